/**
 * What users offer, made ready for the engine and kept in memory. An entry is good for as long as
 * the user's version is the same; who lists compares it with the one read beside the blocks, so
 * nothing outdated is ever answered, whichever process changed it.
 */
import { exceptionMinutes, weekMinutes } from '../availability/rules.ts'
import { assert } from '../base/assert.ts'
import { scopedId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import type { Db } from '../runtime/db/database.ts'
import { parseDate } from '../time/iso.ts'
import { DAY_MIN } from '../time/units.ts'
import { storedZone, type Zone } from '../time/zone.ts'
import { type DaysIntoFuture, loadRules, type OfferedType, type UserRules } from './load.ts'
import type { Horizon, TypeRules } from './offer.ts'
import { makeSchedule, type Schedule } from './schedule.ts'

export type BookableType = {
  id: string
  slug: string
  name: string
  channel: string
  enabled: boolean
  rules: TypeRules
  schedule: Schedule
}

export type UserOffer = {
  version: number
  zone: Zone
  fullName: string
  /** Oldest first. */
  types: readonly BookableType[]
}

export type RuleBook = {
  find(companyId: string, userId: string): UserOffer | null
  keep(companyId: string, userId: string, rules: UserRules): UserOffer
}

export type WindowsProduct = { db: Db; ruleBook: RuleBook }

/** What a user offers as it is now, which is kept in mind. Throws `user_not_found`. */
export async function readRules(
  { db, ruleBook }: WindowsProduct,
  { companyId, userId }: { companyId: string; userId: string },
): Promise<UserOffer> {
  const rules = await loadRules(db, companyId, userId)
  if (!rules) throw new Refusal('user_not_found')
  return ruleBook.keep(companyId, userId, rules)
}

const ENTRIES = 10_000

export function makeRuleBook(): RuleBook {
  const offers = new Map<string, UserOffer>()
  return {
    find: (companyId, userId) => offers.get(scopedId(companyId, userId)) ?? null,
    keep: (companyId, userId, rules) => {
      const id = scopedId(companyId, userId)
      const offer = userOffer(rules)
      offers.delete(id)
      offers.set(id, offer)
      if (offers.size > ENTRIES) offers.delete(offers.keys().next().value as string)
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
  return {
    version: rules.version,
    zone: storedZone(rules.timezone),
    fullName: `${rules.givenName} ${rules.familyName}`.trim(),
    types: (rules.types ?? []).map(type => {
      const schedule = schedules.get(type.availabilityId)
      assert(schedule, 'a meeting type stands on an availability of its user')
      const { id, slug, name, channel, enabled } = type
      return { id, slug, name, channel, enabled, rules: typeRules(type), schedule }
    }),
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
    limits: [],
    spots: 1,
  }
}

function horizonOf(days: DaysIntoFuture): Horizon {
  if (days.mode === 'limit') {
    return { mode: 'limit', days: Math.ceil(days.bookingLimit / DAY_MIN) }
  }
  const [firstDay, lastDay] = [parseDate(days.rangeMin), parseDate(days.rangeMax)]
  assert(firstDay !== null && lastDay !== null, 'a stored range has dates')
  return { mode: 'range', firstDay, lastDay }
}
