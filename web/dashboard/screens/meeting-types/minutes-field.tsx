/** A length of time, typed in whichever unit it is best said. */
import { useId, useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { FieldNotes } from '../../parts/field-notes.tsx'
import { editorWords } from './editor-words.ts'
import { UNITS, type Unit, unitOf } from './length.ts'

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
  const ids = [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="with-unit">
        <input
          id={id}
          class="input number"
          type="number"
          inputMode="numeric"
          min={0}
          value={value === null ? '' : value / UNITS[unit]}
          aria-invalid={mistake !== undefined}
          aria-describedby={ids || undefined}
          onInput={({ currentTarget: { value: text } }) => {
            setWished(unit)
            onChange(text === '' ? null : Math.round(Number(text) * UNITS[unit]))
          }}
        />
        {units.length === 1 ? (
          <span class="quiet">{say(unit)}</span>
        ) : (
          <select
            class="input"
            aria-label={say('unitOf', { label })}
            value={unit}
            onChange={({ currentTarget: { value: next } }) => {
              const chosen = next as Unit
              setWished(chosen)
              if (value !== null) onChange((value / UNITS[unit]) * UNITS[chosen])
            }}
          >
            {units.map(one => (
              <option key={one} value={one}>
                {say(one)}
              </option>
            ))}
          </select>
        )}
      </div>
      <FieldNotes {...{ id, hint, mistake }} />
    </div>
  )
}
