/** Pages of users. */
import { sql as part } from 'kysely'
import { compose, containing, pageOf, TOTAL } from '../runtime/db/compose.ts'
import type { Db } from '../runtime/db/database.ts'
import { COLUMNS, type UserType, type UserView } from './store.ts'

export type UserFilter = {
  type: UserType | null
  /** Part of a name, an email or a slug. */
  search: string | null
}

export type UserOrder = {
  /** `searched` begins with the name. */
  by: 'created_at' | 'searched' | 'email_folded'
  direction: 'asc' | 'desc'
  limit: number
  offset: number
}

/** `total` counts all that match. */
export async function listUsers(
  db: Db,
  companyId: string,
  { filter, order }: { filter: UserFilter; order: UserOrder },
): Promise<{ users: UserView[]; total: number }> {
  const matching = matchingQuery(companyId, filter)
  const { by, direction } = order
  const page = matching
    .select('u.id')
    .orderBy(`u.${by}`, direction)
    .orderBy('u.id', direction)
    .limit(order.limit)
    .offset(order.offset)
  const whole = (inner: string) => `
    SELECT ${COLUMNS.fragment}, a.id AS default_availability_id
    FROM (${inner}) page
    JOIN users u ON u.company_id = $1 AND u.id = page.id
    LEFT JOIN availabilities a
      ON a.company_id = u.company_id AND a.user_id = u.id AND a.is_default
    ORDER BY u.${by} ${direction}, u.id ${direction}`
  const count = matching.select(TOTAL)
  const { rows: users, total } = await pageOf<UserView>(db, { count, page, whole })
  return { users, total }
}

/** The company is the first parameter. */
function matchingQuery(companyId: string, { type, search }: UserFilter) {
  let query = compose
    .selectFrom('users as u')
    .where('u.company_id', '=', companyId)
    .where('u.deleted_at', 'is', null)
  if (type !== null) query = query.where('u.user_type', '=', type)
  if (search === null) return query
  const like = containing(search)
  return query.where(part<boolean>`u.searched LIKE lower(${like})`)
}
