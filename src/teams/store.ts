import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { fragment, sql } from '../runtime/db/sql.ts'

export type Role = 'admin' | 'member'
export type Member = { userId: string; role: Role }

export type TeamRow = {
  id: string
  company_id: string
  name: string
  slug: string
  created_at: Date
  updated_at: Date
  members: (Member & { fullName: string })[]
}

const TEAM = fragment(`t.id, t.company_id, t.name, t.slug, t.created_at, t.updated_at,
  (SELECT coalesce(json_agg(json_build_object('userId', p.user_id, 'role', p.role,
      'fullName', btrim(u.given_name || ' ' || u.family_name)) ORDER BY p.created_at, p.user_id),
      '[]')
    FROM team_members p JOIN users u ON u.company_id = p.company_id AND u.id = p.user_id
      AND u.deleted_at IS NULL
    WHERE p.company_id = t.company_id AND p.team_id = t.id) AS members`)

export async function findTeam(db: Db, companyId: string, id: string): Promise<TeamRow | null> {
  const rows = await db.query<TeamRow>(sql`
    SELECT ${TEAM} FROM teams t WHERE t.company_id = ${companyId} AND t.id = ${id}`)
  return rows[0] ?? null
}

/** As `findTeam`; nobody else changes it until the transaction ends. */
export async function lockTeam(tx: Tx, companyId: string, id: string): Promise<TeamRow | null> {
  await tx.query(sql`
    SELECT 1 FROM teams WHERE company_id = ${companyId} AND id = ${id} FOR UPDATE`)
  return findTeam(tx, companyId, id)
}

/** Oldest first; of one user, or all. */
export function listTeams(db: Db, companyId: string, userId: string | null): Promise<TeamRow[]> {
  return db.query<TeamRow>(sql`
    SELECT ${TEAM} FROM teams t
    WHERE t.company_id = ${companyId}
      AND (${userId}::uuid IS NULL OR EXISTS (SELECT FROM team_members p
        WHERE p.company_id = t.company_id AND p.team_id = t.id AND p.user_id = ${userId}::uuid))
    ORDER BY t.created_at, t.id`)
}

export async function insertTeam(
  tx: Tx,
  companyId: string,
  team: { id: string; name: string; slug: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    INSERT INTO teams (company_id, id, name, slug, created_at, updated_at)
    VALUES (${companyId}, ${team.id}, ${team.name}, ${team.slug}, ${asDate(team.nowMs)},
      ${asDate(team.nowMs)})`)
}

export async function updateTeamRow(
  tx: Tx,
  companyId: string,
  team: { id: string; name: string; slug: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE teams SET name = ${team.name}, slug = ${team.slug}, updated_at = ${asDate(team.nowMs)}
    WHERE company_id = ${companyId} AND id = ${team.id}`)
}

export async function deleteTeamRow(tx: Tx, companyId: string, id: string): Promise<void> {
  await tx.query(sql`DELETE FROM teams WHERE company_id = ${companyId} AND id = ${id}`)
}

/** Whether any meeting type names the team, deleted ones too: their appointments need it. */
export async function hasMeetingTypes(tx: Tx, companyId: string, id: string): Promise<boolean> {
  const rows = await tx.query(sql`
    SELECT 1 FROM meeting_types WHERE company_id = ${companyId} AND team_id = ${id} LIMIT 1`)
  return rows.length > 0
}

/** False where there is no such user. Whoever is a member already gets the role. */
export async function putMember(
  tx: Tx,
  companyId: string,
  { teamId, userId, role, nowMs }: Member & { teamId: string; nowMs: number },
): Promise<boolean> {
  const rows = await tx.query(sql`
    INSERT INTO team_members (company_id, team_id, user_id, role, created_at)
    SELECT ${companyId}, ${teamId}, u.id, ${role}, ${asDate(nowMs)} FROM users u
    WHERE u.company_id = ${companyId} AND u.id = ${userId} AND u.deleted_at IS NULL
    ON CONFLICT (company_id, team_id, user_id) DO UPDATE SET role = excluded.role
    RETURNING user_id`)
  return rows.length > 0
}

/** False where the user is no member. */
export async function deleteMember(
  tx: Tx,
  companyId: string,
  { teamId, userId }: { teamId: string; userId: string },
): Promise<boolean> {
  const rows = await tx.query(sql`
    DELETE FROM team_members
    WHERE company_id = ${companyId} AND team_id = ${teamId} AND user_id = ${userId}
    RETURNING user_id`)
  return rows.length > 0
}

export async function isAdminOfCompany(
  db: Db,
  companyId: string,
  userId: string,
): Promise<boolean> {
  const rows = await db.query(sql`
    SELECT 1 FROM users
    WHERE company_id = ${companyId} AND id = ${userId} AND is_admin AND deleted_at IS NULL`)
  return rows.length > 0
}

/** The directory of team slugs: false where another team of the installation has it. */
export async function takeTeamSlug(
  tx: Tx,
  slug: string,
  owner: { companyId: string; teamId: string },
): Promise<boolean> {
  const rows = await tx.query(sql`
    INSERT INTO team_slugs (slug, company_id, team_id)
    VALUES (${slug}, ${owner.companyId}, ${owner.teamId})
    ON CONFLICT DO NOTHING RETURNING slug`)
  return rows.length > 0
}

export async function releaseTeamSlug(tx: Tx, slug: string): Promise<void> {
  await tx.query(sql`DELETE FROM team_slugs WHERE slug = ${slug}`)
}

export async function findTeamSlug(
  db: Db,
  slug: string,
): Promise<{ companyId: string; teamId: string } | null> {
  const rows = await db.query<{ companyId: string; teamId: string }>(sql`
    SELECT company_id AS "companyId", team_id AS "teamId" FROM team_slugs WHERE slug = ${slug}`)
  return rows[0] ?? null
}
