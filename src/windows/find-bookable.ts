import { Refusal } from '../base/refusal.ts'
import type { Bookable } from '../pages/product.ts'
import { findSlug } from '../users/slug-directory.ts'
import { readRules, type WindowsProduct } from './read-rules.ts'

const SLUG = /^[a-z0-9-]{1,100}$/

/** The enabled meeting type at an address; null where there is none. */
export async function findBookable(
  product: WindowsProduct,
  userSlug: string,
  meetingSlug: string,
): Promise<Bookable | null> {
  const [user, meeting] = [userSlug.toLowerCase(), meetingSlug.toLowerCase()]
  if (!SLUG.test(user) || !SLUG.test(meeting)) return null
  const owner = await findSlug(product.db, user)
  if (!owner) return null
  const host = await readRules(product, owner).catch(error => {
    if (error instanceof Refusal && error.code === 'user_not_found') return null
    throw error
  })
  const type = host?.types.find(({ slug, enabled }) => enabled && slug === meeting)
  if (!host || !type) return null
  return {
    ...owner,
    meetingTypeId: type.id,
    hostName: host.profile.fullName,
    meetingName: type.name,
    durationMin: type.rules.durationMin,
    channel: type.channel,
    timezone: type.schedule.zone.id,
  }
}
