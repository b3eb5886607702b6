/** Teams of many busy hosts: the hosts and their blocks past the product, the teams through it. */
import type { Db } from '../src/runtime/db/database.ts'
import { sql } from '../src/runtime/db/sql.ts'
import { addUsers } from './fill.ts'
import { ask } from './raw-insert.ts'
import type { Served, Teams } from './report.ts'

const HOSTS = 200
const BLOCKS_OF_HOST = 100
const DAYS = 30

/** So many hosts with the hours of the company's first user, each busy through the asked days. */
export async function addBusyHosts(
  db: Db,
  { companyId, userId, firstDate }: { companyId: string; userId: string; firstDate: Date },
): Promise<void> {
  await addUsers(db, { companyId, userId, firstDate }, HOSTS)
  await db.query(sql`
    INSERT INTO host_blocks
      (company_id, host_id, appointment_id, meeting_type_id, starts_at, ends_at, state)
    SELECT ${companyId}::uuid, host.id, gen_random_uuid(), host.type_id, at,
      at + interval '30 minutes', 'confirmed'
    FROM (SELECT u.id, t.id AS type_id, row_number() OVER (ORDER BY u.id) AS nth
          FROM users u JOIN meeting_types t ON t.company_id = u.company_id AND t.user_id = u.id
          WHERE u.company_id = ${companyId} AND u.id <> ${userId}) AS host,
      generate_series(0, ${BLOCKS_OF_HOST - 1}) AS k,
      LATERAL (SELECT ${firstDate}::timestamptz
        + make_interval(mins => (k * ${(DAYS * 1440) / BLOCKS_OF_HOST}::int
          + 30 * (host.nth % 7)::int)) AS at) AS placed`)
  await db.query({ name: '', text: 'VACUUM ANALYZE', values: [] })
}

export async function addTeams(
  served: Served,
  db: Db,
  { firstDate }: { firstDate: Date },
): Promise<Teams> {
  const rows = await db.query<{ id: string }>(sql`
    SELECT id FROM users WHERE company_id = ${served.companyId} AND id <> ${served.userId}
    ORDER BY id`)
  const ids = rows.map(({ id }) => id)
  const round = { type: 'advancedRoundRobin' }
  return {
    few: await addTeam(served, ids.slice(0, 50), { queue: round }),
    many: await addTeam(served, ids, { queue: round }),
    collective: await addTeam(served, ids.slice(0, 20), { queue: { type: 'collective' } }),
    firstStart: firstDate.toISOString(),
  }
}

/** The id of its meeting type. */
async function addTeam(served: Served, ids: string[], type: object): Promise<string> {
  const [user = ''] = ids
  const members = ids.map(userId => ({ userId, role: userId === user ? 'admin' : 'member' }))
  const body = { name: `Team of ${ids.length}`, members }
  const { id: workspaceId } = await ask<{ id: string }>(served, 'POST', '/v4/team', { body })
  const { id } = await ask<{ id: string }>(served, 'POST', '/v4/meeting-type', {
    user,
    body: { name: 'Call', duration: 30, workspaceId, ...type },
  })
  return id
}
