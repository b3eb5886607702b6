/** Rule 6: everybody who can host a type, and what each could do at a start. */

import { type Busy, busyOf, busyReason } from './busy.ts'
import type { Case, CaseCandidate, CaseReason } from './case.ts'
import { gridOf } from './grid.ts'
import { intervalsOf, openMinutes } from './hours.ts'
import { type Limits, limitsOf } from './limits.ts'
import { has, holdsAll, type Minutes, type Span } from './minutes.ts'
import { reachReason } from './reach.ts'
import { blockAt, meetingAt, type Scene, sceneOf } from './scene.ts'

export type Host = { id: string; intervals: Span[]; open: Minutes; busy: Busy }

/** One host or several who go together. Fixed hosts beside groups have no grid of their own. */
export type Party = { hosts: Host[]; grid: Minutes | null }

export type Candidate = Party & { source: CaseCandidate }

export type Cast = {
  scene: Scene
  limits: Limits
  fixed: Party
  groups: Candidate[][]
}

export function castOf(c: Case): Cast {
  const scene = sceneOf(c)
  const hosts = new Map(Object.keys(c.users).map(id => [id, hostOf(scene, id)]))
  const hostsOf = (ids: string[]) => ids.map(id => hosts.get(id)).filter(host => host !== undefined)
  const party = (ids: string[]) => ({ hosts: hostsOf(ids), grid: gridOf(scene, hostsOf(ids)) })
  const fixed = party(c.hosts.fixed)
  return {
    scene,
    limits: limitsOf(scene),
    fixed: c.hosts.groups.length === 0 ? fixed : { ...fixed, grid: null },
    groups: c.hosts.groups.map(group => group.map(source => ({ source, ...party(source.users) }))),
  }
}

function hostOf(scene: Scene, id: string): Host {
  const schedule = scene.c.users[id]?.schedule
  if (schedule === undefined) throw new Error(`nobody is called ${id}`)
  const intervals = intervalsOf(schedule, scene.around)
  const open = openMinutes(schedule, intervals, scene.around)
  return { id, intervals, open, busy: busyOf(scene, id) }
}

export function isOnGrid(party: Party, start: number): boolean {
  return party.grid === null || has(party.grid, start)
}

function isWithinHours({ scene }: Cast, host: Host, start: number): boolean {
  const asked = scene.c.type.buffersWithinHours ? blockAt(scene, start) : meetingAt(scene, start)
  return holdsAll(host.open, asked)
}

export function areWithinHours(cast: Cast, party: Party, start: number): boolean {
  return party.hosts.every(host => isWithinHours(cast, host, start))
}

/** A host's own reason: without reach, type limits and sessions, which are nobody's own. */
export function hostReason(
  cast: Cast,
  { party, host }: { party: Party; host: Host },
  start: number,
): CaseReason | null {
  if (!isOnGrid(party, start)) return 'not_on_grid'
  if (!isWithinHours(cast, host, start)) return 'outside_hours'
  if (cast.limits.broken(start, host.id)) return 'limit_reached'
  return busyReason(cast.scene, host.busy, start)
}

/** Whether all of a party can take the meeting: grid, hours, host limits, busy. */
export function canTake(cast: Cast, party: Party, start: number): boolean {
  if (!isOnGrid(party, start)) return false
  return party.hosts.every(host => hostReason(cast, { party, host }, start) === null)
}

/** Whether a start is within reach and breaks no limit of the type. */
export function isReachable({ scene, limits }: Cast, start: number): boolean {
  return reachReason(scene, start) === null && !limits.broken(start, null)
}
