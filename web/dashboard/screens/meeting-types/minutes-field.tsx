/** A length of time, typed in whichever unit it is best said. */
import { useId, useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { described } from '../../parts/field-notes.tsx'
import { FieldFrame } from '../../parts/fields.tsx'
import { NumberInput } from '../../parts/number-input.tsx'
import { editorWords } from './editor-words.ts'
import { UNITS, type Unit, unitOf } from './length.ts'
import { Pick } from './pick.tsx'

type MinutesProps = {
  label: string
  hint?: string
  mistake: string | undefined
  units: readonly Unit[]
  /** In minutes; null: the field is empty. */
  value: number | null
  onChange: (minutes: number | null) => void
}

export function MinutesField({ label, hint, mistake, units, value, onChange }: MinutesProps) {
  const { say } = useWords(editorWords)
  const id = useId()
  const [wished, setWished] = useState<Unit | null>(null)
  const unit = wished ?? unitOf(value ?? 0, units)
  const amount = value === null ? null : value / UNITS[unit]
  const set = (next: number | null, of: Unit) => {
    setWished(of)
    onChange(next === null ? null : Math.round(next * UNITS[of]))
  }
  return (
    <FieldFrame {...{ id, label, hint, mistake }}>
      <div class="with-unit">
        <NumberInput
          {...described(id, hint, mistake)}
          min={0}
          value={amount}
          onChange={next => set(next, unit)}
        />
        {units.length === 1 ? (
          <span class="quiet">{say(unit)}</span>
        ) : (
          <Pick
            label={say('unitOf', { label })}
            value={unit}
            choices={units}
            textOf={say}
            onChange={next => set(amount, next)}
          />
        )}
      </div>
    </FieldFrame>
  )
}
