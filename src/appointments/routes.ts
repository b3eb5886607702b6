import { Refusal } from '../base/refusal.ts'
import type { WholeAppointment } from '../bookings/appointment.ts'
import { cancel } from '../bookings/cancel.ts'
import { cancelSeries } from '../bookings/cancel-series.ts'
import { moveSeries } from '../bookings/move-series.ts'
import { presentAppointment } from '../bookings/present.ts'
import type { BookingProduct, ListProduct } from '../bookings/product.ts'
import { reassign } from '../bookings/reassign.ts'
import { START_REFUSALS } from '../bookings/refuse-start.ts'
import { reschedule } from '../bookings/reschedule.ts'
import { rangeOf } from '../runtime/http/fields.ts'
import { idParams, ok, operation, text } from '../runtime/http/operation.ts'
import { zoneOf } from '../time/zone.ts'
import { addGuest, markNoShow, setTexts } from './annotate.ts'
import { invitationTo } from './calendar.ts'
import { hostsAsked } from './hosts-asked.ts'
import { findCurrent, listToday } from './list-day.ts'
import { owned, ownedWhole } from './owned.ts'
import * as schema from './schema.ts'
import * as reply from './schema-reply.ts'
import { listAppointments } from './store.ts'
import { switchesOf } from './switches.ts'

const tag = 'Appointments'
const needs = 'company'
const params = idParams('appointment')
const replies = { 200: { description: 'As it is now', schema: reply.Appointment } }

export const listAppointmentsPage = (product: BookingProduct & ListProduct) =>
  operation({
    operationId: 'listAppointments',
    role: 'member',
    tag,
    summary: 'List appointments, a page at a time',
    needs,
    query: schema.PageQuery,
    replies: { 200: { description: 'A page', schema: reply.AppointmentPage } },
    refusals: ['user_not_found'],
    read: async ({ caller, query, nowMs }) => {
      const { page, pageSize, meetingTypeId = null, search = null, status } = query
      const { seriesId = null, timezone } = query
      const hostIds = hostsAsked(query, caller)
      const range = rangeOf(query, timezone === undefined ? null : zoneOf(timezone))
      const filter = { hostIds, meetingTypeId, seriesId, ...range, status, search, nowMs }
      const order = {
        by: query.sortBy === 'appointment.start' ? ('starts_at' as const) : ('created_at' as const),
        direction: query.sortDirection,
        limit: pageSize,
        offset: page * pageSize,
      }
      const found = await listAppointments(product.lists, caller.companyId, { filter, order })
      const appointments = found.appointments.map(one => present(product, one))
      return ok({ appointments, total: found.total })
    },
  })

export const listAppointmentsToday = (product: BookingProduct) =>
  operation({
    operationId: 'listAppointmentsToday',
    role: 'member',
    tag,
    summary: "List the acting user's appointments of today",
    needs: 'user',
    replies: { 200: { description: 'Soonest first', schema: reply.AppointmentList } },
    refusals: ['user_not_found'],
    read: async ({ caller, nowMs }) => {
      const today = await listToday(product.db, caller.companyId, { userId: caller.userId, nowMs })
      return ok(today.map(one => present(product, one)))
    },
  })

export const getCurrentAppointment = (product: BookingProduct) =>
  operation({
    operationId: 'getCurrentAppointment',
    role: 'member',
    tag,
    summary: 'Get the appointment that the acting user is in',
    needs: 'user',
    replies,
    refusals: ['appointment_not_found'],
    read: async ({ caller, nowMs }) => {
      const at = { userId: caller.userId, nowMs }
      const current = await findCurrent(product.db, caller.companyId, at)
      if (!current) throw new Refusal('appointment_not_found')
      return ok(present(product, current))
    },
  })

export const getAppointment = (product: BookingProduct) =>
  operation({
    operationId: 'getAppointment',
    role: 'member',
    tag,
    summary: 'Get an appointment',
    needs,
    params,
    replies,
    refusals: ['appointment_not_found'],
    read: async ({ caller, params: { id } }) =>
      ok(present(product, await ownedWhole(product.db, caller, id))),
  })

export const getAppointmentCalendar = (product: BookingProduct) =>
  operation({
    operationId: 'getAppointmentCalendar',
    role: 'member',
    tag,
    summary: 'Get an appointment as an iCalendar object',
    needs,
    params,
    replies: { 200: reply.Calendar },
    refusals: ['appointment_not_found'],
    read: async ({ caller, params: { id } }) =>
      text(invitationTo(await ownedWhole(product.db, caller, id)).content),
  })

export const rescheduleAppointment = (product: BookingProduct) =>
  operation({
    operationId: 'rescheduleAppointment',
    role: 'member',
    tag,
    summary: 'Move an appointment to another start',
    description: 'Id, secrets and length stay. Where the new start is closed, nothing changes.',
    needs,
    params,
    body: schema.RescheduleBody,
    replies: { 200: { description: 'Moved', schema: reply.Rescheduled } },
    refusals: [
      ...START_REFUSALS,
      'series_refused',
      'appointment_not_found',
      'appointment_cancelled',
      'appointment_past',
      'meeting_type_disabled',
    ],
    act: async ({ caller, params: { id }, body, nowMs }, writer) => {
      const isSeries = body.entireSeries === true
      const at = await owned(product.db, caller, { id, isSeries })
      const { start: startMs, reason } = body
      const wish = { ...at, startMs, reason, ...switchesOf(body), nowMs }
      const move = body.entireSeries ? moveSeries : reschedule
      return ok({ appointment: present(product, await move(product, writer, wish)) })
    },
  })

