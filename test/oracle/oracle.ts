/**
 * An independent reading of docs/concepts/windows.md, minute by minute, made to be obviously
 * right and not to be quick. It shares no code with the product.
 */

import { busyReason } from './busy.ts'
import type { Case, CaseReason } from './case.ts'
import {
  areWithinHours,
  type Candidate,
  type Cast,
  canTake,
  castOf,
  hostReason,
  isOnGrid,
  type Party,
} from './cast.ts'
import { best, offered } from './offers.ts'
import { reachReason } from './reach.ts'
import { canJoin, isFull } from './sessions.ts'

export type Verdict = {
  /** The open starts in the asked range: epoch minutes, ascending. */
  starts: number[]
  /** Why a start in the range is not open; null where it is. */
  why(start: number): CaseReason | null
  /** Every host's own reason at a start, by user id; null for those who could take it. */
  hostWhy(start: number): Record<string, CaseReason | null>
}

type Reading = { cast: Cast; offers: Candidate[][] }

const readings = new WeakMap<Case, Reading>()

/** Reads a whole case, every minute of the asked range. */
export function oracle(c: Case): Verdict {
  const { range } = read(c).cast.scene
  const reasons = new Map<number, CaseReason | null>()
  for (let start = range.start; start < range.end; start++) {
    reasons.set(start, reason(read(c), start))
  }
  const starts = [...reasons.keys()].filter(start => reasons.get(start) === null)
  const why = (start: number) => {
    const known = reasons.get(start)
    if (known === undefined) throw new Error(`minute ${start} is not in the asked range`)
    return known
  }
  return { starts, why, hostWhy: start => hostReasons(read(c), start) }
}

/**
 * The ids of the candidates that are chosen at a start, one a group in the groups' order; null if
 * the start is not open. Nobody is chosen where there are no groups or a session is joined.
 */
export function choose(c: Case, start: number): string[] | null {
  const { cast, offers } = read(c)
  if (reason({ cast, offers }, start) !== null) return null
  if (canJoin(cast.scene, start)) return []
  const chosen = offers.map(group => best(group.filter(one => canTake(cast, one, start))))
  return chosen.map(candidate => candidate?.source.id ?? 'nobody')
}

function read(c: Case): Reading {
  const known = readings.get(c)
  if (known) return known
  const cast = castOf(c)
  const reading = { cast, offers: cast.groups.map(group => offered(cast, group)) }
  readings.set(c, reading)
  return reading
}

function reason(reading: Reading, start: number): CaseReason | null {
  const { cast } = reading
  if (canJoin(cast.scene, start)) return null
  const { hosts } = cast.fixed
  const [alone] = hosts.length === 1 && cast.groups.length === 0 ? hosts : []
  const early =
    hoursReason(cast, start) ??
    reachReason(cast.scene, start) ??
    (cast.limits.broken(start, null) ? 'limit_reached' : null) ??
    (alone && cast.limits.broken(start, alone.id) ? 'limit_reached' : null)
  if (early !== null) return early
  const late = alone ? busyReason(cast.scene, alone.busy, start) : nobodyReason(reading, start)
  // A full session is a reason only where there is no other way to take the start.
  return late !== null && isFull(cast.scene, start) ? 'seats_full' : late
}

/** Grid and hours: of the pieces, or of at least one candidate of every group. */
function hoursReason(cast: Cast, start: number): CaseReason | null {
  const { fixed, groups } = cast
  const onGrid = (one: Party) => isOnGrid(one, start)
  const within = (one: Party) => areWithinHours(cast, one, start)
  if (!onGrid(fixed) || !groups.every(group => group.some(onGrid))) return 'not_on_grid'
  if (!within(fixed)) return 'outside_hours'
  const groupsAre = groups.every(group => group.some(one => onGrid(one) && within(one)))
  return groupsAre ? null : 'outside_hours'
}

/** Whether no choice of hosts among those offered can take the start. */
function nobodyReason({ cast, offers }: Reading, start: number): CaseReason | null {
  const fixedCan = canTake(cast, cast.fixed, start)
  const groupsCan = offers.every(group => group.some(one => canTake(cast, one, start)))
  return fixedCan && groupsCan ? null : 'host_unavailable'
}

function hostReasons({ cast, offers }: Reading, start: number): Record<string, CaseReason | null> {
  const reasons: Record<string, CaseReason | null> = {}
  for (const host of cast.fixed.hosts) {
    reasons[host.id] = hostReason(cast, { party: cast.fixed, host }, start)
  }
  for (const candidate of cast.groups.flat()) {
    const isOffered = offers.flat().includes(candidate)
    for (const host of candidate.hosts) {
      const own = hostReason(cast, { party: candidate, host }, start)
      const said = isOffered ? own : 'not_offered'
      reasons[host.id] = host.id in reasons ? nearest(reasons[host.id] ?? null, said) : said
    }
  }
  return reasons
}

/** What a host in two candidates reports: the reason that came nearest to taking the start. */
function nearest(a: CaseReason | null, b: CaseReason | null): CaseReason | null {
  const order: (CaseReason | null)[] = [
    'not_offered',
    'not_on_grid',
    'outside_hours',
    'limit_reached',
    'held',
    'pending',
    'slot_taken',
    'buffer',
    'calendar_busy',
    null,
  ]
  return order.indexOf(a) > order.indexOf(b) ? a : b
}
