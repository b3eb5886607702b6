import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import type { MeetingTypesRow } from '../runtime/db/rows.ts'
import { fragment, json, sql } from '../runtime/db/sql.ts'
import type { Info, InviteTexts, Location, Options, Question } from './rules.ts'
import type { Draft } from './schema-body.ts'

/** Columns by name: a statement prepared as `*` fails once a migration has added one. */
export const COLUMNS =
  fragment(`t.company_id, t.id, t.user_id, t.team_id, t.availability_id, t.slug, t.name,
  t.channel, t.enabled, t.duration_min, t.step_min, t.buffer_before_min, t.buffer_after_min,
  t.buffers_within_hours, t.notice_min, t.days_into_future, t.spots, t.info, t.options,
  t.questions, t.locations, t.ics, t.metadata, t.extras, t.internal_notes, t.created_at,
  t.updated_at, t.deleted_at`)

/** `meetingInfo` with what is kept of it for clients of the wire. */
type KeptInfo = Info & {
  connectChannelName?: string | null | undefined
  groupBooking?: boolean | undefined
  enrichInvitee?: boolean | undefined
}

type Typed = {
  info: KeptInfo
  options: Options
  questions: Question[]
  locations: Location[]
  ics: InviteTexts | null
  metadata: Record<string, string>
  extras: Extras
}

/** What is kept for clients of the wire and decides nothing. */
export type Extras = Pick<
  Draft,
  'isGlobalQueue' | 'workspaceId' | 'resourceChannels' | 'options'
> & { createdById?: string | undefined }

export type DaysIntoFuture = NonNullable<Draft['daysIntoFuture']>

export type MeetingTypeRow = Omit<MeetingTypesRow, keyof Typed | 'days_into_future'> &
  Typed & { days_into_future: DaysIntoFuture | null }

/** A row with the first part of its address, and its queue if it is a team's. */
export type MeetingTypeView = MeetingTypeRow & {
  user_slug: string | null
  team_slug: string | null
  queue_id: string | null
}

export const VIEW = fragment(`u.slug AS user_slug, m.slug AS team_slug, q.id AS queue_id
  FROM meeting_types t
  LEFT JOIN users u ON u.company_id = t.company_id AND u.id = t.user_id
  LEFT JOIN teams m ON m.company_id = t.company_id AND m.id = t.team_id
  LEFT JOIN queues q ON q.company_id = t.company_id AND q.meeting_type_id = t.id`)

export type TypeColumns = Typed & {
  name: string
  channel: string
  enabled: boolean
  durationMin: number
  stepMin: number | null
  bufferBeforeMin: number
  bufferAfterMin: number
  buffersWithinHours: boolean
  noticeMin: number
  daysIntoFuture: DaysIntoFuture | null
  spots: number
  internalNotes: string
}

/** A user's in hours of the user, or a team's. */
export type NewMeetingType = TypeColumns & {
  id: string
  userId: string | null
  teamId?: string
  availabilityId: string | null
  slug: string
  nowMs: number
}

export async function insertMeetingType(
  tx: Tx,
  companyId: string,
  type: NewMeetingType,
): Promise<MeetingTypeRow> {
  const rows = await tx.query<MeetingTypeRow>(sql`
    INSERT INTO meeting_types AS t (company_id, id, user_id, team_id, availability_id, slug, name, channel,
      enabled, duration_min, step_min, buffer_before_min, buffer_after_min, buffers_within_hours,
      notice_min, days_into_future, spots, info, options, questions, locations, ics, metadata,
      extras, internal_notes, created_at, updated_at)
    VALUES (${companyId}, ${type.id}, ${type.userId}, ${type.teamId ?? null},
      ${type.availabilityId}, ${type.slug},
      ${type.name}, ${type.channel}, ${type.enabled}, ${type.durationMin}, ${type.stepMin},
      ${type.bufferBeforeMin}, ${type.bufferAfterMin}, ${type.buffersWithinHours},
      ${type.noticeMin}, ${json(type.daysIntoFuture)}, ${type.spots}, ${json(type.info)},
      ${json(type.options)}, ${json(type.questions)}, ${json(type.locations)}, ${json(type.ics)},
      ${json(type.metadata)}, ${json(type.extras)}, ${type.internalNotes}, ${asDate(type.nowMs)},
      ${asDate(type.nowMs)})
    RETURNING ${COLUMNS}`)
  return rows[0] as MeetingTypeRow
}

/**
 * A user's own, or one of the user's teams, or for an administrator of any team; any other is as if
 * it did not exist.
 */