const cancelling = (
  product: BookingProduct,
  named: { operationId: string; summary: string; description?: string },
) =>
  operation({
    ...named,
    role: 'member',
    tag,
    needs,
    params,
    body: schema.CancelBody,
    replies,
    refusals: [
      'appointment_not_found',
      'appointment_cancelled',
      'appointment_past',
      'attendee_not_found',
      'attendee_required',
    ],
    write: async ({ caller, params: { id }, body, nowMs }, tx) => {
      const isSeries = body.cancelEntireSeries === true
      const at = await owned(tx, caller, { id, isSeries })
      const end = body.cancelEntireSeries ? cancelSeries : cancel
      const whole = await end(product, tx, {
        ...at,
        attendeeId: body.attendeeId,
        cancelAll: body.cancelAll === true,
        cancel: { ...at.by, reason: body.reason },
        skipNotifications: body.skipNotifications === true,
        nowMs,
      })
      return ok(present(product, whole))
    },
  })

export const cancelAppointment = (product: BookingProduct) =>
  cancelling(product, {
    operationId: 'cancelAppointment',
    summary: 'Cancel an appointment, or one attendee of a group',
  })

export const deleteAppointment = (product: BookingProduct) =>
  cancelling(product, {
    operationId: 'deleteAppointment',
    summary: 'Cancel an appointment, as older clients do',
    description: 'The same as POST …/cancel: the appointment is kept, cancelled.',
  })

export const reassignAppointment = (product: BookingProduct) =>
  operation({
    operationId: 'reassignAppointment',
    role: 'member',
    tag,
    summary: "Give a team's appointment to another host",
    description: 'At the same time; the former host gets the turn in the queue back.',
    needs,
    params,
    body: schema.ReassignBody,
    replies,
    refusals: [
      ...START_REFUSALS,
      'appointment_not_found',
      'appointment_cancelled',
      'appointment_past',
      'hosts_mismatch',
      'meeting_type_disabled',
    ],
    write: async ({ caller, params: { id }, body, nowMs }, tx) => {
      const at = await owned(tx, caller, { id })
      const { hostId = null, ...how } = body ?? {}
      const whole = await reassign(product, tx, { ...at, hostId, ...switchesOf(how), nowMs })
      return ok(present(product, whole))
    },
  })

export const addAppointmentGuest = (product: BookingProduct) =>
  operation({
    operationId: 'addAppointmentGuest',
    role: 'member',
    tag,
    summary: 'Add a guest of an attendee',
    needs,
    params,
    body: schema.GuestBody,
    replies,
    refusals: [
      'appointment_not_found',
      'appointment_cancelled',
      'attendee_not_found',
      'guests_not_allowed',
    ],
    write: async ({ caller, params: { id }, body, nowMs }, tx) => {
      const at = await owned(tx, caller, { id })
      return ok(present(product, await addGuest(product, tx, { ...at, nowMs, ...body })))
    },
  })

export const setAppointmentNote = (product: BookingProduct) =>
  operation({
    operationId: 'setAppointmentNote',
    role: 'member',
    tag,
    summary: "Replace the host's note",
    needs,
    params,
    body: schema.NoteBody,
    replies,
    refusals: ['appointment_not_found'],
    write: async ({ caller, params: { id }, body: texts, nowMs }, tx) => {
      const at = await owned(tx, caller, { id })
      return ok(present(product, await setTexts(product, tx, { ...at, texts, nowMs })))
    },
  })

export const setAppointmentTranscription = (product: BookingProduct) =>
  operation({
    operationId: 'setAppointmentTranscription',
    role: 'member',
    tag,
    summary: 'Keep what was said: transcription and summary as Markdown',
    description: 'What is absent stays; null clears.',
    needs,
    params,
    body: schema.TranscriptionBody,
    replies,
    refusals: ['appointment_not_found'],
    write: async ({ caller, params: { id }, body: texts, nowMs }, tx) => {
      const at = await owned(tx, caller, { id })
      return ok(present(product, await setTexts(product, tx, { ...at, texts, nowMs })))
    },
  })

export const setAppointmentNoShow = (product: BookingProduct) =>
  operation({
    operationId: 'setAppointmentNoShow',
    role: 'member',
    tag,
    summary: 'Mark an attendee who did not come',
    needs,
    params,
    body: schema.NoShowBody,
    replies,
    refusals: ['appointment_not_found', 'attendee_not_found'],
    write: async ({ caller, params: { id }, body, nowMs }, tx) => {
      const at = await owned(tx, caller, { id })
      return ok(present(product, await markNoShow(product, tx, { ...at, nowMs, ...body })))
    },
  })

const present = ({ secretKeys }: BookingProduct, whole: WholeAppointment) =>
  presentAppointment(whole, secretKeys)
