/** The few reads behind a listing: what a user offers, and what blocks the user. */
import type { DateException, SpanException, WeeklyHours } from '../availability/rules.ts'
import { asDate } from '../base/clock.ts'
import type { Db } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import type { Block } from './offer.ts'

export type OfferedType = {
  id: string
  slug: string
  name: string
  channel: string
  enabled: boolean
  availabilityId: string
  durationMin: number
  stepMin: number | null
  bufferBeforeMin: number
  bufferAfterMin: number
  buffersWithinHours: boolean
  noticeMin: number
  daysIntoFuture: DaysIntoFuture | null
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
  version: number
  timezone: string
  givenName: string
  familyName: string
  /** Oldest first. */
  types: OfferedType[] | null
  schedules: OfferedSchedule[] | null
}

/** Everything that a user's windows follow from, but for blocks; null if there is no such user. */
export async function loadRules(
  db: Db,
  companyId: string,
  userId: string,
): Promise<UserRules | null> {
  const rows = await db.query<UserRules>(sql`
    SELECT u.rules_version AS version, u.timezone, u.given_name AS "givenName",
      u.family_name AS "familyName",
      (SELECT json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name,
          'channel', t.channel, 'enabled', t.enabled, 'availabilityId', t.availability_id,
          'durationMin', t.duration_min, 'stepMin', t.step_min,
          'bufferBeforeMin', t.buffer_before_min, 'bufferAfterMin', t.buffer_after_min,
          'buffersWithinHours', t.buffers_within_hours, 'noticeMin', t.notice_min,
          'daysIntoFuture', t.days_into_future) ORDER BY t.created_at, t.id)
        FROM meeting_types t WHERE t.company_id = u.company_id AND t.user_id = u.id) AS types,
      (SELECT json_agg(json_build_object('id', a.id, 'timezone', a.timezone,
          'schedule', a.schedule, 'exceptions', a.exceptions))
        FROM availabilities a
        WHERE a.company_id = u.company_id AND a.user_id = u.id) AS schedules
    FROM users u
    WHERE u.company_id = ${companyId} AND u.id = ${userId} AND u.deleted_at IS NULL`)
  return rows[0] ?? null
}

export type HostState = { version: number; blocks: Block[] }

/**
 * What blocks a host in `[fromMin, toMin)`, and the version that the host's rules have in the same
 * snapshot; null if there is no such host. One row of text costs less to read than a row a block.
 * A block is at most a day long (migrations), so the index needs to look no further back.
 */
export async function loadHostState(
  db: Db,
  { companyId, hostId }: { companyId: string; hostId: string },
  at: { fromMin: number; toMin: number; nowMs: number },
): Promise<HostState | null> {
  const rows = await db.query<{ version: number; blocks: string | null }>(sql`
    SELECT u.rules_version AS version,
      (SELECT string_agg(floor(date_part('epoch', b.starts_at) / 60) || ',' ||
          ceil(date_part('epoch', b.ends_at) / 60) || ',' || b.buffer_before_min || ',' ||
          b.buffer_after_min || ',' || b.state, ';')
        FROM host_blocks b
        WHERE b.company_id = u.company_id AND b.host_id = u.id
          AND b.starts_at > to_timestamp(${(at.fromMin - 24 * 60) * 60})
          AND b.starts_at < to_timestamp(${at.toMin * 60})
          AND b.ends_at > to_timestamp(${at.fromMin * 60})
          AND (b.expires_at IS NULL OR b.expires_at > ${asDate(at.nowMs)})) AS blocks
    FROM users u
    WHERE u.company_id = ${companyId} AND u.id = ${hostId} AND u.deleted_at IS NULL`)
  const row = rows[0]
  return row ? { version: row.version, blocks: readBlocks(row.blocks) } : null
}

function readBlocks(text: string | null): Block[] {
  if (text === null) return []
  return text.split(';').map(block => {
    const [from, to, before, after, state] = block.split(',')
    const fromMin = Number(from)
    const toMin = Number(to)
    return {
      fromMin,
      toMin,
      startMin: fromMin + Number(before),
      endMin: toMin - Number(after),
      state: state as Block['state'],
    }
  })
}
