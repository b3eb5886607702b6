/** The timetable: a row for each open day. */
import { commonOffset, offsetInWords } from './offsets.ts'
import type { OpenDay, OpenStart } from './page.ts'
import { dateInWords } from './words.ts'

type DaysProps = { days: readonly OpenDay[]; today: string }

export function OpenDays({ days, today }: DaysProps) {
  const isOneOffset = commonOffset(days) !== null
  return days.map(day => <Day key={day.date} day={day} today={today} showOffsets={!isOneOffset} />)
}

function Day({ day, today, showOffsets }: { day: OpenDay; today: string; showOffsets: boolean }) {
  const { weekday, date, isToday } = dateInWords(day.date, today)
  const offset = commonOffset([day])
  return (
    <section class="day" aria-labelledby={`day-${day.date}`}>
      <h3 id={`day-${day.date}`}>
        <time dateTime={day.date}>
          <span class="weekday">
            {isToday && 'Today, '}
            {weekday}
          </span>{' '}
          {date}
        </time>
        {showOffsets && offset && <span class="offset"> {offsetInWords(offset)}</span>}
      </h3>
      <ul class={showOffsets && !offset ? 'starts with-offsets' : 'starts'}>
        {day.starts.map(start => (
          <Start
            key={start.clock + start.offset}
            date={day.date}
            start={start}
            showOffset={showOffsets && !offset}
          />
        ))}
      </ul>
    </section>
  )
}

type StartProps = { date: string; start: OpenStart; showOffset: boolean }

function Start({ date, start: { clock, offset }, showOffset }: StartProps) {
  return (
    <li>
      <time dateTime={`${date}T${clock}${offset}`}>{clock}</time>
      {showOffset && <span class="offset"> {offsetInWords(offset)}</span>}
    </li>
  )
}
