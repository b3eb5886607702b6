import { Refusal } from '../base/refusal.ts'
import type { InviteeProduct, ListProduct } from '../bookings/product.ts'
import { limitedTo } from '../members/limited-to.ts'
import type { Db } from '../runtime/db/database.ts'
import { type Caller, idParams, ok, operation } from '../runtime/http/operation.ts'
import { existing } from './change.ts'
import { confirm } from './confirm.ts'
import { decline } from './decline.ts'
import { named, shownOwn } from './own-provisional.ts'
import { presentProvisional } from './present.ts'
import * as schema from './schema.ts'
import { listProvisional } from './store.ts'

const tag = 'Provisional bookings'
const keyed = {
  tag,
  needs: 'company',
  role: 'member',
  params: idParams('provisional booking'),
  replies: { 200: { description: 'As it is now', schema: schema.ProvisionalBooking } },
} as const
const byToken = {
  tag,
  needs: 'nobody',
  isPublic: true,
  params: schema.TokenParams,
  replies: { 200: { description: 'As it is now', schema: schema.OwnProvisional } },
} as const

const DECLINE_REFUSALS = ['provisional_not_found', 'provisional_ended'] as const
const CONFIRM_REFUSALS = [...DECLINE_REFUSALS, 'provisional_waits'] as const

export const listProvisionalBookings = (product: InviteeProduct & ListProduct) =>
  operation({
    operationId: 'listProvisionalBookings',
    role: 'member',
    tag,
    summary: 'List bookings that wait or waited for a confirmation, a page at a time',
    description: 'Newest first.',
    needs: 'company',
    query: schema.PageQuery,
    replies: { 200: { description: 'A page', schema: schema.ProvisionalPage } },
    refusals: ['user_not_found'],
    read: async ({ caller, query, nowMs }) => {
      const { companyId, userId } = caller
      const { page, pageSize: limit, status = null, meetingTypeId = null, all = false } = query
      const own = limitedTo(caller)
      const hostId = query.userId ?? own ?? (all ? null : userId)
      if (own !== null && hostId !== own) throw new Refusal('user_not_found')
      const filter = { hostId, meetingTypeId, status, nowMs }
      const asked = { filter, limit, offset: page * limit }
      const { provisional, total } = await listProvisional(product.lists, companyId, asked)
      const shown = { secretKeys: product.secretKeys, nowMs }
      return ok({
        provisionalBookings: provisional.map(one => presentProvisional(one, shown)),
        total,
      })
    },
  })

export const confirmProvisionalBooking = (product: InviteeProduct) =>
  operation({
    ...keyed,
    operationId: 'confirmProvisionalBooking',
    summary: 'Confirm, as its host, a booking that waits',
    description:
      'It becomes the appointment; where the attendee has to confirm too, that is next. An ' +
      'opt-in is the attendee’s to give. Confirming again is answered the same.',
    refusals: CONFIRM_REFUSALS,
    write: async ({ caller, params: { id }, nowMs }, tx) => {
      await refuseOthers(tx, caller, id)
      const { companyId, keyUserId } = caller
      const userId = caller.userId ?? keyUserId
      const done = await confirm(product, tx, { companyId, id, role: 'host', userId, nowMs })
      return ok(presentProvisional(done, { secretKeys: product.secretKeys, nowMs }))
    },
  })

export const declineProvisionalBooking = (product: InviteeProduct) =>
  operation({
    ...keyed,
    operationId: 'declineProvisionalBooking',
    summary: 'Decline, as its host, a booking that waits',
    description: 'Its time is free again.',
    body: schema.DeclineBody,
    refusals: DECLINE_REFUSALS,
    write: async ({ caller, params: { id }, body: { reason }, nowMs }, tx) => {
      await refuseOthers(tx, caller, id)
      const { companyId, keyUserId } = caller
      const why = { role: 'host' as const, userId: caller.userId ?? keyUserId, reason, nowMs }
      const done = await decline(product, tx, { companyId, id, ...why })
      return ok(presentProvisional(done, { secretKeys: product.secretKeys, nowMs }))
    },
  })

/** What a member does not host is as if it did not exist. */
async function refuseOthers(db: Db, caller: Caller, id: string): Promise<void> {
  const own = limitedTo(caller)
  if (own === null) return
  const { hostIds } = await existing(db, { companyId: caller.companyId, id })
  if (!hostIds.includes(own)) throw new Refusal('provisional_not_found')
}

export const getOwnProvisionalBooking = (product: InviteeProduct) =>
  operation({
    ...byToken,
    operationId: 'getOwnProvisionalBooking',
    summary: 'See the booking that a token confirms',
    description: 'It changes nothing: whatever follows the links of a mail decides nothing.',
    refusals: ['provisional_not_found'],
    read: async ({ params: { token }, nowMs }) => {
      const ref = named(token, product.secretKeys)
      return ok(await shownOwn(product, await existing(product.db, ref), { ...ref, nowMs }))
    },
  })

export const confirmOwnProvisionalBooking = (product: InviteeProduct) =>
  operation({
    ...byToken,
    operationId: 'confirmOwnProvisionalBooking',
    summary: 'Confirm a booking with the token of whoever has to',
    refusals: CONFIRM_REFUSALS,
    write: async ({ params: { token }, nowMs }, tx) => {
      const ref = named(token, product.secretKeys)
      const done = await confirm(product, tx, { ...ref, userId: null, nowMs })
      return ok(await shownOwn(product, done, { ...ref, nowMs }))
    },
  })

export const declineOwnProvisionalBooking = (product: InviteeProduct) =>
  operation({
    ...byToken,
    operationId: 'declineOwnProvisionalBooking',
    summary: 'Decline a booking as its host, or withdraw it as its attendee, with a token',
    body: schema.DeclineBody,
    refusals: DECLINE_REFUSALS,
    write: async ({ params: { token }, body: { reason }, nowMs }, tx) => {
      const ref = named(token, product.secretKeys)
      const done = await decline(product, tx, { ...ref, userId: null, reason, nowMs })
      return ok(await shownOwn(product, done, { ...ref, nowMs }))
    },
  })
