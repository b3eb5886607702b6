/** The reply with the reasons of what is closed. Seldom asked for, so it is made plainly. */
import { formatWithOffset } from '../time/moment.ts'
import { offsetAt, type Zone } from '../time/zone.ts'
import type { Reason } from './why.ts'

type Blocked = { startMin: number; reason: Reason }
type DateShown = { date: string; spots: object[] }

/** `reply`: what `spellAvailability` wrote. Every date has what is closed beside what is open. */
export function withBlocked(reply: Uint8Array, zone: Zone, blocked: readonly Blocked[]): object {
  const plain: { dates: DateShown[] } = JSON.parse(new TextDecoder().decode(reply))
  const open = new Map(plain.dates.map(({ date, spots }) => [date, spots]))
  const closed = Map.groupBy(
    blocked.map(({ startMin, reason }) => ({
      startTime: formatWithOffset(startMin, offsetAt(zone, startMin)),
      reason,
    })),
    ({ startTime }) => startTime.slice(0, '2026-11-24'.length),
  )
  const dates = [...new Set([...open.keys(), ...closed.keys()])].sort().map(date => ({
    date,
    spots: open.get(date) ?? [],
    blocked: closed.get(date) ?? [],
  }))
  return { ...plain, dates }
}
