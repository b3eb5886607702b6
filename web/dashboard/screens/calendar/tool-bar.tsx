/** What is shown, and turning to what is before and after it. */
import { Chevron } from '../../../ui/icons.tsx'
import { useWords } from '../../languages.ts'
import { useWhen } from '../../when.ts'
import { HostSelect } from '../appointments/host-select.tsx'
import { VIEWS } from './spans.ts'
import type { CalendarState } from './use-calendar.ts'
import { calendarWords } from './words.ts'

type BarProps = { calendar: CalendarState }

export function CalendarBar({ calendar }: BarProps) {
  const { say } = useWords(calendarWords)
  const { hostId, seesCancelled, set } = calendar
  return (
    <div class="calendar-bar">
      <Title {...{ calendar }} />
      <Turning {...{ calendar }} />
      <div class="calendar-choices">
        <HostSelect value={hostId} onHost={host => set({ host })} />
        <label class="check">
          <input
            type="checkbox"
            checked={seesCancelled}
            onChange={({ currentTarget: { checked } }) =>
              set({ cancelled: checked ? 'yes' : null })
            }
          />
          <span>{say('showCancelled')}</span>
        </label>
        <ViewChoice {...{ calendar }} />
      </div>
    </div>
  )
}

/** In a row of its own: however long it is, nothing else moves. */
function Title({ calendar: { view, date, dates } }: BarProps) {
  const { longDayOfYear, month, dates: range } = useWhen()
  const [first = '', last = ''] = [dates[0], dates.at(-1)]
  const title =
    date === null
      ? ''
      : view === 'day'
        ? longDayOfYear(date)
        : view === 'week'
          ? range(first, last)
          : month(date)
  return (
    <p class="calendar-title" aria-live="polite">
      {title}
    </p>
  )
}

function Turning({ calendar: { view, turn, set } }: BarProps) {
  const { say } = useWords(calendarWords)
  return (
    <div class="calendar-turn">
      <button
        class="button second small"
        type="button"
        aria-keyshortcuts="t"
        onClick={() => set({ date: null })}
      >
        {say('today')}
      </button>
      <button
        class="button plain icon"
        type="button"
        aria-label={say(`${view}Before`)}
        aria-keyshortcuts="ArrowLeft"
        onClick={() => turn(-1)}
      >
        <Chevron to="left" />
      </button>
      <button
        class="button plain icon"
        type="button"
        aria-label={say(`${view}After`)}
        aria-keyshortcuts="ArrowRight"
        onClick={() => turn(1)}
      >
        <Chevron to="right" />
      </button>
    </div>
  )
}

function ViewChoice({ calendar }: BarProps) {
  const { say } = useWords(calendarWords)
  const { view, set, isNarrow } = calendar
  const shown = VIEWS.filter(one => !isNarrow || one !== 'week')
  return (
    <fieldset class="segments joined">
      <legend class="unseen">{say('view')}</legend>
      {shown.map(one => (
        <label key={one}>
          <input
            type="radio"
            name="view"
            checked={one === view}
            aria-keyshortcuts={one.slice(0, 1)}
            onChange={() => set({ view: one })}
          />
          <span>{say(one)}</span>
        </label>
      ))}
    </fieldset>
  )
}
