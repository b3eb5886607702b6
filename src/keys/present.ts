import type { ApiKeysRow } from '../runtime/db/rows.ts'
import { keyStatus } from './rules.ts'

/** A key as it is shown: everything but the hash. */
export function presentKey(row: ApiKeysRow, nowMs: number) {
  const expiresMs = row.expires_at.getTime()
  const deactivatedMs = row.deactivated_at?.getTime() ?? null
  return {
    id: row.id,
    name: row.name,
    userId: row.user_id,
    status: keyStatus({ expiresMs, deactivatedMs }, nowMs),
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    deactivatedAt: row.deactivated_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }
}
