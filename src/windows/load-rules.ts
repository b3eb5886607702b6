/** What a user offers, in one read: everything that windows and bookings follow from but blocks. */
import type { DateException, SpanException, WeeklyHours } from '../availability/rules.ts'
import type {
  BookingSettings,
  Info,
  InviteTexts,
  Location,
  Options,
  Question,
} from '../meeting-types/rules.ts'
import type { Db } from '../runtime/db/database.ts'
import { fragment, sql } from '../runtime/db/sql.ts'

export type OfferedType = {
  id: string
  slug: string
  name: string
  channel: string
  enabled: boolean
  /** null: a team hosts the type, everybody in hours of their own. */
  availabilityId: string | null
  durationMin: number
  stepMin: number | null
  bufferBeforeMin: number
  bufferAfterMin: number
  buffersWithinHours: boolean
  noticeMin: number
  daysIntoFuture: DaysIntoFuture | null
  spots: number
  info: Info
  options: Options
  questions: Question[]
  locations: Location[]
  ics: InviteTexts | null
  metadata: Record<string, string>
}

/** As on the wire (contract B.7); `bookingLimit` in minutes. */
export type DaysIntoFuture =
  | { mode: 'limit'; bookingLimit: number }
  | { mode: 'range'; rangeMin: string; rangeMax: string }

export type OfferedSchedule = {
  id: string
  timezone: string
  schedule: WeeklyHours
  exceptions: (SpanException | DateException)[]
}

export type UserRules = {
  id: string
  version: number
  timezone: string
  email: string
  givenName: string
  familyName: string
  slug: string
  company: BookingSettings
  /** Oldest first. */
  types: OfferedType[] | null
  schedules: OfferedSchedule[] | null
  /** The hours that the user is booked in as a host of a team; null: none. */
  ownScheduleId: string | null
}

/** An `OfferedType` of a row `t` of meeting_types. */
export const OFFERED_TYPE = fragment(`json_build_object('id', t.id, 'slug', t.slug, 'name', t.name,
  'channel', t.channel, 'enabled', t.enabled, 'availabilityId', t.availability_id,
  'durationMin', t.duration_min, 'stepMin', t.step_min,
  'bufferBeforeMin', t.buffer_before_min, 'bufferAfterMin', t.buffer_after_min,
  'buffersWithinHours', t.buffers_within_hours, 'noticeMin', t.notice_min,
  'daysIntoFuture', t.days_into_future, 'spots', t.spots, 'info', t.info,
  'options', t.options, 'questions', t.questions, 'locations', t.locations,
  'ics', t.ics, 'metadata', t.metadata)`)

/** The `BookingSettings` of a row `c` of companies. */
export const BOOKING_SETTINGS = fragment(`json_build_object('doubleOptIn', c.double_opt_in,
  'requireHostConfirmation', c.require_host_confirmation,
  'provisionalHours', c.provisional_hours)`)

/** The users among these that exist, in any order. */
export function loadRules(
  db: Db,
  companyId: string,
  userIds: readonly string[],
): Promise<UserRules[]> {
  return db.query<UserRules>(sql`
    SELECT u.id, u.rules_version AS version, u.timezone, u.email, u.given_name AS "givenName",
      u.family_name AS "familyName", u.slug,
      (SELECT ${BOOKING_SETTINGS} FROM companies c WHERE c.company_id = u.company_id) AS company,
      (SELECT json_agg(${OFFERED_TYPE} ORDER BY t.created_at, t.id)
        FROM meeting_types t
        WHERE t.company_id = u.company_id AND t.user_id = u.id AND t.deleted_at IS NULL) AS types,
      (SELECT json_agg(json_build_object('id', a.id, 'timezone', a.timezone,
          'schedule', a.schedule, 'exceptions', a.exceptions))
        FROM availabilities a
        WHERE a.company_id = u.company_id AND a.user_id = u.id
          AND (a.id = own.id OR a.id IN (SELECT availability_id FROM meeting_types t
            WHERE t.company_id = u.company_id AND t.user_id = u.id))) AS schedules,
      own.id AS "ownScheduleId"
    FROM users u LEFT JOIN LATERAL (
      SELECT a.id FROM availabilities a
      WHERE a.company_id = u.company_id AND a.user_id = u.id
      ORDER BY a.is_default DESC, a.created_at, a.id LIMIT 1) own ON true
    WHERE u.company_id = ${companyId} AND u.id = ANY (${userIds}::uuid[])
      AND u.deleted_at IS NULL`)
}

/** Whose a meeting type is: a user's, or a team's where `userId` is null. */
export type TypeOwner = { id: string; userId: string | null }

/** Those of the meeting types that exist. */
export function findTypeOwners(
  db: Db,
  companyId: string,
  meetingTypeIds: readonly string[],
): Promise<TypeOwner[]> {
  return db.query<TypeOwner>(sql`
    SELECT id, user_id AS "userId" FROM meeting_types
    WHERE company_id = ${companyId} AND id = ANY (${meetingTypeIds}::uuid[])
      AND deleted_at IS NULL`)
}
