/** A text in an entry of a list: as a field of a form, but not a field of its own. */
import { useId } from 'preact/hooks'
import { described } from '../../parts/field-notes.tsx'
import { FieldFrame } from '../../parts/fields.tsx'

type ListTextProps = {
  label: string
  value: string
  mistake?: string | undefined
  hint?: string
  isArea?: boolean
  isOptional?: boolean
  onChange: (text: string) => void
}

export function ListText({ isArea = false, isOptional = false, ...props }: ListTextProps) {
  const { label, value, hint, mistake, onChange } = props
  const id = useId()
  const control = {
    ...described(id, hint, mistake),
    class: 'input',
    value,
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  }
  return (
    <FieldFrame {...{ id, label, hint, mistake, isOptional }}>
      {isArea ? <textarea {...control} rows={3} /> : <input {...control} />}
    </FieldFrame>
  )
}
