import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import { claimLink } from '../one-time-links/claim-link.ts'
import { markLinkUsed } from '../one-time-links/store.ts'
import { makeProvisional } from '../provisional-bookings/make-provisional.ts'
import type { Provisional } from '../provisional-bookings/provisional.ts'
import { isConfirmedLater } from '../provisional-bookings/rules.ts'
import type { Writer } from '../runtime/db/database.ts'
import { MINUTE_MS } from '../time/units.ts'
import { askRulesAlone, chosenType, countsRows } from '../windows/read-question.ts'
import {
  type BookableType,
  type Owner,
  type OwnType,
  readOwner,
  readRules,
  type UserOffer,
} from '../windows/read-rules.ts'
import type { Booked } from './appointment.ts'
import { blockOf, refuseOthers } from './claim.ts'
import { claimStart, reasonNow } from './claim-start.ts'
import { claimOf } from './claim-wish.ts'
import { createdEvent } from './created.ts'
import type { BookingProduct } from './product.ts'
import { startRefused } from './refuse-start.ts'
import { bookAlone } from './store-alone.ts'
import { insertPick } from './store-picks.ts'
import { turnHold } from './turn-hold.ts'
import { type BookingWish, checkWish, draftAppointment, draftAttendee, wholeOf } from './wish.ts'
import { writeBooking } from './write-booking.ts'

/** The appointment, or what waits for a confirmation to become one. */
export type Outcome = Booked | { provisional: Provisional }

const MOST_TRIES = 5

/**
 * Books a start for one attendee: the whole appointment or a seat of a group, all or nothing. Where
 * it has to be confirmed first, it waits. Where no rule counts rows it is one statement. Throws
 * `meeting_type_not_found`, `meeting_type_disabled`, `hosts_mismatch`, what `checkWish` finds, why
 * the start is closed, `hold_expired`, `link_not_found`, `link_used`, `link_expired`.
 */
export async function book(
  product: BookingProduct,
  writer: Writer,
  wish: BookingWish,
): Promise<Outcome> {
  const { companyId, meetingTypeId } = wish
  const owner = await readOwner(product, companyId, meetingTypeId)
  if (wish.startMs % MINUTE_MS !== 0) throw startRefused('not_on_grid')
  const booked =
    owner.kind === 'user'
      ? await bookUser(product, writer, { wish, hostId: owner.userId })
      : await inTransaction(product, writer, { wish, owner })
  writer.afterCommit(() => product.relay.wake(companyId))
  return booked
}

async function bookUser(
  product: BookingProduct,
  writer: Writer,
  { wish, hostId }: { wish: BookingWish; hostId: string },
): Promise<Outcome> {
  const { companyId, meetingTypeId } = wish
  refuseOthers(hostId, wish)
  const host =
    product.ruleBook.find(companyId, hostId) ??
    (await readRules(product, { companyId, userId: hostId }))
  const type = chosenType(host, meetingTypeId)
  const isWhole = wish.holdToken !== null || wish.oneTimeLinkId !== null
  return isWhole || (type && !isAlone(type))
    ? inTransaction(product, writer, { wish, owner: { kind: 'user', userId: hostId } })
    : inOneStatement(product, writer, { wish, host })
}

/** Whether one statement can book it. */
const isAlone = (type: BookableType): boolean =>
  !countsRows(type) && !isConfirmedLater(type.confirmations)

/** Judged by the rules in memory; the statement makes sure that they still hold. */
async function inOneStatement(
  product: BookingProduct,
  writer: Writer,
  { wish, host: known }: { wish: BookingWish; host: UserOffer },
): Promise<Outcome> {
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
    if (drafted === 'not alone') {
      return inTransaction(product, writer, { wish, owner: { kind: 'user', userId } })
    }
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
  if (!isAlone(type)) return 'not alone'
  try {
    return draftBooking(product, { host, type }, wish)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function draftBooking(
  product: BookingProduct,
  { host, type }: { host: UserOffer; type: OwnType },
  wish: BookingWish,
) {
  checkWish(type, wish)
  const hostId = host.profile.id
  const owner = { kind: 'user' as const, userId: hostId }
  const claim = { ...claimOf(wish, owner, newId()), hostId }
  const { startMin } = claim
  const range = { fromMin: startMin, toMin: startMin + 1 }
  const question = askRulesAlone(host, type, { ...wish, range })
  const why = wish.ignoreAvailability ? null : product.whyNot(question, startMin)
  if (why) throw startRefused(why)
  const slot = { startMin, endMin: startMin + question.ask.durationMin }
  const taken = { hosts: [host.profile], type, slot, isSession: false, link: null }
  const appointment = draftAppointment(taken, wish, claim.id)
  const attendee = draftAttendee(wish)
  const whole = wholeOf(appointment, [attendee], taken)
  const block = blockOf(claim, type, slot)
  const event = createdEvent(whole, attendee, wish.skipNotifications === true)
  return { rulesVersion: host.version, claim, block, appointment, attendee, event, whole }
}

function inTransaction(
  product: BookingProduct,
  writer: Writer,
  { wish, owner }: { wish: BookingWish; owner: Owner },
): Promise<Outcome> {
  const { companyId, oneTimeLinkId: linkId, nowMs } = wish
  return writer.transaction(async tx => {
    if (linkId) await claimLink(tx, companyId, { ...wish, linkId })
    const attendee = draftAttendee(wish)
    const claim = claimOf(wish, owner, attendee.id)
    const claimed =
      wish.holdToken === null
        ? await claimStart(product, tx, claim)
        : await turnHold(product, tx, { claim, token: wish.holdToken })
    const { pick, id: appointmentId } = claimed
    if (pick) await insertPick(tx, companyId, { appointmentId, pick, nowMs })
    if (linkId) await markLinkUsed(tx, companyId, { id: linkId, appointmentId, nowMs })
    return isConfirmedLater(claimed.type.confirmations)
      ? { provisional: await makeProvisional(product, tx, { wish, claimed, attendee }) }
      : writeBooking(tx, { wish, claimed, attendee })
  })
}
