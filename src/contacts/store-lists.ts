/** Contacts with what they attend, by id or by what is asked of a list. */
import { sql as part } from 'kysely'
import { asDate } from '../base/clock.ts'
import { compose, containing, pageOf, TOTAL } from '../runtime/db/compose.ts'
import type { Db } from '../runtime/db/database.ts'
import { replanned, sql } from '../runtime/db/sql.ts'
import type { WholeContact } from './contact.ts'
import { CONTACT } from './store.ts'

export type Shown = {
  nowMs: number
  /** Of so many appointments of a contact, the latest. */
  most: number
}

/**
 * Whole contacts in the order of the ids, without those that do not exist. `OFFSET 0` keeps one
 * look-up for each attendance, whatever the planner guesses of tables that it has not measured.
 */
export function findContacts(
  db: Db,
  companyId: string,
  { ids, nowMs, most }: Shown & { ids: readonly string[] },
): Promise<WholeContact[]> {
  return db.query<WholeContact>(
    replanned(sql`
    SELECT ${CONTACT}, seen.* FROM contacts c,
    LATERAL (
      SELECT count(*) FILTER (WHERE t.no_show)::int AS "noShowCount",
        min(a.start) FILTER (WHERE a.starts_at > ${asDate(nowMs)} AND NOT a.is_cancelled
          AND t.cancelled_at IS NULL) AS "nextStartMin",
        coalesce(to_json((array_agg(json_build_object(
          'appointmentId', l.appointment_id, 'attendeeId', l.attendee_id,
          'meetingTypeId', a.meeting_type_id, 'name', a.name, 'hostIds', a.host_ids,
          'channel', a.channel, 'startMin', a.start, 'endMin', a.end, 'offsetMin', a.offset_min,
          'isCancelled', a.is_cancelled OR t.cancelled_at IS NOT NULL, 'noShow', t.no_show,
          'answers', t.notes) ORDER BY a.starts_at DESC, l.attendee_id))[1:${most}]), '[]')
          AS attendances
      FROM contact_attendances l,
      LATERAL (
        SELECT no_show, notes, cancelled_at FROM attendees
        WHERE company_id = ${companyId} AND appointment_id = l.appointment_id
          AND id = l.attendee_id OFFSET 0) t,
      LATERAL (
        SELECT meeting_type_id, info->>'name' AS name, host_ids, channel, offset_min, starts_at,
          floor(date_part('epoch', starts_at) / 60) AS start,
          floor(date_part('epoch', ends_at) / 60) AS end, cancelled_at IS NOT NULL AS is_cancelled
        FROM appointments
        WHERE company_id = ${companyId} AND id = l.appointment_id OFFSET 0) a
      WHERE l.company_id = ${companyId} AND l.contact_id = c.id) seen
    WHERE c.company_id = ${companyId} AND c.id = ANY (${ids}::uuid[])
    ORDER BY array_position(${ids}::uuid[], c.id)`),
  )
}

export type ContactFilter = {
  /** Part of a name, an email or a phone number. */
  search: string | null
  /** A contact has all of them. */
  tags: readonly string[] | null
  ownerId: string | null
}

export type ContactOrder = {
  by: 'first_name' | 'last_name' | 'email_folded' | 'created_at'
  direction: 'asc' | 'desc'
  limit: number
  offset: number
}

/** A page of contacts, and how many there are in all. */
export async function listContacts(
  db: Db,
  companyId: string,
  { filter, order, shown }: { filter: ContactFilter; order: ContactOrder; shown: Shown },
): Promise<{ contacts: WholeContact[]; total: number }> {
  const matching = matchingQuery(companyId, filter)
  const { by, direction, limit, offset } = order
  const page = matching
    .select('c.id')
    .orderBy(`c.${by}`, direction)
    .orderBy('c.id', direction)
    .limit(limit)
    .offset(offset)
  const count = matching.select(TOTAL)
  const { rows, total } = await pageOf<{ id: string }>(db, { count, page })
  const ids = rows.map(({ id }) => id)
  const contacts = ids.length === 0 ? [] : await findContacts(db, companyId, { ids, ...shown })
  return { contacts, total }
}

function matchingQuery(companyId: string, { search, tags, ownerId }: ContactFilter) {
  let query = compose.selectFrom('contacts as c').where('c.company_id', '=', companyId)
  if (ownerId !== null) query = query.where('c.owner_id', '=', ownerId)
  if (tags !== null) query = query.where(part<boolean>`c.tags @> ${[...tags]}::text[]`)
  if (search === null) return query
  const like = containing(search)
  return query.where(part<boolean>`c.searched LIKE lower(${like})`)
}
