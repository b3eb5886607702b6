/** One of a few, all of them in sight. */
import { useId } from 'preact/hooks'
import type { Choice } from '../../parts/fields.tsx'

type ChoiceProps = {
  label: string
  hint?: string
  choices: readonly Choice[]
  value: string
  onChange: (value: string) => void
}

export function ChoiceField({ label, hint, choices, value, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <fieldset class="segments" aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend>{label}</legend>
      {choices.map(one => (
        <label key={one.value}>
          <input
            type="radio"
            name={id}
            value={one.value}
            checked={one.value === value}
            onChange={() => onChange(one.value)}
          />
          <span>{one.text}</span>
        </label>
      ))}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </fieldset>
  )
}
