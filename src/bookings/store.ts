/** Appointments and their attendees: rows ↔ what the product thinks of them. */
import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { fragment, json, sql } from '../runtime/db/sql.ts'
import { DAY_MS, MINUTE_MS } from '../time/units.ts'
import type { Appointment, Attendee, Cancel, WholeAppointment } from './appointment.ts'

export const minuteAsDate = (epochMin: number): Date => asDate(epochMin * MINUTE_MS)
export const orNull = (ms: number | null): Date | null => (ms === null ? null : asDate(ms))

const WHOLE = fragment(`
  json_build_object(
    'id', a.id, 'companyId', a.company_id, 'meetingTypeId', a.meeting_type_id,
    'hostIds', a.host_ids,
    'startMin', floor(date_part('epoch', a.starts_at) / 60),
    'endMin', floor(date_part('epoch', a.ends_at) / 60),
    'timezone', a.timezone, 'offsetMin', a.offset_min, 'spots', a.spots, 'channel', a.channel,
    'location', a.location, 'meetingLink', a.meeting_link, 'info', a.info, 'ics', a.ics,
    'series', CASE WHEN a.series_id IS NOT NULL THEN json_build_object(
      'id', a.series_id, 'index', a.series_index, 'rrule', a.rrule) END,
    'note', a.note, 'transcription', a.transcription, 'summary', a.summary,
    'sequence', a.sequence, 'revision', a.revision,
    'rescheduledMs', round(date_part('epoch', a.rescheduled_at) * 1000),
    'rescheduleCount', a.reschedule_count,
    'cancelledMs', round(date_part('epoch', a.cancelled_at) * 1000), 'cancel', a.cancel,
    'createdMs', round(date_part('epoch', a.created_at) * 1000),
    'updatedMs', round(date_part('epoch', a.updated_at) * 1000)) AS appointment,
  (SELECT coalesce(json_agg(json_build_object(
      'id', t.id, 'email', t.email, 'firstname', t.firstname, 'lastname', t.lastname,
      'fullname', t.fullname, 'phone', t.phone, 'timezone', t.timezone, 'language', t.language,
      'notes', t.notes, 'guests', t.guests, 'receiveReminders', t.receive_reminders,
      'dataPolicyAccepted', t.data_policy_accepted, 'noShow', t.no_show,
      'createdMs', round(date_part('epoch', t.created_at) * 1000),
      'cancelledMs', round(date_part('epoch', t.cancelled_at) * 1000), 'cancel', t.cancel)
      ORDER BY t.created_at, t.id), '[]')
    FROM attendees t
    WHERE t.company_id = a.company_id AND t.appointment_id = a.id) AS attendees,
  (SELECT coalesce(json_agg(json_build_object('id', u.id, 'email', u.email,
      'givenName', u.given_name, 'familyName', u.family_name,
      'fullName', btrim(u.given_name || ' ' || u.family_name), 'slug', u.slug)
      ORDER BY array_position(a.host_ids, u.id)), '[]')
    FROM users u WHERE u.company_id = a.company_id AND u.id = ANY (a.host_ids)) AS hosts,
  (SELECT json_build_object('id', m.id, 'slug', m.slug, 'name', m.name,
      'durationMin', m.duration_min, 'metadata', m.metadata, 'ics', m.ics,
      'isOpen', m.enabled AND m.deleted_at IS NULL,
      'cancellationPolicy', m.options->'cancellationPolicy',
      'reschedulePolicy', m.options->'reschedulePolicy')
    FROM meeting_types m
    WHERE m.company_id = a.company_id AND m.id = a.meeting_type_id) AS type`)

/** What a query over `appointments a` selects to answer whole appointments. */
export const WHOLE_APPOINTMENT = WHOLE

export async function findAppointment(
  db: Db,
  companyId: string,
  id: string,
): Promise<WholeAppointment | null> {
  const rows = await db.query<WholeAppointment>(sql`
    SELECT ${WHOLE} FROM appointments a WHERE a.company_id = ${companyId} AND a.id = ${id}`)
  return rows[0] ?? null
}

/** Those of the ids that exist, by their starts. */
export function findAppointments(
  db: Db,
  companyId: string,
  ids: readonly string[],
): Promise<WholeAppointment[]> {
  return db.query<WholeAppointment>(sql`
    SELECT ${WHOLE} FROM appointments a
    WHERE a.company_id = ${companyId} AND a.id = ANY (${ids}::uuid[])
    ORDER BY a.starts_at, a.id`)
}

