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
 * snapshot; null if there is no such host. The blocks come packed into one value: to write and to
 * read each as text would cost more than to find them. A block is at most a day long (migrations),
 * so the index needs to look no further back.
 */
export async function loadHostState(
  db: Db,
  { companyId, hostId }: { companyId: string; hostId: string },
  at: { fromMin: number; toMin: number; nowMs: number },
): Promise<HostState | null> {
  const rows = await db.query<{ version: number; blocks: Buffer | null }>(sql`
    SELECT u.rules_version AS version,
      (SELECT string_agg(timestamptz_send(b.starts_at) || timestamptz_send(b.ends_at) ||
          int4send(b.buffer_before_min << 16 | b.buffer_after_min << 2 |
            CASE b.state WHEN 'confirmed' THEN 0 WHEN 'pending' THEN 1 ELSE 2 END), '')
        FROM host_blocks b
        WHERE b.company_id = u.company_id AND b.host_id = u.id
          AND b.starts_at > to_timestamp(${(at.fromMin - 24 * 60) * 60})
          AND b.starts_at < to_timestamp(${at.toMin * 60})
          AND b.ends_at > to_timestamp(${at.fromMin * 60})
          AND (b.expires_at IS NULL OR b.expires_at > ${asDate(at.nowMs)})) AS blocks
    FROM users u
    WHERE u.company_id = ${companyId} AND u.id = ${hostId} AND u.deleted_at IS NULL`)
  const row = rows[0]
  return row ? { version: row.version, blocks: unpackBlocks(row.blocks) } : null
}

/** Two timestamps of eight bytes, then buffers and state in four. */
const BLOCK_BYTES = 20
const STATES = ['confirmed', 'pending', 'held'] as const

function unpackBlocks(packed: Buffer | null): Block[] {
  const blocks: Block[] = []
  for (let i = 0; packed && i < packed.length; i += BLOCK_BYTES) {
    const rest = packed.readInt32BE(i + 16)
    const fromMin = Math.floor(minutesAt(packed, i))
    const toMin = Math.ceil(minutesAt(packed, i + 8))
    blocks.push({
      fromMin,
      toMin,
      startMin: fromMin + (rest >> 16),
      endMin: toMin - ((rest >> 2) & 0x3fff),
      state: STATES[rest & 3] ?? 'held',
    })
  }
  return blocks
}

const MINUTE_US = 60_000_000
/** 2000-01-01T00:00Z, from which PostgreSQL counts. */
const POSTGRES_EPOCH_MIN = 15_778_080

/** A timestamp as PostgreSQL sends one: microseconds in eight bytes → epoch minutes. */
function minutesAt(packed: Buffer, at: number): number {
  const microseconds = packed.readInt32BE(at) * 2 ** 32 + packed.readUInt32BE(at + 4)
  return POSTGRES_EPOCH_MIN + microseconds / MINUTE_US
}
