/** Contacts with what they attend, by id or by what is asked of a list. */
import { sql as part } from 'kysely'
import { asDate } from '../base/clock.ts'
import { compose, composed } from '../runtime/db/compose.ts'
import type { Db } from '../runtime/db/database.ts'
import { replanned, sql } from '../runtime/db/sql.ts'
import type { WholeContact } from './contact.ts'
import { CONTACT } from './store.ts'

export type Shown = {
  nowMs: number
  /** Of so many appointments of a contact, the latest. */
  most: number
}

/** Whole contacts in the order of the ids, without those that do not exist. */
export function findContacts(
  db: Db,
  companyId: string,
  { ids, nowMs, most }: Shown & { ids: readonly string[] },
): Promise<WholeContact[]> {
  return db.query<WholeContact>(
    replanned(sql`
    SELECT ${CONTACT}, counted."noShowCount", counted."nextStartMin", shown.attendances
    FROM contacts c,
    LATERAL (
      SELECT count(*) FILTER (WHERE t.no_show)::int AS "noShowCount",
        min(floor(date_part('epoch', a.starts_at) / 60)) FILTER (WHERE a.starts_at > ${asDate(nowMs)}
          AND a.cancelled_at IS NULL AND t.cancelled_at IS NULL) AS "nextStartMin"
      FROM contact_attendances l
      JOIN attendees t ON t.company_id = l.company_id AND t.appointment_id = l.appointment_id
        AND t.id = l.attendee_id
      JOIN appointments a ON a.company_id = l.company_id AND a.id = l.appointment_id
      WHERE l.company_id = ${companyId} AND l.contact_id = c.id) counted,
    LATERAL (
      SELECT coalesce(json_agg(one), '[]') AS attendances FROM (
        SELECT a.id AS "appointmentId", t.id AS "attendeeId",
          a.meeting_type_id AS "meetingTypeId", a.info->>'name' AS name, a.host_ids AS "hostIds",
          a.channel, floor(date_part('epoch', a.starts_at) / 60) AS "startMin",
          floor(date_part('epoch', a.ends_at) / 60) AS "endMin", a.offset_min AS "offsetMin",
          a.cancelled_at IS NOT NULL OR t.cancelled_at IS NOT NULL AS "isCancelled",
          t.no_show AS "noShow", t.notes AS answers
        FROM contact_attendances l
        JOIN attendees t ON t.company_id = l.company_id AND t.appointment_id = l.appointment_id
          AND t.id = l.attendee_id
        JOIN appointments a ON a.company_id = l.company_id AND a.id = l.appointment_id
        WHERE l.company_id = ${companyId} AND l.contact_id = c.id
        ORDER BY a.starts_at DESC, t.id LIMIT ${most}) one) shown
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
  const [found, counted] = await Promise.all([
    db.query<{ id: string }>(composed(page)),
    db.query<{ total: number }>(composed(matching.select(part<number>`count(*)::int`.as('total')))),
  ])
  const ids = found.map(({ id }) => id)
  const contacts = ids.length === 0 ? [] : await findContacts(db, companyId, { ids, ...shown })
  return { contacts, total: counted[0]?.total ?? 0 }
}

function matchingQuery(companyId: string, { search, tags, ownerId }: ContactFilter) {
  let query = compose.selectFrom('contacts as c').where('c.company_id', '=', companyId)
  if (ownerId !== null) query = query.where('c.owner_id', '=', ownerId)
  if (tags !== null) query = query.where(part<boolean>`c.tags @> ${[...tags]}::text[]`)
  if (search === null) return query
  const like = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  return query.where(part<boolean>`c.searched LIKE lower(${like})`)
}
