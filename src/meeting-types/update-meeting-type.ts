import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { askedAvailability } from './choose-availability.ts'
import { chooseSlug, chooseTeamSlug, givenSlug } from './choose-slug.ts'
import { columnsOf, draftErrors, draftOf, layer } from './draft.ts'
import { lockOwnType, tellTypeChange } from './lock-owner.ts'
import type { Draft } from './schema-body.ts'
import { type MeetingTypeView, updateMeetingTypeRow } from './store.ts'

export type MeetingTypeUpdate = {
  companyId: string
  userId: string
  id: string
  body: Draft
  nowMs: number
}

/**
 * Changes what is sent; `meetingInfo` and `meetingOptions` are merged. Throws `user_not_found`,
 * `meeting_type_not_found`, `validation_failed`, `availability_not_found`, `meeting_slug_taken`,
 * `not_team_admin`.
 */
export async function updateMeetingType(
  tx: Tx,
  { companyId, userId, id, body, nowMs }: MeetingTypeUpdate,
  changes: Changes,
): Promise<MeetingTypeView> {
  const owner = { companyId, userId }
  const before = await lockOwnType(tx, { companyId, userId, id })
  const { team_id: teamId } = before
  const slugOf = (asked: string | null | undefined, name: string) =>
    teamId === null
      ? chooseSlug(tx, owner, { asked, name })
      : chooseTeamSlug(tx, { companyId, teamId }, { asked, name })
  const isMoved = teamId !== null && (body.availability != null || body.availabilityId != null)
  const draft = layer(draftOf(before), body)
  const errors = body.meetingInfo || body.meetingOptions ? draftErrors(draft) : []
  if (isMoved) {
    const message = "must be left out: everybody hosts in the user's own hours"
    errors.push({ field: 'availability', message })
  }
  if (errors.length > 0) throw new Refusal('validation_failed', { errors })
  const columns = columnsOf(draft)
  const { name } = columns
  const keepsSlug = body.slug == null || givenSlug(body.slug) === before.slug
  const row = await updateMeetingTypeRow(tx, companyId, {
    ...columns,
    extras: {
      ...columns.extras,
      createdById: before.extras.createdById,
      isGlobalQueue: teamId === null ? columns.extras.isGlobalQueue : true,
    },
    id,
    availabilityId:
      (await askedAvailability(tx, { ...owner, body, name, nowMs })) ?? before.availability_id,
    slug: keepsSlug ? before.slug : await slugOf(body.slug, name),
    nowMs,
  })
  await tellTypeChange(tx, before, changes)
  return { ...before, ...row }
}
