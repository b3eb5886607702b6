/** Rule 7: the sessions of a type with more than one spot. */
import { reachReason } from './reach.ts'
import type { Appointment, Scene } from './scene.ts'

/** Whether a session that can be joined begins at this very minute. */
export function canJoin(scene: Scene, start: number): boolean {
  const seatLeft = sessionsAt(scene, start).some(session => !isTaken(scene, session))
  return seatLeft && reachReason(scene, start) === null
}

/** Whether a session that begins at this very minute has no seat left. */
export function isFull(scene: Scene, start: number): boolean {
  return sessionsAt(scene, start).some(session => isTaken(scene, session))
}

function isTaken(scene: Scene, { source }: Appointment): boolean {
  return (source.seatsTaken ?? 0) >= scene.c.type.spots
}

/** Sessions that could be joined, if they had a seat: of the type's hosts, with the pinned one. */
function sessionsAt(scene: Scene, start: number): Appointment[] {
  const sessions = scene.sessions.get(start)
  if (sessions === undefined) return []
  const { fixed, groups } = scene.c.hosts
  const { pinned } = scene.c.ask
  const hosts = [...fixed, ...groups.flat().flatMap(candidate => candidate.users)]
  return sessions.filter(({ source }) => {
    const asPinned = pinned === null || source.hosts.includes(pinned)
    return asPinned && source.hosts.every(host => hosts.includes(host))
  })
}
