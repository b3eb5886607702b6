import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { lockUser } from '../users/store.ts'
import { tellChange } from '../users/tell-change.ts'
import { askedAvailability } from './choose-availability.ts'
import { chooseSlug, givenSlug } from './choose-slug.ts'
import { columnsOf, draftErrors, draftOf, layer } from './draft.ts'
import type { Draft } from './schema-body.ts'
import { findMeetingType, type MeetingTypeView, updateMeetingTypeRow } from './store.ts'

export type MeetingTypeUpdate = {
  companyId: string
  userId: string
  id: string
  body: Draft
  nowMs: number
}

/**
 * Changes what is sent; `meetingInfo` and `meetingOptions` are merged. Throws `user_not_found`,
 * `meeting_type_not_found`, `validation_failed`, `availability_not_found`, `meeting_slug_taken`.
 */
export async function updateMeetingType(
  tx: Tx,
  { companyId, userId, id, body, nowMs }: MeetingTypeUpdate,
  changes: Changes,
): Promise<MeetingTypeView> {
  const owner = { companyId, userId }
  const user = await lockUser(tx, companyId, userId)
  if (!user) throw new Refusal('user_not_found')
  const before = await findMeetingType(tx, companyId, { id, userId })
  if (!before) throw new Refusal('meeting_type_not_found')
  const draft = layer(draftOf(before), body)
  const errors = body.meetingInfo || body.meetingOptions ? draftErrors(draft) : []
  if (errors.length > 0) throw new Refusal('validation_failed', { errors })
  const columns = columnsOf(draft)
  const { name } = columns
  const keepsSlug = body.slug == null || givenSlug(body.slug) === before.slug
  const row = await updateMeetingTypeRow(tx, companyId, {
    ...columns,
    extras: { ...columns.extras, createdById: before.extras.createdById },
    id,
    availabilityId:
      (await askedAvailability(tx, { ...owner, body, name, nowMs })) ??
      (before.availability_id as string),
    slug: keepsSlug ? before.slug : await chooseSlug(tx, owner, { asked: body.slug, name }),
    nowMs,
  })
  await tellChange(tx, owner, changes)
  return { ...row, user_slug: user.slug }
}
