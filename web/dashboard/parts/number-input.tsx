import type { ComponentProps } from 'preact'

type NumberProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'role'> & {
  /** null: the field is empty. */
  value: number | null
  onChange: (value: number | null) => void
}

/** The control alone: what it is and what is wrong with it stands around it. */
export const NumberInput = ({ value, onChange, ...control }: NumberProps) => (
  <input
    {...control}
    class="input number"
    type="number"
    inputMode="numeric"
    value={value ?? ''}
    onInput={({ currentTarget: { value: text } }) => onChange(text === '' ? null : Number(text))}
  />
)
