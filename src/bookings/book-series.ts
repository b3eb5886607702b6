import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import { claimLink } from '../one-time-links/claim-link.ts'
import { markLinkUsed } from '../one-time-links/store.ts'
import { isConfirmedLater } from '../provisional-bookings/rules.ts'
import type { Tx, Writer } from '../runtime/db/database.ts'
import { occurrencesOf, type Recurrence, RuleError } from '../time/recurrence.ts'
import { MINUTE_MS, minuteAtOrAfter } from '../time/units.ts'
import { chosenType } from '../windows/read-question.ts'
import { type BookableType, type Owner, readOwner, readRules } from '../windows/read-rules.ts'
import { readTeam } from '../windows/read-team.ts'
import type { Booked } from './appointment.ts'
import type { Claim, Claimed } from './claim.ts'
import { refuseOthers } from './claim.ts'
import { claimStart } from './claim-start.ts'
import { claimOf } from './claim-wish.ts'
import { eachOccurrence, type Occurrence } from './each-occurrence.ts'
import { lockForMove } from './lock-for-move.ts'
import type { BookingProduct } from './product.ts'
import { startRefused } from './refuse-start.ts'
import { insertPick } from './store-picks.ts'
import { turnHold } from './turn-hold.ts'
import { type BookingWish, draftAttendee } from './wish.ts'
import { writeBooking } from './write-booking.ts'

export type SeriesWish = {
  /** Of the first appointment; a hold keeps that. */
  wish: BookingWish
  recurrence: Recurrence
  /** Only as the meeting type offers it: who books without a key. */
  isOffered: boolean
}

/**
 * Books a start and all that recur with it, in one transaction: each an appointment of its own,
 * with the same hosts, or none of them. In the order of the rule. Throws `series_refused` with
 * every occurrence that is closed, `series_not_allowed`, `validation_failed` where the rule does
 * not fit the start, and whatever `book` throws of one start.
 */
export async function bookSeries(
  product: BookingProduct,
  writer: Writer,
  asked: SeriesWish,
): Promise<Booked[]> {
  const { companyId, meetingTypeId, startMs } = asked.wish
  const owner = await readOwner(product, companyId, meetingTypeId)
  if (startMs % MINUTE_MS !== 0) throw startRefused('not_on_grid')
  if (owner.kind === 'user') refuseOthers(owner.userId, asked.wish)
  const booked = await writer.transaction(tx => bookAll(product, tx, { asked, owner }))
  writer.afterCommit(() => product.relay.wake(companyId))
  return booked
}

async function bookAll(
  product: BookingProduct,
  tx: Tx,
  { asked, owner }: { asked: SeriesWish; owner: Owner },
): Promise<Booked[]> {
  const { wish, recurrence } = asked
  const { companyId, meetingTypeId, oneTimeLinkId: linkId, nowMs } = wish
  if (linkId) await claimLink(tx, companyId, { ...wish, linkId })
  await lockForMove(product, tx, { companyId, meetingTypeId, owner, hostIds: null })
  const type = await typeOf({ ...product, db: tx }, owner, wish)
  const occurrences = occurrencesAllowed(type, asked)
  const series = { id: newId(), rrule: recurrence.rrule }
  let first: Claimed | null = null
  const booked = await eachOccurrence(occurrences, type.zone, async ({ index, startMin }) => {
    const own = { ...wish, startMs: startMin * MINUTE_MS, series: { ...series, index } }
    const attendee = draftAttendee(own)
    const claim = withHostsOf(first, claimOf(own, owner, attendee.id))
    const token = index === 0 ? wish.holdToken : null
    const claimed =
      token === null
        ? await claimStart(product, tx, claim)
        : await turnHold(product, tx, { claim, token })
    const { id: appointmentId, pick } = claimed
    if (pick) await insertPick(tx, companyId, { appointmentId, pick, nowMs })
    first ??= claimed
    const { hosts, link } = first
    return writeBooking(tx, { wish: own, claimed: { ...claimed, hosts, link }, attendee })
  })
  const appointmentId = booked[0]?.whole.appointment.id
  if (linkId && appointmentId)
    await markLinkUsed(tx, companyId, { id: linkId, appointmentId, nowMs })
  return booked
}

/** Whoever hosts the first of a series hosts all of it. */
function withHostsOf(first: Claimed | null, claim: Claim): Claim {
  if (!first || claim.hosting.kind === 'user') return claim
  const keptHostIds = first.hosts.map(({ id }) => id)
  return { ...claim, hosting: { kind: 'team', keptHostIds, chosenHost: () => null } }
}

/** Once its hosts are locked, the type stays as it is. */
async function typeOf(
  inside: BookingProduct,
  owner: Owner,
  { companyId, meetingTypeId }: BookingWish,
): Promise<BookableType> {
  if (owner.kind === 'team') return (await readTeam(inside, companyId, meetingTypeId)).type
  const type = chosenType(await readRules(inside, { companyId, ...owner }), meetingTypeId)
  if (!type) throw new Refusal('meeting_type_not_found')
  return type
}

function occurrencesAllowed(type: BookableType, asked: SeriesWish): Occurrence[] {
  if (!type.enabled) throw new Refusal('meeting_type_disabled')
  if (type.rules.spots > 1) throw notAllowed('a group cannot be booked as a series')
  if (isConfirmedLater(type.confirmations)) {
    throw notAllowed('what has to be confirmed cannot be booked as a series')
  }
  const starts = startsOf(type, asked)
  if (asked.isOffered) refuseNotOffered(type, asked.recurrence, starts.length)
  return starts.map((startMin, index) => ({ index, startMin }))
}

function startsOf({ zone }: BookableType, { wish, recurrence }: SeriesWish): number[] {
  try {
    const nowMin = minuteAtOrAfter(wish.nowMs)
    return occurrencesOf(recurrence, { startMin: wish.startMs / MINUTE_MS, nowMin, zone })
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    const errors = [{ field: 'recurrence.rrule', message: error.message }]
    throw new Refusal('validation_failed', { errors })
  }
}

function refuseNotOffered({ options }: BookableType, rule: Recurrence, count: number): void {
  const { enabled, frequencies, maxCount } = options.recurrence ?? NOT_OFFERED
  if (!enabled) throw notAllowed('this meeting type is booked one by one')
  if (!frequencies.includes(rule.frequency)) {
    throw notAllowed(`may recur ${frequencies.join(' or ')}`)
  }
  if (count > maxCount) throw notAllowed(`may have at most ${maxCount} occurrences`)
}

const NOT_OFFERED = { enabled: false, frequencies: [], maxCount: 0 }

const notAllowed = (message: string) =>
  new Refusal('series_not_allowed', { errors: [{ field: 'recurrence.rrule', message }] })
