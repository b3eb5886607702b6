/** What keeps a host from meetings, with the version of the host's rules in the same snapshot. */
import type { Db } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import { DAY_MIN } from '../time/units.ts'
import type { Block, Counted, Session } from './offer.ts'

export type HostState = {
  version: number
  blocks: Block[]
  /** The blocks as flat pairs, where nobody asks what each of them is. */
  taken: number[]
  hostCounted: Counted[]
  typeCounted: Counted[]
  sessions: KnownSession[]
}

/** `id` is the appointment's. */
export type KnownSession = Session & { id: string; durationMin: number }

/** Half-open, in epoch minutes. */
export type MinuteRange = { fromMin: number; toMin: number }

export type TakenAsked = MinuteRange & {
  companyId: string
  hostId: string
  nowMs: number
}

/**
 * What keeps a host from meetings, as ranges that meet the asked one; null if there is no such
 * host. They come packed into one value: to write and to read each as text would cost more than to
 * find them. A block is at most a day long (migrations), so the index needs to look no further back.
 */
export async function loadTaken(db: Db, asked: TakenAsked): Promise<HostState | null> {
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
  if (!row) return null
  return { ...EMPTY_STATE, version: row.version, taken: unpackTaken(row.taken) }
}

export const EMPTY_STATE: Omit<HostState, 'version'> = {
  blocks: [],
  taken: [],
  hostCounted: [],
  typeCounted: [],
  sessions: [],
}

export type StateAsked = TakenAsked & {
  meetingTypeId: string
  /** Whole periods that limits count in; null where no limit of the scope is set. */
  hostPeriods: MinuteRange | null
  typePeriods: MinuteRange | null
  /** Where sessions may begin; null for a type of one spot. */
  sessionStarts: MinuteRange | null
  /** An appointment that is being moved: as if it were not there. */
  exceptId: string | null
}

const NOWHERE: MinuteRange = { fromMin: 0, toMin: 0 }

/**
 * As `loadTaken`, with what each block is, the appointments that limits count and the sessions
 * that can be joined. One statement, whatever is asked.
 */
export async function loadState(db: Db, asked: StateAsked): Promise<HostState | null> {
  const { companyId, hostId, meetingTypeId, exceptId, fromMin, toMin } = asked
  const host = asked.hostPeriods ?? NOWHERE
  const type = asked.typePeriods ?? NOWHERE
  const session = asked.sessionStarts ?? NOWHERE
  const nowSec = asked.nowMs / 1000
  const rows = await db.query<PlainState>(sql`
    WITH live AS NOT MATERIALIZED (
      SELECT b.appointment_id AS id, b.host_id, b.meeting_type_id, b.is_session, b.starts_at,
        b.ends_at, b.state, b.buffer_before_min AS before, b.buffer_after_min AS after,
        floor(date_part('epoch', b.starts_at) / 60)::float8 AS from_min,
        ceil(date_part('epoch', b.ends_at) / 60)::float8 AS to_min
      FROM host_blocks b
      WHERE b.company_id = ${companyId} AND b.appointment_id IS DISTINCT FROM ${exceptId}::uuid
        AND (b.expires_at IS NULL OR b.expires_at > to_timestamp(${nowSec})))
    SELECT u.rules_version AS version,
      (SELECT json_agg(json_build_array(from_min, to_min, before, after, state)) FROM live
        WHERE host_id = ${hostId} AND starts_at > to_timestamp(${(fromMin - DAY_MIN) * 60})
          AND starts_at < to_timestamp(${toMin * 60}) AND ends_at > to_timestamp(${fromMin * 60})
      ) AS blocks,
      (SELECT json_agg(json_build_array(from_min + before, to_min - after - from_min - before))
        FROM live
        WHERE host_id = ${hostId} AND starts_at >= to_timestamp(${(host.fromMin - DAY_MIN) * 60})
          AND starts_at < to_timestamp(${host.toMin * 60})
          AND ${host.toMin}::float8 > ${host.fromMin}::float8) AS "hostCounted",
      (SELECT json_agg(json_build_array(start_min, minutes)) FROM (
          SELECT DISTINCT ON (id) from_min + before AS start_min,
            to_min - after - from_min - before AS minutes
          FROM live
          WHERE meeting_type_id = ${meetingTypeId}
            AND starts_at >= to_timestamp(${(type.fromMin - DAY_MIN) * 60})
            AND starts_at < to_timestamp(${type.toMin * 60})
            AND ${type.toMin}::float8 > ${type.fromMin}::float8) counted) AS "typeCounted",
      (SELECT json_agg(json_build_object('id', id, 'startMin', start_min,
          'durationMin', minutes, 'hostIds', host_ids, 'seatsTaken', (
            SELECT count(*) FROM seats s
            WHERE s.company_id = ${companyId} AND s.session_id = found.id
              AND (s.expires_at IS NULL OR s.expires_at > to_timestamp(${nowSec})))))
        FROM (
          SELECT id, min(from_min + before) AS start_min,
            min(to_min - after - from_min - before) AS minutes, array_agg(host_id) AS host_ids
          FROM live
          WHERE meeting_type_id = ${meetingTypeId} AND is_session
            AND starts_at >= to_timestamp(${(session.fromMin - DAY_MIN) * 60})
            AND starts_at < to_timestamp(${session.toMin * 60})
            AND ${session.toMin}::float8 > ${session.fromMin}::float8
          GROUP BY id) found) AS sessions
    FROM users u
    WHERE u.company_id = ${companyId} AND u.id = ${hostId} AND u.deleted_at IS NULL`)
  return rows[0] ? stateOf(rows[0]) : null
}

type PlainState = {
  version: number
  blocks: [number, number, number, number, Block['state']][] | null
  hostCounted: [number, number][] | null
  typeCounted: [number, number][] | null
  sessions: KnownSession[] | null
}

function stateOf(row: PlainState): HostState {
  const counted = (pairs: [number, number][] | null) =>
    (pairs ?? []).map(([startMin, minutes]) => ({ startMin, minutes }))
  return {
    version: row.version,
    blocks: (row.blocks ?? []).map(([fromMin, toMin, before, after, state]) => ({
      fromMin,
      toMin,
      startMin: fromMin + before,
      endMin: toMin - after,
      state,
    })),
    taken: [],
    hostCounted: counted(row.hostCounted),
    typeCounted: counted(row.typeCounted),
    sessions: row.sessions ?? [],
  }
}

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
