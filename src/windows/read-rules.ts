/**
 * What users offer, made ready for the engine and kept in memory. An entry is good for as long as
 * the user's version is the same; who lists or books compares it with the one of the database in
 * the same statement, so nothing outdated is ever answered, whichever process changed it.
 */
import { exceptionMinutes, weekMinutes } from '../availability/rules.ts'
import { assert } from '../base/assert.ts'
import { scopedId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import {
  type BookingSettings,
  type Confirmations,
  confirmationsOf,
  durationsOf,
  type Limit as StoredLimit,
} from '../meeting-types/rules.ts'
import type { Db } from '../runtime/db/database.ts'
import { parseDate } from '../time/iso.ts'
import { DAY_MIN } from '../time/units.ts'
import { storedZone, type Zone } from '../time/zone.ts'
import {
  type DaysIntoFuture,
  findTypeOwner,
  loadRules,
  type OfferedType,
  type UserRules,
} from './load-rules.ts'
import type { Horizon, Limit, TypeRules } from './offer.ts'
import { makeSchedule, type Schedule } from './schedule.ts'

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
  rules: TypeRules
  schedule: Schedule
  /** Lengths that may be booked, the type's own first. */
  durationsMin: readonly number[]
  confirmations: Confirmations
}

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
  types: readonly BookableType[]
}

export type RuleBook = {
  find(companyId: string, userId: string): UserOffer | null
  keep(companyId: string, rules: UserRules): UserOffer
  /** The host of a type that was seen: a type never changes hands. */
  hostOf(companyId: string, meetingTypeId: string): string | null
}

export type WindowsProduct = { db: Db; ruleBook: RuleBook }

/** What a user offers as it is now, which is kept in mind. Throws `user_not_found`. */
export async function readRules(
  { db, ruleBook }: WindowsProduct,
  { companyId, userId }: { companyId: string; userId: string },
): Promise<UserOffer> {
  const [rules] = await loadRules(db, companyId, [userId])
  if (!rules) throw new Refusal('user_not_found')
  return ruleBook.keep(companyId, rules)
}

/** Who hosts a meeting type. Throws `meeting_type_not_found`. */
export async function readHostOf(
  { db, ruleBook }: WindowsProduct,
  companyId: string,
  meetingTypeId: string,
): Promise<string> {
  const userId =
    ruleBook.hostOf(companyId, meetingTypeId) ?? (await findTypeOwner(db, companyId, meetingTypeId))
  if (userId === null) throw new Refusal('meeting_type_not_found')
  return userId
}

const MOST_OFFERS = 10_000
const MOST_TYPES = 50_000

export function makeRuleBook(): RuleBook {
  const offers = new Map<string, UserOffer>()
  const hosts = new Map<string, string>()
  const put = <T>(kept: Map<string, T>, most: number, [id, value]: [string, T]) => {
    kept.delete(id)
    kept.set(id, value)
    if (kept.size > most) kept.delete(kept.keys().next().value as string)
  }
  return {
    find: (companyId, userId) => offers.get(scopedId(companyId, userId)) ?? null,
    hostOf: (companyId, meetingTypeId) => hosts.get(scopedId(companyId, meetingTypeId)) ?? null,
    keep: (companyId, rules) => {
      const offer = userOffer(rules)
      put(offers, MOST_OFFERS, [scopedId(companyId, rules.id), offer])
      for (const { id } of offer.types) put(hosts, MOST_TYPES, [scopedId(companyId, id), rules.id])
      return offer
    },
  }
}

function userOffer(rules: UserRules): UserOffer {
  const schedules = new Map(
    (rules.schedules ?? []).map(({ id, timezone, schedule, exceptions }) => {
      const zone = storedZone(timezone)
      const made = makeSchedule(zone, weekMinutes(schedule), exceptionMinutes(zone, exceptions))
      return [id, made] as const
    }),
  )
  const { id, email, givenName, familyName, slug } = rules
  const fullName = `${givenName} ${familyName}`.trim()
  return {
    version: rules.version,
    zone: storedZone(rules.timezone),
    profile: { id, email, givenName, familyName, fullName, slug },
    types: (rules.types ?? []).map(type => {
      const schedule = schedules.get(type.availabilityId)
      assert(schedule, 'a meeting type stands on an availability of its user')
      return bookableType(type, schedule, rules.company)
    }),
  }
}

function bookableType(
  type: OfferedType,
  schedule: Schedule,
  company: BookingSettings,
): BookableType {
  return {
    id: type.id,
    slug: type.slug,
    name: type.name,
    channel: type.channel,
    enabled: type.enabled,
    availabilityId: type.availabilityId,
    info: type.info,
    options: type.options,
    questions: type.questions,
    locations: type.locations,
    ics: type.ics,
    metadata: type.metadata,
    rules: typeRules(type),
    schedule,
    durationsMin: durationsOf(type.durationMin, type.options),
    confirmations: confirmationsOf(type.options, company),
  }
}

function typeRules(type: OfferedType): TypeRules {
  return {
    durationMin: type.durationMin,
    stepMin: type.stepMin ?? type.durationMin,
    bufferBeforeMin: type.bufferBeforeMin,
    bufferAfterMin: type.bufferAfterMin,
    buffersWithinHours: type.buffersWithinHours,
    noticeMin: type.noticeMin,
    horizon: type.daysIntoFuture && horizonOf(type.daysIntoFuture),
    limits: (type.options.limits ?? []).map(limitOf),
    spots: type.spots,
  }
}

const limitOf = ({ per, scope, maxCount, maxMinutes }: StoredLimit): Limit => ({
  per,
  scope,
  maxCount: maxCount ?? null,
  maxMinutes: maxMinutes ?? null,
})

function horizonOf(days: DaysIntoFuture): Horizon {
  if (days.mode === 'limit') {
    return { mode: 'limit', days: Math.ceil(days.bookingLimit / DAY_MIN) }
  }
  const [firstDay, lastDay] = [parseDate(days.rangeMin), parseDate(days.rangeMax)]
  assert(firstDay !== null && lastDay !== null, 'a stored range has dates')
  return { mode: 'range', firstDay, lastDay }
}
