/** The page that somebody without a key asks about. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { Refusal } from '../base/refusal.ts'
import type { AddressedPage } from './page-address.ts'

/**
 * The page, for whoever may see it; `password` is what the visitor gave. Throws `page_not_found`,
 * and `page_password_wrong` where the page has another password.
 */
export function openPage(page: AddressedPage | null, password: string | null): AddressedPage {
  if (!page) throw new Refusal('page_not_found')
  const { bookingPagePassword: own } = page.type.options
  const isAsked = own?.enable && page.oneTimeLinkId === null
  if (isAsked && !isSame(own.password, password ?? '')) throw new Refusal('page_password_wrong')
  return page
}

/** In the same time wherever they differ. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
