/** One field of a form: label, control, hint, and what is wrong with it. */
import { useSpeech } from '../words/speaking.ts'
import type { Field as FieldOf } from './form-fields.ts'
import type { Values } from './page.ts'

type FieldProps = { field: FieldOf; value: Values[string] | undefined; mistake: string | undefined }

const TYPES: Partial<Record<FieldOf['type'], 'email' | 'tel' | 'url' | 'date'>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
  date: 'date',
}

export function Field({ field, value = '', mistake }: FieldProps) {
  const { say } = useSpeech()
  const { name, type, label, hint, isRequired, isEither = false } = field
  const text = typeof label === 'string' ? say(label) : label.text
  const marks = {
    name,
    required: isRequired && !isEither,
    'aria-invalid': mistake !== undefined,
    'aria-describedby': describedBy(name, { hint, mistake }),
  }
  const below = (
    <>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {say(hint)}
        </p>
      )}
      <Mistake name={name} mistake={mistake} />
    </>
  )
  if (type === 'checkbox') {
    return (
      <div class="field">
        <label class="check">
          <input
            type="checkbox"
            id={name}
            value="true"
            defaultChecked={value === 'true'}
            {...marks}
          />
          <span>{text}</span>
        </label>
        {below}
      </div>
    )
  }
  if (type === 'multiselect') {
    return (
      <fieldset class="field" aria-describedby={marks['aria-describedby']} id={name} tabIndex={-1}>
        <legend>
          {text}
          {!isRequired && <Optional />}
        </legend>
        {field.options?.map(option => (
          <label class="check" key={option.value}>
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={[value].flat().includes(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
        {below}
      </fieldset>
    )
  }
  return (
    <div class="field">
      <label for={name}>
        {text}
        {!isRequired && <Optional />}
      </label>
      <Control field={field} value={String(value)} marks={marks} />
      {below}
    </div>
  )
}

type ControlProps = { field: FieldOf; value: string; marks: object }

function Control({ field, value, marks }: ControlProps) {
  const { say } = useSpeech()
  const { name, type, placeholder, autocomplete } = field
  const common = { id: name, class: 'input', placeholder: placeholder || undefined, ...marks }
  if (type === 'textarea') return <textarea {...common} rows={3} defaultValue={value} />
  if (type === 'select') {
    return (
      <select {...common}>
        <option value="">{say('choose')}</option>
        {field.options?.map(option => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  const inputMode = type === 'number' ? ('decimal' as const) : undefined
  return (
    <input
      {...common}
      type={(TYPES[type] ?? 'text') as 'text'}
      inputMode={inputMode}
      autocomplete={autocomplete}
      defaultValue={value}
    />
  )
}

export function Mistake({ name, mistake }: { name: string; mistake: string | undefined }) {
  return (
    mistake !== undefined && (
      <p class="mistake" id={`${name}-mistake`}>
        {mistake}
      </p>
    )
  )
}

export function Optional() {
  const { say } = useSpeech()
  return <span class="optional"> ({say('optional')})</span>
}

type About = { hint?: string | undefined; mistake: string | undefined }

export function describedBy(name: string, { hint, mistake }: About): string | undefined {
  const ids = [hint && `${name}-hint`, mistake !== undefined && `${name}-mistake`]
  return ids.filter(Boolean).join(' ') || undefined
}
