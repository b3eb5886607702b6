/** One of a few, each on a line of its own. */
import { useId } from 'preact/hooks'

type RadiosProps<Value extends string> = {
  legend: string
  value: Value
  choices: readonly { value: Value; text: string }[]
  onChange: (value: Value) => void
}

export function Radios<Value extends string>(props: RadiosProps<Value>) {
  const { legend, value: chosen, choices, onChange } = props
  const name = useId()
  return (
    <fieldset class="radios">
      <legend>{legend}</legend>
      {choices.map(({ value, text }) => (
        <label key={value} class="check">
          <input
            type="radio"
            {...{ name, value }}
            checked={value === chosen}
            onChange={() => onChange(value)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
