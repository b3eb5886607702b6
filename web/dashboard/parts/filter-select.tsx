/** Narrows a list to rows of one kind; mostly its label is heard, and not seen. */
import { useId } from 'preact/hooks'
import type { Choice } from './fields.tsx'

type FilterProps = {
  label: string
  isLabelSeen?: boolean
  /** What is chosen where nothing narrows the list. */
  all: string
  value: string | null
  choices: readonly Choice[]
  /** '' is all. */
  onChange: (value: string) => void
}

export function FilterSelect(props: FilterProps) {
  const { label, isLabelSeen, all, value, choices, onChange } = props
  const id = useId()
  return (
    <>
      <label class={isLabelSeen ? undefined : 'unseen'} for={id}>
        {label}
      </label>
      <select
        id={id}
        class="input"
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{all}</option>
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </>
  )
}
