/** The exceptions to come as lines of a list, the nearest first. */
import type { Availability } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { useWhen } from '../../when.ts'
import { exceptionWords } from './exception-words.ts'
import {
  datesIn,
  type Exception,
  listed,
  type Sent,
  sentOf,
  statesOf,
  withoutDates,
} from './exceptions.ts'
import { wallIn } from './today.ts'
import { useSayState } from './use-say-state.ts'
import type { Span } from './year.ts'

/** One line: whole dates, or a span of instants. */
export type Line = {
  key: string
  when: string
  isClosed: boolean
  what: string
  note: string
  /** Of whole dates, which can be opened. */
  span: Span | null
  /** What stays of all without it. */
  rest: (all: readonly Exception[]) => Sent[]
}

const LAST_DATE = '2099-12-31'

export function useLines(of: Availability, today: string): Line[] {
  const { say } = useWords(exceptionWords)
  const { day, clock } = useWhen()
  const sayState = useSayState()
  const all = of.availabilityExceptions
  const ofDates = listed(statesOf(all, { first: today, last: LAST_DATE })).map(
    ({ span, state }): Line => ({
      key: span.first,
      when:
        span.first === span.last
          ? day(span.first)
          : say('fromTo', { first: day(span.first), last: day(span.last) }),
      isClosed: state.kind === 'closed',
      what: sayState({ ...state, title: '' }),
      note: state.title || state.note,
      span,
      rest: now => withoutDates(now, span),
    }),
  )
  const ofInstants = all
    .filter(one => datesIn(one) === null && wallIn(of.timezone, one.end) > `${today}T00:00`)
    .map((one): Line => {
      const [start, end] = [wallIn(of.timezone, one.start), wallIn(of.timezone, one.end)]
      const until =
        start.slice(0, 10) === end.slice(0, 10) ? clock(end) : `${day(end)} ${clock(end)}`
      return {
        key: `${start} ${one.id}`,
        when: `${day(start)} ${clock(start)}–${until}`,
        isClosed: !one.available,
        what: say('open'),
        note: one.title || one.note,
        span: null,
        rest: now => now.filter(({ id }) => id !== one.id).map(sentOf),
      }
    })
  return [...ofDates, ...ofInstants].sort((a, b) => (a.key < b.key ? -1 : 1))
}
