/** One of a few in a list that unfolds. */
import { useId } from 'preact/hooks'
import { FieldFrame } from '../../parts/fields.tsx'

type PickProps<T extends string> = {
  label: string
  value: T
  choices: readonly T[]
  textOf: (one: T) => string
  onChange: (value: T) => void
}

/** In a line of controls: its label is for the ear. */
export const Pick = <T extends string>({ label, ...props }: PickProps<T>) => (
  <Control {...props} aria-label={label} />
)

/** By itself, below its label. */
export function PickField<T extends string>({ label, ...props }: PickProps<T>) {
  const id = useId()
  return (
    <FieldFrame {...{ id, label }} mistake={undefined}>
      <Control {...props} {...{ id }} />
    </FieldFrame>
  )
}

type ControlProps<T extends string> = Omit<PickProps<T>, 'label'> & {
  id?: string
  'aria-label'?: string
}

const Control = <T extends string>({ choices, textOf, onChange, ...control }: ControlProps<T>) => (
  <select
    {...control}
    class="input"
    onChange={({ currentTarget }) => onChange(currentTarget.value as T)}
  >
    {choices.map(one => (
      <option key={one} value={one}>
        {textOf(one)}
      </option>
    ))}
  </select>
)
