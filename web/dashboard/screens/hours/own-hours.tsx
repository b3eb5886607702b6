/** The hours of a date that has its own. */
import { useRef } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import type { Form } from '../../parts/use-form.ts'
import type { ExceptionValues } from './exception-values.ts'
import { exceptionWords } from './exception-words.ts'
import { focusSoon } from './focus-soon.ts'
import { HoursFields } from './hours-fields.tsx'
import { type Day, mistakesIn, withMore, without } from './week.ts'

export function OwnHours({ form }: { form: Form<ExceptionValues> }) {
  const { say } = useWords(exceptionWords)
  const { day } = form.values
  const mistakes = mistakesIn(day)
  const more = withMore(day)
  const change = (next: Day) => form.set('day', next)
  const box = useRef<HTMLFieldSetElement>(null)
  return (
    <fieldset ref={box} class="field own-hours">
      <legend>{say('hours')}</legend>
      {day.hours.map(hours => (
        <HoursFields
          key={hours.key}
          dayName={say('theseDays')}
          following={say('nextDay')}
          {...{ day, hours }}
          mistake={mistakes.get(hours.key)}
          onChange={change}
          onRemove={() => {
            change(without(day, hours.key))
            focusSoon(box.current, 'button')
          }}
        />
      ))}
      {form.mistakes.day !== undefined && <p class="mistake">{form.mistakes.day}</p>}
      <div>
        <Button
          kind="plain"
          disabledReason={more ? null : say('dayFull')}
          onClick={() => {
            if (!more) return
            change(more)
            focusSoon(box.current, '.hours-fields > .time-field:first-child')
          }}
        >
          {say('addHours')}
        </Button>
      </div>
    </fieldset>
  )
}
