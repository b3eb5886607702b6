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
 * find them. A block is at most a day long (migrations), so the index looks no further back.
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

/** As `loadTaken` of each, in one statement; null in the place of a host that is gone. */
export async function loadTakenOfMany(
  db: Db,
  { companyId, nowMs }: { companyId: string; nowMs: number },
  all: readonly TakenAsked[],
): Promise<(HostState | null)[]> {
  const rows = await db.query<{ nth: number; version: number; taken: Buffer | null }>(sql`
    SELECT asked.nth, u.rules_version AS version,
      (SELECT string_agg(timestamptz_send(b.starts_at) || timestamptz_send(b.ends_at), '')
        FROM host_blocks b
        WHERE b.company_id = ${companyId} AND b.host_id = asked.host_id
          AND b.starts_at > to_timestamp((asked.from_min - ${DAY_MIN}::float8) * 60)
          AND b.starts_at < to_timestamp(asked.to_min * 60)
          AND b.ends_at > to_timestamp(asked.from_min * 60)
          AND (b.expires_at IS NULL OR b.expires_at > to_timestamp(${nowMs / 1000}))) AS taken
    FROM unnest(${all.map((_, nth) => nth)}::int[], ${all.map(one => one.hostId)}::uuid[],
        ${all.map(one => one.fromMin)}::float8[], ${all.map(one => one.toMin)}::float8[])
        AS asked (nth, host_id, from_min, to_min)
      JOIN users u ON u.company_id = ${companyId} AND u.id = asked.host_id
        AND u.deleted_at IS NULL`)
  const states = all.map((): HostState | null => null)
  for (const { nth, version, taken } of rows) {
    states[nth] = { ...EMPTY_STATE, version, taken: unpackTaken(taken) }
  }
  return states
}

export const EMPTY_STATE: Omit<HostState, 'version'> = {
  blocks: [],
  taken: [],
  hostCounted: [],
  typeCounted: [],
  sessions: [],
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

/** What an appointment that is to be moved keeps; null if there is none. */
export async function loadMoved(
  db: Db,
  companyId: string,
  appointmentId: string,
): Promise<{ minutes: number; hostIds: string[] } | null> {
  const rows = await db.query<{ minutes: number; hostIds: string[] }>(sql`
    SELECT date_part('epoch', ends_at - starts_at) / 60 AS minutes, host_ids AS "hostIds"
    FROM appointments WHERE company_id = ${companyId} AND id = ${appointmentId}`)
  return rows[0] ?? null
}
