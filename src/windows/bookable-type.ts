/** What a user offers, as the engine and the actions take it: rules as integers, zones resolved. */
import type { Confirmations } from '../meeting-types/rules.ts'
import type { Zone } from '../time/zone.ts'
import type { OfferedType } from './load-rules.ts'
import type { TypeRules } from './offer.ts'
import type { Schedule } from './schedule.ts'

export type BookableType = Pick<
  OfferedType,
  | 'id'
  | 'slug'
  | 'name'
  | 'channel'
  | 'enabled'
  | 'availabilityId'
  | 'info'
  | 'options'
  | 'questions'
  | 'locations'
  | 'ics'
  | 'metadata'
> & {
  /** Whose dates its rules speak of (0). */
  zone: Zone
  rules: TypeRules
  /** Lengths that may be booked, the type's own first. */
  durationsMin: readonly number[]
  confirmations: Confirmations
}

/** A type of one user, in one of the user's schedules. */
export type OwnType = BookableType & { schedule: Schedule }

export type HostProfile = {
  id: string
  email: string
  givenName: string
  familyName: string
  fullName: string
  slug: string
}

export type UserOffer = {
  version: number
  zone: Zone
  profile: HostProfile
  /** Oldest first. */
  types: readonly OwnType[]
  /** The hours in which the user hosts for teams; null: there are none. */
  ownSchedule: Schedule | null
}
