/** The exceptions to come, the nearest first. */
import type { Availability } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { useProblemText } from '../../parts/problem.tsx'
import { type Column, Empty, Table } from '../../parts/table.tsx'
import { useToast } from '../../parts/toasts.tsx'
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
import { useSaving } from './use-saving.ts'
import { useSayState } from './use-say-state.ts'
import type { Span } from './year.ts'

type ListProps = { of: Availability; today: string; onOpen: (span: Span) => void }

/** One line: whole dates, or a span of instants. */
type Line = {
  key: string
  when: string
  isClosed: boolean
  what: string
  note: string
  /** Of whole dates, which can be opened. */
  span: Span | null
  /** What stays without it. */
  rest: () => Sent[]
}

const LAST_DATE = '2099-12-31'

export function ExceptionList({ of, today, onOpen }: ListProps) {
  const { say } = useWords(exceptionWords)
  const save = useSaving(of)
  const toast = useToast()
  const problemText = useProblemText()
  const lines = useLines(of, today)
  const remove = ({ rest }: Line) =>
    save({ availabilityExceptions: rest() }, say('removed')).catch(error =>
      toast({ text: problemText(error), tone: 'bad' }),
    )
  if (lines.length === 0) {
    return (
      <Empty title={say('emptyTitle')}>
        <p>{say('emptyText')}</p>
      </Empty>
    )
  }
  const columns: Column<Line>[] = [
    { head: say('when'), cell: line => <strong>{line.when}</strong> },
    {
      head: say('what'),
      cell: ({ isClosed, what }) =>
        isClosed ? <Badge tone="bad">{say('closed')}</Badge> : <Badge tone="accent">{what}</Badge>,
    },
    { head: say('reason'), cell: ({ note }) => note },
    {
      head: say('actions'),
      cell: line => (
        <div class="actions">
          {line.span && (
            <Button
              kind="plain"
              label={say('changeOf', { when: line.when })}
              onClick={() => line.span && onOpen(line.span)}
            >
              {say('change')}
            </Button>
          )}
          <Button
            kind="plain"
            label={say('removeOf', { when: line.when })}
            onClick={() => remove(line)}
          >
            {say('remove')}
          </Button>
        </div>
      ),
    },
  ]
  return (
    <section class="hours-one" aria-labelledby="coming">
      <h3 id="coming">{say('coming')}</h3>
      <Table caption={say('coming')} {...{ columns }} rows={lines} keyOf={line => line.key} />
    </section>
  )
}

function useLines(of: Availability, today: string): Line[] {
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
      rest: () => withoutDates(all, span),
    }),
  )
  const ofInstants = all
    .filter(one => isToCome(one, today))
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
        rest: () => all.filter(({ id }) => id !== one.id).map(sentOf),
      }
    })
  return [...ofDates, ...ofInstants].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** A span of instants that is not over before today. */
const isToCome = (exception: Exception, today: string): boolean =>
  datesIn(exception) === null && exception.end.slice(0, 10) >= today
