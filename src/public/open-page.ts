/** The page that somebody without a key asks about. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { Refusal } from '../base/refusal.ts'
import { findPage as findAny, type Page } from '../windows/find-page.ts'
import type { WindowsProduct } from '../windows/read-rules.ts'

export type PageAsked = {
  user: string
  type: string
  /** What the visitor gave as the page's password. */
  password: string | null
}

/** Throws `page_not_found`, and `page_password_wrong` where the page has another password. */
export async function openPage(product: WindowsProduct, asked: PageAsked): Promise<Page> {
  const page = await findAny(product, asked.user, asked.type)
  if (!page) throw new Refusal('page_not_found')
  const { bookingPagePassword: own } = page.type.options
  if (own?.enable && !isSame(own.password, asked.password ?? '')) {
    throw new Refusal('page_password_wrong')
  }
  return page
}

/** In the same time wherever they differ. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
