/** Seven days of hours, by keyboard in fields and by pointer on bars. */
import { useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { ZoneField } from '../../parts/zone-field.tsx'
import type { Weekday } from '../../weekdays.ts'
import { CopyDay } from './copy-day.tsx'
import { DayRow } from './day-row.tsx'
import { useDays } from './use-days.ts'
import type { WeekForm } from './use-week-form.ts'
import { copied, minutesIn, splitAtMidnight, type Week } from './week.ts'
import { weekWords } from './week-words.ts'

type EditorProps = { form: WeekForm }

export function WeekEditor({ form }: EditorProps) {
  const { say, count } = useWords(weekWords)
  const days = useDays()
  const [copying, setCopying] = useState<Weekday | null>(null)
  const { week } = form.values
  const change = (next: Week) => form.set('week', next)
  const isClosed = minutesIn(week) === 0
  return (
    <form class="card week" noValidate onSubmit={form.send}>
      <div class="week-head">
        <ZoneField form={form} name="timezone" label={say('zone')} />
        <p class="quiet week-sum">
          {isClosed ? say('neverOpen') : count('sum', Math.round(minutesIn(week) / 6) / 10)}
        </p>
      </div>
      <p class="quiet">
        {say('hint')} <span class="with-bars">{say('hintBars')}</span>
      </p>
      <div class="week-days">
        <Scale />
        {days.week.map(name => (
          <DayRow
            key={name}
            {...{ name, week }}
            onChange={day => change({ ...week, [name]: day })}
            onSplit={key => change(splitAtMidnight(week, name, key))}
            onCopy={() => setCopying(name)}
          />
        ))}
      </div>
      <SaveLine {...{ form }} />
      {copying && (
        <CopyDay
          from={copying}
          onCopy={to => change(copied(week, copying, to))}
          onClose={() => setCopying(null)}
        />
      )}
    </form>
  )
}

/** The clock over the bars. */
const Scale = () => (
  <div class="scale" aria-hidden="true">
    {[0, 6, 12, 18, 24].map(hour => (
      <span key={hour}>{String(hour).padStart(2, '0')}</span>
    ))}
  </div>
)

function SaveLine({ form }: EditorProps) {
  const { say } = useWords(weekWords)
  const problem = form.mistakes.week ?? form.problem
  return (
    <div class={form.isChanged ? 'save-line changed' : 'save-line'}>
      {problem != null && (
        <p class="mistake" role="alert">
          {problem}
        </p>
      )}
      <Button
        type="submit"
        isBusy={form.isBusy}
        disabledReason={form.isChanged ? null : say('nothingChanged')}
      >
        {say('save')}
      </Button>
      {form.isChanged && (
        <Button kind="second" onClick={form.discard}>
          {say('discard')}
        </Button>
      )}
      <p class="quiet" role="status">
        {form.isChanged ? say('changed') : ''}
      </p>
    </div>
  )
}
