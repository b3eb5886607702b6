import { Refusal } from '../base/refusal.ts'
import { findSlug } from '../users/slug-directory.ts'
import { type BookableType, readRules, type UserOffer, type WindowsProduct } from './read-rules.ts'

const SLUG = /^[a-z0-9-]{1,100}$/

export type Page = { companyId: string; userId: string; host: UserOffer; type: BookableType }

/** The enabled meeting type at an address, as it is now; null where there is none. */
export async function findPage(
  product: WindowsProduct,
  userSlug: string,
  meetingSlug: string,
): Promise<Page | null> {
  const [user, meeting] = [userSlug.toLowerCase(), meetingSlug.toLowerCase()]
  if (!SLUG.test(user) || !SLUG.test(meeting)) return null
  const owner = await findSlug(product.db, user)
  if (!owner) return null
  const host = await readRules(product, owner).catch(error => {
    if (error instanceof Refusal && error.code === 'user_not_found') return null
    throw error
  })
  const type = host?.types.find(({ slug, enabled }) => enabled && slug === meeting)
  return host && type ? { ...owner, host, type } : null
}
