/** A few choices, all of them in sight: one of them, or any. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

type Choices<T extends string | number> = {
  label: string
  hint?: string | undefined
  choices: readonly T[]
  textOf: (one: T) => string
}

type OneProps<T extends string> = Choices<T> & {
  value: T
  onChange: (value: T) => void
  /** In a bar: lower, and the label is for the ear. */
  isSmall?: boolean
}

export function ChoiceField<T extends string>(props: OneProps<T>) {
  const { choices, textOf, value, onChange, ...frame } = props
  const name = useId()
  return (
    <Segments {...frame}>
      {choices.map(one => (
        <label key={one}>
          <input
            type="radio"
            {...{ name }}
            value={one}
            checked={one === value}
            onChange={() => onChange(one)}
          />
          <span>{textOf(one)}</span>
        </label>
      ))}
    </Segments>
  )
}

type AnyProps<T extends string | number> = Choices<T> & {
  values: readonly T[]
  onChange: (values: readonly T[]) => void
}

export function ChoicesField<T extends string | number>(props: AnyProps<T>) {
  const { choices, textOf, values, onChange, ...frame } = props
  const others = (one: T) => values.filter(other => other !== one)
  return (
    <Segments {...frame}>
      {choices.map(one => (
        <label key={one}>
          <input
            type="checkbox"
            checked={values.includes(one)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...others(one), one] : others(one))
            }
          />
          <span>{textOf(one)}</span>
        </label>
      ))}
    </Segments>
  )
}

type SegmentsProps = {
  label: string
  hint?: string | undefined
  isSmall?: boolean
  children: ComponentChildren
}

function Segments({ label, hint, isSmall = false, children }: SegmentsProps) {
  const id = useId()
  return (
    <fieldset
      class={isSmall ? 'segments small' : 'segments'}
      aria-describedby={hint === undefined ? undefined : id}
    >
      <legend class={isSmall ? 'unseen' : undefined}>{label}</legend>
      {children}
      {hint !== undefined && (
        <p {...{ id }} class="hint">
          {hint}
        </p>
      )}
    </fieldset>
  )
}
