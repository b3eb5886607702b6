/**
 * How the page speaks to its visitor: texts, dates and times in one language. Wall-clock values go
 * in and text comes out: zones were resolved by the server, so no data of the browser is asked.
 */
import { dayNumber } from '../../src/time/day.ts'
import { formatsOf } from './formats.ts'
import type { Plural, PluralKey, TextKey, Words } from './words.ts'

export type Locale = {
  /** BCP 47, with the region where one is known: `en-GB`. */
  tag: string
  hourCycle: 'h12' | 'h23'
  /** 1 is Monday, as in ISO 8601. */
  firstDay: number
}

export type Speech = ReturnType<typeof speechOf>

type Values = Record<string, string | number>

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

export function speechOf(locale: Locale, words: Words) {
  const { tag, hourCycle } = locale
  const { date: written, number, plural: rules } = formatsOf(tag)
  const say = (key: TextKey, values: Values = {}) => fill(words[key], values)
  const count = (key: PluralKey, n: number, values: Values = {}) => {
    const plural: Plural = words[key]
    return fill(plural[rules.select(n)] ?? plural.other, { ...values, n: number.format(n) })
  }
  return {
    locale,
    say,
    count,
    /** `2026-12-07` or an instant of that date → `Monday 7 December`, with the year if asked. */
    day: (date: string, withYear = false) =>
      written(withYear ? 'dayWithYear' : 'day', dateMs(date)),
    /** `2026-12` → `December 2026`. */
    month: (month: string) => written('month', dateMs(`${month}-01`)),
    /** 1 is Monday → `Mon`, and `Monday`. */
    weekday: (day: number) => {
      const ms = (day + 3) * DAY_MS
      return { short: written('weekdayShort', ms), long: written('weekdayLong', ms) }
    },
    /** `2026-12-07T09:00:00+01:00` → `09:00` or `9:00 AM`. */
    clock: (start: string) => {
      const minutes = Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16))
      return written(hourCycle, minutes * MINUTE_MS)
    },
    /** 90 → `1 hour 30 minutes`. */
    duration: (durationMin: number) => {
      const [hours, minutes] = [Math.floor(durationMin / 60), durationMin % 60]
      const parts = [hours > 0 && count('hours', hours), minutes > 0 && count('minutes', minutes)]
      return parts.filter(part => part !== false).join(' ')
    },
  }
}

export function fill(text: string, values: Values): string {
  return text.replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap))
}

function dateMs(date: string): number {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)].map(Number)
  return dayNumber(year ?? 0, month ?? 0, day ?? 0) * DAY_MS
}
