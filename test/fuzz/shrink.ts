/** Makes a failing case smaller, one part at a time, while it keeps failing. */
import type { Case } from '../oracle/case.ts'

/** The smallest case found for which `fails` still holds. */
export function shrink(c: Case, fails: (smaller: Case) => boolean): Case {
  for (const smaller of smallerCases(c)) {
    if (isSound(smaller) && fails(smaller)) return shrink(smaller, fails)
  }
  return c
}

/** The product takes no chosen host who hosts nothing, and no team of nobody. */
function isSound({ ask, hosts }: Case): boolean {
  const all = [...hosts.fixed, ...hosts.groups.flat().flatMap(candidate => candidate.users)]
  return all.length > 0 && (ask.pinned === null || all.includes(ask.pinned))
}

/** Every case with one part less, the greatest parts first. */
function* smallerCases(c: Case): Generator<Case> {
  for (const appointments of shorter(c.appointments)) yield { ...c, appointments }
  yield* smallerTeams(c)
  for (const [id, user] of Object.entries(c.users)) {
    const withUser = (changes: Partial<typeof user>) => ({
      ...c,
      users: { ...c.users, [id]: { ...user, ...changes } },
    })
    const { schedule } = user
    for (const busy of shorter(user.busy)) yield withUser({ busy })
    for (const exceptions of shorter(schedule.exceptions)) {
      yield withUser({ schedule: { ...schedule, exceptions } })
    }
    for (const [index, day] of schedule.week.entries()) {
      for (const less of shorter(day)) {
        yield withUser({ schedule: { ...schedule, week: schedule.week.with(index, less) } })
      }
    }
  }
  for (const limits of shorter(c.type.limits)) yield { ...c, type: { ...c.type, limits } }
  yield* plainer(c)
}

function* smallerTeams(c: Case): Generator<Case> {
  const { hosts } = c
  const withHosts = (changes: Partial<Case['hosts']>) => ({ ...c, hosts: { ...hosts, ...changes } })
  for (const fixed of shorter(hosts.fixed)) yield withHosts({ fixed })
  for (const groups of shorter(hosts.groups)) yield withHosts({ groups })
  for (const [index, group] of hosts.groups.entries()) {
    for (const less of shorter(group)) {
      if (less.length > 0) yield withHosts({ groups: hosts.groups.with(index, less) })
    }
  }
  if (hosts.equalDistribution) yield withHosts({ equalDistribution: false })
  if (hosts.maxLeadThreshold !== null) yield withHosts({ maxLeadThreshold: null })
  const used = new Set([
    ...hosts.fixed,
    ...hosts.groups.flat().flatMap(candidate => candidate.users),
  ])
  const users = Object.entries(c.users).filter(([id]) => used.has(id))
  if (users.length < Object.keys(c.users).length) yield { ...c, users: Object.fromEntries(users) }
}

/** The same case with one setting at its plainest. */
function* plainer(c: Case): Generator<Case> {
  const types: Partial<Case['type']>[] = [
    { bufferBeforeMin: 0 },
    { bufferAfterMin: 0 },
    { buffersWithinHours: false },
    { noticeMin: 0 },
    { horizon: null },
    { spots: 1 },
    { stepMin: null },
  ]
  const asks: Partial<Case['ask']>[] = [
    { timezone: null },
    { durationMin: null },
    { moving: null },
    { pinned: null },
    { from: c.ask.to },
    { to: c.ask.from },
  ]
  for (const changes of types)
    if (differs(c.type, changes)) yield { ...c, type: { ...c.type, ...changes } }
  for (const changes of asks)
    if (differs(c.ask, changes)) yield { ...c, ask: { ...c.ask, ...changes } }
}

function differs<T extends object>(whole: T, changes: Partial<T>): boolean {
  return JSON.stringify({ ...whole, ...changes }) !== JSON.stringify(whole)
}

/** Nothing, the halves, and the list without each one of its members. */
function* shorter<T>(list: T[]): Generator<T[]> {
  if (list.length > 1) yield []
  const half = Math.ceil(list.length / 2)
  if (list.length > 3) {
    yield list.slice(0, half)
    yield list.slice(half)
  }
  for (const index of list.keys()) yield list.toSpliced(index, 1)
}
