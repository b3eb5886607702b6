/** The few reads behind a listing: what a user offers, and what blocks the user. */
import type { DateException, SpanException, WeeklyHours } from '../availability/rules.ts'
import type { Db } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import { DAY_MIN } from '../time/units.ts'
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
        WHERE a.company_id = u.company_id AND a.user_id = u.id
          AND a.id IN (SELECT availability_id FROM meeting_types t
            WHERE t.company_id = u.company_id AND t.user_id = u.id)) AS schedules
    FROM users u
    WHERE u.company_id = ${companyId} AND u.id = ${userId} AND u.deleted_at IS NULL`)
  return rows[0] ?? null
}

export type HostState = {
  /** The version of the host's rules in the same snapshot. */
  version: number
  blocks: Block[]
  /** The blocks as flat pairs, where nobody asks what each of them is. */
  taken: number[]
}

export type StateAsked = {
  companyId: string
  hostId: string
  /** Blocks that meet `[fromMin, toMin)`. */
  fromMin: number
  toMin: number
  nowMs: number
}

/**
 * What keeps a host from meetings, as ranges only; null if there is no such host. They come packed
 * into one value: to write and to read each as text would cost more than to find them. A block is
 * at most a day long (migrations), so the index needs to look no further back.
 */
export async function loadTaken(db: Db, asked: StateAsked): Promise<HostState | null> {
  const { companyId, hostId, fromMin, toMin, nowMs } = asked
  const rows = await db.query<{ version: number; taken: Buffer | null }>(sql`
    SELECT u.rules_version AS version,
      (SELECT string_agg(timestamptz_send(b.starts_at) || timestamptz_send(b.ends_at), '')
        FROM host_blocks b
        WHERE b.company_id = ${companyId} AND b.host_id = ${hostId}
          AND b.starts_at > to_timestamp(${(fromMin - DAY_MIN) * 60})
          AND b.starts_at < to_timestamp(${toMin * 60})
          AND b.ends_at > to_timestamp(${fromMin * 60})
          AND (b.expires_at IS NULL OR b.expires_at > to_timestamp(${nowMs / 1000}))) AS taken
    FROM users u
    WHERE u.company_id = ${companyId} AND u.id = ${hostId} AND u.deleted_at IS NULL`)
  const row = rows[0]
  return row ? { version: row.version, blocks: [], taken: unpackTaken(row.taken) } : null
}

/** As `loadTaken`, with what each block is: for whoever has to say why a start is closed. */
export async function loadBlocks(db: Db, asked: StateAsked): Promise<HostState | null> {
  const { companyId, hostId, fromMin, toMin, nowMs } = asked
  const rows = await db.query<{ version: number; blocks: PlainBlock[] | null }>(sql`
    SELECT u.rules_version AS version,
      (SELECT json_agg(json_build_object(
          'from', floor(date_part('epoch', b.starts_at) / 60),
          'to', ceil(date_part('epoch', b.ends_at) / 60),
          'before', b.buffer_before_min, 'after', b.buffer_after_min, 'state', b.state))
        FROM host_blocks b
        WHERE b.company_id = ${companyId} AND b.host_id = ${hostId}
          AND b.starts_at > to_timestamp(${(fromMin - DAY_MIN) * 60})
          AND b.starts_at < to_timestamp(${toMin * 60})
          AND b.ends_at > to_timestamp(${fromMin * 60})
          AND (b.expires_at IS NULL OR b.expires_at > to_timestamp(${nowMs / 1000}))) AS blocks
    FROM users u
    WHERE u.company_id = ${companyId} AND u.id = ${hostId} AND u.deleted_at IS NULL`)
  const row = rows[0]
  return row ? { version: row.version, blocks: (row.blocks ?? []).map(blockOf), taken: [] } : null
}

type PlainBlock = { from: number; to: number; before: number; after: number; state: Block['state'] }

const blockOf = ({ from, to, before, after, state }: PlainBlock): Block => ({
  fromMin: from,
  toMin: to,
  startMin: from + before,
  endMin: to - after,
  state,
})

const TIMESTAMP_BYTES = 8
const MINUTE_US = 60_000_000
/** 2000-01-01T00:00Z, from which PostgreSQL counts. */
const POSTGRES_EPOCH_MIN = 15_778_080

/** Timestamps as PostgreSQL sends them, start, end, start, end … → epoch minutes. */
function unpackTaken(packed: Buffer | null): number[] {
  const taken: number[] = []
  for (let at = 0; packed && at < packed.length; at += 2 * TIMESTAMP_BYTES) {
    taken.push(
      Math.floor(minutesAt(packed, at)),
      Math.ceil(minutesAt(packed, at + TIMESTAMP_BYTES)),
    )
  }
  return taken
}

function minutesAt(packed: Buffer, at: number): number {
  const microseconds = packed.readInt32BE(at) * 2 ** 32 + packed.readUInt32BE(at + 4)
  return POSTGRES_EPOCH_MIN + microseconds / MINUTE_US
}
