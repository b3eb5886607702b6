/** Who hosts: alone, together, in turn, beside fixed hosts, in two groups. */
import type { Case, CaseCandidate } from '../oracle/case.ts'
import type { Rng } from './rng.ts'

export type Team = { hosts: Case['hosts'] /** Ids, hosts and others. */; users: string[] }

/** Users that are made are hosts first, then up to two who host nothing of this type. */
export function teamOf(rng: Rng): Team {
  const names = namesOf()
  const { fixed, groups } = membersOf(rng, names)
  const others = rng.times(rng.int(0, 2), names)
  const hosts = [...fixed, ...groups.flat().flatMap(candidate => candidate.users)]
  const inTurn = groups.length > 0
  return {
    hosts: {
      fixed,
      groups,
      equalDistribution: inTurn && rng.chance(0.25),
      maxLeadThreshold: inTurn && rng.chance(0.25) ? rng.int(1, 3) : null,
    },
    users: [...new Set(hosts), ...others],
  }
}

function membersOf(rng: Rng, names: () => string): { fixed: string[]; groups: CaseCandidate[][] } {
  const form = rng.int(0, 99)
  if (form < 28) return { fixed: [names()], groups: [] }
  if (form < 50) return { fixed: rng.times(rng.int(2, 4), names), groups: [] }
  if (form < 75) return { fixed: [], groups: [groupOf(rng, names, 6)] }
  const fixed = rng.times(form < 90 ? rng.int(1, 2) : rng.int(0, 1), names)
  if (form < 85) return { fixed, groups: [groupOf(rng, names, 4)] }
  return { fixed, groups: [groupOf(rng, names, 3), groupOf(rng, names, 3)] }
}

function groupOf(rng: Rng, names: () => string, most: number): CaseCandidate[] {
  const group = rng.times(rng.int(1, most), () => candidateOf(rng, names))
  const [first, ...rest] = group
  // A user may stand in two candidates of one group.
  for (const other of rest) {
    if (first && rng.chance(0.08))
      other.users = [...other.users.slice(0, 1), ...first.users.slice(0, 1)]
  }
  return group
}

function candidateOf(rng: Rng, names: () => string): CaseCandidate {
  const users = rng.times(rng.chance(0.2) ? 2 : 1, names)
  return {
    id: `candidate of ${users.join(' and ')}`,
    users,
    priority: rng.chance(0.6) ? 0 : rng.int(0, 2),
    capacity: rng.int(1, 3),
    bookings: rng.int(0, 4),
    lastBookedAt: rng.chance(0.3) ? null : rng.int(20_000_000, 20_000_003),
  }
}

/** Names that do not repeat, in an order that is not the one in which they are made. */
function namesOf(): () => string {
  let made = 0
  return () => `user ${(7 * made++) % 31}`
}
