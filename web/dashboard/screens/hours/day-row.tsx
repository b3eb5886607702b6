/** One day of the week: open or not, its hours as fields, and the same as a bar. */
import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { Sign } from '../../../ui/icons.tsx'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import type { Weekday } from '../../weekdays.ts'
import { DayBar } from './day-bar.tsx'
import { focusSoon } from './focus-soon.ts'
import { HoursFields } from './hours-fields.tsx'
import { useDays } from './use-days.ts'
import {
  type Day,
  mistakesIn,
  nextDay,
  openedOrClosed,
  runsOn,
  type Week,
  withMore,
  without,
} from './week.ts'
import { weekWords } from './week-words.ts'

type RowProps = {
  name: Weekday
  week: Week
  onChange: (day: Day) => void
  onSplit: (key: number) => void
  onCopy: () => void
}

/** Where the focus stays when what had it goes. */
type InRow = { row: RefObject<HTMLFieldSetElement | null> }

export function DayRow(props: RowProps) {
  const { name, week, onChange } = props
  const { say } = useWords(weekWords)
  const days = useDays()
  const day = week[name]
  const dayName = days.weekday(name)
  const row = useRef<HTMLFieldSetElement>(null)
  return (
    <fieldset ref={row} class={day.isOpen ? 'day-row' : 'day-row closed'}>
      <legend class="unseen">{dayName}</legend>
      <label class="check day-switch">
        <input
          type="checkbox"
          checked={day.isOpen}
          onChange={({ currentTarget }) => onChange(openedOrClosed(day, currentTarget.checked))}
        />
        <span>{dayName}</span>
      </label>
      <div class="day-hours">
        {day.isOpen ? (
          <OpenHours {...props} {...{ row }} />
        ) : (
          <p class="day-closed">{say('closed')}</p>
        )}
      </div>
      <DayTools {...props} {...{ row }} />
      <DayBar {...{ day, onChange }} />
    </fieldset>
  )
}

function OpenHours({ name, week, row, onChange, onSplit }: RowProps & InRow) {
  const { say } = useWords(weekWords)
  const days = useDays()
  const day = week[name]
  const mistakes = mistakesIn(day)
  const following = days.weekday(nextDay(name))
  return (
    <>
      {day.hours.map(hours => (
        <HoursFields
          key={hours.key}
          dayName={days.weekday(name)}
          {...{ day, hours, following, onChange }}
          mistake={mistakes.get(hours.key)}
          onRemove={() => {
            onChange(without(day, hours.key))
            focusSoon(row.current, '.day-switch input')
          }}
          onSplit={() => {
            onSplit(hours.key)
            focusSoon(row.current, '.day-switch input')
          }}
        />
      ))}
      {runsOn(week, name) && <p class="quiet">{say('runsOn', { day: following })}</p>}
    </>
  )
}

function DayTools({ name, week, row, onChange, onCopy }: RowProps & InRow) {
  const { say } = useWords(weekWords)
  const dayName = useDays().weekday(name)
  const more = withMore(week[name])
  return (
    <div class="day-tools">
      <Button
        isIcon
        kind="plain"
        label={say('addTo', { day: dayName })}
        disabledReason={more ? null : say('dayFull')}
        onClick={() => {
          if (!more) return
          onChange(more)
          focusSoon(row.current, '.hours-fields > .time-field:first-child')
        }}
      >
        <PlusIcon />
      </Button>
      <Button isIcon kind="plain" label={say('copyFrom', { day: dayName })} onClick={onCopy}>
        <CopyIcon />
      </Button>
    </div>
  )
}

const PlusIcon = () => <Sign width={2} lines={['M10 4.5v11M4.5 10h11']} />
const CopyIcon = () => <Sign lines={['M7.5 7.5h9v9h-9Z', 'M12.5 4.5v-1h-9v9h1']} />
