import { Refusal } from '../base/refusal.ts'
import type { BookingProduct, ListProduct } from '../bookings/product.ts'
import { limitedTo } from '../members/limited-to.ts'
import { createLink } from '../one-time-links/create-link.ts'
import { presentLink } from '../one-time-links/present.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Db } from '../runtime/db/database.ts'
import {
  type Caller,
  created,
  idParams,
  noContent,
  ok,
  operation,
} from '../runtime/http/operation.ts'
import * as creation from './create-meeting-type.ts'
import { isOfTeam } from './create-team-type.ts'
import * as templating from './create-template.ts'
import * as removal from './delete-meeting-type.ts'
import { presentMeetingType, presentTemplate } from './present.ts'
import type { CreateBody } from './schema-body.ts'
import * as body from './schema-body.ts'
import { PageQuery } from './schema-list.ts'
import * as reply from './schema-reply.ts'
import * as store from './store.ts'
import { listTypesOfCompany } from './store-lists.ts'
import * as templates from './store-templates.ts'
import * as update from './update-meeting-type.ts'

export type MeetingTypeProduct = { db: Db; changes: Changes; bookingUrl: string }

const tag = 'Meeting types'
const needs = 'user'
const params = idParams('meeting type')
const templateParams = idParams('template')

export const listMeetingTypes = ({ db, bookingUrl }: MeetingTypeProduct) =>
  operation({
    operationId: 'listMeetingTypes',
    role: 'member',
    tag,
    summary: "List the meeting types of the acting user and the user's teams",
    needs,
    replies: { 200: { description: 'Oldest first', schema: reply.MeetingTypeList } },
    refusals: [],
    read: async ({ caller: { companyId, userId } }) => {
      const rows = await store.listMeetingTypes(db, companyId, userId)
      return ok(rows.map(row => presentMeetingType(row, bookingUrl)))
    },
  })

export const listCompanyMeetingTypes = ({ lists, bookingUrl }: MeetingTypeProduct & ListProduct) =>
  operation({
    operationId: 'listCompanyMeetingTypes',
    tag,
    summary: 'List the meeting types of the company, a page at a time',
    description:
      'Oldest first. A user who is no administrator sees the own ones, and those of teams to ' +
      'which the user belongs.',
    needs: 'company',
    query: PageQuery,
    replies: { 200: { description: 'A page', schema: reply.MeetingTypePage } },
    refusals: ['user_not_found'],
    read: async ({ caller: { companyId, userId: viewerId }, query }) => {
      const { page, pageSize: limit, enabled = null, search = null } = query
      const { userId = null, teamId = null } = query
      const filter = { userId, teamId, enabled, search, viewerId }
      const asked = { filter, limit, offset: page * limit }
      const { types, total } = await listTypesOfCompany(lists, companyId, asked)
      return ok({ meetingTypes: types.map(row => presentMeetingType(row, bookingUrl)), total })
    },
  })

export const getMeetingType = ({ db, bookingUrl }: MeetingTypeProduct) =>
  operation({
    operationId: 'getMeetingType',
    role: 'member',
    tag,
    summary: 'Get a meeting type',
    needs,
    params,
    replies: { 200: { description: 'The meeting type', schema: reply.MeetingType } },
    refusals: ['meeting_type_not_found'],
    read: async ({ caller: { companyId, userId }, params: { id } }) => {
      const row = await store.findMeetingType(db, companyId, { id, userId })
      if (!row) throw new Refusal('meeting_type_not_found')
      return ok(presentMeetingType(row, bookingUrl))
    },
  })

export const createMeetingType = ({ changes, bookingUrl }: MeetingTypeProduct) =>
  operation({
    operationId: 'createMeetingType',
    role: 'member',
    tag,
    summary: 'Create a meeting type',
    description:
      '`meetingInfo` needs name, description, duration and channel, unless a template has them. ' +
      'The flat form (name and duration at the top) is taken as well.',
    needs,
    body: body.CreateMeetingTypeBody,
    replies: { 201: { description: 'It can be booked at once', schema: reply.CreatedMeetingType } },
    refusals: [
      'user_not_found',
      'availability_not_found',
      'meeting_type_template_not_found',
      'meeting_slug_taken',
      'team_not_found',
      'not_team_admin',
    ],
    write: async ({ caller, body, nowMs }, tx) => {
      refuseOthersWish(caller, body)
      const { companyId, userId: callerId } = caller
      const wish = { companyId, callerId, body, nowMs }
      const row = await creation.createMeetingType(tx, wish, changes)
      const type = presentMeetingType(row, bookingUrl)
      if (!row.extras.options?.createOneTimeLink) return created(type)
      const link = await createLink(tx, { companyId, meetingTypeId: row.id, nowMs })
      return created({ ...type, oneTimeLink: presentLink(link, bookingUrl) })
    },
  })

