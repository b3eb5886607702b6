/** What holds of teams' appointments and queues (asked by kept.ts). */

/** Each finds what must not be; $1 are the hosts, $2 is the time. */
export const BROKEN_TEAMS: Record<string, string> = {
  'team appointments without the one pick that counts': `
    SELECT a.id FROM appointments a JOIN queues q ON q.meeting_type_id = a.meeting_type_id
    WHERE a.host_ids && $1::uuid[] AND $2::timestamptz IS NOT NULL
      AND (a.cancelled_at IS NULL AND q.type <> 'collective')::int
        <> (SELECT count(*) FROM picks p
          WHERE p.appointment_id = a.id AND p.given_back_at IS NULL)`,
  'picks of other people than the hosts': `
    SELECT a.id FROM appointments a JOIN picks p ON p.appointment_id = a.id
    WHERE a.host_ids && $1::uuid[] AND $2::timestamptz IS NOT NULL
      AND NOT a.host_ids @> p.user_ids`,
  'team appointments without somebody who is fixed': `
    SELECT a.id FROM appointments a JOIN queues q ON q.meeting_type_id = a.meeting_type_id
      JOIN queue_members m ON m.queue_id = q.id
    WHERE a.host_ids && $1::uuid[] AND $2::timestamptz IS NOT NULL
      AND (m.is_fixed OR q.type = 'collective') AND NOT m.user_id = ANY (a.host_ids)`,
  'picks that count for nothing': `
    SELECT p.appointment_id FROM picks p
    WHERE p.user_ids && $1::uuid[] AND p.given_back_at IS NULL
      AND NOT EXISTS (SELECT FROM appointments a
        WHERE a.id = p.appointment_id AND a.cancelled_at IS NULL)
      AND NOT EXISTS (SELECT FROM provisional_bookings w
        WHERE w.appointment_id = p.appointment_id AND w.status = 'pending'
          AND w.expires_at > $2::timestamptz)`,
  'queues that left out a turn or gave one twice': `
    SELECT q.id FROM queues q JOIN queue_members m ON m.queue_id = q.id
    WHERE m.user_id = ANY ($1::uuid[]) AND $2::timestamptz IS NOT NULL
      AND (SELECT array_agg(p.turn ORDER BY p.turn) FROM picks p WHERE p.queue_id = q.id)
        IS DISTINCT FROM (SELECT array_agg(n) FROM generate_series(1, q.turn) n)`,
  'blocks of one team appointment that are not alike': `
    SELECT b.appointment_id FROM host_blocks b
    WHERE b.appointment_id IN (SELECT appointment_id FROM host_blocks WHERE host_id = ANY ($1::uuid[]))
      AND $2::timestamptz IS NOT NULL
    GROUP BY b.appointment_id
    HAVING count(DISTINCT (b.starts_at, b.ends_at, b.state, b.expires_at)) > 1`,
}
