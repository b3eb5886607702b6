/** Months of bookings, each made as of its own moment: booked, moved, cancelled, not come to. */
import { markNoShow, setTexts } from '../appointments/annotate.ts'
import { Refusal } from '../base/refusal.ts'
import type { WholeAppointment } from '../bookings/appointment.ts'
import { book } from '../bookings/book.ts'
import { cancel } from '../bookings/cancel.ts'
import type { BookingProduct } from '../bookings/product.ts'
import { reassign } from '../bookings/reassign.ts'
import { reschedule } from '../bookings/reschedule.ts'
import { findAppointment } from '../bookings/store.ts'
import { confirm } from '../provisional-bookings/confirm.ts'
import { decline } from '../provisional-bookings/decline.ts'
import type { Provisional } from '../provisional-bookings/provisional.ts'
import type { Database } from '../runtime/db/database.ts'
import { DAY_MIN, DAY_MS, MINUTE_MS } from '../time/units.ts'
import { getBookingAvailability } from '../windows/get-booking-availability.ts'
import type { Agenda } from './agenda.ts'
import type { SampleType } from './make-offer.ts'
import { attendeeOf, type Person } from './people.ts'
import type { Random } from './random.ts'
import { CANCELLED_BY_ATTENDEE, CANCELLED_BY_HOST, DECLINED, MOVED, NOTED, SAID } from './words.ts'

export type Office = {
  product: BookingProduct & { db: Database }
  companyId: string
  random: Random
  agenda: Agenda
  people: readonly [Person, ...Person[]]
  /** When the samples are made: nothing happens after it. */
  untilMs: number
  tally: Tally
  /** How many of each kind of type there were. */
  fates: Record<SampleType['kind'], number>
}

/** What has been done so far. `requests` have to be confirmed, or had. */
export type Tally = {
  appointments: number
  attendees: number
  moved: number
  cancelled: number
  noShows: number
  requests: number
}

/** Somebody books a start of about a day, or of one soon after; nothing, where none is open. */
export async function bookSample(
  office: Office,
  { type, day, nowMs }: { type: SampleType; day: number; nowMs: number },
): Promise<void> {
  const starts = await openStarts(office, { type, day, exceptId: null, nowMs })
  const startMin = starts[office.random.whole(0, starts.length - 1)]
  if (startMin === undefined) return
  const seats = type.kind === 'group' ? office.random.whole(2, 6) : 1
  for (let seat = 0; seat < seats; seat++) {
    const at = nowMs + seat * MINUTE_MS
    const booked = await bookStart(office, { type, startMin, nowMs: at })
    if (!booked) return
    if ('provisional' in booked) {
      office.tally.requests += 1
      decideLater(office, type, booked.provisional)
    } else liveOn(office, type, booked.whole)
  }
}

/** Of three days, in the zone of the type. */
async function openStarts(
  { product, companyId }: Office,
  asked: { type: SampleType; day: number; exceptId: string | null; nowMs: number },
): Promise<readonly number[]> {
  const found = await getBookingAvailability(product, {
    companyId,
    meetingTypeId: asked.type.id,
    hostIds: [],
    everyone: false,
    queueId: null,
    zone: null,
    range: { firstDay: asked.day, lastDay: asked.day + 2, zone: null },
    first: null,
    durationMin: null,
    channel: null,
    exceptId: asked.exceptId,
    hideSessions: true,
    explained: false,
    nowMs: asked.nowMs,
  })
  return found.starts
}

/** null where somebody has taken the last seat meanwhile. */
function bookStart(
  { product, companyId, random, people }: Office,
  { type, startMin, nowMs }: { type: SampleType; startMin: number; nowMs: number },
) {
  const person = random.pick(people)
  const notes = random.chance(0.3) ? { note: random.pick(SAID) } : {}
  const wish = {
    companyId,
    meetingTypeId: type.id,
    hostIds: [],
    queueId: null,
    startMs: startMin * MINUTE_MS,
    durationMin: null,
    channel: null,
    location: type.kind === 'waits' ? '12 Sample Street' : null,
    attendee: attendeeOf(person, notes),
    ics: null,
    holdToken: null,
    oneTimeLinkId: null,
    ignoreAvailability: false,
    skipNotifications: true,
    nowMs,
  }
  return unlessRefused(book(product, product.db.writer(), wish))
}