/** A member makes types of the own user, from nothing that is the company's. */
function refuseOthersWish(caller: Caller, wish: CreateBody): void {
  const own = limitedTo(caller)
  if (own === null) return
  if (isOfTeam(wish)) throw new Refusal('role_forbids')
  if (wish.templateId != null) throw new Refusal('meeting_type_template_not_found')
  if (wish.userId != null && wish.userId !== own) throw new Refusal('user_not_found')
}

/** A member sees the types of the own teams; they are changed by whoever keeps the company. */
async function refuseTeams(db: Db, caller: Caller, id: string): Promise<void> {
  const userId = limitedTo(caller)
  if (userId === null) return
  const type = await store.findMeetingType(db, caller.companyId, { id, userId })
  if (!type) throw new Refusal('meeting_type_not_found')
  if (type.team_id !== null) throw new Refusal('role_forbids')
}

export const updateMeetingType = ({ changes, bookingUrl }: MeetingTypeProduct) =>
  operation({
    operationId: 'updateMeetingType',
    role: 'member',
    tag,
    summary: 'Change a meeting type',
    description:
      'What is absent stays. `meetingInfo` and `meetingOptions` are merged, objects in them too; ' +
      'null clears. Everything else replaces what was there.',
    needs,
    params,
    body: body.UpdateMeetingTypeBody,
    replies: { 200: { description: 'As it is now', schema: reply.MeetingType } },
    refusals: [
      'user_not_found',
      'meeting_type_not_found',
      'availability_not_found',
      'meeting_slug_taken',
      'not_team_admin',
    ],
    write: async ({ caller, params: { id }, body, nowMs }, tx) => {
      await refuseTeams(tx, caller, id)
      const { companyId, userId } = caller
      const change = { companyId, userId, id, body, nowMs }
      const row = await update.updateMeetingType(tx, change, changes)
      return ok(presentMeetingType(row, bookingUrl))
    },
  })

export const deleteMeetingType = (product: MeetingTypeProduct & Pick<BookingProduct, 'relay'>) =>
  operation({
    operationId: 'deleteMeetingType',
    role: 'member',
    tag,
    summary: 'Delete a meeting type',
    description: 'Its page ends at once and its slug is free again; appointments stay.',
    needs,
    params,
    replies: { 204: { description: 'It is gone' } },
    refusals: ['user_not_found', 'meeting_type_not_found', 'not_team_admin'],
    write: async ({ caller, params: { id }, nowMs }, tx) => {
      await refuseTeams(tx, caller, id)
      const { companyId, userId } = caller
      await removal.deleteMeetingType(tx, { companyId, userId, id, nowMs }, product)
      return noContent()
    },
  })

export const listMeetingTypeTemplates = ({ db }: MeetingTypeProduct) =>
  operation({
    operationId: 'listMeetingTypeTemplates',
    tag,
    summary: "List the company's meeting type templates",
    needs,
    replies: { 200: { description: 'Oldest first', schema: reply.MeetingTypeTemplateList } },
    refusals: [],
    read: async ({ caller: { companyId } }) =>
      ok((await templates.listTemplates(db, companyId)).map(presentTemplate)),
  })

export const getMeetingTypeTemplate = ({ db }: MeetingTypeProduct) =>
  operation({
    operationId: 'getMeetingTypeTemplate',
    tag,
    summary: 'Get a meeting type template',
    needs,
    params: templateParams,
    replies: { 200: { description: 'The template', schema: reply.MeetingTypeTemplate } },
    refusals: ['meeting_type_template_not_found'],
    read: async ({ caller: { companyId }, params: { id } }) => {
      const row = await templates.findTemplate(db, companyId, id)
      if (!row) throw new Refusal('meeting_type_template_not_found')
      return ok(presentTemplate(row))
    },
  })

export const createMeetingTypeTemplate = () =>
  operation({
    operationId: 'createMeetingTypeTemplate',
    tag,
    summary: 'Create a meeting type template',
    description: 'A meeting type made with its `templateId` has what its own body leaves out.',
    needs,
    body: body.CreateTemplateBody,
    replies: { 201: { description: 'The template', schema: reply.MeetingTypeTemplate } },
    refusals: [],
    write: async ({ caller: { companyId, userId: createdBy }, body, nowMs }, tx) =>
      created(
        presentTemplate(await templating.createTemplate(tx, companyId, { createdBy, body, nowMs })),
      ),
  })

export const deleteMeetingTypeTemplate = () =>
  operation({
    operationId: 'deleteMeetingTypeTemplate',
    tag,
    summary: 'Delete a meeting type template',
    description: 'Meeting types that were made from it stay as they are.',
    needs,
    params: templateParams,
    replies: { 204: { description: 'It is gone' } },
    refusals: ['meeting_type_template_not_found'],
    write: async ({ caller: { companyId }, params: { id } }, tx) => {
      if (await templates.deleteTemplateRow(tx, companyId, id)) return noContent()
      throw new Refusal('meeting_type_template_not_found')
    },
  })