/** As `findAppointment`; nobody else changes the appointment until the transaction ends. */
export async function lockAppointment(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<WholeAppointment | null> {
  const locked = await tx.query(sql`
    SELECT 1 FROM appointments WHERE company_id = ${companyId} AND id = ${id}
    FOR NO KEY UPDATE`)
  return locked.length > 0 ? findAppointment(tx, companyId, id) : null
}

export async function insertAppointment(tx: Tx, a: Appointment): Promise<void> {
  await tx.query(sql`
    INSERT INTO appointments (company_id, id, meeting_type_id, host_id, host_ids, starts_at,
      ends_at, timezone, offset_min, spots, channel, location, meeting_link, info, ics, series_id,
      series_index, rrule, created_at, updated_at)
    VALUES (${a.companyId}, ${a.id}, ${a.meetingTypeId}, ${a.hostIds[0]}, ${a.hostIds},
      ${minuteAsDate(a.startMin)}, ${minuteAsDate(a.endMin)}, ${a.timezone}, ${a.offsetMin},
      ${a.spots}, ${a.channel}, ${a.location}, ${a.meetingLink}, ${json(a.info)}, ${json(a.ics)},
      ${a.series?.id}, ${a.series?.index}, ${a.series?.rrule}, ${asDate(a.createdMs)},
      ${asDate(a.updatedMs)})`)
}

/** Writes what can change of an appointment. */
export async function updateAppointment(tx: Tx, a: Appointment): Promise<void> {
  await tx.query(sql`
    UPDATE appointments
    SET host_id = ${a.hostIds[0]}, host_ids = ${a.hostIds},
      starts_at = ${minuteAsDate(a.startMin)}, ends_at = ${minuteAsDate(a.endMin)},
      meeting_link = ${a.meetingLink}, timezone = ${a.timezone}, offset_min = ${a.offsetMin}, note = ${a.note},
      transcription = ${a.transcription}, summary = ${a.summary}, sequence = ${a.sequence},
      revision = ${a.revision}, rescheduled_at = ${orNull(a.rescheduledMs)},
      reschedule_count = ${a.rescheduleCount}, cancelled_at = ${orNull(a.cancelledMs)},
      cancel = ${json(a.cancel)}, updated_at = ${asDate(a.updatedMs)}
    WHERE company_id = ${a.companyId} AND id = ${a.id}`)
}

export async function insertAttendee(
  tx: Tx,
  companyId: string,
  { appointmentId, attendee }: { appointmentId: string; attendee: Attendee },
): Promise<void> {
  await tx.query(sql`
    INSERT INTO attendees (company_id, appointment_id, id, email, firstname, lastname, fullname,
      phone, timezone, language, notes, guests, receive_reminders, data_policy_accepted,
      created_at)
    VALUES (${companyId}, ${appointmentId}, ${attendee.id}, ${attendee.email},
      ${attendee.firstname}, ${attendee.lastname}, ${attendee.fullname}, ${attendee.phone},
      ${attendee.timezone}, ${attendee.language}, ${json(attendee.notes)},
      ${json(attendee.guests)}, ${attendee.receiveReminders}, ${attendee.dataPolicyAccepted},
      ${asDate(attendee.createdMs)})`)
}

/** Writes what can change of an attendee. */
export async function updateAttendee(
  tx: Tx,
  companyId: string,
  { appointmentId, attendee }: { appointmentId: string; attendee: Attendee },
): Promise<void> {
  await tx.query(sql`
    UPDATE attendees
    SET guests = ${json(attendee.guests)}, no_show = ${attendee.noShow},
      cancelled_at = ${orNull(attendee.cancelledMs)}, cancel = ${json(attendee.cancel)}
    WHERE company_id = ${companyId} AND appointment_id = ${appointmentId}
      AND id = ${attendee.id}`)
}

/**
 * Of a host's appointments that are neither cancelled nor over, the ids, soonest first. None is
 * longer than a day (migrations), so the index need look no further back.
 */
export async function futureAppointments(
  tx: Tx,
  companyId: string,
  { hostId, nowMs }: { hostId: string; nowMs: number },
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    SELECT id FROM appointments
    WHERE company_id = ${companyId}
      AND (host_id = ${hostId} OR cardinality(host_ids) > 1 AND ${hostId}::uuid = ANY (host_ids))
      AND cancelled_at IS NULL AND ends_at > ${asDate(nowMs)}
      AND starts_at > ${asDate(nowMs - DAY_MS)}
    ORDER BY starts_at, id`)
  return rows.map(({ id }) => id)
}

/** Everybody who has not cancelled before. */
export async function cancelAttendees(
  tx: Tx,
  companyId: string,
  at: { appointmentId: string; cancelledMs: number; cancel: Cancel },
): Promise<void> {
  await tx.query(sql`
    UPDATE attendees SET cancelled_at = ${asDate(at.cancelledMs)}, cancel = ${json(at.cancel)}
    WHERE company_id = ${companyId} AND appointment_id = ${at.appointmentId}
      AND cancelled_at IS NULL`)
}
