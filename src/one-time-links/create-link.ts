import { newId } from '../base/id.ts'
import type { Tx } from '../runtime/db/database.ts'
import { expiryOf } from './rules.ts'
import { insertLink, type LinkRow } from './store.ts'
import { type TokenOwner, takeToken } from './store-tokens.ts'
import { newToken } from './token.ts'

export type LinkWish = { companyId: string; meetingTypeId: string; nowMs: number }

/** A link to a meeting type that exists, good for one booking within thirty days. */
export async function createLink(
  tx: Tx,
  { companyId, meetingTypeId, nowMs }: LinkWish,
): Promise<LinkRow> {
  const id = newId()
  const token = await claimToken(tx, { companyId, linkId: id })
  const expiresMs = expiryOf(nowMs)
  return insertLink(tx, companyId, { id, meetingTypeId, token, nowMs, expiresMs })
}

/** A token that nobody else has. */
export async function claimToken(tx: Tx, owner: TokenOwner): Promise<string> {
  for (;;) {
    const token = newToken()
    if (await takeToken(tx, token, owner)) return token
  }
}
