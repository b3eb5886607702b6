/** One day or seven, side by side, with the hours at the edge. */
import { useWords } from '../../languages.ts'
import { paths } from '../../paths.ts'
import { useMinuteOfDay } from '../../today.ts'
import { useWhen } from '../../when.ts'
import { withQuery } from '../appointments/addresses.ts'
import type { Appointment } from '../appointments/appointments.ts'
import { Block } from './block.tsx'
import {
  hoursOf,
  LEAST_MIN,
  LEAST_TOUCH_MIN,
  type More,
  type Piece,
  type Placed,
  placed,
  type Span,
} from './layout.ts'
import { useOwnHours } from './own-hours-read.ts'
import type { CalendarState } from './use-calendar.ts'
import { calendarWords } from './words.ts'

export type GridProps = {
  calendar: CalendarState
  byDate: ReadonlyMap<string, Piece<Appointment>[]>
}

export function HoursGrid({ calendar, byDate }: GridProps) {
  const { dates, hostId } = calendar
  const ownHours = useOwnHours(hostId)
  const spans = dates.flatMap(date => [...(byDate.get(date) ?? []), ...ownHours(date)])
  const { from, to } = hoursOf(spans)
  const hours = Array.from({ length: to - from }, (_, at) => from + at)
  return (
    <div class="hours-frame">
      <div class="hours-grid" style={{ '--days': dates.length, '--hours': hours.length }}>
        <HourMarks {...{ hours }} />
        {dates.map(date => (
          <DayColumn
            key={date}
            {...{ calendar, date }}
            pieces={byDate.get(date) ?? []}
            open={ownHours(date)}
            range={{ fromMin: from * 60, toMin: to * 60 }}
          />
        ))}
      </div>
    </div>
  )
}

function HourMarks({ hours }: { hours: readonly number[] }) {
  const { clock } = useWhen()
  return (
    <div class="hour-marks" aria-hidden="true">
      {hours.map(hour => (
        <span key={hour} class="hour-mark">
          {clock(`2026-01-01T${String(hour).padStart(2, '0')}:00`)}
        </span>
      ))}
    </div>
  )
}

type ColumnProps = {
  calendar: CalendarState
  date: string
  pieces: readonly Piece<Appointment>[]
  open: readonly Span[]
  range: Span
}

/** More than these beside each other cannot be read in a week. */
const MOST_COLUMNS = 4

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`

function DayColumn({ calendar, date, pieces, open, range }: ColumnProps) {
  const { today, query, view } = calendar
  const { dayOnly, longDay } = useWhen()
  const toDay = withQuery(paths.calendar, { ...query, view: 'day', date })
  const isToday = date === today
  return (
    <section class={isToday ? 'day-column today' : 'day-column'} aria-labelledby={`on-${date}`}>
      <h2 id={`on-${date}`} class="day-name">
        {view === 'day' ? (
          <span>{longDay(date)}</span>
        ) : (
          <a href={toDay}>
            <span class="unseen">{longDay(date)}</span>
            <span aria-hidden="true">{dayOnly(date)}</span>
          </a>
        )}
      </h2>
      <div class="day-field">
        {open.map(span => (
          <div key={span.fromMin} class="open-hours" style={placeIn(range, span)} />
        ))}
        <Blocks {...{ calendar, pieces, range, toDay }} />
        {isToday && <NowLine {...{ range }} />}
      </div>
    </section>
  )
}

const placeIn = (range: Span, { fromMin, toMin }: Span) => {
  const whole = range.toMin - range.fromMin
  return { top: percent(fromMin - range.fromMin, whole), height: percent(toMin - fromMin, whole) }
}

type BlocksProps = Pick<ColumnProps, 'calendar' | 'pieces' | 'range'> & { toDay: string }

function Blocks({ calendar, pieces, range, toDay }: BlocksProps) {
  const { query, view, isNarrow } = calendar
  const { count } = useWords(calendarWords)
  const { shown, more } = placed(pieces, {
    leastMin: isNarrow ? LEAST_TOUCH_MIN : LEAST_MIN,
    mostColumns: view === 'day' ? Number.POSITIVE_INFINITY : MOST_COLUMNS,
  })
  const styleOf = (one: Placed<Appointment> | More) => ({
    ...placeIn(range, one),
    insetInlineStart: percent(one.column, one.columns),
    width: percent(1, one.columns),
  })
  return (
    <ol>
      {shown.map(piece => (
        <li key={piece.of.id} class="block-place" style={styleOf(piece)}>
          <Block {...{ piece, query }} />
        </li>
      ))}
      {more.map(one => (
        <li key={one.fromMin} class="block-place" style={styleOf(one)}>
          <a class="block" href={toDay}>
            {count('more', one.count)}
          </a>
        </li>
      ))}
    </ol>
  )
}

function NowLine({ range }: { range: Span }) {
  const { say } = useWords(calendarWords)
  const minute = useMinuteOfDay()
  if (minute === null || minute < range.fromMin || minute > range.toMin) return null
  const top = percent(minute - range.fromMin, range.toMin - range.fromMin)
  return <div class="now-line" style={{ top }} title={say('now')} />
}
