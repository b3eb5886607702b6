import { weekdayOf, weeksOf } from '../../../booking/month-grid.ts'
import type { Availability } from '../../../client/client.ts'
import { ClockIcon, CrossIcon } from '../../../ui/icons.tsx'
import { useWords } from '../../languages.ts'
import { WEEKDAYS } from '../../weekdays.ts'
import { useWhen } from '../../when.ts'
import { exceptionWords } from './exception-words.ts'
import type { DayState } from './exceptions.ts'
import { HalfIcon } from './legend.tsx'
import { useDays } from './use-days.ts'
import { useSayState } from './use-say-state.ts'
import { isIn, type Span } from './year.ts'

type MonthProps = {
  of: Availability
  month: string
  today: string
  states: ReadonlyMap<string, DayState>
  chosen: Span | null
  focus: string
}

/** As on the booking page: the dates inside are what is walked. */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const
const cell = (isChosen: boolean) => ({ role: 'gridcell', 'aria-selected': isChosen }) as const

export function SmallMonth(props: MonthProps) {
  const { month } = props
  const days = useDays()
  const id = `month-${month}`
  return (
    <section class="small-month" aria-labelledby={id}>
      <h4 {...{ id }}>{days.month(month)}</h4>
      <table {...GRID} aria-labelledby={id} aria-describedby="year-hint">
        <thead>
          <tr>
            {days.week.map(name => (
              <th key={name} scope="col" abbr={days.weekday(name)}>
                {days.weekdayShort(name).slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month, days.firstDay).map((week, row) => (
            <tr key={row}>
              {week.map((date, at) =>
                date === null ? (
                  <td key={days.week[at]} />
                ) : (
                  <td key={days.week[at]} {...cell(isIn(date, props.chosen))}>
                    <DateButton {...props} {...{ date }} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DateButton({ of, date, today, states, focus }: MonthProps & { date: string }) {
  const { say } = useWords(exceptionWords)
  const { longDay } = useWhen()
  const sayState = useSayState()
  const state = states.get(date)
  const weekday = WEEKDAYS[weekdayOf(date) - 1]
  const isWeeklyClosed = weekday !== undefined && !of.schedule[weekday].enabled
  const words = state ? sayState(state) : say(isWeeklyClosed ? 'weeklyClosed' : 'weekly')
  const kind = state?.kind ?? (isWeeklyClosed ? 'weekly' : 'usual')
  return (
    <button
      class={`small-date ${kind}`}
      type="button"
      data-date={date}
      tabIndex={date === focus ? 0 : -1}
      aria-current={date === today ? 'date' : undefined}
      aria-label={`${longDay(date)}: ${words}`}
      title={state && words}
    >
      {Number(date.slice(8))}
      {state?.kind === 'closed' && <CrossIcon />}
      {state?.kind === 'hours' && <ClockIcon />}
      {state?.kind === 'part' && <HalfIcon />}
    </button>
  )
}
