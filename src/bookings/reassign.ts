import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { MINUTE_MS } from '../time/units.ts'
import { readOwner } from '../windows/read-rules.ts'
import { readTeam } from '../windows/read-team.ts'
import { hostIdsOf, type TeamOffer } from '../windows/team-offer.ts'
import type { Actor, Appointment, WholeAppointment } from './appointment.ts'
import {
  type Announcement,
  type AppointmentRef,
  announcementOf,
  lockExisting,
  refuseEnded,
  writeChange,
} from './change.ts'
import type { Claim } from './claim.ts'
import { claimStart } from './claim-start.ts'
import type { BookingProduct } from './product.ts'
import { findAppointment } from './store.ts'
import { freeTime } from './store-blocks.ts'
import { lockHosts, lockQueue } from './store-locks.ts'
import { insertPick, passOnPick } from './store-picks.ts'

export type Reassignment = AppointmentRef &
  Announcement & {
    /** One who can be chosen in the queue; null: whoever is next, but for those who have it now. */
    hostId: string | null
    ignoreAvailability: boolean
    by?: Actor
    nowMs: number
  }

/**
 * Gives a team's appointment to another host, at the same time. Fixed hosts stay; the former one's
 * turn is given back. Notice and horizon were judged when it was booked. Throws
 * `appointment_not_found`, `appointment_cancelled`, `appointment_past`, `hosts_mismatch` (it is no
 * team's, or not for this host), `meeting_type_disabled`, and why nobody can take it.
 */
export async function reassign(
  product: BookingProduct,
  tx: Tx,
  wish: Reassignment,
): Promise<WholeAppointment> {
  const { companyId, nowMs } = wish
  const inside = { ...product, db: tx }
  const known = await findAppointment(tx, companyId, wish.id)
  if (!known) throw new Refusal('appointment_not_found')
  const { meetingTypeId } = known.appointment
  const owner = await readOwner(inside, companyId, meetingTypeId).catch(asEnded)
  if (owner.kind === 'user') throw mismatch('is of no team: there is nobody else to host it')
  await lockQueue(tx, companyId, meetingTypeId)
  const team = await readTeam(inside, companyId, meetingTypeId).catch(asEnded)
  await lockHosts(tx, companyId, [...hostIdsOf(team), ...known.appointment.hostIds])
  const before = await lockExisting(tx, wish)
  refuseEnded(before, nowMs)
  refuseHost(team, before, wish.hostId)
  await freeTime(tx, companyId, before.appointment)
  await passOnPick(tx, companyId, { appointmentId: wish.id, nowMs })
  const { hosts, link, pick } = await claimStart(product, tx, claimOf(before, team, wish))
  if (pick) {
    const again = { ...pick, reason: 'reassigned' as const }
    await insertPick(tx, companyId, { appointmentId: wish.id, pick: again, nowMs })
  }
  const { appointment } = before
  return writeChange(product, tx, {
    before: { ...before, hosts: [...hosts] },
    change: {
      type: 'booking_reassigned',
      by: wish.by,
      appointment: {
        hostIds: hosts.map(({ id }) => id),
        meetingLink: link ?? ownLink(appointment),
        sequence: appointment.sequence + 1,
      },
      extra: {
        formerHostIds: appointment.hostIds,
        ...announcementOf(wish),
      },
      nowMs,
    },
  })
}

function refuseHost(team: TeamOffer, { appointment }: WholeAppointment, hostId: string | null) {
  if (team.candidates.length === 0) throw mismatch('is hosted by everybody of the team')
  if (hostId === null) return
  if (appointment.hostIds.includes(hostId)) throw mismatch('has this host already')
  const isOther = (id: string) => !appointment.hostIds.includes(id)
  const isKnown = team.candidates.some(
    ({ userIds }) => userIds.includes(hostId) && userIds.every(isOther),
  )
  if (!isKnown) throw mismatch('can be given to those whom its queue can choose instead')
}

function claimOf({ appointment }: WholeAppointment, team: TeamOffer, wish: Reassignment): Claim {
  const rotating = appointment.hostIds.filter(id => !team.fixedIds.includes(id))
  return {
    companyId: wish.companyId,
    hosting: {
      kind: 'team',
      keptHostIds: null,
      passedOverIds: rotating,
      isWithinReach: true,
      chosenHost: () => wish.hostId,
    },
    meetingTypeId: appointment.meetingTypeId,
    startMin: appointment.startMin,
    durationMin: appointment.endMin - appointment.startMin,
    ignoreAvailability: wish.ignoreAvailability,
    exceptId: appointment.id,
    isSession: appointment.spots !== null,
    id: appointment.id,
    holder: appointment.id,
    heldUntilMs: null,
    nowMs: Math.min(wish.nowMs, appointment.startMin * MINUTE_MS),
    check: () => {},
  }
}

/** The address of the meeting type itself. */
const ownLink = ({ channel, info }: Appointment): string | null =>
  channel === 'custom' ? (info.customChannelLink ?? null) : null

const mismatch = (message: string) =>
  new Refusal('hosts_mismatch', { message: `The appointment ${message}` })

/** The appointment exists; what it was made from does not any more. */
function asEnded(error: unknown): never {
  if (error instanceof Refusal && error.code === 'meeting_type_not_found') {
    throw new Refusal('meeting_type_disabled')
  }
  throw error
}
