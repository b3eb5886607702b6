/** What a queue has given to whom in a range of dates, beside what its capacities say. */
import type { Db } from '../runtime/db/database.ts'
import { periodDates } from '../time/day.ts'
import { formatDate } from '../time/iso.ts'
import { DAY_MIN, minuteAtOrAfter } from '../time/units.ts'
import { instantOf, localDay, storedZone } from '../time/zone.ts'
import { askedDates } from '../windows/read-range.ts'
import { PICK_REASONS } from './rules.ts'
import type { QueueRow } from './store.ts'
import { type Tally, tallyPicks } from './store-picks.ts'

export type FairnessAsked = {
  start: string | undefined
  end: string | undefined
  nowMs: number
}

/** Throws what is wrong with the dates. Those who have left the queue are listed with theirs. */
export async function reportFairness(db: Db, queue: QueueRow, asked: FairnessAsked) {
  const zone = storedZone(queue.timezone)
  const { firstDay, lastDay } = datesOf(queue, asked)
  const tallies = await tallyPicks(db, queue.companyId, {
    queueId: queue.id,
    fromMin: instantOf(zone, firstDay * DAY_MIN),
    toMin: instantOf(zone, (lastDay + 1) * DAY_MIN),
  })
  const total = totalOf(tallies)
  const standing = candidatesOf(queue)
  // A simple round robin goes by turns alone.
  const weightOf = ({ isInQueue, capacity }: { isInQueue: boolean; capacity: number }) =>
    queue.type === 'simpleRoundRobin' ? Number(isInQueue) : capacity
  const weights = standing.reduce((sum, one) => sum + weightOf(one), 0)
  const known = new Set(standing.map(({ id }) => id))
  const candidates = [...standing, ...leaversOf(tallies, known)].map(candidate => {
    const own = totalOf(tallies.filter(({ candidateId }) => candidateId === candidate.id))
    return {
      ...candidate,
      ...own,
      share: total.bookings > 0 ? own.bookings / total.bookings : 0,
      expectedShare: weights > 0 ? weightOf(candidate) / weights : 0,
    }
  })
  return {
    queueId: queue.id,
    start: formatDate(firstDay),
    end: formatDate(lastDay),
    timezone: queue.timezone,
    total,
    reasons: Object.fromEntries(
      PICK_REASONS.map(reason => [
        reason,
        totalOf(tallies.filter(tally => tally.reason === reason)).bookings,
      ]),
    ),
    candidates,
  }
}

/** The dates that were asked for, both included; else the period that now lies in. */
function datesOf(queue: QueueRow, { start, end, nowMs }: FairnessAsked) {
  if (start !== undefined || end !== undefined) {
    return askedDates({ start, end }, { start: 'start', end: 'end' })
  }
  const today = localDay(storedZone(queue.timezone), minuteAtOrAfter(nowMs))
  const { firstDay, endDay } = periodDates(queue.distributionPeriod, today)
  return { firstDay, lastDay: endDay - 1 }
}

function totalOf(tallies: readonly Tally[]) {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((all, one) => all + of(one), 0)
  const [picks, givenBack] = [sum(one => one.picks), sum(one => one.givenBack)]
  return { picks, givenBack, bookings: picks - givenBack }
}

/** Whom the queue can choose. */
export function candidatesOf(queue: QueueRow) {
  if (queue.type === 'collective') return []
  const alone = queue.members
    .filter(({ isFixed }) => !isFixed)
    .map(({ userId, user, capacity, priority }) => ({
      id: userId,
      name: user.fullName,
      userIds: [userId],
      isGroup: false,
      isInQueue: true,
      capacity,
      priority,
    }))
  const together = queue.groups
    .filter(({ userIds }) => userIds.length > 0)
    .map(({ id, name, userIds, capacity, priority }) => {
      return { id, name, userIds, isGroup: true, isInQueue: true, capacity, priority }
    })
  return [...alone, ...together]
}

/** Those who had bookings of the queue and are in it no more. */
function leaversOf(tallies: readonly Tally[], known: ReadonlySet<string>) {
  const gone = new Map(
    tallies
      .filter(({ candidateId }) => !known.has(candidateId))
      .map(({ candidateId, userIds }) => [candidateId, userIds]),
  )
  return [...gone].map(([id, userIds]) => ({
    id,
    name: '',
    userIds,
    isGroup: userIds.length > 1,
    isInQueue: false,
    capacity: 0,
    priority: 0,
  }))
}
