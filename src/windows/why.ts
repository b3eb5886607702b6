/** Why a start cannot be booked: exactly one reason, the first that holds (rule 9). */
import { covers } from '../time/intervals.ts'
import { groupOffers, openStarts } from './engine.ts'
import { commonHours, commonPieces, type HoursOf, hoursFor } from './grid.ts'
import { limitBreaks, ofScope } from './limits.ts'
import type { Ask, Candidate, Host, Offer } from './offer.ts'
import { chooseCandidate } from './people.ts'
import { outOfReach, type ReachReason } from './reach.ts'
import type { Pieces } from './schedule.ts'
import { isFullAt, joinableStarts } from './seats.ts'

export type Reason =
  | 'not_on_grid'
  | 'outside_hours'
  | ReachReason
  | 'limit_reached'
  | 'seats_full'
  | BusyReason
  | 'host_unavailable'

export type BusyReason = 'held' | 'pending' | 'slot_taken' | 'buffer' | 'calendar_busy'
export type HostReason = Reason | 'not_offered'

export type WhyNot = {
  reason: Reason
  /** For `host_unavailable`: each host's own reason; null for a host that could take the start. */
  hosts: Record<string, HostReason | null>
}

/** Judges many starts of one question; what they share is worked out once. */
export type Judge = {
  /** What can be booked, ascending. */
  starts: readonly number[]
  /** Null: the start can be booked. */
  whyNot(startMin: number): WhyNot | null
  /** Who take the start, one a group; nobody where a session is joined; null where it is closed. */
  choose(startMin: number): Candidate[] | null
  /** Of each group, who could take the start; groups in their order. */
  ableAt(startMin: number): Candidate[][]
  /** Every grid point of the asked range, open or not, ascending. */
  gridStarts(): number[]
}

export function judge(offer: Offer, ask: Ask): Judge {
  const starts = openStarts(offer, ask)
  const open = new Set(starts)
  const offers = groupOffers(offer, ask).map(all =>
    all.map(({ candidate, starts }) => ({ candidate, starts: new Set(starts) })),
  )
  const view = viewOf(offer, ask, new Set(offers.flat().map(({ candidate }) => candidate)))
  const joinable = new Set(joinableStarts(offer, ask))
  const ableAt = (startMin: number): Candidate[][] =>
    offers.map(all => all.filter(one => one.starts.has(startMin)).map(({ candidate }) => candidate))
  const choose = (startMin: number): Candidate[] | null => {
    if (joinable.has(startMin)) return []
    const chosen = ableAt(startMin).map(able => chooseCandidate(able, ask.pinnedHostId))
    const complete = chosen.filter(candidate => candidate !== null)
    return open.has(startMin) && complete.length === chosen.length ? complete : null
  }
  return {
    starts,
    whyNot: startMin => (open.has(startMin) ? null : reasonOf(view, startMin)),
    choose,
    ableAt,
    gridStarts: () => gridStarts(view),
  }
}

type View = {
  offer: Offer
  ask: Ask
  hoursOf: HoursOf
  offered: ReadonlySet<Candidate>
  /** Crews with a grid: each candidate, or the fixed hosts where there is no group. */
  crews: { hosts: readonly Host[]; pieces: Pieces; group: number; candidate: Candidate | null }[]
}

function viewOf(offer: Offer, ask: Ask, offered: ReadonlySet<Candidate>): View {
  const hoursOf = hoursFor(offer.rules, ask)
  const piecesOf = (hosts: readonly Host[]) =>
    commonPieces(hosts.map(host => hoursOf(host.schedule).pieces))
  const crews =
    offer.groups.length === 0
      ? [{ hosts: offer.fixed, pieces: piecesOf(offer.fixed), group: 0, candidate: null }]
      : offer.groups.flatMap((group, index) =>
          group.candidates.map(candidate => ({
            hosts: candidate.hosts,
            pieces: piecesOf(candidate.hosts),
            group: index,
            candidate,
          })),
        )
  return { offer, ask, hoursOf, offered, crews }
}

function gridStarts({ crews, offer, ask }: View): number[] {
  const { stepMin } = offer.rules
  const starts = new Set<number>()
  for (const { pieces } of crews) {
    for (let i = 0; i < pieces.length; i += 2) {
      const from = pieces[i] as number
      const skipped = Math.max(0, Math.ceil((ask.fromMin - from) / stepMin))
      const to = Math.min(pieces[i + 1] as number, ask.toMin)
      for (let start = from + skipped * stepMin; start < to; start += stepMin) starts.add(start)
    }
  }
  return [...starts].sort((a, b) => a - b)
}

