/** Appointments and sessions: near, far, touching, lapsed, off the grid, several at one start. */
import type { Case, CaseAppointment, CaseType } from '../oracle/case.ts'
import { isoOf, minuteOf } from '../oracle/clock.ts'
import { isoWithSeconds, minuteNear, type Place } from './place.ts'
import type { Rng } from './rng.ts'
import type { Team } from './teams.ts'

/** Now is in epoch minutes, with a fraction where it has seconds. */
type Setting = { place: Place; team: Team; type: CaseType; now: number }

const MINUTES_PER_DAY = 1440

/** No two that have not lapsed share a host and a minute: the product stores none such. */
export function appointmentsOf(rng: Rng, setting: Setting): CaseAppointment[] {
  const kept: CaseAppointment[] = []
  const count = rng.chance(0.1) ? 0 : rng.int(3, 28)
  for (let index = 0; index < count; index++) {
    const one = appointmentOf(rng, setting, { id: `appointment ${index}`, earlier: kept })
    if (hasLapsed(one, setting.now) || !kept.some(other => clash(one, other, setting.now))) {
      kept.push(one)
    }
  }
  return kept
}

function appointmentOf(
  rng: Rng,
  setting: Setting,
  { id, earlier }: { id: string; earlier: CaseAppointment[] },
): CaseAppointment {
  const { type, team } = setting
  const isSession = type.spots > 1 && rng.chance(0.7)
  const ofType = isSession || (type.spots === 1 && rng.chance(0.5))
  const ownBuffers = ofType && rng.chance(0.85)
  const state = rng.pick(['confirmed', 'confirmed', 'confirmed', 'pending', 'held'] as const)
  return {
    id,
    ofType,
    start: isoOf(startOf(rng, setting, earlier)),
    durationMin: rng.chance(0.6) ? type.durationMin : rng.int(1, 36) * 5,
    bufferBeforeMin: ownBuffers ? type.bufferBeforeMin : rng.pick([0, 0, 5, 15]),
    bufferAfterMin: ownBuffers ? type.bufferAfterMin : rng.pick([0, 0, 10, 20]),
    hosts: hostsOf(rng, team, isSession),
    state,
    expiresAt: state === 'confirmed' ? null : expiryOf(rng, setting.now),
    seatsTaken: isSession ? (rng.chance(0.35) ? type.spots : rng.int(1, type.spots)) : null,
  }
}

function startOf(rng: Rng, setting: Setting, earlier: CaseAppointment[]): number {
  const where = rng.int(0, 99)
  const near = minuteNear(rng, setting.place)
  if (where < 15) return near + rng.int(-200, 200) * MINUTES_PER_DAY
  if (where < 30) return near + rng.int(-35, 35) * MINUTES_PER_DAY
  if (where < 60 || earlier.length === 0) return near
  // At another one's very start, or where its block ends.
  const other = rng.pick(earlier)
  if (where < 80) return minuteOf(other.start)
  return minuteOf(other.start) + other.durationMin + other.bufferAfterMin
}

/** Sessions are hosted as the type says, mostly; other appointments by anybody. */
function hostsOf(rng: Rng, { hosts, users }: Team, isSession: boolean): string[] {
  if (!isSession || rng.chance(0.15)) return rng.some(users, rng.chance(0.8) ? 1 : 2)
  const candidates = hosts.groups.map(group => rng.pick(group).users)
  // The last user often hosts nothing of this type: somebody who has left it since.
  const left = rng.chance(0.08) ? users.slice(-1) : []
  return [...new Set([...hosts.fixed, ...candidates.flat(), ...left])]
}

function expiryOf(rng: Rng, now: number): string | null {
  if (rng.chance(0.2)) return null
  return isoWithSeconds(rng, Math.floor(now) + rng.pick([-60, -1, 0, 0, 1, 2, 15, 4000]), 0.2)
}

function hasLapsed(one: CaseAppointment, now: number): boolean {
  return one.expiresAt !== null && minuteOf(one.expiresAt) <= now
}

function clash(a: CaseAppointment, b: CaseAppointment, now: number): boolean {
  if (hasLapsed(b, now) || !a.hosts.some(host => b.hosts.includes(host))) return false
  const [first, second] = [blockOf(a), blockOf(b)]
  return first.start < second.end && second.start < first.end
}

function blockOf(one: CaseAppointment): { start: number; end: number } {
  const start = minuteOf(one.start)
  return { start: start - one.bufferBeforeMin, end: start + one.durationMin + one.bufferAfterMin }
}

/** Busy events of one calendar, some without length, some long. */
export function eventsOf(rng: Rng, place: Place): Case['users'][string]['busy'] {
  return rng.times(rng.chance(0.35) ? 0 : rng.int(1, 6), () => {
    const start = minuteNear(rng, place)
    const lengthMin = rng.pick([0, 5, 30, 30, 60, 90, rng.int(1, 200), rng.int(100, 1500)])
    return { start: isoOf(start), end: isoOf(start + lengthMin) }
  })
}
