import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { fragment, json, sql } from '../runtime/db/sql.ts'
import type { DistributionPeriod, MemberRow, QueueType } from './rules.ts'

export type Person = {
  id: string
  givenName: string
  familyName: string
  fullName: string
  slug: string
}

export type GroupRow = {
  id: string
  queueId: string
  name: string
  capacity: number
  priority: number
  userIds: string[]
  mainGroupHostId: string | null
  createdMs: number
  updatedMs: number
}

export type QueueRow = {
  id: string
  companyId: string
  meetingTypeId: string
  teamId: string
  type: QueueType
  distributionPeriod: DistributionPeriod
  maxLeadThreshold: number | null
  timezone: string
  extras: { prioritizeNearTermAvailability?: boolean | undefined }
  createdMs: number
  updatedMs: number
  members: (MemberRow & { user: Person })[]
  groups: (GroupRow & { users: Person[] })[]
}

const PERSON = `json_build_object('id', u.id, 'givenName', u.given_name,
  'familyName', u.family_name, 'fullName', btrim(u.given_name || ' ' || u.family_name),
  'slug', u.slug)`

const QUEUE = fragment(`q.id, q.company_id AS "companyId", q.meeting_type_id AS "meetingTypeId",
  t.team_id AS "teamId", q.type, q.distribution_period AS "distributionPeriod",
  q.max_lead_threshold AS "maxLeadThreshold", q.timezone, q.extras,
  round(date_part('epoch', q.created_at) * 1000) AS "createdMs",
  round(date_part('epoch', q.updated_at) * 1000) AS "updatedMs",
  (SELECT coalesce(json_agg(json_build_object('userId', p.user_id, 'isFixed', p.is_fixed,
      'capacity', p.capacity, 'priority', p.priority, 'link', p.custom_link,
      'user', ${PERSON}) ORDER BY p.created_at, p.user_id), '[]')
    FROM queue_members p JOIN users u ON u.company_id = p.company_id AND u.id = p.user_id
      AND u.deleted_at IS NULL
    WHERE p.company_id = q.company_id AND p.queue_id = q.id) AS members,
  (SELECT coalesce(json_agg(json_build_object('id', g.id, 'queueId', g.queue_id, 'name', g.name,
      'capacity', g.capacity, 'priority', g.priority, 'userIds', g.user_ids,
      'mainGroupHostId', g.main_host_id,
      'createdMs', round(date_part('epoch', g.created_at) * 1000),
      'updatedMs', round(date_part('epoch', g.updated_at) * 1000),
      'users', (SELECT coalesce(json_agg(${PERSON} ORDER BY array_position(g.user_ids, u.id)), '[]')
        FROM users u WHERE u.company_id = g.company_id AND u.id = ANY (g.user_ids)))
      ORDER BY g.created_at, g.id), '[]')
    FROM queue_user_groups g
    WHERE g.company_id = q.company_id AND g.queue_id = q.id) AS groups
  FROM queues q
  JOIN meeting_types t ON t.company_id = q.company_id AND t.id = q.meeting_type_id
    AND t.deleted_at IS NULL`)

export async function findQueue(db: Db, companyId: string, id: string): Promise<QueueRow | null> {
  const rows = await db.query<QueueRow>(sql`
    SELECT ${QUEUE} WHERE q.company_id = ${companyId} AND q.id = ${id}`)
  return rows[0] ?? null
}

export async function findQueueOfType(
  db: Db,
  companyId: string,
  meetingTypeId: string,
): Promise<QueueRow | null> {
  const rows = await db.query<QueueRow>(sql`
    SELECT ${QUEUE} WHERE q.company_id = ${companyId} AND q.meeting_type_id = ${meetingTypeId}`)
  return rows[0] ?? null
}

/** Oldest first. */
export function listQueues(db: Db, companyId: string, teamId: string): Promise<QueueRow[]> {
  return db.query<QueueRow>(sql`
    SELECT ${QUEUE} WHERE q.company_id = ${companyId} AND t.team_id = ${teamId}
    ORDER BY q.created_at, q.id`)
}

