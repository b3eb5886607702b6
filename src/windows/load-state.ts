/** As `load.ts`, with what each block is, what limits count, and sessions that can be joined. */
import type { Db } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import { formatInstant } from '../time/iso.ts'
import { DAY_MIN } from '../time/units.ts'
import type { HostState, KnownSession, MinuteRange, TakenAsked } from './load.ts'
import type { Block } from './offer.ts'

export type StateAsked = TakenAsked & {
  meetingTypeId: string
  /** Whole periods that limits count in; null where no limit of the scope is set. */
  hostPeriods: MinuteRange | null
  typePeriods: MinuteRange | null
  /** Where sessions may begin; null for a type of one spot. */
  sessionStarts: MinuteRange | null
}

type Asking = {
  companyId: string
  nowMs: number
  /** An appointment that is being moved: as if it were not there. */
  exceptId: string | null
}

/** One statement, however many are asked for; null in the place of a host that is gone. */
export async function loadStates(
  db: Db,
  { companyId, nowMs, exceptId }: Asking,
  all: readonly StateAsked[],
): Promise<(HostState | null)[]> {
  const nowSec = nowMs / 1000
  const asked = JSON.stringify(all.map(asRow))
  const rows = await db.query<PlainState>(sql`
    WITH live AS NOT MATERIALIZED (
      SELECT b.appointment_id AS id, b.host_id, b.meeting_type_id, b.is_session, b.starts_at,
        b.ends_at, b.state, b.buffer_before_min AS before, b.buffer_after_min AS after,
        floor(date_part('epoch', b.starts_at) / 60)::float8 AS from_min,
        ceil(date_part('epoch', b.ends_at) / 60)::float8 AS to_min
      FROM host_blocks b
      WHERE b.company_id = ${companyId} AND b.appointment_id IS DISTINCT FROM ${exceptId}::uuid
        AND (b.expires_at IS NULL OR b.expires_at > to_timestamp(${nowSec})))
    SELECT asked.nth, u.rules_version AS version,
      (SELECT json_agg(json_build_array(from_min, to_min, before, after, state)) FROM live
        WHERE host_id = asked.host AND starts_at > asked.since AND starts_at < asked.until
          AND ends_at > asked."from") AS blocks,
      (SELECT json_agg(json_build_array(from_min + before, to_min - after - from_min - before))
        FROM live
        WHERE host_id = asked.host AND starts_at >= asked.host_since
          AND starts_at < asked.host_until) AS "hostCounted",
      (SELECT json_agg(json_build_array(start_min, minutes)) FROM (
          SELECT DISTINCT ON (id) from_min + before AS start_min,
            to_min - after - from_min - before AS minutes
          FROM live
          WHERE meeting_type_id = asked.type AND starts_at >= asked.type_since
            AND starts_at < asked.type_until) counted) AS "typeCounted",
      (SELECT json_agg(json_build_object('id', id, 'startMin', start_min,
          'durationMin', minutes, 'hostIds', host_ids, 'seatsTaken', (
            SELECT count(*) FROM seats s
            WHERE s.company_id = ${companyId} AND s.session_id = found.id
              AND (s.expires_at IS NULL OR s.expires_at > to_timestamp(${nowSec})))))
        FROM (
          SELECT id, min(from_min + before) AS start_min,
            min(to_min - after - from_min - before) AS minutes, array_agg(host_id) AS host_ids
          FROM live
          WHERE meeting_type_id = asked.type AND is_session AND starts_at >= asked.session_since
            AND starts_at < asked.session_until
          GROUP BY id) found) AS sessions
    FROM json_to_recordset(${asked}) AS asked (nth int, host uuid, type uuid,
        since timestamptz, "from" timestamptz, until timestamptz,
        host_since timestamptz, host_until timestamptz,
        type_since timestamptz, type_until timestamptz,
        session_since timestamptz, session_until timestamptz)
      JOIN users u ON u.company_id = ${companyId} AND u.id = asked.host AND u.deleted_at IS NULL`)
  const states = all.map((): HostState | null => null)
  for (const row of rows) states[row.nth] = stateOf(row)
  return states
}

/** A block is at most a day long (migrations), so what begins earlier is over. */
function asRow(asked: StateAsked, nth: number) {
  const since = (range: MinuteRange | null) => range && formatInstant(range.fromMin - DAY_MIN)
  const until = (range: MinuteRange | null) => range && formatInstant(range.toMin)
  return {
    nth,
    host: asked.hostId,
    type: asked.meetingTypeId,
    since: since(asked),
    from: formatInstant(asked.fromMin),
    until: until(asked),
    host_since: since(asked.hostPeriods),
    host_until: until(asked.hostPeriods),
    type_since: since(asked.typePeriods),
    type_until: until(asked.typePeriods),
    session_since: since(asked.sessionStarts),
    session_until: until(asked.sessionStarts),
  }
}

type PlainState = {
  nth: number
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
