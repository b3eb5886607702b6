import { Refusal } from '../base/refusal.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { findTeam, isAdminOfCompany, lockTeam, type TeamRow } from './store.ts'

/** Who asks: the company itself where `userId` is null. */
export type Asking = { companyId: string; userId: string | null }

/**
 * A team as its members, and the company and its administrators, may see it. Throws
 * `team_not_found`.
 */
export async function visibleTeam(db: Db, asking: Asking, id: string): Promise<TeamRow> {
  const team = await findTeam(db, asking.companyId, id)
  if (!team || !(await maySee(db, asking, team))) throw new Refusal('team_not_found')
  return team
}

/** As `visibleTeam`, locked, for one who may change it. Throws `not_team_admin` as well. */
export async function lockOwnTeam(tx: Tx, asking: Asking, id: string): Promise<TeamRow> {
  const team = await lockTeam(tx, asking.companyId, id)
  if (!team || !(await maySee(tx, asking, team))) throw new Refusal('team_not_found')
  const role = roleIn(team, asking)
  if (role !== 'admin' && !(await isOverAll(tx, asking))) throw new Refusal('not_team_admin')
  return team
}

const roleIn = ({ members }: TeamRow, { userId }: Asking) =>
  members.find(member => member.userId === userId)?.role ?? null

const maySee = async (db: Db, asking: Asking, team: TeamRow): Promise<boolean> =>
  roleIn(team, asking) !== null || (await isOverAll(db, asking))

const isOverAll = async (db: Db, { companyId, userId }: Asking): Promise<boolean> =>
  userId === null || (await isAdminOfCompany(db, companyId, userId))
