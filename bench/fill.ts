/**
 * Companies of a chosen size, written past the product: making 100,000 users through it takes
 * minutes.
 */
import type { Db } from '../src/runtime/db/database.ts'
import { sql } from '../src/runtime/db/sql.ts'

/** Of the whole company, the user who is asked for included. */
export type Size = { users: number; blocks: number }

/** How many users the blocks are spread over; the asked one is the first of them. */
export const HOSTS = 50
/** What the asked user has in the asked week, whatever the size. */
export const BLOCKS_ASKED = 10
const SPREAD_DAYS = 10 * 365

type Asked = { companyId: string; userId: string; firstDate: Date }

/**
 * Fills up the company of one user: with users who have hours and a meeting type, and with blocks
 * of 30 minutes over ten years around the asked week. The asked user has ten of them in that week
 * and the same share of the others as every host.
 */
export async function fill(db: Db, asked: Asked, { users, blocks }: Size): Promise<void> {
  const { companyId, userId } = asked
  await addUsers(db, asked, users - 1)
  await addBlocksAsked(db, asked)
  await db.query(sql`
    INSERT INTO host_blocks
      (company_id, host_id, appointment_id, meeting_type_id, starts_at, ends_at, state)
    SELECT ${companyId}::uuid, host.id, gen_random_uuid(), host.type_id, at,
      at + interval '30 minutes', 'confirmed'
    FROM (SELECT u.id, t.id AS type_id, row_number() OVER (ORDER BY u.id <> ${userId}, u.id) AS nth
          FROM users u JOIN meeting_types t ON t.company_id = u.company_id AND t.user_id = u.id
          WHERE u.company_id = ${companyId} LIMIT ${HOSTS}) AS host,
      generate_series(0, ceil(${blocks - BLOCKS_ASKED}::float8 / ${HOSTS})::int - 1) AS k,
      LATERAL (SELECT ${asked.firstDate}::timestamptz + make_interval(hours =>
        ((k * ${SPREAD_DAYS * 24}::float8 / ceil(${blocks}::float8 / ${HOSTS})) - ${SPREAD_DAYS * 12})::int) AS at) AS placed
    WHERE k * ${HOSTS} + host.nth <= ${blocks - BLOCKS_ASKED}
      AND (host.id <> ${userId} OR at NOT BETWEEN ${asked.firstDate}::timestamptz - interval '2 days'
        AND ${asked.firstDate}::timestamptz + interval '9 days')`)
  await settle(db)
}

/** What the database does by itself within minutes: its statistics, and what needs no check. */
export async function settle(db: Db): Promise<void> {
  await db.query({ name: '', text: 'VACUUM ANALYZE', values: [] })
}

/** Two a day from Monday to Friday, at eight and at noon in UTC. */
async function addBlocksAsked(db: Db, { companyId, userId, firstDate }: Asked): Promise<void> {
  await db.query(sql`
    INSERT INTO host_blocks (company_id, host_id, appointment_id, meeting_type_id, starts_at,
      ends_at, state)
    SELECT ${companyId}, ${userId}, gen_random_uuid(), t.id, at, at + interval '30 minutes',
      'confirmed'
    FROM meeting_types t, generate_series(0, ${BLOCKS_ASKED - 1}) AS k,
      LATERAL (SELECT ${firstDate}::timestamptz + make_interval(days => k / 2, hours => 8 + 4 * (k % 2)) AS at) AS placed
    WHERE t.company_id = ${companyId} AND t.user_id = ${userId}`)
}

export async function addUsers(db: Db, { companyId, userId }: Asked, users: number): Promise<void> {
  await db.query(sql`
    WITH made AS (
      INSERT INTO users (company_id, id, email, email_folded, given_name, family_name, slug, timezone,
        user_type, created_at, updated_at)
      SELECT u.company_id, gen_random_uuid(), 'user-' || n || '@example.com',
        'user-' || n || '@example.com', 'User', n::text, 'user-' || n, u.timezone, u.user_type,
        u.created_at, u.updated_at
      FROM users u, generate_series(1, ${users}::int) AS n
      WHERE u.company_id = ${companyId} AND u.id = ${userId}
      RETURNING company_id, id
    ), hours AS (
      INSERT INTO availabilities (company_id, id, user_id, name, timezone, schedule, is_default,
        created_at, updated_at)
      SELECT made.company_id, gen_random_uuid(), made.id, a.name, a.timezone, a.schedule, true,
        a.created_at, a.updated_at
      FROM made, availabilities a
      WHERE a.company_id = ${companyId} AND a.user_id = ${userId}
      RETURNING company_id, id, user_id
    )
    INSERT INTO meeting_types (company_id, id, user_id, availability_id, slug, name, channel,
      duration_min, created_at, updated_at)
    SELECT hours.company_id, gen_random_uuid(), hours.user_id, hours.id, t.slug, t.name, t.channel,
      t.duration_min, t.created_at, t.updated_at
    FROM hours, meeting_types t
    WHERE t.company_id = ${companyId} AND t.user_id = ${userId}`)
}
