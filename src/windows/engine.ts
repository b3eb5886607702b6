/**
 * The engine: which starts can be booked (docs/concepts/windows.md). Pure: everything it looks at
 * is in its arguments, and its cost does not depend on the past.
 */
import { assert } from '../base/assert.ts'
import {
  closedStarts,
  commonHours,
  commonPieces,
  commonStarts,
  distinct,
  type HoursOf,
  hoursFor,
  sweep,
  unionOfStarts,
} from './grid.ts'
import { limitBreaks, ofScope } from './limits.ts'
import type { Ask, Candidate, Group, Host, Offer } from './offer.ts'
import { offeredCandidates } from './people.ts'
import { rangeInReach, withinHorizon } from './reach.ts'
import { joinableStarts } from './seats.ts'

/**
 * Every start of the asked range that can be booked: epoch minutes, ascending. A range may be
 * empty: a date that its zone skips.
 */
export function openStarts(offer: Offer, ask: Ask): number[] {
  checkSeams(offer, ask)
  if (ask.fromMin === ask.toMin) return []
  const fresh = freshStarts(offer, ask)
  const joinable = joinableStarts(offer, ask)
  return joinable.length === 0 ? fresh : distinct([...fresh, ...joinable])
}

/** What each group offers in the asked range, in the order of `offer.groups`. */
export type GroupOffer = { candidate: Candidate; starts: number[] }[]

/** Open starts of every offered candidate, new meetings only (no session is joined). */
export function groupOffers(offer: Offer, ask: Ask): GroupOffer[] {
  return offersOf(offer, ask, hoursFor(offer.rules, ask))
}

function offersOf(offer: Offer, ask: Ask, hoursOf: HoursOf): GroupOffer[] {
  const narrow = narrowing(offer, ask)
  return offer.groups.map(group => {
    const all = group.candidates.map(candidate => ({
      candidate,
      starts: narrow(crewStarts({ offer, ask, hoursOf }, candidate.hosts, offer.fixed)),
    }))
    return offered(group, all, ask)
  })
}

function freshStarts(offer: Offer, ask: Ask): number[] {
  const hoursOf = hoursFor(offer.rules, ask)
  if (offer.groups.length === 0) {
    return narrowing(offer, ask)(crewStarts({ offer, ask, hoursOf }, offer.fixed, []))
  }
  return offersOf(offer, ask, hoursOf)
    .map(all =>
      unionOfStarts(
        all.map(({ starts }) => starts),
        ask,
      ),
    )
    .reduce(commonStarts)
}

function offered(group: Group, all: GroupOffer, ask: Ask): GroupOffer {
  if (!group.equalDistribution && group.maxLeadThreshold === null && ask.pinnedHostId === null) {
    return all
  }
  const standings = all.map(({ candidate, starts }) => ({
    candidate,
    hasStarts: starts.length > 0,
  }))
  const kept = new Set(offeredCandidates(group, standings, ask.pinnedHostId))
  return all.filter(({ candidate }) => kept.has(candidate))
}

type Question = { offer: Offer; ask: Ask; hoursOf: HoursOf }

/**
 * Starts on the crew's own grid at which the crew and everybody beside it are within hours and
 * free, not too soon, and break no limit of their own. Those beside add no grid (rule 6).
 */
function crewStarts(question: Question, crew: readonly Host[], beside: readonly Host[]): number[] {
  const { offer, ask, hoursOf } = question
  const { rules } = offer
  const everybody = beside.length === 0 ? crew : [...crew, ...beside]
  const starts = sweep({
    pieces: commonPieces(crew.map(host => hoursOf(host.schedule).pieces)),
    open: commonHours(everybody.map(host => hoursOf(host.schedule).open)),
    closed: closedStarts(everybody, rules, ask),
    stepMin: rules.stepMin,
    beforeMin: rules.buffersWithinHours ? rules.bufferBeforeMin : 0,
    afterMin: ask.durationMin + (rules.buffersWithinHours ? rules.bufferAfterMin : 0),
    ...rangeInReach(offer, ask),
  })
  return withinHostLimits(question, everybody, starts)
}

function withinHostLimits(question: Question, hosts: readonly Host[], starts: number[]): number[] {
  const limits = ofScope(question.offer.rules.limits, 'host')
  if (limits.length === 0) return starts
  const { durationMin } = question.ask
  return hosts.reduce((left, host) => {
    const breaks = limitBreaks(limits, host.counted, { zone: host.zone, durationMin })
    return breaks ? left.filter(start => !breaks(start)) : left
  }, starts)
}

/** Horizon and limits of scope `type`: the same for everybody. */
function narrowing(offer: Offer, ask: Ask): (starts: number[]) => number[] {
  const limits = ofScope(offer.rules.limits, 'type')
  const breaks = limitBreaks(limits, offer.counted, {
    zone: offer.zone,
    durationMin: ask.durationMin,
  })
  return starts => {
    const within = withinHorizon(offer, ask, starts)
    return breaks ? within.filter(start => !breaks(start)) : within
  }
}

function checkSeams(offer: Offer, ask: Ask): void {
  assert(ask.fromMin <= ask.toMin, 'the asked range does not end before it starts')
  assert(ask.durationMin > 0 && offer.rules.stepMin > 0, 'durations and steps are positive')
  assert(offer.fixed.length + offer.groups.length > 0, 'somebody hosts the type')
  assert(
    offer.groups.every(group => group.candidates.every(candidate => candidate.hosts.length > 0)),
    'a candidate is somebody',
  )
}
