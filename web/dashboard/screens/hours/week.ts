/** A week of hours as it is edited: times as they are typed, and what is wrong with them. Pure. */
import { fromUnsorted } from '../../../../src/time/intervals.ts'
import { formatClock } from '../../../../src/time/iso.ts'
import { DAY_MIN } from '../../../../src/time/units.ts'
import { WEEKDAYS, type Weekday } from '../../weekdays.ts'
import { type Edge, tidied, typedMinute } from './clock-text.ts'
import { moved, type Ranges, roomIn } from './ranges.ts'

/** `key` tells the hours of a day apart while they are typed. */
export type Hours = { key: number; start: string; end: string }
export type Day = {
  /** A day that is closed keeps its hours. */
  isOpen: boolean
  hours: readonly Hours[]
}
export type Week = Readonly<Record<Weekday, Day>>

type WireDay = { enabled: boolean; hours: { start: string; end: string }[] }
export type WireWeek = Record<Weekday, WireDay>

const mapWeek = <T>(make: (name: Weekday) => T): Record<Weekday, T> =>
  Object.fromEntries(WEEKDAYS.map(name => [name, make(name)])) as Record<Weekday, T>

/** An end of 23:59 stands for midnight (docs/concepts/windows.md, rule 1). */
export function weekOf(wire: WireWeek): Week {
  return mapWeek(name => ({
    isOpen: wire[name].enabled,
    hours: wire[name].hours.map(({ start, end }, key) => ({
      key,
      start,
      end: end === '23:59' ? '24:00' : end,
    })),
  }))
}

/** What is no range is left out: a closed day may hold some. */
export function wireOf(week: Week): WireWeek {
  return mapWeek(name => {
    const { isOpen, hours } = week[name]
    const good = hours.filter(one => mistakeIn(one) === null)
    const wire = good.map(({ start, end }) => ({
      start: tidied(start, 'start'),
      end: tidied(end, 'end'),
    }))
    wire.sort((a, b) => (a.start < b.start ? -1 : 1))
    return { enabled: isOpen && wire.length > 0, hours: wire }
  })
}

export type Mistake = { at: Edge; why: 'noTime' | 'endsFirst' | 'overlaps' }

function mistakeIn(hours: Hours): Mistake | null {
  const start = typedMinute(hours.start, 'start')
  const end = typedMinute(hours.end, 'end')
  if (start === null) return { at: 'start', why: 'noTime' }
  if (end === null) return { at: 'end', why: 'noTime' }
  return end <= start ? { at: 'end', why: 'endsFirst' } : null
}

/** By the key of the hours; of two that overlap the later one in the list is wrong. */
export function mistakesIn({ isOpen, hours }: Day): ReadonlyMap<number, Mistake> {
  const mistakes = new Map<number, Mistake>()
  if (!isOpen) return mistakes
  const before: [number, number][] = []
  for (const one of hours) {
    const mistake = mistakeIn(one)
    if (mistake) mistakes.set(one.key, mistake)
    if (mistake) continue
    const [start, end] = minutesOf(one)
    const meets = before.find(([from, to]) => start < to && from < end)
    if (meets) mistakes.set(one.key, { at: start >= meets[0] ? 'start' : 'end', why: 'overlaps' })
    before.push([start, end])
  }
  return mistakes
}

export const countMistakes = (week: Week): number =>
  WEEKDAYS.reduce((sum, name) => sum + mistakesIn(week[name]).size, 0)

const minutesOf = ({ start, end }: Hours): [number, number] => [
  typedMinute(start, 'start') ?? 0,
  typedMinute(end, 'end') ?? 0,
]

/** The blocks of a day, whether it is open or not; what is no range is none. */
export const rangesIn = ({ hours }: Day): Ranges =>
  fromUnsorted(hours.filter(one => mistakeIn(one) === null).flatMap(minutesOf))

