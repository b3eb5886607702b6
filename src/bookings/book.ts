import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import { appendEvent, newEvent } from '../events/append.ts'
import { claimLink } from '../one-time-links/claim-link.ts'
import { markLinkUsed } from '../one-time-links/store.ts'
import type { Tx, Writer } from '../runtime/db/database.ts'
import { MINUTE_MS } from '../time/units.ts'
import { askRulesAlone, chosenType, countsRows } from '../windows/read-question.ts'
import { type BookableType, readHostOf, readRules, type UserOffer } from '../windows/read-rules.ts'
import type { Attendee, WholeAppointment } from './appointment.ts'
import {
  blockOf,
  type Claim,
  type Claimed,
  claimStart,
  reasonNow,
  startRefused,
} from './claim-start.ts'
import { eventFacts } from './present.ts'
import type { BookingProduct } from './product.ts'
import { insertAppointment, insertAttendee, lockAppointment, updateAppointment } from './store.ts'
import { bookAlone } from './store-alone.ts'
import { turnHold } from './turn-hold.ts'
import { type BookingWish, checkWish, draftAppointment, draftAttendee, wholeOf } from './wish.ts'

export type Booked = { whole: WholeAppointment; attendee: Attendee }

const MOST_TRIES = 5

/**
 * Books a start for one attendee: the whole appointment or a seat of a group, all or nothing. Where
 * no rule counts rows it is one statement. Throws `meeting_type_not_found`,
 * `meeting_type_disabled`, `hosts_mismatch`, what `checkWish` finds, why the start is closed,
 * `hold_expired`, `link_not_found`, `link_used`, `link_expired`.
 */
export async function book(
  product: BookingProduct,
  writer: Writer,
  wish: BookingWish,
): Promise<Booked> {
  const { companyId, meetingTypeId } = wish
  const hostId = await readHostOf(product, companyId, meetingTypeId)
  if (wish.hostIds && !wish.hostIds.includes(hostId)) {
    throw new Refusal('hosts_mismatch')
  }
  if (wish.startMs % MINUTE_MS !== 0) throw startRefused('not_on_grid')
  const host =
    product.ruleBook.find(companyId, hostId) ??
    (await readRules(product, { companyId, userId: hostId }))
  const type = chosenType(host, meetingTypeId)
  const booked =
    wish.holdToken !== null || wish.oneTimeLinkId !== null || (type && countsRows(type))
      ? await inTransaction(product, writer, { wish, hostId })
      : await inOneStatement(product, writer, { wish, host })
  writer.afterCommit(() => product.relay.wake(companyId))
  return booked
}

/** Judged by the rules in memory; the statement makes sure that they still hold. */
async function inOneStatement(
  product: BookingProduct,
  writer: Writer,
  { wish, host: known }: { wish: BookingWish; host: UserOffer },
): Promise<Booked> {
  const { companyId } = wish
  const userId = known.profile.id
  let host = known
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const drafted = draft(product, host, wish)
    if (drafted instanceof Refusal) {
      const now = await readRules(product, { companyId, userId })
      if (now.version === host.version) throw drafted
      host = now
      continue
    }
    if (drafted === 'counts rows') return inTransaction(product, writer, { wish, hostId: userId })
    const outcome = await bookAlone(writer, companyId, drafted)
    if (outcome === 'booked') return drafted
    if (outcome === 'taken') throw startRefused(await reasonNow(product, drafted.claim))
    host = await readRules(product, { companyId, userId })
  }
  throw new Refusal('busy_try_again')
}

