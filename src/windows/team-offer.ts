/** What a team offers with a meeting type: who hosts it, and how one of them is chosen. Pure. */
import type { DistributionPeriod, QueueType } from '../queues/rules.ts'
import type { Zone } from '../time/zone.ts'
import type { BookableType } from './bookable-type.ts'
import type { Candidate, Group, Host } from './offer.ts'

export type TeamOffer = {
  version: number
  queueId: string
  teamId: string
  teamSlug: string
  teamName: string
  type: BookableType
  queueType: QueueType
  zone: Zone
  period: DistributionPeriod
  maxLeadThreshold: number | null
  /** All of them take part in every meeting. */
  fixedIds: readonly string[]
  /** One of them takes a meeting; nobody in a collective. */
  candidates: readonly TeamCandidate[]
  /** Addresses that members meet at instead of the type's own. */
  links: ReadonlyMap<string, string>
}

export type TeamCandidate = {
  /** The user's, or that of a group of users. */
  id: string
  isGroup: boolean
  name: string | null
  /** The main host first. */
  userIds: readonly string[]
  capacity: number
  priority: number
}

/** What the queue has given to whom, as of now. */
export type QueueState = {
  version: number
  /** Bookings in the period that now lies in; nobody who has none. */
  bookings: ReadonlyMap<string, number>
  /** The number of the last pick; nobody who never had one. */
  lastTurns: ReadonlyMap<string, number>
}

/** Everybody who may host a meeting of the type. */
export const hostIdsOf = ({ fixedIds, candidates }: TeamOffer): string[] => [
  ...new Set([...fixedIds, ...candidates.flatMap(({ userIds }) => userIds)]),
]

/**
 * The candidates as the engine chooses among them (6). A simple round robin goes by turns alone, so
 * that nobody makes up for an absence; the others count bookings in the period.
 */
export function groupsOf(
  { queueType, maxLeadThreshold, candidates }: TeamOffer,
  { bookings, lastTurns }: QueueState,
  hostOf: (userId: string) => Host | null,
): Group[] {
  if (candidates.length === 0) return []
  const isSimple = queueType === 'simpleRoundRobin'
  const able = candidates.flatMap(({ id, userIds, capacity, priority }): Candidate[] => {
    const hosts = userIds.flatMap(userId => hostOf(userId) ?? [])
    if (hosts.length < userIds.length) return []
    const counted = isSimple
      ? { capacity: 1, bookings: 0 }
      : { capacity, bookings: bookings.get(id) ?? 0 }
    return [{ id, hosts, priority, ...counted, lastTurn: lastTurns.get(id) ?? null }]
  })
  return [
    {
      candidates: able,
      equalDistribution: queueType === 'equalDistribution',
      maxLeadThreshold: isSimple ? null : maxLeadThreshold,
    },
  ]
}

/**
 * A team with the hosts of one appointment alone, for moving it: whoever is fixed stays fixed, the
 * others go together.
 */
export function narrowedTo(team: TeamOffer, hostIds: readonly string[]): TeamOffer {
  const fixedIds = team.fixedIds.filter(id => hostIds.includes(id))
  const rest = hostIds.filter(id => !fixedIds.includes(id))
  const [id] = rest
  const candidates =
    id === undefined
      ? []
      : [{ id, isGroup: rest.length > 1, name: null, userIds: rest, capacity: 1, priority: 0 }]
  return { ...team, fixedIds, candidates }
}

/** A team whose queue chooses none of these. */
export const withoutHosts = (team: TeamOffer, hostIds: readonly string[]): TeamOffer => ({
  ...team,
  candidates: team.candidates.filter(({ userIds }) => !userIds.some(id => hostIds.includes(id))),
})

/** The hosts of a meeting: the chosen ones first, so that the main host is one of them. */
export const hostsInOrder = (chosen: readonly string[], all: readonly string[]): string[] => [
  ...new Set([...chosen, ...all]),
]
