import { Refusal } from '../base/refusal.ts'
import { findSlug } from '../users/slug-directory.ts'
import { readRules, type WindowsProduct } from './read-rules.ts'

export type Bookable = {
  companyId: string
  userId: string
  meetingTypeId: string
  hostName: string
  meetingName: string
  durationMin: number
  channel: string
  /** The zone that the type's dates are read in. */
  timezone: string
}

/** The enabled meeting type at an address; null where there is none. */
export async function findBookable(
  product: WindowsProduct,
  userSlug: string,
  meetingSlug: string,
): Promise<Bookable | null> {
  const owner = await findSlug(product.db, userSlug)
  if (!owner) return null
  const host = await readRules(product, owner).catch(error => {
    if (error instanceof Refusal && error.code === 'user_not_found') return null
    throw error
  })
  const type = host?.types.find(({ slug, enabled }) => enabled && slug === meetingSlug)
  if (!host || !type) return null
  return {
    ...owner,
    meetingTypeId: type.id,
    hostName: host.fullName,
    meetingName: type.name,
    durationMin: type.rules.durationMin,
    channel: type.channel,
    timezone: type.schedule.zone.id,
  }
}