/** Everything that the statement writes; or the refusal that these rules give. */
function draft(product: BookingProduct, host: UserOffer, wish: BookingWish) {
  const type = chosenType(host, wish.meetingTypeId)
  if (!type) return new Refusal('meeting_type_not_found')
  if (!type.enabled) return new Refusal('meeting_type_disabled')
  if (countsRows(type)) return 'counts rows'
  try {
    return draftBooking(product, { host, type }, wish)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function draftBooking(
  product: BookingProduct,
  { host, type }: { host: UserOffer; type: BookableType },
  wish: BookingWish,
) {
  checkWish(type, wish)
  const claim = claimOf(wish, host.profile.id, newId())
  const { startMin } = claim
  const range = { fromMin: startMin, toMin: startMin + 1 }
  const question = askRulesAlone(host, type, { ...wish, range })
  const why = wish.ignoreAvailability ? null : product.whyNot(question, startMin)
  if (why) throw startRefused(why)
  const slot = { startMin, endMin: startMin + question.ask.durationMin }
  const appointment = draftAppointment({ host, type, slot, isSession: false }, wish, claim.id)
  const attendee = draftAttendee(wish)
  const whole = wholeOf(appointment, [attendee], { host, type })
  const block = blockOf(claim, type, slot)
  const event = createdEvent(whole, attendee)
  return { rulesVersion: host.version, claim, block, appointment, attendee, event, whole }
}

function claimOf(wish: BookingWish, hostId: string, holder: string): Claim {
  return {
    companyId: wish.companyId,
    hostId,
    meetingTypeId: wish.meetingTypeId,
    startMin: wish.startMs / MINUTE_MS,
    durationMin: wish.durationMin,
    ignoreAvailability: wish.ignoreAvailability,
    exceptId: null,
    isSession: null,
    id: newId(),
    holder,
    heldUntilMs: null,
    nowMs: wish.nowMs,
    check: type => checkWish(type, wish),
  }
}

function inTransaction(
  product: BookingProduct,
  writer: Writer,
  { wish, hostId }: { wish: BookingWish; hostId: string },
): Promise<Booked> {
  const { companyId, oneTimeLinkId: linkId, nowMs } = wish
  return writer.transaction(async tx => {
    if (linkId) await claimLink(tx, companyId, { ...wish, linkId })
    const attendee = draftAttendee(wish)
    const claim = claimOf(wish, hostId, attendee.id)
    const claimed =
      wish.holdToken === null
        ? await claimStart(product, tx, claim)
        : await turnHold(product, tx, { claim, token: wish.holdToken })
    const booked = await writeBooking(tx, { wish, claimed, attendee })
    const appointmentId = claimed.id
    if (linkId) await markLinkUsed(tx, companyId, { id: linkId, appointmentId, nowMs })
    return booked
  })
}

async function writeBooking(
  tx: Tx,
  { wish, claimed, attendee }: { wish: BookingWish; claimed: Claimed; attendee: Attendee },
): Promise<Booked> {
  const { companyId } = wish
  const session = claimed.isSession && (await lockAppointment(tx, companyId, claimed.id))
  const whole = session
    ? await joined(tx, session, { attendee, nowMs: wish.nowMs })
    : wholeOf(draftAppointment(claimed, wish, claimed.id), [attendee], claimed)
  if (!session) await insertAppointment(tx, whole.appointment)
  await insertAttendee(tx, companyId, { appointmentId: claimed.id, attendee })
  await appendEvent(tx, companyId, createdEvent(whole, attendee))
  return { whole, attendee }
}

/** A session that had ended while a seat of it was still held begins again. */
async function joined(
  tx: Tx,
  session: WholeAppointment,
  { attendee, nowMs }: { attendee: Attendee; nowMs: number },
): Promise<WholeAppointment> {
  const before = session.appointment
  const appointment = {
    ...before,
    revision: before.revision + 1,
    updatedMs: nowMs,
    cancelledMs: null,
    cancel: null,
    sequence: before.cancelledMs === null ? before.sequence : before.sequence + 1,
  }
  await updateAppointment(tx, appointment)
  return { ...session, appointment, attendees: [...session.attendees, attendee] }
}

const createdEvent = (whole: WholeAppointment, { id: attendeeId }: Attendee) =>
  newEvent({
    type: 'booking_created',
    subjectId: whole.appointment.id,
    revision: whole.appointment.revision,
    payload: eventFacts(whole, attendeeId),
    nowMs: whole.appointment.updatedMs,
  })
