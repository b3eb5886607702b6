/** Rule 3: what stands in a host's way, as sets of minutes, and the reason it gives (rule 9). */
import type { CaseReason } from './case.ts'
import { minuteOf } from './clock.ts'
import { add, holdsAny, type Minutes, noMinutes } from './minutes.ts'
import { blockAt, meetingAt, type Scene } from './scene.ts'

export type Busy = {
  /** Meetings without buffers, by the state of their appointment. */
  held: Minutes
  pending: Minutes
  confirmed: Minutes
  /** Blocks of all appointments, with buffers. */
  blocks: Minutes
  events: Minutes
}

export function busyOf(scene: Scene, host: string): Busy {
  const [held, pending, confirmed, blocks, events] = [1, 2, 3, 4, 5].map(() =>
    noMinutes(scene.around),
  ) as [Minutes, Minutes, Minutes, Minutes, Minutes]
  const meetings = { held, pending, confirmed }
  for (const { source, meeting, block } of scene.appointments) {
    if (!source.hosts.includes(host)) continue
    add(meetings[source.state], meeting)
    add(blocks, block)
  }
  for (const event of scene.c.users[host]?.busy ?? []) {
    add(events, { start: minuteOf(event.start), end: minuteOf(event.end) })
  }
  return { held, pending, confirmed, blocks, events }
}

/** Why a host is not free for a start, null where nothing is in the way. */
export function busyReason(scene: Scene, busy: Busy, start: number): CaseReason | null {
  const meeting = meetingAt(scene, start)
  const block = blockAt(scene, start)
  const meetsBlock = holdsAny(busy.blocks, block)
  if (meetsBlock && holdsAny(busy.held, meeting)) return 'held'
  if (meetsBlock && holdsAny(busy.pending, meeting)) return 'pending'
  if (meetsBlock && holdsAny(busy.confirmed, meeting)) return 'slot_taken'
  if (meetsBlock) return 'buffer'
  return holdsAny(busy.events, block) ? 'calendar_busy' : null
}
