/** What the panel of an exception is filled with, and what becomes of it. Pure. */
import { fromUnsorted } from '../../../../src/time/intervals.ts'
import { parseDate } from '../../../../src/time/iso.ts'
import { typedMinute } from './clock-text.ts'
import {
  type Exception,
  type Sent,
  statesOf,
  withClosed,
  withOwnHours,
  withoutDates,
} from './exceptions.ts'
import { type Day, dayOf, mistakesIn, rangesIn } from './week.ts'
import type { Span } from './year.ts'

export const KINDS = ['closed', 'hours', 'weekly'] as const

export type ExceptionValues = {
  first: string
  last: string
  kind: (typeof KINDS)[number]
  day: Day
  title: string
  note: string
}

export function valuesOf(exceptions: readonly Exception[], { first, last }: Span): ExceptionValues {
  const state = statesOf(exceptions, { first, last: first }).get(first)
  const own = state?.intervals.flatMap(({ from, to }) => [
    typedMinute(from, 'start') ?? 0,
    typedMinute(to, 'end') ?? 0,
  ])
  return {
    ...{ first, last },
    kind: state?.kind === 'hours' ? 'hours' : 'closed',
    day: dayOf(own && own.length > 0 ? fromUnsorted(own) : [9 * 60, 12 * 60]),
    title: state?.title ?? '',
    note: state?.note ?? '',
  }
}

/** The field that is wrong. */
export function mistakeOf({
  first,
  last,
  kind,
  day,
}: ExceptionValues): 'first' | 'last' | 'day' | null {
  if (parseDate(first) === null) return 'first'
  if (parseDate(last) === null || last < first) return 'last'
  const isWrong = mistakesIn(day).size > 0 || rangesIn(day).length === 0
  return kind === 'hours' && isWrong ? 'day' : null
}

export function changedBy(exceptions: readonly Exception[], values: ExceptionValues): Sent[] {
  const { first, last, kind, day, title, note } = values
  const span = { first, last }
  if (kind === 'weekly') return withoutDates(exceptions, span)
  const words = { title: title.trim(), note: note.trim() }
  if (kind === 'closed') return withClosed(exceptions, span, words)
  const intervals = dayOf(rangesIn(day)).hours.map(({ start, end }) => ({ from: start, to: end }))
  return withOwnHours(exceptions, span, { ...words, intervals })
}
