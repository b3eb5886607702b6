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
  confirmationsOf,
  durationsOf,
  type Limit as StoredLimit,
} from '../meeting-types/rules.ts'
import type { Db } from '../runtime/db/database.ts'
import { parseDate } from '../time/iso.ts'
import { DAY_MIN } from '../time/units.ts'
import { storedZone, type Zone } from '../time/zone.ts'
import type { BookableType, UserOffer } from './bookable-type.ts'
import {
  type DaysIntoFuture,
  findTypeOwners,
  loadRules,
  type OfferedSchedule,
  type OfferedType,
  type TypeOwner,
  type UserRules,
} from './load-rules.ts'
import type { Horizon, Limit, TypeRules } from './offer.ts'
import { makeSchedule, type Schedule } from './schedule.ts'
import type { TeamOffer } from './team-offer.ts'

export type { BookableType, HostProfile, OwnType, UserOffer } from './bookable-type.ts'

/** A user's own type, or one that a team hosts. */
export type Owner = { kind: 'user'; userId: string } | { kind: 'team' }

export type RuleBook = {
  find(companyId: string, userId: string): UserOffer | null
  keep(companyId: string, rules: UserRules): UserOffer
  findTeam(companyId: string, meetingTypeId: string): TeamOffer | null
  keepTeam(companyId: string, team: TeamOffer): void
  /** The owner of a type that was seen: a type never changes hands. */
  ownerOf(companyId: string, meetingTypeId: string): Owner | null
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

/** As `readRules`, of several: from memory but for those that are missing there or outdated. */
export async function readRulesOfMany(
  { db, ruleBook }: WindowsProduct,
  companyId: string,
  { userIds, outdated }: { userIds: Iterable<string>; outdated: readonly string[] },
): Promise<Map<string, UserOffer>> {
  const hosts = new Map<string, UserOffer>()
  const missing: string[] = []
  for (const id of userIds) {
    const known = outdated.includes(id) ? null : ruleBook.find(companyId, id)
    if (known) hosts.set(id, known)
    else missing.push(id)
  }
  if (missing.length === 0) return hosts
  for (const rules of await loadRules(db, companyId, missing)) {
    hosts.set(rules.id, ruleBook.keep(companyId, rules))
  }
  return hosts
}

/** Whose a meeting type is. Throws `meeting_type_not_found`. */
export async function readOwner(
  { db, ruleBook }: WindowsProduct,
  companyId: string,
  meetingTypeId: string,
): Promise<Owner> {
  const known = ruleBook.ownerOf(companyId, meetingTypeId)
  if (known) return known
  const [found] = await findTypeOwners(db, companyId, [meetingTypeId])
  if (!found) throw new Refusal('meeting_type_not_found')
  return ownerOf(found)
}

export const ownerOf = ({ userId }: TypeOwner): Owner =>
  userId === null ? { kind: 'team' } : { kind: 'user', userId }

const MOST_OFFERS = 10_000
const MOST_TYPES = 50_000
const MOST_SCHEDULES = 5_000

/** The same hours are one schedule, whoever has them: a team is asked about its hours once. */
type ScheduleOf = (offered: OfferedSchedule) => Schedule

function madeSchedule({ timezone, schedule, exceptions }: OfferedSchedule): Schedule {
  const zone = storedZone(timezone)
  return makeSchedule(zone, weekMinutes(schedule), exceptionMinutes(zone, exceptions))
}

export function makeRuleBook(): RuleBook {
  const offers = new Map<string, UserOffer>()
  const teams = new Map<string, TeamOffer>()
  const owners = new Map<string, Owner>()
  const put = <T>(kept: Map<string, T>, most: number, [id, value]: [string, T]) => {
    kept.delete(id)
    kept.set(id, value)
    if (kept.size > most) kept.delete(kept.keys().next().value as string)
  }
  const schedules = new Map<string, Schedule>()
  const scheduleOf: ScheduleOf = offered => {
    const { timezone, schedule, exceptions } = offered
    const hours = JSON.stringify([timezone, schedule, exceptions])
    const made = schedules.get(hours) ?? madeSchedule(offered)
    put(schedules, MOST_SCHEDULES, [hours, made])
    return made
  }
  const own = (companyId: string, typeId: string, owner: Owner) =>
    put(owners, MOST_TYPES, [scopedId(companyId, typeId), owner])
  return {
    find: (companyId, userId) => offers.get(scopedId(companyId, userId)) ?? null,
    findTeam: (companyId, typeId) => teams.get(scopedId(companyId, typeId)) ?? null,
    ownerOf: (companyId, typeId) => owners.get(scopedId(companyId, typeId)) ?? null,
    keep: (companyId, rules) => {
      const offer = userOffer(rules, scheduleOf)
      put(offers, MOST_OFFERS, [scopedId(companyId, rules.id), offer])
      for (const { id } of offer.types) own(companyId, id, { kind: 'user', userId: rules.id })
      return offer
    },
    keepTeam: (companyId, team) => {
      put(teams, MOST_OFFERS, [scopedId(companyId, team.type.id), team])
      own(companyId, team.type.id, { kind: 'team' })
    },
  }
}

function userOffer(rules: UserRules, scheduleOf: ScheduleOf): UserOffer {
  const schedules = new Map((rules.schedules ?? []).map(one => [one.id, scheduleOf(one)]))
  const { id, email, givenName, familyName, slug } = rules
  const fullName = `${givenName} ${familyName}`.trim()
  return {
    version: rules.version,
    zone: storedZone(rules.timezone),
    profile: { id, email, givenName, familyName, fullName, slug },
    types: (rules.types ?? []).map(type => {
      const schedule = schedules.get(type.availabilityId ?? '')
      assert(schedule, 'a meeting type of a user stands on an availability of the user')
      return { ...bookableType(type, schedule.zone, rules.company), schedule }
    }),
    ownSchedule: schedules.get(rules.ownScheduleId ?? '') ?? null,
  }
}

export function bookableType(
  type: OfferedType,
  zone: Zone,
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
    zone,
    rules: typeRules(type),
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
