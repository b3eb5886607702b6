/** Pages of the meeting types of a company. */
import { sql as part } from 'kysely'
import { compose, containing, pageOf, TOTAL } from '../runtime/db/compose.ts'
import type { Db } from '../runtime/db/database.ts'
import { COLUMNS, type MeetingTypeView, VIEW } from './store.ts'

export type TypeFilter = {
  userId: string | null
  teamId: string | null
  enabled: boolean | null
  /** Part of a name or a slug. */
  search: string | null
  /** Who looks: others than administrators see their own, and those of their teams; null: all. */
  viewerId: string | null
}

/** Oldest first; `total` counts all that match. */
export async function listTypesOfCompany(
  db: Db,
  companyId: string,
  { filter, limit, offset }: { filter: TypeFilter; limit: number; offset: number },
): Promise<{ types: MeetingTypeView[]; total: number }> {
  const matching = matchingQuery(companyId, filter)
  const page = matching
    .select('t.id')
    .orderBy('t.created_at')
    .orderBy('t.id')
    .limit(limit)
    .offset(offset)
  const whole = (inner: string) => `
    SELECT ${COLUMNS.fragment}, ${VIEW.fragment} JOIN (${inner}) page ON page.id = t.id
    WHERE t.company_id = $1 ORDER BY t.created_at, t.id`
  const count = matching.select(TOTAL)
  const { rows: types, total } = await pageOf<MeetingTypeView>(db, { count, page, whole })
  return { types, total }
}

/** The company is the first parameter. */
function matchingQuery(companyId: string, filter: TypeFilter) {
  const { userId, teamId, enabled, search, viewerId } = filter
  let query = compose
    .selectFrom('meeting_types as t')
    .where('t.company_id', '=', companyId)
    .where('t.deleted_at', 'is', null)
  if (viewerId !== null) {
    query = query.where(part<boolean>`(t.user_id = ${viewerId}
      OR t.team_id IN (SELECT p.team_id FROM team_members p
        WHERE p.company_id = ${companyId} AND p.user_id = ${viewerId})
      OR EXISTS (SELECT FROM users a WHERE a.company_id = ${companyId} AND a.id = ${viewerId}
        AND a.is_admin AND a.deleted_at IS NULL))`)
  }
  if (userId !== null) query = query.where('t.user_id', '=', userId)
  if (teamId !== null) query = query.where('t.team_id', '=', teamId)
  if (enabled !== null) query = query.where('t.enabled', '=', enabled)
  if (search === null) return query
  const like = containing(search)
  return query.where(part<boolean>`(t.name ILIKE ${like} OR t.slug ILIKE ${like})`)
}