export async function findMeetingType(
  db: Db,
  companyId: string,
  at: { id: string; userId: string },
): Promise<MeetingTypeView | null> {
  const rows = await db.query<MeetingTypeView>(sql`
    SELECT ${COLUMNS}, ${VIEW}
    WHERE t.company_id = ${companyId} AND t.id = ${at.id} AND t.deleted_at IS NULL
      AND (t.user_id = ${at.userId} OR EXISTS (SELECT FROM team_members p
        WHERE p.company_id = ${companyId} AND p.team_id = t.team_id
          AND p.user_id = ${at.userId})
        OR t.team_id IS NOT NULL AND EXISTS (SELECT FROM users a
          WHERE a.company_id = ${companyId} AND a.id = ${at.userId} AND a.is_admin
            AND a.deleted_at IS NULL))`)
  return rows[0] ?? null
}

/** A user's own, then those of the user's teams; oldest first. */
export function listMeetingTypes(
  db: Db,
  companyId: string,
  userId: string,
): Promise<MeetingTypeView[]> {
  return db.query<MeetingTypeView>(sql`
    SELECT ${COLUMNS}, ${VIEW}
    WHERE t.company_id = ${companyId} AND t.deleted_at IS NULL
      AND (t.user_id = ${userId} OR t.team_id IN (SELECT p.team_id FROM team_members p
        WHERE p.company_id = ${companyId} AND p.user_id = ${userId}))
    ORDER BY t.user_id IS NULL, t.created_at, t.id`)
}

/** The id of a team's type; null where it has none of that slug. */
export async function findTypeOfTeam(
  db: Db,
  companyId: string,
  { teamId, slug }: { teamId: string; slug: string },
): Promise<string | null> {
  const rows = await db.query<{ id: string }>(sql`
    SELECT id FROM meeting_types
    WHERE company_id = ${companyId} AND team_id = ${teamId} AND slug = ${slug}
      AND deleted_at IS NULL`)
  return rows[0]?.id ?? null
}

/** The slugs of a team's types that are not deleted. */
export async function listTeamSlugs(
  tx: Tx,
  companyId: string,
  teamId: string,
): Promise<Set<string>> {
  const rows = await tx.query<{ slug: string }>(sql`
    SELECT slug FROM meeting_types
    WHERE company_id = ${companyId} AND team_id = ${teamId} AND deleted_at IS NULL`)
  return new Set(rows.map(({ slug }) => slug))
}

/** The slugs of a user's types that are not deleted. */
export async function listSlugs(tx: Tx, companyId: string, userId: string): Promise<Set<string>> {
  const rows = await tx.query<{ slug: string }>(sql`
    SELECT slug FROM meeting_types
    WHERE company_id = ${companyId} AND user_id = ${userId} AND deleted_at IS NULL`)
  return new Set(rows.map(({ slug }) => slug))
}

export async function updateMeetingTypeRow(
  tx: Tx,
  companyId: string,
  type: Omit<NewMeetingType, 'userId' | 'teamId'>,
): Promise<MeetingTypeRow> {
  const rows = await tx.query<MeetingTypeRow>(sql`
    UPDATE meeting_types t
    SET availability_id = ${type.availabilityId}, slug = ${type.slug}, name = ${type.name},
      channel = ${type.channel}, enabled = ${type.enabled}, duration_min = ${type.durationMin},
      step_min = ${type.stepMin}, buffer_before_min = ${type.bufferBeforeMin},
      buffer_after_min = ${type.bufferAfterMin}, buffers_within_hours = ${type.buffersWithinHours},
      notice_min = ${type.noticeMin}, days_into_future = ${json(type.daysIntoFuture)},
      spots = ${type.spots}, info = ${json(type.info)}, options = ${json(type.options)},
      questions = ${json(type.questions)}, locations = ${json(type.locations)},
      ics = ${json(type.ics)}, metadata = ${json(type.metadata)}, extras = ${json(type.extras)},
      internal_notes = ${type.internalNotes}, updated_at = ${asDate(type.nowMs)}
    WHERE t.company_id = ${companyId} AND t.id = ${type.id}
    RETURNING ${COLUMNS}`)
  return rows[0] as MeetingTypeRow
}

/** Its appointments keep the row; it lets go of its availability and its slug. */
export async function markMeetingTypeDeleted(
  tx: Tx,
  companyId: string,
  at: { id: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE meeting_types
    SET deleted_at = ${asDate(at.nowMs)}, updated_at = ${asDate(at.nowMs)}, enabled = false,
      availability_id = NULL
    WHERE company_id = ${companyId} AND id = ${at.id}`)
}
