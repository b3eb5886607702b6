import { Refusal } from '../base/refusal.ts'
import { created, noContent, operation } from '../runtime/http/operation.ts'
import { formatInstant } from '../time/iso.ts'
import { formatMoment } from '../time/moment.ts'
import type { WholeAppointment } from './appointment.ts'
import { book, type Outcome } from './book.ts'
import { bookSeries } from './book-series.ts'
import { holdStart } from './hold-start.ts'
import { presentAppointment, presentSeries } from './present.ts'
import type { BookingProduct, WatchedProduct } from './product.ts'
import { START_REFUSALS } from './refuse-start.ts'
import { releaseHold } from './release-hold.ts'
import { reschedule } from './reschedule.ts'
import * as schema from './schema.ts'
import { BookingReply } from './schema-reply.ts'
import { attendeeSecret } from './sign.ts'
import type { Hold } from './store-holds.ts'

const tag = 'Bookings'
const needs = 'company'

/** What can be wrong with a booking beside its start. */
export const BOOKING_REFUSALS = [
  ...START_REFUSALS,
  'duration_not_allowed',
  'channel_not_allowed',
  'location_not_allowed',
  'guests_not_allowed',
  'hold_expired',
  'series_refused',
  'series_not_allowed',
] as const

/** Live holds that one key may have. */
const MOST_HOLDS_OF_A_KEY = 1_000

export const createBooking = (product: BookingProduct) =>
  operation({
    operationId: 'createBooking',
    tag,
    summary: 'Book a start',
    description:
      'What was listed can be booked; what is booked holds. With `appointmentId` the appointment ' +
      'moves instead; with `recurrence` a series is booked, whole or not at all.',
    needs,
    body: schema.BookingBody,
    replies: {
      201: {
        description: 'Booked; or it waits for a confirmation, and is no appointment yet',
        schema: BookingReply,
      },
    },
    refusals: [
      ...BOOKING_REFUSALS,
      'meeting_type_not_found',
      'meeting_type_disabled',
      'user_not_found',
      'hosts_mismatch',
      'host_required',
      'link_not_found',
      'link_used',
      'link_expired',
      'appointment_not_found',
      'appointment_cancelled',
      'appointment_past',
    ],
    act: async ({ caller: { companyId }, body, nowMs }, writer) => {
      const { start: startMs, appointmentId: id } = body
      const ignoreAvailability = body.ignoreAvailability === true
      if (id !== null) {
        const check = (whole: WholeAppointment) => refuseOther(whole, body)
        const { skipNotifications } = body
        const how = { ignoreAvailability, skipNotifications, check }
        const wish = { companyId, id, startMs, ...how, nowMs }
        const whole = await reschedule(product, writer, wish)
        const { secret } = presentAppointment(whole, product.secretKeys)
        return created({ id, appointmentId: id, secret: secret ?? '' })
      }
      const wish = {
        companyId,
        ...body,
        startMs,
        durationMin: body.duration,
        ics: icsOf(body),
        ignoreAvailability,
        nowMs,
      }
      const { recurrence } = body
      if (recurrence) {
        const series = await bookSeries(product, writer, { wish, recurrence, isOffered: false })
        return created(presentSeries(series, product.secretKeys))
      }
      const outcome = await book(product, writer, wish)
      if ('provisional' in outcome) return created(presentWaiting(outcome))
      const { whole, attendee } = outcome
      const appointmentId = whole.appointment.id
      const named = { companyId, appointmentId, attendeeId: attendee.id }
      const secret = attendeeSecret(named, product.secretKeys)
      return created({ id: appointmentId, appointmentId, secret })
    },
  })

export const presentWaiting = ({ provisional }: Extract<Outcome, { provisional: unknown }>) => ({
  bookingType: provisional.type,
  provisionalBookingId: provisional.id,
})

/** What is moved keeps its meeting type and its length. */
function refuseOther(
  { appointment }: WholeAppointment,
  { meetingTypeId, duration }: { meetingTypeId: string; duration: number | null },
): void {
  const length = appointment.endMin - appointment.startMin
  const errors = [
    ...(meetingTypeId === appointment.meetingTypeId
      ? []
      : [{ field: 'meetingTypeId', message: 'must be that of the appointment' }]),
    ...(duration === null || duration === length
      ? []
      : [{ field: 'duration', message: `must be that of the appointment: ${length}` }]),
  ]
  if (errors.length > 0) throw new Refusal('validation_failed', { errors })
}

function icsOf({
  icsTitle,
  icsDescription,
}: {
  icsTitle: string | null
  icsDescription: string | null
}) {
  if (icsTitle === null && icsDescription === null) return null
  return {
    ...(icsTitle !== null && { title: icsTitle }),
    ...(icsDescription !== null && { description: icsDescription }),
  }
}

export const createHold = (product: WatchedProduct) =>
  operation({
    operationId: 'createHold',
    tag,
    summary: 'Keep a start for a few minutes while somebody fills in a form',
    needs,
    body: schema.HoldBody,
    replies: { 201: { description: 'Held', schema: schema.HoldReply } },
    refusals: [
      ...START_REFUSALS,
      'duration_not_allowed',
      'too_many_holds',
      'hosts_mismatch',
      'host_required',
      'meeting_type_not_found',
      'meeting_type_disabled',
      'user_not_found',
    ],
    act: async ({ caller: { companyId, keyId }, body, nowMs }, writer) => {
      const hold = await holdStart(product, writer, {
        companyId,
        meetingTypeId: body.meetingTypeId,
        hostIds: body.hostIds,
        queueId: body.queueId,
        startMs: body.start,
        durationMin: body.duration,
        visitor: body.visitorToken && `company/${body.visitorToken}`,
        address: `key ${keyId}`,
        mostOfAddress: MOST_HOLDS_OF_A_KEY,
        isCountedAlone: false,
        lengthMin: body.minutes,
        nowMs,
      })
      writer.afterCommit(() => product.live.wake(companyId))
      return created(presentHold(hold))
    },
  })

export const deleteHold = (product: WatchedProduct) =>
  operation({
    operationId: 'deleteHold',
    tag,
    summary: 'Give a held start back',
    needs,
    params: schema.HoldParams,
    replies: { 204: { description: 'It is free again' } },
    refusals: ['hold_not_found'],
    write: async ({ caller: { companyId }, params: { token } }, tx) => {
      if (!(await releaseHold(tx, companyId, token))) throw new Refusal('hold_not_found')
      tx.afterCommit(() => product.live.wake(companyId))
      return noContent()
    },
  })

export const presentHold = (hold: Hold) => ({
  holdToken: hold.token,
  meetingTypeId: hold.meetingTypeId,
  start: formatInstant(hold.startMin),
  end: formatInstant(hold.endMin),
  expiresAt: formatMoment(hold.expiresMs),
})