/** Nobody picks or changes the queue until the transaction ends. */
export async function holdQueue(tx: Tx, companyId: string, id: string): Promise<void> {
  await tx.query(sql`
    SELECT 1 FROM queues WHERE company_id = ${companyId} AND id = ${id} FOR NO KEY UPDATE`)
}

export type QueueSettings = Pick<
  QueueRow,
  'id' | 'type' | 'distributionPeriod' | 'maxLeadThreshold' | 'timezone' | 'extras'
>

export async function insertQueue(
  tx: Tx,
  companyId: string,
  queue: QueueSettings & { meetingTypeId: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    INSERT INTO queues (company_id, id, meeting_type_id, type, distribution_period,
      max_lead_threshold, timezone, extras, created_at, updated_at)
    VALUES (${companyId}, ${queue.id}, ${queue.meetingTypeId}, ${queue.type},
      ${queue.distributionPeriod}, ${queue.maxLeadThreshold}, ${queue.timezone},
      ${json(queue.extras)}, ${asDate(queue.nowMs)}, ${asDate(queue.nowMs)})`)
}

/** What any process keeps of the queue ends with this commit. */
export async function updateQueueRow(
  tx: Tx,
  companyId: string,
  queue: QueueSettings & { nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE queues
    SET type = ${queue.type}, distribution_period = ${queue.distributionPeriod},
      max_lead_threshold = ${queue.maxLeadThreshold}, timezone = ${queue.timezone},
      extras = ${json(queue.extras)}, updated_at = ${asDate(queue.nowMs)},
      rules_version = rules_version + 1
    WHERE company_id = ${companyId} AND id = ${queue.id}`)
}

/** As `updateQueueRow`, where its meeting type has changed. */
export async function raiseQueueVersion(
  tx: Tx,
  companyId: string,
  meetingTypeId: string,
): Promise<void> {
  await tx.query(sql`
    UPDATE queues SET rules_version = rules_version + 1
    WHERE company_id = ${companyId} AND meeting_type_id = ${meetingTypeId}`)
}

/** As `raiseQueueVersion`, of all of a team that has changed, which are locked in one order. */
export async function raiseQueueVersionsOfTeam(
  tx: Tx,
  companyId: string,
  teamId: string,
): Promise<void> {
  const queues = await tx.query<{ id: string }>(sql`
    SELECT q.id FROM queues q
      JOIN meeting_types t ON t.company_id = q.company_id AND t.id = q.meeting_type_id
    WHERE q.company_id = ${companyId} AND t.team_id = ${teamId}
    ORDER BY q.id FOR NO KEY UPDATE OF q`)
  await tx.query(sql`
    UPDATE queues SET rules_version = rules_version + 1
    WHERE company_id = ${companyId} AND id = ANY (${queues.map(({ id }) => id)}::uuid[])`)
}

/** As `raiseQueueVersion`, of all of the company, which are locked in one order. */
export async function raiseAllQueueVersions(tx: Tx, companyId: string): Promise<void> {
  await tx.query(sql`
    SELECT 1 FROM queues WHERE company_id = ${companyId} ORDER BY id FOR NO KEY UPDATE`)
  await tx.query(sql`
    UPDATE queues SET rules_version = rules_version + 1 WHERE company_id = ${companyId}`)
}

/** Those of the users that exist, who stay while the transaction lasts. */
export async function holdUsers(
  tx: Tx,
  companyId: string,
  userIds: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(sql`
    SELECT id FROM users
    WHERE company_id = ${companyId} AND id = ANY (${userIds}::uuid[]) AND deleted_at IS NULL
    ORDER BY id FOR KEY SHARE`)
  return new Set(rows.map(({ id }) => id))
}