export function dayOf(ranges: Ranges): Day {
  const hours = Array.from({ length: ranges.length / 2 }, (_, key) => ({
    key,
    start: formatClock(ranges[key * 2] as number),
    end: formatClock(ranges[key * 2 + 1] as number),
  }))
  return { isOpen: hours.length > 0, hours }
}

/** With these blocks; what is no range yet stays to be mended. */
export function withRanges(day: Day, ranges: Ranges): Day {
  const { hours } = dayOf(ranges)
  const wrong = day.isOpen ? day.hours.filter(one => mistakeIn(one) !== null) : []
  const kept = wrong.map((one, at) => ({ ...one, key: hours.length + at }))
  return { isOpen: hours.length + kept.length > 0, hours: [...hours, ...kept] }
}

const USUAL_DAY = dayOf([9 * 60, 17 * 60])

export const USUAL_WEEK: Week = mapWeek(name =>
  name === 'saturday' || name === 'sunday' ? dayOf([]) : USUAL_DAY,
)

/** Opened without hours, a day begins with the usual ones. */
export function openedOrClosed(day: Day, isOpen: boolean): Day {
  return isOpen && day.hours.length === 0 ? USUAL_DAY : { ...day, isOpen }
}

/** One more hour where there is room; null: there is none. */
export function withMore(day: Day): Day | null {
  const room = roomIn(day.isOpen ? rangesIn(day) : [])
  if (!room) return null
  const kept = day.isOpen ? day.hours : []
  const key = Math.max(-1, ...kept.map(one => one.key)) + 1
  const [start, end] = room
  return {
    isOpen: true,
    hours: [...kept, { key, start: formatClock(start), end: formatClock(end) }],
  }
}

export function without(day: Day, key: number): Day {
  const hours = day.hours.filter(one => one.key !== key)
  return { isOpen: day.isOpen && hours.length > 0, hours }
}

export const withHours = (day: Day, changed: Hours): Day => ({
  ...day,
  hours: day.hours.map(one => (one.key === changed.key ? changed : one)),
})

/** Both ends together, as a pointer moves a block; what is no range stays. */
export function shifted(hours: Hours, byMin: number): Hours {
  if (mistakeIn(hours)) return hours
  const [start, end] = moved(...minutesOf(hours), byMin)
  return { ...hours, start: formatClock(start), end: formatClock(end) }
}

export const nextDay = (name: Weekday): Weekday =>
  WEEKDAYS[(WEEKDAYS.indexOf(name) + 1) % 7] as Weekday

/** Hours that end before they start, as they were meant: up to midnight, and on the next day. */
export function splitAtMidnight(week: Week, name: Weekday, key: number): Week {
  const hours = week[name].hours.find(one => one.key === key)
  const [start, end] = hours ? minutesOf(hours) : [0, 0]
  if (!hours || end >= start) return week
  const after = nextDay(name)
  const early = week[after].isOpen ? rangesIn(week[after]) : []
  return {
    ...week,
    [name]: withHours(week[name], { key, start: formatClock(start), end: formatClock(DAY_MIN) }),
    [after]: withRanges(week[after], fromUnsorted([...early, 0, end])),
  }
}

/** Whether a meeting may run over the midnight after this day. */
export function runsOn(week: Week, name: Weekday): boolean {
  const [today, after] = [week[name], week[nextDay(name)]]
  return (
    today.isOpen &&
    after.isOpen &&
    rangesIn(today).at(-1) === DAY_MIN &&
    rangesIn(after).at(0) === 0
  )
}

export const copied = (week: Week, from: Weekday, to: readonly Weekday[]): Week => ({
  ...week,
  ...Object.fromEntries(to.map(name => [name, week[from]])),
})

/** Open minutes of a week, by the clock. */
export const minutesIn = (week: Week): number =>
  WEEKDAYS.filter(name => week[name].isOpen)
    .flatMap(name => [...rangesIn(week[name])])
    .reduce((sum, minute, i) => sum + (i % 2 === 0 ? -minute : minute), 0)
