import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { ApiKeysRow } from '../runtime/db/rows.ts'
import { holdUser } from '../users/store.ts'
import { createKey } from './create-key.ts'
import { endOfReplaced, keyStatus } from './rules.ts'
import { endKey, findKeyMaker, keyState, lockKey } from './store.ts'

export type Rotation = {
  companyId: string
  id: string
  expiresInDays: number
  overlapHours: number
  nowMs: number
}

export type Rotated = {
  row: ApiKeysRow
  key: string
  replaced: { id: string; expiresMs: number }
}

/** A new key in place of an active one, which works on for the overlap. */
export async function rotateKey(
  tx: Tx,
  wanted: Rotation,
  { changes, secretKeys }: { changes: Changes; secretKeys: readonly string[] },
): Promise<Rotated> {
  const { companyId, id, nowMs } = wanted
  const userId = await findKeyMaker(tx, companyId, id)
  // The user before the key, as a deletion of the user locks them.
  if (userId !== null) await holdUser(tx, companyId, userId)
  const old = await lockKey(tx, companyId, id)
  if (!old) throw new Refusal('api_key_not_found')
  const state = keyState(old)
  if (keyStatus(state, nowMs) !== 'active') throw new Refusal('api_key_ended')
  const expiresMs = endOfReplaced(state, nowMs, wanted.overlapHours)
  await endKey(tx, companyId, { id, expiresMs })
  await changes.tell(tx, 'key', id)
  const made = await createKey(
    tx,
    {
      companyId,
      userId: old.user_id,
      name: old.name,
      expiresInDays: wanted.expiresInDays,
      nowMs,
    },
    secretKeys,
  )
  return { ...made, replaced: { id, expiresMs } }
}
