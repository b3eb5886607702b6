/** How long a meeting is, and which other lengths may be chosen. */
import { useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { NumberField } from '../../parts/fields.tsx'
import { NumberInput } from '../../parts/number-input.tsx'
import { ChoiceField, ChoicesField } from './choice-field.tsx'
import { editorWords } from './editor-words.ts'
import { useLength } from './length.ts'
import { type PartProps, Setting } from './setting.tsx'

const USUAL = [15, 30, 45, 60, 90]
const OTHER = 'other'
const FEWEST_MIN = 5
const MOST_MIN = 480

export function LengthsField({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const length = useLength()
  const { durationMin } = form.values
  const isUsual = durationMin !== null && USUAL.includes(durationMin)
  const [isOther, setOther] = useState(!isUsual)
  return (
    <>
      <ChoiceField
        label={say('length')}
        choices={[...USUAL.map(String), OTHER]}
        textOf={one => (one === OTHER ? say('otherLength') : length(Number(one)))}
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
          min={FEWEST_MIN}
          max={MOST_MIN}
        />
      )}
      <Setting {...{ form }} name="otherDurations" label={say('otherLengths')}>
        <OtherLengths {...{ form }} />
      </Setting>
    </>
  )
}

function OtherLengths({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const length = useLength()
  const [own, setOwn] = useState<number | null>(null)
  const { otherDurations, durationMin } = form.values
  const set = (durations: readonly number[]) => form.set('otherDurations', durations)
  const isGood = Number.isInteger(own) && own !== null && own >= FEWEST_MIN && own <= MOST_MIN
  return (
    <>
      <ChoicesField
        label={say('otherLengths')}
        choices={[...new Set([...USUAL, ...otherDurations])]
          .filter(one => one !== durationMin)
          .toSorted((a, b) => a - b)}
        textOf={length}
        values={otherDurations}
        onChange={set}
      />
      <div class="with-unit">
        <NumberInput
          aria-label={say('ownLength')}
          placeholder={say('minutes')}
          value={own}
          onChange={setOwn}
        />
        <Button
          kind="second"
          disabledReason={isGood ? null : say('lengthRange')}
          onClick={() => {
            set([...new Set([...otherDurations, own as number])])
            setOwn(null)
          }}
        >
          {say('add')}
        </Button>
      </div>
    </>
  )
}
