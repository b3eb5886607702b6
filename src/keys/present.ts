import { asDate } from '../base/clock.ts'
import type { ApiKeysRow } from '../runtime/db/rows.ts'
import type { Rotated } from './rotate-key.ts'
import { keyStatus } from './rules.ts'
import { keyState } from './store.ts'

/** A key as it is shown: everything but the hash. */
export function presentKey(row: ApiKeysRow, nowMs: number) {
  return {
    id: row.id,
    name: row.name,
    userId: row.user_id,
    status: keyStatus(keyState(row), nowMs),
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    deactivatedAt: row.deactivated_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }
}

/** A new key with its text, and what it replaces. */
export function presentRotated({ row, key, replaced }: Rotated, nowMs: number) {
  const replaces = { id: replaced.id, expiresAt: asDate(replaced.expiresMs).toISOString() }
  return { ...presentKey(row, nowMs), key, replaces }
}
