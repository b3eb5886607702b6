/** The calendar of one month: open days are links, and with a script a grid to walk with arrows. */
import { Chevron } from '../ui/icons.tsx'
import { useSpeech } from '../words/speaking.ts'
import { mayTurn, monthAfter, weeksOf } from './month-grid.ts'
import type { OpenStart } from './page.ts'

export type CalendarProps = {
  month: string
  today: string
  days: ReadonlyMap<string, readonly OpenStart[]>
  date: string | null
  /** Whether a script runs: then the days are walked with the arrow keys. */
  isLive: boolean
  isLoading: boolean
  /** The day that the keyboard is on; null: the chosen one, or the first open one. */
  focus: string | null
  addressOf: (changes: { month?: string | null; date?: string | null }) => string
  onMonth: (month: string) => void
  onDate: (date: string) => void
  onKey: (event: KeyboardEvent, date: string) => void
}

export function Calendar(props: CalendarProps) {
  const { month, isLive, isLoading } = props
  const speech = useSpeech()
  const { firstDay } = speech.locale
  const weekdays = Array.from({ length: 7 }, (_, day) => ((firstDay - 1 + day) % 7) + 1)
  return (
    <div class="calendar">
      <Turn {...props} />
      <table {...(isLive && { role: 'grid' })} aria-labelledby="month" aria-busy={isLoading}>
        <thead>
          <tr>
            {weekdays.map(day => {
              const { short, long } = speech.weekday(day)
              return (
                <th key={day} scope="col" abbr={long}>
                  {short}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month, firstDay).map((week, row) => (
            <tr key={week.find(date => date !== null) ?? row}>
              {week.map((date, day) =>
                date === null ? (
                  <td key={weekdays[day]} />
                ) : (
                  <Day key={weekdays[day]} {...props} of={date} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Turn({ month, today, addressOf, onMonth }: CalendarProps) {
  const { say, month: named } = useSpeech()
  const to = (other: string, label: string, direction: 'left' | 'right') => {
    const sign = <Chevron to={direction} />
    if (!mayTurn(month, other, today)) return <span class="turn-month ended">{sign}</span>
    const turn = (event: MouseEvent) => {
      event.preventDefault()
      onMonth(other)
    }
    return (
      <a
        class="turn-month"
        href={addressOf({ month: other, date: null })}
        onClick={turn}
        rel={direction === 'left' ? 'prev' : 'next'}
      >
        {sign}
        <span class="unseen">{label}</span>
      </a>
    )
  }
  return (
    <div class="turn">
      <h2 id="month" aria-live="polite">
        {named(month)}
      </h2>
      {to(monthAfter(month, -1), say('previousMonth'), 'left')}
      {to(monthAfter(month, 1), say('nextMonth'), 'right')}
    </div>
  )
}

/** One element whether it is open or not, so that the focus stays when that changes. */
function Day(props: CalendarProps & { of: string }) {
  const { of, today, days, date, isLive, focus } = props
  const count = days.get(of)?.length ?? 0
  const isChosen = of === date
  const isOn = (focus ?? date ?? days.keys().next().value ?? `${props.month}-01`) === of
  const name = ['date', of === today && 'today', count > 0 && 'open', isChosen && 'chosen']
  const walked = isLive && {
    tabIndex: isOn ? 0 : -1,
    'data-date': of,
    onKeyDown: (event: KeyboardEvent) => props.onKey(event, of),
  }
  const choose = (event: MouseEvent) => {
    event.preventDefault()
    props.onDate(of)
  }
  return (
    <td {...(isLive && { role: 'gridcell', 'aria-selected': isChosen })}>
      <a
        class={name.filter(Boolean).join(' ')}
        aria-current={of === today ? 'date' : undefined}
        {...(count > 0
          ? { href: props.addressOf({ date: of }), onClick: choose }
          : isLive && { role: 'link', 'aria-disabled': true })}
        {...walked}
      >
        <DayName of={of} today={today} count={count} />
      </a>
    </td>
  )
}

/** The number for the eye; date and what is open on it for the ear. */
function DayName({ of, today, count }: { of: string; today: string; count: number }) {
  const { say, count: counted, day } = useSpeech()
  const date = day(of)
  const closed = of < today ? say('dayPast', { date }) : say('dayClosed', { date })
  return (
    <>
      <span aria-hidden="true">{Number(of.slice(8))}</span>
      <span class="unseen">{count > 0 ? counted('dayOpen', count, { date }) : closed}</span>
    </>
  )
}
