/** A whole booking as one statement: one round trip and one commit. */
import { asDate } from '../base/clock.ts'
import type { NewEvent } from '../events/append.ts'
import type { Writer } from '../runtime/db/database.ts'
import { json, sql } from '../runtime/db/sql.ts'
import { DAY_MIN } from '../time/units.ts'
import type { Appointment, Attendee } from './appointment.ts'
import { minuteAsDate } from './store.ts'
import type { NewBlock } from './store-blocks.ts'

export type AloneBooking = {
  /** The version of the host's rules that the booking was judged by. */
  rulesVersion: number
  block: NewBlock
  appointment: Appointment
  attendee: Attendee
  event: NewEvent
}

/**
 * `booked`; `taken`: something is in the way; `outdated`: the rules have changed, or the host is
 * gone. The row of the host is locked against deletion, as its foreign keys would anyway. What has
 * lapsed is removed first: the insert depends on that part of the statement.
 */
export async function bookAlone(
  writer: Writer,
  companyId: string,
  booking: AloneBooking,
): Promise<'booked' | 'taken' | 'outdated'> {
  const { block, appointment: a, attendee: t, event } = booking
  const now = asDate(a.createdMs)
  const rows = await writer.alone<{ current: number; booked: number }>(sql`
    WITH host AS (
      SELECT id FROM users
      WHERE company_id = ${companyId} AND id = ${block.hostId} AND deleted_at IS NULL
        AND rules_version = ${booking.rulesVersion}
      FOR KEY SHARE
    ), lapsed AS (
      DELETE FROM host_blocks
      WHERE company_id = ${companyId} AND host_id = ${block.hostId} AND expires_at <= ${now}
        AND starts_at > ${minuteAsDate(block.fromMin - DAY_MIN)}
        AND starts_at < ${minuteAsDate(block.toMin)} AND ends_at > ${minuteAsDate(block.fromMin)}
      RETURNING 1
    ), block AS (
      INSERT INTO host_blocks (company_id, host_id, appointment_id, meeting_type_id, starts_at,
        ends_at, buffer_before_min, buffer_after_min, state)
      SELECT ${companyId}, host.id, ${block.id}, ${block.meetingTypeId}::uuid,
        ${minuteAsDate(block.fromMin)}::timestamptz, ${minuteAsDate(block.toMin)}::timestamptz,
        ${block.bufferBeforeMin}::int, ${block.bufferAfterMin}::int, 'confirmed'
      FROM host, (SELECT count(*) FROM lapsed) done
      ON CONFLICT DO NOTHING RETURNING appointment_id
    ), appointment AS (
      INSERT INTO appointments (company_id, id, meeting_type_id, host_id, host_ids, starts_at,
        ends_at, timezone, offset_min, channel, location, meeting_link, info, ics, created_at,
        updated_at)
      SELECT ${companyId}, block.appointment_id, ${a.meetingTypeId}::uuid, ${a.hostIds[0]}::uuid,
        ${a.hostIds}::uuid[], ${minuteAsDate(a.startMin)}::timestamptz,
        ${minuteAsDate(a.endMin)}::timestamptz, ${a.timezone}, ${a.offsetMin}::int, ${a.channel},
        ${a.location}, ${a.meetingLink}, ${json(a.info)}::jsonb, ${json(a.ics)}::jsonb,
        ${now}::timestamptz, ${now}::timestamptz
      FROM block
    ), attendee AS (
      INSERT INTO attendees (company_id, appointment_id, id, email, firstname, lastname, fullname,
        phone, timezone, language, notes, guests, receive_reminders, data_policy_accepted,
        created_at)
      SELECT ${companyId}, block.appointment_id, ${t.id}::uuid, ${t.email}, ${t.firstname},
        ${t.lastname}, ${t.fullname}, ${t.phone}, ${t.timezone}, ${t.language},
        ${json(t.notes)}::jsonb, ${json(t.guests)}::jsonb, ${t.receiveReminders}::boolean,
        ${t.dataPolicyAccepted}::boolean, ${now}::timestamptz
      FROM block
    ), event AS (
      INSERT INTO events (company_id, id, type, subject_id, revision, payload, created_at)
      SELECT ${companyId}, ${event.id}::uuid, ${event.type}, block.appointment_id,
        ${event.revision}::int, ${json(event.payload)}::jsonb, ${now}::timestamptz
      FROM block
    )
    SELECT (SELECT count(*)::int FROM host) AS current, (SELECT count(*)::int FROM block) AS booked`)
  const { current = 0, booked = 0 } = rows[0] ?? {}
  if (booked > 0) return 'booked'
  return current > 0 ? 'taken' : 'outdated'
}