/** What has been decided otherwise meanwhile is not to be. */
async function unlessRefused<T>(done: Promise<T>): Promise<T | null> {
  try {
    return await done
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** A host answers within the day; what was asked for today may wait still. */
function decideLater(
  office: Office,
  type: SampleType,
  { id, expiresMs, createdMs, hostIds }: Provisional,
): void {
  const { product, companyId, random, agenda } = office
  const decidedMs = Math.min(createdMs + random.whole(60, 1200) * MINUTE_MS, expiresMs - MINUTE_MS)
  const [userId = null] = hostIds
  agenda.at(decidedMs, async nowMs => {
    if (random.chance(0.2)) {
      const why = { role: 'host' as const, userId, reason: random.pick(DECLINED), nowMs }
      await product.db.transaction(tx => decline(product, tx, { companyId, id, ...why }))
      return
    }
    const wish = { companyId, id, role: 'host' as const, userId, nowMs }
    const { appointmentId } = await product.db.transaction(tx => confirm(product, tx, wish))
    const whole = await findAppointment(product.db, companyId, appointmentId)
    if (whole) liveOn(office, type, whole)
  })
}

type Fate = 'kept' | 'cancelled' | 'moved' | 'notCome' | 'handedOn'

/** In turn, so that few bookings have some of everything too. */
const FATES: Readonly<Record<SampleType['kind'], readonly [Fate, ...Fate[]]>> = {
  single: ['kept', 'cancelled', 'kept', 'moved', 'kept', 'notCome', 'kept', 'kept', 'kept'],
  team: ['kept', 'kept', 'cancelled', 'kept', 'handedOn', 'kept', 'moved', 'kept', 'notCome'],
  group: ['kept', 'kept', 'notCome', 'kept', 'kept', 'kept', 'cancelled'],
  waits: ['kept', 'kept', 'moved', 'cancelled'],
}

/** What becomes of an appointment, and what is noted about it. */
function liveOn(office: Office, type: SampleType, whole: WholeAppointment): void {
  const { random, agenda, tally, fates } = office
  tally.attendees += 1
  if (whole.attendees.length === 1) tally.appointments += 1
  const { createdMs, startMin, endMin } = whole.appointment
  const startMs = startMin * MINUTE_MS
  const changedMs = createdMs + Math.floor((startMs - createdMs) * (0.1 + 0.8 * random.next()))
  const overMs = endMin * MINUTE_MS + random.whole(1, 90) * MINUTE_MS
  const turn = fates[type.kind]++
  const fate = FATES[type.kind][turn % FATES[type.kind].length]
  if (fate === 'cancelled') agenda.at(changedMs, nowMs => cancelled(office, whole, nowMs))
  if (fate === 'moved') agenda.at(changedMs, nowMs => moved(office, { type, whole, nowMs }))
  if (fate === 'notCome') agenda.at(overMs, nowMs => notCome(office, whole, nowMs))
  if (fate === 'handedOn') agenda.at(changedMs, nowMs => handedOn(office, whole, nowMs))
  if (random.chance(0.15)) agenda.at(overMs, nowMs => noted(office, whole, nowMs))
}

async function cancelled(
  { product, companyId, random, tally }: Office,
  { appointment, attendees, hosts }: WholeAppointment,
  nowMs: number,
): Promise<void> {
  const isHost = random.chance(0.4)
  const [attendeeId = null] = attendees.slice(-1).map(({ id }) => id)
  const wish = {
    companyId,
    id: appointment.id,
    attendeeId: appointment.spots === null ? null : attendeeId,
    cancelAll: false,
    cancel: {
      actionSource: isHost ? ('host' as const) : ('attendee' as const),
      actionBy: isHost ? (hosts[0]?.id ?? null) : attendeeId,
      reason: random.chance(0.8)
        ? random.pick(isHost ? CANCELLED_BY_HOST : CANCELLED_BY_ATTENDEE)
        : null,
    },
    skipNotifications: true,
    nowMs,
  }
  const done = await unlessRefused(product.db.transaction(tx => cancel(product, tx, wish)))
  if (done) tally.cancelled += 1
}

/** A group stays where it is: too many have come for its time. */
async function moved(
  office: Office,
  { type, whole, nowMs }: { type: SampleType; whole: WholeAppointment; nowMs: number },
): Promise<void> {
  const { product, companyId, random } = office
  const { id, spots, startMin } = whole.appointment
  if (spots !== null) return
  const soonest = Math.max(startMin / DAY_MIN, nowMs / DAY_MS)
  const day = Math.floor(soonest) + random.whole(1, 6)
  const starts = await openStarts(office, { type, day, exceptId: id, nowMs })
  const next = starts[random.whole(0, starts.length - 1)]
  if (next === undefined) return
  const how = { ignoreAvailability: false, reason: random.pick(MOVED), skipNotifications: true }
  const wish = { companyId, id, startMs: next * MINUTE_MS, ...how, nowMs }
  const done = await unlessRefused(reschedule(product, product.db.writer(), wish))
  if (done) office.tally.moved += 1
}

async function notCome(
  { product, companyId, tally }: Office,
  { appointment: { id }, attendees }: WholeAppointment,
  nowMs: number,
): Promise<void> {
  const attendeeId = attendees.at(-1)?.id ?? null
  const wish = { companyId, id, attendeeId, noShow: true, nowMs }
  if (!(await isStillOver(product, companyId, { id, nowMs }))) return
  const done = await unlessRefused(product.db.transaction(tx => markNoShow(product, tx, wish)))
  if (done) tally.noShows += 1
}

/** It may have been moved, or cancelled, since it was thought of. */
async function isStillOver(
  { db }: Office['product'],
  companyId: string,
  { id, nowMs }: { id: string; nowMs: number },
): Promise<boolean> {
  const now = (await findAppointment(db, companyId, id))?.appointment
  return now !== undefined && now.cancelledMs === null && now.endMin * MINUTE_MS <= nowMs
}

async function handedOn(
  { product, companyId }: Office,
  { appointment: { id } }: WholeAppointment,
  nowMs: number,
): Promise<void> {
  const how = { hostId: null, ignoreAvailability: false, skipNotifications: true }
  const wish = { companyId, id, ...how, nowMs }
  await unlessRefused(product.db.transaction(tx => reassign(product, tx, wish)))
}

async function noted(
  { product, companyId, random }: Office,
  { appointment: { id } }: WholeAppointment,
  nowMs: number,
): Promise<void> {
  const texts = { note: random.pick(NOTED) }
  await unlessRefused(
    product.db.transaction(tx => setTexts(product, tx, { companyId, id, texts, nowMs })),
  )
}
