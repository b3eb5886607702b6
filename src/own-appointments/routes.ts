/** What attendees do with what they have booked, by its secret and without a key. */
import { invitationTo } from '../appointments/calendar.ts'
import { Calendar } from '../appointments/schema-reply.ts'
import type { InviteeProduct } from '../bookings/product.ts'
import { START_REFUSALS } from '../bookings/refuse-start.ts'
import { listOwnWindows } from '../public/list-windows.ts'
import { shownOwn } from '../public/look.ts'
import { alone } from '../public/present.ts'
import * as schema from '../public/schema.ts'
import { ok, operation, text } from '../runtime/http/operation.ts'
import { RANGE_REFUSALS } from '../windows/routes.ts'
import { cancelOwn, findOwn, rescheduleOwn } from './own-appointment.ts'

const shared = { tag: 'Public', needs: 'nobody', isPublic: true } as const

export const getOwnAppointment = (product: InviteeProduct) =>
  operation({
    ...shared,
    operationId: 'getOwnAppointment',
    summary: "See one's own appointment",
    params: schema.OwnParams,
    query: schema.OwnQuery,
    replies: { 200: { description: 'As it is now', schema: schema.OwnAppointment } },
    refusals: ['appointment_not_found'],
    read: async ({ params: { id }, query: { secret }, nowMs }) =>
      ok(await shownOwn(product, await findOwn(product, { id, secret }), nowMs)),
  })

export const getOwnCalendar = (product: InviteeProduct) =>
  operation({
    ...shared,
    operationId: 'getOwnCalendar',
    summary: "Get one's own appointment as an iCalendar object",
    params: schema.OwnParams,
    query: schema.OwnQuery,
    replies: { 200: Calendar },
    refusals: ['appointment_not_found'],
    read: async ({ params: { id }, query: { secret } }) =>
      text(invitationTo(alone(await findOwn(product, { id, secret }))).content),
  })

export const listOwnWindowsToMove = (product: InviteeProduct) =>
  operation({
    ...shared,
    operationId: 'listOwnWindows',
    summary: "List the starts to which one's own appointment can be moved",
    description: 'Its own time counts as free.',
    params: schema.OwnParams,
    query: schema.OwnWindowsQuery,
    replies: { 200: { description: 'With the offset of the zone', schema: schema.PageWindows } },
    refusals: ['appointment_not_found', ...RANGE_REFUSALS],
    read: async ({ params: { id }, query, nowMs }) =>
      ok(
        await listOwnWindows(product, await findOwn(product, { id, ...query }), {
          ...query,
          nowMs,
        }),
      ),
  })

const CHANGE_REFUSALS = [
  'appointment_not_found',
  'appointment_cancelled',
  'appointment_past',
  'policy_forbids',
  'reason_required',
] as const

export const rescheduleOwnAppointment = (product: InviteeProduct) =>
  operation({
    ...shared,
    operationId: 'rescheduleOwnAppointment',
    summary: "Move one's own appointment",
    params: schema.OwnParams,
    body: schema.OwnRescheduleBody,
    replies: { 200: { description: 'Moved', schema: schema.OwnAppointment } },
    refusals: [
      ...CHANGE_REFUSALS,
      ...START_REFUSALS,
      'series_refused',
      'group_cannot_move',
      'meeting_type_disabled',
    ],
    act: async ({ params: { id }, body, nowMs }, writer) => {
      const { secret, reason, start: startMs } = body
      const isWhole = body.entireSeries === true
      const asked = { id, secret, reason, startMs, isWhole, nowMs }
      return ok(await shownOwn(product, await rescheduleOwn(product, writer, asked), nowMs))
    },
  })

export const cancelOwnAppointment = (product: InviteeProduct) =>
  operation({
    ...shared,
    operationId: 'cancelOwnAppointment',
    summary: "Cancel one's own appointment, or one's seat in a group",
    params: schema.OwnParams,
    body: schema.OwnCancelBody,
    replies: { 200: { description: 'Cancelled', schema: schema.OwnAppointment } },
    refusals: CHANGE_REFUSALS,
    write: async ({ params: { id }, body: { secret, reason, ...body }, nowMs }, tx) => {
      const isWhole = body.cancelEntireSeries === true
      const asked = { id, secret, reason, isWhole, nowMs }
      return ok(await shownOwn(product, await cancelOwn(product, tx, asked), nowMs))
    },
  })
