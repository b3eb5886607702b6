/**
 * Rule 6 of docs/concepts/windows.md in plain words, for one queue: who takes a start, and what had
 * been counted then. Shares no code with the product.
 */
export type Member = { id: string; userIds: string[]; capacity: number; priority: number }

export type Rule = {
  kind: 'simpleRoundRobin' | 'advancedRoundRobin' | 'equalDistribution'
  period: 'day' | 'week' | 'month'
  zone: string
  maxLead: number | null
}

export type Line = {
  id: string
  bookings: number
  capacity: number
  priority: number
  lastTurn: number | null
  isAble: boolean
}

export type Choice = { member: Member; reason: string; seen: Line[] }

type Turn = {
  turn: number
  memberId: string
  appointmentId: string
  atMs: number
  reason: string
  isGivenBack: boolean
}

type Asked = { nowMs: number; isFree: (userId: string) => boolean; pinnedId: string | null }

const MOST_SEEN = 20

export function makeModel(rule: Rule, members: Member[]) {
  const turns: Turn[] = []

  /** Everybody as they stand now, before anybody is asked whether they are free. */
  function standing(nowMs: number): Line[] {
    const fromMs = periodStart(rule, nowMs)
    const counting = turns.filter(({ isGivenBack }) => !isGivenBack)
    return members.map(({ id, capacity, priority }) => {
      const own = counting.filter(({ memberId }) => memberId === id)
      const bookings = own.filter(({ atMs }) => atMs >= fromMs).length
      const lastTurn = own.at(-1)?.turn ?? null
      const counted =
        rule.kind === 'simpleRoundRobin' ? { bookings: 0, capacity: 1 } : { bookings, capacity }
      return { id, ...counted, priority, lastTurn, isAble: false }
    })
  }

  /** Who takes a start, of those who are free; null: nobody. */
  function choose({ nowMs, isFree, pinnedId }: Asked): Choice | null {
    const everybody = standing(nowMs)
    const memberOf = (line: Line) => members.find(({ id }) => id === line.id) as Member
    const free = everybody.filter(line => memberOf(line).userIds.every(isFree))
    for (const line of offered(rule, { everybody, free, pinnedId })) line.isAble = true
    const order = everybody.toSorted(before)
    const place = order.findIndex(({ isAble }) => isAble)
    const line = order[place]
    if (!line) return null
    const reason =
      pinnedId !== null ? 'chosenByAttendee' : place === 0 ? 'nextInQueue' : 'availability'
    const from = Math.max(0, Math.min(place - MOST_SEEN + 1, order.length - MOST_SEEN))
    return { member: memberOf(line), reason, seen: order.slice(from, from + MOST_SEEN) }
  }

  return {
    members,
    choose,
    standing,
    took({ member, reason }: Choice, appointmentId: string, nowMs: number): void {
      const turn = turns.length + 1
      const [memberId, atMs] = [member.id, nowMs]
      turns.push({ turn, memberId, appointmentId, atMs, reason, isGivenBack: false })
    },
    cancelled(id: string): void {
      for (const turn of turns) if (turn.appointmentId === id) turn.isGivenBack = true
    },
    /** Picks and what of them was given back, of one member or of all. */
    total(memberId: string | null = null) {
      const own = turns.filter(turn => memberId === null || turn.memberId === memberId)
      const givenBack = own.filter(({ isGivenBack }) => isGivenBack).length
      return { picks: own.length, givenBack, bookings: own.length - givenBack }
    },
    reasons(): Record<string, number> {
      const counts: Record<string, number> = {
        nextInQueue: 0,
        availability: 0,
        chosenByAttendee: 0,
        reassigned: 0,
      }
      for (const { reason, isGivenBack } of turns) {
        if (!isGivenBack) counts[reason] = (counts[reason] ?? 0) + 1
      }
      return counts
    },
  }
}

/** Bookings per capacity; who can take nothing comes last. */
export const load = ({ bookings, capacity }: Line): number =>
  capacity === 0 ? Number.POSITIVE_INFINITY : bookings / capacity

/** Those of the free ones whom the queue offers. */
function offered(
  { kind, maxLead }: Rule,
  { everybody, free, pinnedId }: { everybody: Line[]; free: Line[]; pinnedId: string | null },
): Line[] {
  if (pinnedId !== null) return free.filter(({ id }) => id === pinnedId)
  let left = free
  if (maxLead !== null && kind !== 'simpleRoundRobin') {
    const fewest = Math.min(...everybody.map(({ bookings }) => bookings))
    const near = free.filter(({ bookings }) => bookings < fewest + maxLead)
    if (near.length > 0) left = near
  }
  if (kind !== 'equalDistribution') return left
  const least = Math.min(...left.map(load))
  return left.filter(line => load(line) === least)
}

function before(a: Line, b: Line): number {
  if (a.priority !== b.priority) return b.priority - a.priority
  if (load(a) !== load(b)) return load(a) < load(b) ? -1 : 1
  if (a.lastTurn !== b.lastTurn) return (a.lastTurn ?? 0) - (b.lastTurn ?? 0)
  return a.id < b.id ? -1 : 1
}

function periodStart({ period, zone }: Rule, nowMs: number): number {
  const today = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(zone).toPlainDate()
  const first = {
    day: () => today,
    week: () => today.subtract({ days: today.dayOfWeek - 1 }),
    month: () => today.with({ day: 1 }),
  }[period]()
  return first.toZonedDateTime(zone).epochMilliseconds
}
