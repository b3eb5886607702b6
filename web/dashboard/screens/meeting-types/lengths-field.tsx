/** How long a meeting is, and which other lengths may be chosen. */
import { useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { NumberField } from '../../parts/fields.tsx'
import { ChoiceField } from './choice-field.tsx'
import { editorWords } from './editor-words.ts'
import { useLength } from './length.ts'
import { type PartProps, Setting } from './setting.tsx'

const USUAL = [15, 30, 45, 60, 90]
const OTHER = 'other'

export function LengthsField({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const length = useLength()
  const { durationMin } = form.values
  const isUsual = durationMin !== null && USUAL.includes(durationMin)
  const [isOther, setOther] = useState(!isUsual)
  const choices = USUAL.map(one => ({ value: String(one), text: length(one) }))
  return (
    <>
      <ChoiceField
        label={say('length')}
        choices={[...choices, { value: OTHER, text: say('otherLength') }]}
        value={isOther || !isUsual ? OTHER : String(durationMin)}
        onChange={value => {
          setOther(value === OTHER)
          if (value !== OTHER) form.set('durationMin', Number(value))
        }}
      />
      {(isOther || !isUsual) && (
        <NumberField
          {...{ form }}
          name="durationMin"
          label={say('lengthMin')}
          min={5}
          max={480}
          step={5}
        />
      )}
      <Setting {...{ form }} of="otherDurations" label={say('otherLengths')}>
        <OtherLengths {...{ form }} />
      </Setting>
    </>
  )
}

function OtherLengths({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const length = useLength()
  const [own, setOwn] = useState('')
  const { otherDurations, durationMin } = form.values
  const all = [...new Set([...USUAL, ...otherDurations])]
    .filter(one => one !== durationMin)
    .toSorted((a, b) => a - b)
  const set = (minutes: number, isIn: boolean) =>
    form.set('otherDurations', [
      ...otherDurations.filter(one => one !== minutes),
      ...(isIn ? [minutes] : []),
    ])
  const minutes = Number(own)
  const isGood = Number.isInteger(minutes) && minutes >= 5 && minutes <= 480
  return (
    <>
      <fieldset class="segments">
        <legend>{say('otherLengths')}</legend>
        {all.map(one => (
          <label key={one}>
            <input
              type="checkbox"
              checked={otherDurations.includes(one)}
              onChange={event => set(one, event.currentTarget.checked)}
            />
            <span>{length(one)}</span>
          </label>
        ))}
      </fieldset>
      <div class="with-unit">
        <input
          class="input number"
          type="number"
          inputMode="numeric"
          aria-label={say('ownLength')}
          placeholder={say('minutes')}
          value={own}
          onInput={event => setOwn(event.currentTarget.value)}
        />
        <Button
          kind="second"
          disabledReason={isGood ? null : say('lengthRange')}
          onClick={() => {
            set(minutes, true)
            setOwn('')
          }}
        >
          {say('add')}
        </Button>
      </div>
    </>
  )
}
