import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { ApiKeysRow } from '../runtime/db/rows.ts'
import { DAY_MS } from '../time/units.ts'
import { holdUser } from '../users/store.ts'
import { hashKey, newSecret, spellKey } from './credential.ts'
import { insertKey } from './store.ts'

export type NewKey = {
  companyId: string
  userId: string
  name: string | null
  expiresInDays: number
  nowMs: number
}

/** Makes a key; `key` is its text, which is kept nowhere. Throws `user_not_found`. */
export async function createKey(
  tx: Tx,
  { expiresInDays, ...wanted }: NewKey,
  secretKeys: readonly string[],
): Promise<{ row: ApiKeysRow; key: string }> {
  if (!(await holdUser(tx, wanted.companyId, wanted.userId))) throw new Refusal('user_not_found')
  const credential = { id: newId(), secret: newSecret() }
  const row = await insertKey(tx, {
    ...wanted,
    id: credential.id,
    hash: hashKey(credential, secretKeys),
    expiresMs: wanted.nowMs + expiresInDays * DAY_MS,
  })
  return { row, key: spellKey(credential) }
}
