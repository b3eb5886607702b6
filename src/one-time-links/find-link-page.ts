import { Refusal } from '../base/refusal.ts'
import type { AddressedPage } from '../public/page-address.ts'
import { findPageOfType } from '../windows/find-page.ts'
import type { WindowsProduct } from '../windows/read-rules.ts'
import { judgeLink } from './rules.ts'
import { findLink, linkState } from './store.ts'
import { findToken } from './store-tokens.ts'
import { isToken } from './token.ts'

/**
 * The page behind a token; null where no link has it or nothing can be booked by it any more.
 * Throws `link_used`, `link_expired`.
 */
export async function findLinkPage(
  product: WindowsProduct,
  token: string,
  nowMs: number,
): Promise<AddressedPage | null> {
  const owner = isToken(token) ? await findToken(product.db, token) : null
  if (!owner) return null
  const { companyId, linkId } = owner
  const link = await findLink(product.db, companyId, linkId)
  // A token that was replaced between the two reads is of no link.
  if (link?.token !== token) return null
  const page = await findPageOfType(product, companyId, link.meeting_type_id)
  if (!page) return null
  const why = judgeLink(linkState(link), nowMs)
  if (why) throw new Refusal(why)
  return { ...page, oneTimeLinkId: linkId, oneTimeToken: token }
}
