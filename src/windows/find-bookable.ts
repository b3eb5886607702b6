import type { Bookable } from '../pages/product.ts'
import { findPage } from './find-page.ts'
import type { WindowsProduct } from './read-rules.ts'

/** What a booking page shows of the meeting type at its address; null where there is none. */
export async function findBookable(
  product: WindowsProduct,
  userSlug: string,
  meetingSlug: string,
): Promise<Bookable | null> {
  const page = await findPage(product, userSlug, meetingSlug)
  // What a password protects is not shown to those who have not given it.
  if (!page || page.type.options.bookingPagePassword?.enable) return null
  const { companyId, type, hosts } = page
  const [host] = hosts
  if (!host) return null
  return {
    companyId,
    userId: host.id,
    meetingTypeId: type.id,
    hostName: host.fullName,
    meetingName: type.name,
    durationMin: type.rules.durationMin,
    channel: type.channel,
    timezone: type.zone.id,
  }
}
