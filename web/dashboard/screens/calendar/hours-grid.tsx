/** One day or seven, side by side, with the hours at the edge. */
import { useWords } from '../../languages.ts'
import { paths } from '../../paths.ts'
import { useMinuteOfDay } from '../../today.ts'
import { useWhen } from '../../when.ts'
import { withQuery } from '../appointments/addresses.ts'
import type { Appointment } from '../appointments/appointments.ts'
import { Block } from './block.tsx'
import { hoursOf, LEAST_MIN, LEAST_TOUCH_MIN, type Piece, placed, type Span } from './layout.ts'
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

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`

function DayColumn({ calendar, date, pieces, open, range }: ColumnProps) {
  const { today, query, view, isNarrow } = calendar
  const { dayOnly, longDay } = useWhen()
  const whole = range.toMin - range.fromMin
  const placeOf = ({ fromMin, toMin }: Span) => ({
    top: percent(fromMin - range.fromMin, whole),
    height: percent(toMin - fromMin, whole),
  })
  const isToday = date === today
  return (
    <section class={isToday ? 'day-column today' : 'day-column'} aria-labelledby={`on-${date}`}>
      <h2 id={`on-${date}`} class="day-name">
        {view === 'day' ? (
          <span>{longDay(date)}</span>
        ) : (
          <a href={withQuery(paths.calendar, { ...query, view: 'day', date })}>
            <span class="unseen">{longDay(date)}</span>
            <span aria-hidden="true">{dayOnly(date)}</span>
          </a>
        )}
      </h2>
      <div class="day-field">
        {open.map(span => (
          <div key={span.fromMin} class="open-hours" style={placeOf(span)} />
        ))}
        <ol>
          {placed(pieces, isNarrow ? LEAST_TOUCH_MIN : LEAST_MIN).map(piece => (
            <li
              key={piece.of.id}
              class="block-place"
              style={{
                ...placeOf(piece),
                insetInlineStart: percent(piece.column, piece.columns),
                width: percent(1, piece.columns),
              }}
            >
              <Block {...{ piece, query }} />
            </li>
          ))}
        </ol>
        {isToday && <NowLine {...{ range }} />}
      </div>
    </section>
  )
}

function NowLine({ range }: { range: Span }) {
  const { say } = useWords(calendarWords)
  const minute = useMinuteOfDay()
  if (minute === null || minute < range.fromMin || minute > range.toMin) return null
  const top = percent(minute - range.fromMin, range.toMin - range.fromMin)
  return <div class="now-line" style={{ top }} title={say('now')} />
}