/** Everybody of the queue, as they are to be; whoever stays keeps the place. */
export async function replaceMembers(
  tx: Tx,
  companyId: string,
  { queueId, members, nowMs }: { queueId: string; members: readonly MemberRow[]; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    DELETE FROM queue_members
    WHERE company_id = ${companyId} AND queue_id = ${queueId}
      AND user_id <> ALL (${members.map(({ userId }) => userId)}::uuid[])`)
  await tx.query(sql`
    INSERT INTO queue_members (company_id, queue_id, user_id, is_fixed, capacity, priority,
      custom_link, created_at)
    SELECT ${companyId}, ${queueId}::uuid, one."userId", one."isFixed", one.capacity, one.priority,
      one.link, ${asDate(nowMs)}
    FROM json_to_recordset(${JSON.stringify(members)}) AS one ("userId" uuid, "isFixed" boolean,
      capacity int, priority int, link text)
    ON CONFLICT (company_id, queue_id, user_id) DO UPDATE SET is_fixed = excluded.is_fixed,
      capacity = excluded.capacity, priority = excluded.priority,
      custom_link = excluded.custom_link`)
}

export async function findGroup(
  db: Db,
  companyId: string,
  id: string,
): Promise<{ queueId: string } | null> {
  const rows = await db.query<{ queueId: string }>(sql`
    SELECT queue_id AS "queueId" FROM queue_user_groups
    WHERE company_id = ${companyId} AND id = ${id}`)
  return rows[0] ?? null
}

export type NewGroup = Omit<GroupRow, 'createdMs' | 'updatedMs'> & { nowMs: number }

export async function putGroup(tx: Tx, companyId: string, group: NewGroup): Promise<void> {
  await tx.query(sql`
    INSERT INTO queue_user_groups (company_id, id, queue_id, name, capacity, priority, user_ids,
      main_host_id, created_at, updated_at)
    VALUES (${companyId}, ${group.id}, ${group.queueId}, ${group.name}, ${group.capacity},
      ${group.priority}, ${group.userIds}, ${group.mainGroupHostId}, ${asDate(group.nowMs)},
      ${asDate(group.nowMs)})
    ON CONFLICT (company_id, id) DO UPDATE SET name = excluded.name, capacity = excluded.capacity,
      priority = excluded.priority, user_ids = excluded.user_ids,
      main_host_id = excluded.main_host_id, updated_at = excluded.updated_at`)
}

export async function deleteGroupRow(tx: Tx, companyId: string, id: string): Promise<void> {
  await tx.query(sql`
    DELETE FROM queue_user_groups WHERE company_id = ${companyId} AND id = ${id}`)
}

/** The queues that a user hosts for, locked in one order. */
export async function lockQueuesOf(tx: Tx, companyId: string, userId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    SELECT q.id FROM queues q
    WHERE q.company_id = ${companyId} AND (
      EXISTS (SELECT FROM queue_members p WHERE p.company_id = ${companyId}
        AND p.queue_id = q.id AND p.user_id = ${userId})
      OR EXISTS (SELECT FROM queue_user_groups g WHERE g.company_id = ${companyId}
        AND g.queue_id = q.id AND ${userId}::uuid = ANY (g.user_ids)))
    ORDER BY q.id FOR NO KEY UPDATE`)
  return rows.map(({ id }) => id)
}

/** Takes a user out of queues, groups and teams. A group goes on without the user. */
export async function takeOutOfQueues(
  tx: Tx,
  companyId: string,
  { userId, queueIds }: { userId: string; queueIds: readonly string[] },
): Promise<void> {
  await tx.query(sql`
    DELETE FROM queue_members WHERE company_id = ${companyId} AND user_id = ${userId}`)
  await tx.query(sql`
    UPDATE queue_user_groups
    SET user_ids = array_remove(user_ids, ${userId}::uuid),
      main_host_id = nullif(main_host_id, ${userId}::uuid)
    WHERE company_id = ${companyId} AND ${userId}::uuid = ANY (user_ids)`)
  await tx.query(sql`
    DELETE FROM team_members WHERE company_id = ${companyId} AND user_id = ${userId}`)
  await tx.query(sql`
    UPDATE queues SET rules_version = rules_version + 1
    WHERE company_id = ${companyId} AND id = ANY (${queueIds}::uuid[])`)
}
