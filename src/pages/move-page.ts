/** A new time for the own appointment: the booking page again, with the length it has. */
import { appointmentPath } from '../../web/appointment/addresses.ts'
import { addressOf, withChanges } from '../../web/booking/address.ts'
import { appointmentAddress } from '../../web/booking/after-booking.ts'
import { textOf } from '../../web/booking/form-fields.ts'
import { dateOf } from '../../web/booking/month-grid.ts'
import type { BookingPageProps } from '../../web/booking/page.ts'
import { refusalOf } from '../../web/booking/refusals.ts'
import type { OwnAppointment, PublicPage } from '../../web/client/client.ts'
import { speechOf } from '../../web/words/speech.ts'
import type { FormValues, PageReply, PageRequest } from '../runtime/http/pages.ts'
import { bookingProps } from './booking-props.ts'
import { startIn } from './in-zone.ts'
import { NOTHING_CHOSEN, nearestTo } from './nearest-to.ts'
import { type OpenedOwn, openOwn } from './own-page.ts'
import type { PageParts } from './parts.ts'

type Opened = OpenedOwn & { props: BookingPageProps }

export async function showMove(parts: PageParts, request: PageRequest): Promise<PageReply> {
  const opened = await open(parts, request)
  return 'props' in opened ? shown(parts, opened, opened.props) : opened
}

export async function moveByForm(
  parts: PageParts,
  request: PageRequest & { form: FormValues },
): Promise<PageReply> {
  const opened = await open(parts, request)
  if (!('props' in opened)) return opened
  const { props } = opened
  const { form } = request
  if (textOf(form, 'do') === 'move') return move(parts, opened, form)
  const slot = startIn(textOf(form, 'slot'), props.month.zone)
  return { redirect: addressOf(props.path, withChanges(props.query, { slot, month: null })) }
}

async function open(parts: PageParts, request: PageRequest): Promise<Opened | PageReply> {
  const opened = await openOwn(parts, request)
  if (!('own' in opened)) return opened
  const { ask, own, secret, apiPath } = opened
  const { id, start, end } = own
  if (!own.mayReschedule) {
    return { redirect: appointmentAddress({ id, secret, told: null }, request.query) }
  }
  const { query } = request
  const isChosen = query.date || query.month || query.slot
  const props = await bookingProps({
    // The days around the present time come first.
    request: isChosen ? request : { ...request, query: { ...query, date: dateOf(start) } },
    ask,
    path: `${appointmentPath(id)}/move`,
    apiPath,
    page: asPage(opened),
    moved: {
      id,
      secret,
      start,
      end,
      needsReason: own.rescheduleNeedsReason,
      isSeries: own.seriesId !== null,
    },
    password: null,
  })
  return { ...opened, props: { ...props, query } }
}

/** All that was chosen when it was booked stays as it is. */
function asPage({ own, zone }: OpenedOwn): PublicPage {
  const { name, description, hostName, channel, company, accentColor, frameOrigins } = own
  return {
    name,
    description,
    hostName,
    company,
    accentColor,
    language: own.attendee.language ?? own.language,
    frameOrigins,
    hosts: [],
    hostRequired: false,
    timezone: zone,
    durations: [(Date.parse(own.end) - Date.parse(own.start)) / 60_000],
    channels: [channel],
    customChannelName: null,
    locations: [],
    questions: [],
    spots: 1,
    showAvailableSlots: false,
    allowAddingGuests: false,
    allowPhoneOnlyBooking: false,
    requireConsent: false,
    color: null,
    recurrence: null,
    confirmationButton: null,
    confirmation: 'nobody',
    redirectsTo: null,
  }
}

async function move(parts: PageParts, opened: Opened, form: FormValues): Promise<PageReply> {
  const { ask, own, secret, apiPath, props } = opened
  const { id, hostName } = own
  const start = startIn(textOf(form, 'slot'), props.month.zone)
  const reason = textOf(form, 'reason')
  const answer =
    start === null
      ? NOTHING_CHOSEN
      : await ask<OwnAppointment>('POST', `${apiPath}/reschedule`, {
          secret,
          start,
          reason: reason || null,
          entireSeries: textOf(form, 'entireSeries') !== '',
        })
  if (answer.isOk) {
    return { redirect: appointmentAddress({ id, secret, told: 'moved' }, props.query) }
  }
  const speech = speechOf(props.locale, props.words)
  const why = refusalOf(speech, { ...answer, host: hostName })
  const wished = start ?? props.choice.start
  const { today, zone: timezone } = props.month
  const asked = { today, timezone, secret }
  const nearest = why.isTaken && wished !== null ? await nearestTo(wished, opened, asked) : []
  const date = wished === null ? props.choice.date : dateOf(wished)
  const choice = { ...props.choice, start: wished, date }
  return shown(parts, opened, { ...props, choice, values: form, refused: { ...why, nearest } })
}

function shown({ web }: PageParts, opened: Opened, props: BookingPageProps): PageReply {
  const { look, policy } = opened
  return {
    status: props.refused !== null ? 409 : props.notices.length > 0 ? 400 : 200,
    html: web.render.renderBookingPage(props, look),
    policy,
  }
}
