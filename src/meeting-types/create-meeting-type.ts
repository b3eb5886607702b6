import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { lockUser } from '../users/store.ts'
import { tellChange } from '../users/tell-change.ts'
import { askedAvailability, defaultAvailability } from './choose-availability.ts'
import { chooseSlug } from './choose-slug.ts'
import { createTeamType, isOfTeam } from './create-team-type.ts'
import { columnsOf, draftErrors, layer } from './draft.ts'
import type { CreateBody, Draft } from './schema-body.ts'
import { insertMeetingType, type MeetingTypeView } from './store.ts'
import { findTemplate } from './store-templates.ts'

export type MeetingTypeWish = {
  companyId: string
  /** Who asks; the type's user too, unless the body names another. */
  callerId: string
  body: CreateBody
  nowMs: number
}

/**
 * A meeting type that can be booked at once. Throws `user_not_found`, `validation_failed`,
 * `meeting_type_template_not_found`, `availability_not_found`, `meeting_slug_taken`,
 * `team_not_found`, `not_team_admin`.
 */
export async function createMeetingType(
  tx: Tx,
  { companyId, callerId, body, nowMs }: MeetingTypeWish,
  changes: Changes,
): Promise<MeetingTypeView> {
  const draft = layer(await templateDraft(tx, companyId, body.templateId ?? null), body)
  if (isOfTeam(body)) return createTeamType(tx, { companyId, callerId, body, draft, nowMs })
  const userId = body.userId ?? callerId
  const owner = { companyId, userId }
  const user = await lockUser(tx, companyId, userId)
  if (!user) throw new Refusal('user_not_found')
  const errors = draftErrors(draft)
  if (errors.length > 0) throw new Refusal('validation_failed', { errors })
  const columns = columnsOf(draft)
  const { name } = columns
  const slug = await chooseSlug(tx, owner, { asked: body.slug, name })
  const availabilityId =
    (await askedAvailability(tx, { ...owner, body, name, nowMs })) ??
    (await defaultAvailability(tx, companyId, userId))
  const row = await insertMeetingType(tx, companyId, {
    ...columns,
    extras: { ...columns.extras, createdById: callerId },
    id: newId(),
    userId,
    availabilityId,
    slug,
    nowMs,
  })
  await tellChange(tx, owner, changes)
  return { ...row, user_slug: user.slug, team_slug: null, queue_id: null }
}

async function templateDraft(tx: Tx, companyId: string, id: string | null): Promise<Draft> {
  if (id === null) return {}
  const template = await findTemplate(tx, companyId, id)
  if (!template) throw new Refusal('meeting_type_template_not_found')
  return template.body
}
