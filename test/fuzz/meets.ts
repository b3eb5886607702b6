/**
 * What a case really exercises. A feature is met when it opens or closes something: the oracle is
 * asked again without it, and the starts differ in the direction that the feature has.
 */
import type { Case } from '../oracle/case.ts'
import { instantOf } from '../oracle/clock.ts'
import { intervalsOf, openMinutes } from '../oracle/hours.ts'
import { has, type Span } from '../oracle/minutes.ts'
import { oracle } from '../oracle/oracle.ts'

const MS_PER_MINUTE = 60_000

/** Each feature with the question whether a case meets it; `starts` are the case's own. */
export const FEATURES: Record<string, (c: Case, starts: number[]) => boolean> = {
  'twenty open starts': (_, starts) => starts.length >= 20,
  'a clock change in open hours': c => changesWhileOpen(c),
  'busy closes': c => busyCloses(c),
  'limits close': (c, starts) =>
    c.type.limits.length > 0 && adds(startsOf(withType(c, { limits: [] })), starts),
  'seats open': (c, starts) =>
    c.type.spots > 1 && adds(starts, startsOf(withType(c, { spots: 1 }))),
  'a collective closes and opens': (c, starts) =>
    c.hosts.groups.length === 0 &&
    c.hosts.fixed.length > 1 &&
    starts.length > 0 &&
    adds(startsOf(withHosts(c, { fixed: c.hosts.fixed.slice(0, 1) })), starts),
  'round robin opens': (c, starts) =>
    c.hosts.groups.some(group => group.length > 1) && adds(starts, startsOf(firstOfGroups(c))),
}

/** Whether one list has a start that the other has not. */
function adds(starts: number[], others: number[]): boolean {
  const known = new Set(others)
  return starts.some(start => !known.has(start))
}

function startsOf(c: Case): number[] {
  return oracle(c).starts
}

function busyCloses(c: Case): boolean {
  const unlimited = withType(c, { limits: [] })
  const free = { ...unlimited, appointments: [], users: withoutEvents(c) }
  return adds(startsOf(free), startsOf(unlimited))
}

function withoutEvents(c: Case): Case['users'] {
  const users = Object.entries(c.users).map(([id, user]) => [id, { ...user, busy: [] }])
  return Object.fromEntries(users)
}

function withType(c: Case, changes: Partial<Case['type']>): Case {
  return { ...c, type: { ...c.type, ...changes } }
}

function withHosts(c: Case, changes: Partial<Case['hosts']>): Case {
  return { ...c, hosts: { ...c.hosts, ...changes } }
}

function firstOfGroups(c: Case): Case {
  return withHosts(c, { groups: c.hosts.groups.map(group => group.slice(0, 1)) })
}

/** Whether some host's hours are open on both sides of a change of the schedule's clock. */
function changesWhileOpen(c: Case): boolean {
  const zone = c.ask.timezone ?? c.zone
  const over = { start: instantOf(zone, c.ask.from, 0), end: instantOf(zone, c.ask.to, 1440) }
  const hosts = [...c.hosts.fixed, ...c.hosts.groups.flat().flatMap(one => one.users)]
  return hosts.some(id => {
    const schedule = c.users[id]?.schedule
    if (schedule === undefined || over.end <= over.start) return false
    const open = openMinutes(schedule, intervalsOf(schedule, over), over)
    return changes(schedule.zone, over).some(at => has(open, at - 1) && has(open, at))
  })
}

function changes(zone: string, over: Span): number[] {
  const found: number[] = []
  let time = Temporal.Instant.fromEpochMilliseconds(over.start * MS_PER_MINUTE).toZonedDateTimeISO(
    zone,
  )
  for (;;) {
    const next = time.getTimeZoneTransition('next')
    const minute = next === null ? over.end : next.epochMilliseconds / MS_PER_MINUTE
    if (next === null || minute >= over.end) return found
    found.push(minute)
    time = next
  }
}
