/**
 * The time that appointments and holds take from hosts. A block is only ever inserted with ON
 * CONFLICT DO NOTHING: that waits for a rival to commit or roll back, and then answers. No row
 * means that the time is taken. A plain INSERT would deadlock under contention instead.
 */
import { asDate } from '../base/clock.ts'
import type { Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import { DAY_MIN } from '../time/units.ts'
import { minuteAsDate, orNull } from './store.ts'

export type NewBlock = {
  hostId: string
  meetingTypeId: string
  /** The appointment's, or that of the hold which may become it. */
  id: string
  /** Buffers included. */
  fromMin: number
  toMin: number
  bufferBeforeMin: number
  bufferAfterMin: number
  isSession: boolean
  /** null: confirmed. */
  heldUntilMs: number | null
}

/**
 * False: the time is taken. What has lapsed in its way is removed first, by our clock: the database
 * does not know the time. The insert depends on that part of the statement.
 */
export async function takeTime(
  tx: Tx,
  companyId: string,
  { block, nowMs }: { block: NewBlock; nowMs: number },
): Promise<boolean> {
  const rows = await tx.query(sql`
    WITH lapsed AS (
      DELETE FROM host_blocks
      WHERE company_id = ${companyId} AND host_id = ${block.hostId}
        AND expires_at <= ${asDate(nowMs)}
        AND starts_at > ${minuteAsDate(block.fromMin - DAY_MIN)}
        AND starts_at < ${minuteAsDate(block.toMin)} AND ends_at > ${minuteAsDate(block.fromMin)}
      RETURNING 1
    )
    INSERT INTO host_blocks (company_id, host_id, appointment_id, meeting_type_id, starts_at,
      ends_at, buffer_before_min, buffer_after_min, is_session, state, expires_at)
    SELECT ${companyId}::uuid, ${block.hostId}::uuid, ${block.id}::uuid,
      ${block.meetingTypeId}::uuid, ${minuteAsDate(block.fromMin)}::timestamptz,
      ${minuteAsDate(block.toMin)}::timestamptz, ${block.bufferBeforeMin}::int,
      ${block.bufferAfterMin}::int, ${block.isSession}::boolean,
      ${block.heldUntilMs === null ? 'confirmed' : 'held'},
      ${orNull(block.heldUntilMs)}::timestamptz
    FROM (SELECT count(*) FROM lapsed) done
    ON CONFLICT DO NOTHING RETURNING appointment_id`)
  return rows.length > 0
}

export async function freeTime(
  tx: Tx,
  companyId: string,
  { hostIds, id }: { hostIds: readonly string[]; id: string },
): Promise<void> {
  await tx.query(sql`
    DELETE FROM host_blocks
    WHERE company_id = ${companyId} AND host_id = ANY (${hostIds}::uuid[])
      AND appointment_id = ${id}`)
}

/** As `freeTime` of everybody, of blocks that nobody has booked. */
export async function freeHeldTime(tx: Tx, companyId: string, id: string): Promise<void> {
  await tx.query(sql`
    DELETE FROM host_blocks
    WHERE company_id = ${companyId} AND appointment_id = ${id} AND state = 'held'`)
}

/** Lifts the end of held blocks: the time is booked. Whose; nobody's where it is gone or lapsed. */
export async function confirmTime(
  tx: Tx,
  companyId: string,
  at: { id: string; nowMs: number },
): Promise<string[]> {
  const rows = await tx.query<{ hostId: string }>(sql`
    UPDATE host_blocks SET state = 'confirmed', expires_at = NULL
    WHERE company_id = ${companyId} AND appointment_id = ${at.id}
      AND (expires_at IS NULL OR expires_at > ${asDate(at.nowMs)})
    RETURNING host_id AS "hostId"`)
  return rows.map(({ hostId }) => hostId)
}

/**
 * Locks the group session of a type at a start, so that its seats stand still; null where none
 * lives there.
 */
export async function lockSessionAt(
  tx: Tx,
  companyId: string,
  at: { hostId: string; meetingTypeId: string; startMin: number; nowMs: number },
): Promise<string | null> {
  const rows = await tx.query<{ id: string }>(sql`
    SELECT appointment_id AS id FROM host_blocks
    WHERE company_id = ${companyId} AND host_id = ${at.hostId}
      AND meeting_type_id = ${at.meetingTypeId} AND is_session
      AND starts_at > ${minuteAsDate(at.startMin - DAY_MIN)}
      AND starts_at <= ${minuteAsDate(at.startMin)}
      AND starts_at + make_interval(mins => buffer_before_min) = ${minuteAsDate(at.startMin)}
      AND (expires_at IS NULL OR expires_at > ${asDate(at.nowMs)})
    FOR NO KEY UPDATE`)
  return rows[0]?.id ?? null
}

/** As `lockSessionAt`, whoever hosts it: of a team. */
export async function lockSessionOfType(
  tx: Tx,
  companyId: string,
  at: { meetingTypeId: string; startMin: number },
): Promise<void> {
  await tx.query(sql`
    SELECT 1 FROM host_blocks
    WHERE company_id = ${companyId} AND meeting_type_id = ${at.meetingTypeId} AND is_session
      AND starts_at > ${minuteAsDate(at.startMin - DAY_MIN)}
      AND starts_at <= ${minuteAsDate(at.startMin)}
    ORDER BY host_id FOR NO KEY UPDATE`)
}

export type LockedBlock = {
  hostId: string
  /** Of the meeting itself. */
  startMin: number
  expiresMs: number | null
}

/** Locks what an appointment or a session takes from its hosts; nothing where that is gone. */
export function lockBlocks(tx: Tx, companyId: string, id: string): Promise<LockedBlock[]> {
  return tx.query<LockedBlock>(sql`
    SELECT host_id AS "hostId",
      floor(date_part('epoch', starts_at) / 60)::float8 + buffer_before_min AS "startMin",
      round(date_part('epoch', expires_at) * 1000) AS "expiresMs"
    FROM host_blocks WHERE company_id = ${companyId} AND appointment_id = ${id}
    ORDER BY host_id FOR NO KEY UPDATE`)
}
