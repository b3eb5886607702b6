/** Lengths of time as they are read: 90 → `1 h 30 min`, 2880 → `2 days`. */
import { useContext, useMemo } from 'preact/hooks'
import { Spoken } from '../../languages.ts'

export const UNITS = { minutes: 1, hours: 60, days: 1440 } as const
export type Unit = keyof typeof UNITS

/** The largest unit that says it in a whole number. */
export function unitOf(minutes: number, allowed: readonly Unit[]): Unit {
  const fitting = allowed.filter(unit => minutes > 0 && minutes % UNITS[unit] === 0)
  return fitting.toSorted((a, b) => UNITS[b] - UNITS[a])[0] ?? allowed[0] ?? 'minutes'
}

export function lengthIn(tag: string, minutes: number): string {
  const write = (n: number, unit: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(tag, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'day' ? 'long' : 'short',
    }).format(n)
  if (minutes >= 1440 && minutes % 1440 === 0) return write(minutes / 1440, 'day')
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return write(rest, 'minute')
  return rest === 0 ? write(hours, 'hour') : `${write(hours, 'hour')} ${write(rest, 'minute')}`
}

export function useLength(): (minutes: number) => string {
  const { tag } = useContext(Spoken)
  return useMemo(() => (minutes: number) => lengthIn(tag, minutes), [tag])
}
