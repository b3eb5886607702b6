/** What holds of hosts' time however many wanted it at once, asked of the database itself. */
import type { Clock } from '../../src/base/clock.ts'
import type { Harness } from '../harness.ts'
import { BROKEN_TEAMS } from './kept-teams.ts'

/** Each finds what must not be; $1 are the hosts, $2 is the time. */
const BROKEN: Record<string, string> = {
  'appointments that overlap': `
    WITH live AS (
      SELECT id, host, starts_at - make_interval(mins => (info->>'bufferBefore')::int) AS from_at,
        ends_at + make_interval(mins => (info->>'bufferAfter')::int) AS to_at
      FROM appointments, unnest(host_ids) host
      WHERE host = ANY ($1::uuid[]) AND cancelled_at IS NULL AND $2::timestamptz IS NOT NULL)
    SELECT a.id, b.id AS other FROM live a JOIN live b
      ON a.host = b.host AND a.id < b.id AND a.from_at < b.to_at AND b.from_at < a.to_at`,
  'blocks that overlap': `
    SELECT a.appointment_id, b.appointment_id AS other FROM host_blocks a JOIN host_blocks b
      ON a.host_id = b.host_id AND a.appointment_id < b.appointment_id
      AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
    WHERE a.host_id = ANY ($1::uuid[]) AND $2::timestamptz IS NOT NULL`,
  'appointments without their block': `
    SELECT a.id FROM appointments a, unnest(a.host_ids) host
    WHERE host = ANY ($1::uuid[]) AND a.cancelled_at IS NULL AND $2::timestamptz IS NOT NULL
      AND NOT EXISTS (SELECT FROM host_blocks b
        WHERE b.host_id = host AND b.appointment_id = a.id AND b.state = 'confirmed'
          AND b.starts_at + make_interval(mins => b.buffer_before_min) = a.starts_at
          AND b.ends_at - make_interval(mins => b.buffer_after_min) = a.ends_at)`,
  'blocks of nobody': `
    SELECT b.appointment_id FROM host_blocks b
    WHERE b.host_id = ANY ($1::uuid[]) AND (b.expires_at IS NULL OR b.expires_at > $2)
      AND NOT EXISTS (SELECT FROM appointments a
        WHERE a.id = b.appointment_id AND a.cancelled_at IS NULL)
      AND NOT EXISTS (SELECT FROM holds h
        WHERE h.session_id = b.appointment_id AND h.expires_at > $2)
      AND NOT EXISTS (SELECT FROM provisional_bookings p
        WHERE p.appointment_id = b.appointment_id AND p.status = 'pending' AND p.expires_at > $2)`,
  'bookings that wait without their time': `
    SELECT p.id FROM provisional_bookings p, unnest(p.host_ids) host
    WHERE host = ANY ($1::uuid[]) AND p.status = 'pending' AND p.expires_at > $2
      AND NOT EXISTS (SELECT FROM host_blocks b
        WHERE b.host_id = host AND b.appointment_id = p.appointment_id
          AND (b.expires_at IS NULL OR b.expires_at >= p.expires_at))`,
  'bookings that waited and are not what they say': `
    SELECT p.id FROM provisional_bookings p
    WHERE p.host_ids && $1::uuid[] AND $2::timestamptz IS NOT NULL
      AND (p.status = 'confirmed') <> EXISTS (SELECT FROM attendees t
        WHERE t.appointment_id = p.appointment_id AND t.id = p.attendee_id)`,
  'bookings that waited whose events are not their revisions': `
    SELECT p.id FROM provisional_bookings p
    WHERE p.host_ids && $1::uuid[] AND $2::timestamptz IS NOT NULL
      AND p.revision - (p.status = 'confirmed')::int
        <> (SELECT count(*) FROM events e WHERE e.subject_id = p.id)`,
  'holds without their block': `
    SELECT h.id FROM holds h
    WHERE h.host_id = ANY ($1::uuid[]) AND h.expires_at > $2
      AND NOT EXISTS (SELECT FROM host_blocks b
        WHERE b.host_id = h.host_id AND b.appointment_id = h.session_id
          AND (b.expires_at IS NULL OR b.expires_at >= h.expires_at))`,
  'sessions whose seats are not their attendees': `
    SELECT a.id FROM appointments a
    WHERE a.host_id = ANY ($1::uuid[]) AND a.spots IS NOT NULL AND $2::timestamptz IS NOT NULL
      AND (SELECT coalesce(array_agg(t.id ORDER BY t.id), '{}') FROM attendees t
          WHERE t.appointment_id = a.id AND t.cancelled_at IS NULL)
        IS DISTINCT FROM
        (SELECT coalesce(array_agg(s.holder ORDER BY s.holder), '{}') FROM seats s
          WHERE s.session_id = a.id AND s.expires_at IS NULL)`,
  'sessions with more seats than spots': `
    SELECT s.session_id FROM seats s JOIN host_blocks b
      ON b.appointment_id = s.session_id AND b.host_id = ANY ($1::uuid[])
    WHERE s.expires_at IS NULL OR s.expires_at > $2
    GROUP BY s.session_id, b.host_id HAVING count(*) > min(s.spots)`,
  'attendees without exactly one booking_created': `
    SELECT t.id FROM attendees t JOIN appointments a ON a.id = t.appointment_id
    WHERE a.host_id = ANY ($1::uuid[]) AND $2::timestamptz IS NOT NULL
      AND 1 <> (SELECT count(*) FROM events e
        WHERE e.subject_id = a.id AND e.type = 'booking_created'
          AND e.payload->>'attendeeId' = t.id::text)`,
  'appointments whose events are not their revisions': `
    SELECT a.id FROM appointments a
    WHERE a.host_id = ANY ($1::uuid[]) AND $2::timestamptz IS NOT NULL
      AND (SELECT array_agg(e.revision ORDER BY e.revision) FROM events e
          WHERE e.subject_id = a.id)
        IS DISTINCT FROM (SELECT array_agg(n) FROM generate_series(1, a.revision) n)`,
  ...BROKEN_TEAMS,
}

/** What is broken by name; nothing if all is well. */
export async function broken(
  { sql, clock }: Pick<Harness, 'sql'> & { clock: Clock },
  hostIds: readonly string[],
): Promise<Record<string, unknown[]>> {
  const values = [hostIds, new Date(clock.now())]
  const found = await Promise.all(
    Object.entries(BROKEN).map(async ([what, query]) => [what, await sql(query, values)] as const),
  )
  return Object.fromEntries(found.filter(([, rows]) => rows.length > 0))
}
