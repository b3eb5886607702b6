import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import { createQueue } from '../queues/change-queue.ts'
import type { Tx } from '../runtime/db/database.ts'
import { lockOwnTeam } from '../teams/access.ts'
import { chooseTeamSlug } from './choose-slug.ts'
import { columnsOf, draftErrors } from './draft.ts'
import type { CreateBody, Draft } from './schema-body.ts'
import { findMeetingType, insertMeetingType, type MeetingTypeView } from './store.ts'

export type TeamTypeWish = {
  companyId: string
  callerId: string
  body: CreateBody
  /** The body over its template. */
  draft: Draft
  nowMs: number
}

/** Whether a body asks for a type that a team hosts. */
export const isOfTeam = ({ queue, queueType, isGlobalQueue }: CreateBody): boolean =>
  queue != null || queueType != null || isGlobalQueue === true

/**
 * A meeting type that a team hosts, with its queue. Throws `validation_failed`, `team_not_found`,
 * `not_team_admin`, `meeting_slug_taken`, `user_not_found`.
 */
export async function createTeamType(tx: Tx, wish: TeamTypeWish): Promise<MeetingTypeView> {
  const { companyId, callerId, body, draft, nowMs } = wish
  const errors = draftErrors(draft)
  if (body.availability || body.availabilityId) {
    const message = "must be left out: everybody hosts in the user's own hours"
    errors.push({ field: 'availability', message })
  }
  if (!body.workspaceId) errors.push({ field: 'workspaceId', message: "must be a team's id" })
  if (errors.length > 0) throw new Refusal('validation_failed', { errors })
  const teamId = body.workspaceId as string
  const asking = { companyId, userId: callerId }
  const team = isId(teamId) ? await lockOwnTeam(tx, asking, teamId) : null
  if (!team) throw new Refusal('team_not_found')
  const columns = columnsOf(draft)
  const id = newId()
  await insertMeetingType(tx, companyId, {
    ...columns,
    extras: { ...columns.extras, isGlobalQueue: true, createdById: callerId },
    id,
    userId: null,
    teamId: team.id,
    availabilityId: null,
    slug: await chooseTeamSlug(
      tx,
      { companyId, teamId: team.id },
      { asked: body.slug, name: columns.name },
    ),
    nowMs,
  })
  await createQueue(tx, {
    companyId,
    meetingTypeId: id,
    teamUserIds: team.members.map(({ userId }) => userId),
    wish: { ...(body.queueType && { type: body.queueType }), ...body.queue },
    nowMs,
  })
  return (await findMeetingType(tx, companyId, { id, userId: callerId })) as MeetingTypeView
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