function reasonOf(view: View, startMin: number): WhyNot {
  const { offer, ask } = view
  const shared = (reason: Reason): WhyNot => ({ reason, hosts: {} })
  const grid = view.crews.filter(crew => isOnGrid(crew.pieces, offer.rules.stepMin, startMin))
  if (!everyGroup(view, grid)) return shared('not_on_grid')
  const within = grid.filter(crew => isWithinHours(view, crew.hosts, startMin))
  const besideWithin =
    offer.groups.length === 0 || offer.fixed.every(host => isWithinHours(view, [host], startMin))
  if (!everyGroup(view, within) || !besideWithin) return shared('outside_hours')
  const reach = outOfReach(offer, ask, startMin)
  if (reach) return shared(reach)
  const at = { zone: offer.zone, durationMin: ask.durationMin }
  if (limitBreaks(ofScope(offer.rules.limits, 'type'), offer.counted, at)?.(startMin)) {
    return shared('limit_reached')
  }
  const alone = offer.groups.length === 0 && offer.fixed.length === 1 ? offer.fixed[0] : undefined
  if (alone && breaksHostLimit(view, alone, startMin)) return shared('limit_reached')
  if (isFullAt(offer, ask, startMin)) return shared('seats_full')
  const busy = alone && busyReason(view, alone, startMin)
  if (busy) return shared(busy)
  return { reason: 'host_unavailable', hosts: hostReasons(view, startMin) }
}

/** Whether each group (or the fixed hosts, where there is none) has a crew among these. */
function everyGroup(view: View, crews: View['crews']): boolean {
  const groups = new Set(crews.map(crew => crew.group))
  return groups.size >= Math.max(1, view.offer.groups.length)
}

function isOnGrid(pieces: Pieces, stepMin: number, startMin: number): boolean {
  for (let i = 0; i < pieces.length; i += 2) {
    const from = pieces[i] as number
    if (from <= startMin && startMin < (pieces[i + 1] as number)) {
      if ((startMin - from) % stepMin === 0) return true
    }
  }
  return false
}

function isWithinHours(view: View, hosts: readonly Host[], startMin: number): boolean {
  const { rules } = view.offer
  const before = rules.buffersWithinHours ? rules.bufferBeforeMin : 0
  const after = rules.buffersWithinHours ? rules.bufferAfterMin : 0
  const open = commonHours(hosts.map(host => view.hoursOf(host.schedule).open))
  return covers(open, startMin - before, startMin + view.ask.durationMin + after)
}

function breaksHostLimit(view: View, host: Host, startMin: number): boolean {
  const limits = ofScope(view.offer.rules.limits, 'host')
  const at = { zone: host.zone, durationMin: view.ask.durationMin }
  return limitBreaks(limits, host.counted, at)?.(startMin) ?? false
}

function busyReason(view: View, host: Host, startMin: number): BusyReason | null {
  const { rules } = view.offer
  const endMin = startMin + view.ask.durationMin
  const fromMin = startMin - rules.bufferBeforeMin
  const toMin = endMin + rules.bufferAfterMin
  const blocks = host.blocks.filter(block => block.fromMin < toMin && fromMin < block.toMin)
  const meeting = blocks.filter(block => block.startMin < endMin && startMin < block.endMin)
  const states = new Set(meeting.map(block => block.state))
  if (states.has('held')) return 'held'
  if (states.has('pending')) return 'pending'
  if (states.has('confirmed')) return 'slot_taken'
  if (blocks.length > 0) return 'buffer'
  for (let i = 0; i < host.busy.length; i += 2) {
    const start = host.busy[i] as number
    const end = host.busy[i + 1] as number
    if (start < end && start < toMin && fromMin < end) return 'calendar_busy'
  }
  return null
}

/** How near a host's reason is to taking the start. */
const NEARNESS: readonly (HostReason | null)[] = [
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

/** Each host's own reason; a host of several candidates has the one nearest to taking the start. */
function hostReasons(view: View, startMin: number): WhyNot['hosts'] {
  const hosts: WhyNot['hosts'] = {}
  for (const host of view.offer.fixed) {
    hosts[host.id] = ownReason(view, { host, pieces: null }, startMin)
  }
  for (const crew of view.crews) {
    if (crew.candidate === null) continue
    for (const host of crew.hosts) {
      const own = view.offered.has(crew.candidate)
        ? ownReason(view, { host, pieces: crew.pieces }, startMin)
        : 'not_offered'
      const other = hosts[host.id]
      const isNearer = other === undefined || NEARNESS.indexOf(own) > NEARNESS.indexOf(other)
      if (isNearer) hosts[host.id] = own
    }
  }
  return hosts
}

/** `pieces`: the grid that the host's candidate stands on; null for fixed hosts. */
function ownReason(
  view: View,
  { host, pieces }: { host: Host; pieces: Pieces | null },
  startMin: number,
): HostReason | null {
  if (pieces && !isOnGrid(pieces, view.offer.rules.stepMin, startMin)) return 'not_on_grid'
  if (!isWithinHours(view, [host], startMin)) return 'outside_hours'
  if (breaksHostLimit(view, host, startMin)) return 'limit_reached'
  return busyReason(view, host, startMin)
}
