/**
 * An independent reading of docs/concepts/windows.md, minute by minute, made to be obviously
 * right and not to be quick. It shares no code with the product.
 */

import { busyReason } from './busy.ts'
import type { Case, CaseReason } from './case.ts'
import { areWithinHours, type Cast, canTake, castOf, isOnGrid, type Party } from './cast.ts'
import { hostReasons } from './host-reasons.ts'
import { best, type Offers, offered } from './offers.ts'
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

type Reading = Offers & {
  /** Of every minute in the asked range, from its first on. */
  reasons: (CaseReason | null)[]
}

const readings = new WeakMap<Case, Reading>()

/** Reads a whole case, every minute of the asked range. */
export function oracle(c: Case): Verdict {
  const { reasons, cast } = read(c)
  const { start: first } = cast.scene.range
  const starts: number[] = []
  for (const [index, reason] of reasons.entries()) if (reason === null) starts.push(first + index)
  return {
    starts,
    why: start => reasonAt(c, start),
    hostWhy: start => hostReasons(read(c), start),
  }
}

/**
 * The ids of the candidates that are chosen at a start, one a group in the groups' order; null if
 * the start is not open. Nobody is chosen where there are no groups or a session is joined.
 */
export function choose(c: Case, start: number): string[] | null {
  const { cast, offers } = read(c)
  if (reasonAt(c, start) !== null) return null
  if (canJoin(cast.scene, start)) return []
  const chosen = offers.map(group => best(group.filter(one => canTake(cast, one, start))))
  return chosen.map(candidate => candidate?.source.id ?? 'nobody')
}

/** A case is read once, however often it is asked about. */
function read(c: Case): Reading {
  const known = readings.get(c)
  if (known) return known
  const cast = castOf(c)
  const offers = cast.groups.map(group => offered(cast, group))
  const reasons: (CaseReason | null)[] = []
  const { range } = cast.scene
  for (let start = range.start; start < range.end; start++) {
    reasons.push(reason({ cast, offers }, start))
  }
  const reading = { cast, offers, reasons }
  readings.set(c, reading)
  return reading
}

function reasonAt(c: Case, start: number): CaseReason | null {
  const { reasons, cast } = read(c)
  const reason = reasons[start - cast.scene.range.start]
  if (reason === undefined) throw new Error(`minute ${start} is not in the asked range`)
  return reason
}

function reason(reading: Offers, start: number): CaseReason | null {
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
function nobodyReason({ cast, offers }: Offers, start: number): CaseReason | null {
  const fixedCan = canTake(cast, cast.fixed, start)
  const groupsCan = offers.every(group => group.some(one => canTake(cast, one, start)))
  return fixedCan && groupsCan ? null : 'host_unavailable'
}
