/** A month in whole weeks. */
import { monthOf } from '../../../booking/month-grid.ts'
import { useWords } from '../../languages.ts'
import { paths } from '../../paths.ts'
import { useWhen } from '../../when.ts'
import { anchorOf, fromCalendar, withQuery } from '../appointments/addresses.ts'
import type { Appointment } from '../appointments/appointments.ts'
import { appointmentWords } from '../appointments/words.ts'
import { lookOf, useBlockText } from './block.tsx'
import { colourOf } from './colour.ts'
import type { GridProps } from './hours-grid.tsx'
import type { Piece } from './layout.ts'
import type { CalendarState } from './use-calendar.ts'
import { calendarWords } from './words.ts'

const MOST_LINES = 4

export function MonthGrid({ calendar, byDate }: GridProps) {
  const { dates, date } = calendar
  const { month, weekday } = useWhen()
  const weeks = Array.from({ length: dates.length / 7 }, (_, at) => dates.slice(at * 7, at * 7 + 7))
  return (
    <div class="month-frame">
      <table class="month-table">
        <caption class="unseen">{month(date ?? '')}</caption>
        <thead>
          <tr>
            {dates.slice(0, 7).map(day => (
              <th key={day} scope="col">
                {weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(week => (
            <tr key={week[0]}>
              {week.map(day => (
                <DayCell key={day} {...{ calendar }} date={day} pieces={byDate.get(day) ?? []} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = {
  calendar: CalendarState
  date: string
  pieces: readonly Piece<Appointment>[]
}

function DayCell({ calendar, date, pieces }: CellProps) {
  const { say, count } = useWords(calendarWords)
  const { longDay } = useWhen()
  const { query, today, isNarrow, date: chosen } = calendar
  const isOther = monthOf(date) !== monthOf(chosen ?? '')
  const room = pieces.length > MOST_LINES ? MOST_LINES - 1 : MOST_LINES
  const toDay = withQuery(paths.calendar, { ...query, view: 'day', date })
  const classes = ['month-day', isOther && 'other', date === today && 'today'].filter(Boolean)
  const label = count('bookedDay', pieces.length, { day: longDay(date) })
  return (
    <td class={classes.join(' ')}>
      <a
        class="month-date"
        href={toDay}
        aria-label={date === today ? `${label}, ${say('today')}` : label}
      >
        {Number(date.slice(8, 10))}
        {isNarrow && pieces.length > 0 && <i class="month-dot" />}
      </a>
      {!isNarrow && pieces.length > 0 && (
        <ol>
          {pieces.slice(0, room).map(piece => (
            <li key={piece.of.id}>
              <Line {...{ piece, query }} />
            </li>
          ))}
          {pieces.length > room && (
            <li>
              <a class="month-more" href={toDay}>
                {count('more', pieces.length - room)}
              </a>
            </li>
          )}
        </ol>
      )}
    </td>
  )
}

type LineProps = { piece: Piece<Appointment>; query: CalendarState['query'] }

function Line({ piece: { of: appointment, isRest }, query }: LineProps) {
  const { say } = useWords(calendarWords)
  const { say: sayOf } = useWords(appointmentWords)
  const { clock } = useWhen()
  const [first, second] = useBlockText()(appointment)
  return (
    <a
      id={isRest ? undefined : anchorOf(appointment.id)}
      class={`month-line ${lookOf(appointment)}`}
      style={{ '--colour': colourOf(appointment) }}
      href={fromCalendar(appointment.id, query)}
      title={`${clock(appointment.start)} ${first} · ${second}`}
    >
      <span class="block-time">{isRest ? say('rest') : clock(appointment.start)}</span> {first}
      {appointment.isCancelled && <span class="unseen">, {sayOf('isCancelled')}</span>}
    </a>
  )
}
