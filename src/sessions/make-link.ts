import type { Tx } from '../runtime/db/database.ts'
import { LINK_LIMIT_MS, type Purpose } from './rules.ts'
import { insertLink, type LinkDetails } from './store-links.ts'
import { hashToken, newToken } from './token.ts'

export type NewLink = {
  purpose: Purpose
  email: string
  accountId: string | null
  /** Where it leads; null: to the company of the last time. */
  companyId: string | null
  invitationId?: string
  details?: LinkDetails
  nowMs: number
}

/** A link that is good once. Its token is kept nowhere; see `linkUrl`. */
export async function makeLink(
  tx: Tx,
  { purpose, nowMs, ...link }: NewLink,
  secretKeys: readonly string[],
): Promise<string> {
  const token = newToken()
  await insertLink(tx, {
    ...{ invitationId: null, details: {}, ...link },
    id: token.id,
    tokenHash: hashToken('sign-in-link', token, secretKeys),
    purpose,
    expiresMs: nowMs + LINK_LIMIT_MS[purpose],
    nowMs,
  })
  return token.text
}

/** The token stands behind the `#`, where no server and no log sees it. */
export const linkUrl = (publicUrl: string, token: string): string =>
  `${publicUrl}/dashboard/sign-in#${token}`
