/** A text in an entry of a list: as a field of a form, but not a field of its own. */
import { useId } from 'preact/hooks'
import { FieldNotes } from '../../parts/field-notes.tsx'

type ListTextProps = {
  label: string
  value: string
  mistake?: string | undefined
  hint?: string
  isArea?: boolean
  /** Of the control, so that it can be focused. */
  id?: string
  onChange: (text: string) => void
}

export function ListText({ label, value, mistake, hint, isArea = false, ...more }: ListTextProps) {
  const made = useId()
  const id = more.id ?? made
  const ids = [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean).join(' ')
  const control = {
    id,
    class: 'input',
    value,
    'aria-invalid': mistake !== undefined,
    'aria-describedby': ids || undefined,
    onInput: (event: { currentTarget: { value: string } }) =>
      more.onChange(event.currentTarget.value),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {isArea ? <textarea {...control} rows={3} /> : <input {...control} />}
      <FieldNotes {...{ id, hint, mistake }} />
    </div>
  )
}
