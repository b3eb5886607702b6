/** Group sessions: who can still join, and what is full (rule 7). */
import type { Ask, Offer, Session } from './offer.ts'
import { outOfReach } from './reach.ts'

/** Starts of the asked range at which a session can be joined, in any order. */
export function joinableStarts(offer: Offer, ask: Ask): number[] {
  return sessionsInRange(offer, ask)
    .filter(session => session.seatsTaken < offer.rules.spots)
    .filter(session => outOfReach(offer, ask, session.startMin) === null)
    .map(session => session.startMin)
}

/** Whether a session of this type lies at the start and none there has a seat left. */
export function isFullAt(offer: Offer, ask: Ask, startMin: number): boolean {
  const here = sessionsInRange(offer, ask).filter(session => session.startMin === startMin)
  return here.length > 0 && here.every(session => session.seatsTaken >= offer.rules.spots)
}

function sessionsInRange(offer: Offer, ask: Ask): readonly Session[] {
  if (offer.sessions.length === 0) return offer.sessions
  const ids = hostIds(offer)
  return offer.sessions.filter(
    session =>
      session.startMin >= ask.fromMin &&
      session.startMin < ask.toMin &&
      session.hostIds.every(id => ids.has(id)) &&
      (ask.pinnedHostId === null || session.hostIds.includes(ask.pinnedHostId)),
  )
}

/** Everybody who may host a meeting of the type. */
export function hostIds(offer: Offer): Set<string> {
  const candidates = offer.groups.flatMap(group => group.candidates)
  const hosts = [...offer.fixed, ...candidates.flatMap(candidate => candidate.hosts)]
  return new Set(hosts.map(host => host.id))
}
