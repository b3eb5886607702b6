/** The hours of a date that has its own. */
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import type { Form } from '../../parts/use-form.ts'
import type { ExceptionValues } from './exception-panel.tsx'
import { exceptionWords } from './exception-words.ts'
import { HoursFields } from './hours-fields.tsx'
import { type Day, mistakesIn, withMore, without } from './week.ts'

export function OwnHours({ form }: { form: Form<ExceptionValues> }) {
  const { say } = useWords(exceptionWords)
  const { day } = form.values
  const mistakes = mistakesIn(day)
  const more = withMore(day)
  const change = (next: Day) => form.set('day', next)
  return (
    <fieldset class="field own-hours">
      <legend>{say('hours')}</legend>
      {day.hours.map(hours => (
        <HoursFields
          key={hours.key}
          dayName={say('theseDays')}
          following={say('nextDay')}
          {...{ day, hours }}
          mistake={mistakes.get(hours.key)}
          onChange={change}
          onRemove={() => change(without(day, hours.key))}
        />
      ))}
      {form.mistakes.day !== undefined && <p class="mistake">{form.mistakes.day}</p>}
      <div>
        <Button
          kind="plain"
          disabledReason={more ? null : say('dayFull')}
          onClick={() => more && change(more)}
        >
          {say('addHours')}
        </Button>
      </div>
    </fieldset>
  )
}
