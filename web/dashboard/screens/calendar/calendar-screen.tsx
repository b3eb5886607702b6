/** What is booked, at its time of the day: a day, a week or a month. */
import { useWords } from '../../languages.ts'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { useSession } from '../../session.ts'
import { useFocusBack } from '../appointments/focus-back.ts'
import './calendar.css'
import { HoursGrid } from './hours-grid.tsx'
import { MonthGrid } from './month-grid.tsx'
import { CalendarBar } from './tool-bar.tsx'
import { useBooked, useCalendar } from './use-calendar.ts'
import { useKeys } from './use-keys.ts'
import { calendarWords } from './words.ts'

export default function CalendarScreen() {
  const { say, count } = useWords(calendarWords)
  const { user } = useSession()
  const calendar = useCalendar()
  const { byDate, isWhole, data, error, refetch } = useBooked(calendar)
  const { dates, view } = calendar
  useKeys(calendar)
  useFocusBack(data !== undefined)
  const shown = new Set(dates.flatMap(date => (byDate.get(date) ?? []).map(({ of }) => of)))
  const isElsewhere = [...shown].some(({ timezone }) => timezone !== user.timezone)
  return (
    <Screen title={say('title')}>
      <CalendarBar {...{ calendar }} />
      {error && !data && <Problem error={error} retry={refetch} />}
      {dates.length === 0 && <Skeleton rows={8} />}
      {dates.length > 0 && (
        <div class="calendar" aria-busy={!data}>
          {!isWhole && <p class="notice">{say('tooMany')}</p>}
          {view === 'month' ? (
            <MonthGrid {...{ calendar, byDate }} />
          ) : (
            <HoursGrid {...{ calendar, byDate }} />
          )}
          <p class="calendar-foot quiet">
            <span role="status">
              {!data && !error && <span class="late">{say('loading')}</span>}
              {data && (shown.size === 0 ? say('nothing') : count('booked', shown.size))}
            </span>
            {isElsewhere && <span>{say('ownClocks')}</span>}
            {!calendar.isNarrow && <span>{say('keys')}</span>}
          </p>
        </div>
      )}
    </Screen>
  )
}
