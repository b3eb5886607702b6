/** Fields of a form: a label, what to know, what is wrong, and the control itself. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useWords } from '../languages.ts'
import { Button } from './button.tsx'
import { described, FieldNotes } from './field-notes.tsx'
import { useHoldInDialog } from './holding.ts'
import { NumberInput } from './number-input.tsx'
import type { Form } from './use-form.ts'
import { partWords } from './words.ts'

type Named<Values> = { form: Form<Values>; name: keyof Values & string; label: string }
type Hinted = { hint?: ComponentChildren; isOptional?: boolean }

type FrameProps = Hinted & {
  id: string
  label: string
  mistake: string | undefined
  children: ComponentChildren
}

/** Around a control of any kind, which says the rest by `described`. */
export function FieldFrame(props: FrameProps) {
  const { id, label, hint, isOptional, mistake, children } = props
  const { say } = useWords(partWords)
  return (
    <div class="field">
      <label for={id}>
        {label} {isOptional && <span class="optional">{say('optional')}</span>}
      </label>
      {children}
      <FieldNotes {...{ id, hint, mistake }} />
    </div>
  )
}

type TextProps<Values> = Named<Values> &
  Hinted & {
    type?: 'text' | 'email' | 'password' | 'url' | 'tel' | 'date' | 'datetime-local'
    autocomplete?: string
    isRequired?: boolean
    isArea?: boolean
  }

export function TextField<Values extends object>(props: TextProps<Values>) {
  const { form, name, label, hint, isOptional, type = 'text', isArea = false } = props
  const id = useId()
  const mistake = form.mistakes[name]
  const control = {
    ...described(id, hint, mistake),
    name,
    class: 'input',
    value: String(form.values[name] ?? ''),
    required: props.isRequired,
    autocomplete: props.autocomplete,
    onInput: (event: { currentTarget: { value: string } }) =>
      form.set(name, event.currentTarget.value as never),
  }
  return (
    <FieldFrame {...{ id, label, hint, mistake }} isOptional={isOptional ?? false}>
      {isArea ? <textarea {...control} rows={4} /> : <input {...control} type={type as 'text'} />}
    </FieldFrame>
  )
}

type NumberProps<Values> = Named<Values> & Hinted & { min?: number; max?: number; step?: number }

/** The value is a number, or null where the field is empty. */
export function NumberField<Values extends object>(props: NumberProps<Values>) {
  const { form, name, label, hint, isOptional, min, max, step } = props
  const id = useId()
  const mistake = form.mistakes[name]
  return (
    <FieldFrame {...{ id, label, hint, mistake }} isOptional={isOptional ?? false}>
      <NumberInput
        {...described(id, hint, mistake)}
        {...{ name, min, max, step }}
        value={form.values[name] as number | null}
        onChange={value => form.set(name, value as never)}
      />
    </FieldFrame>
  )
}

export type Choice = { value: string; text: string }

type SelectProps<Values> = Named<Values> & Hinted & { choices: readonly Choice[] }

export function SelectField<Values extends object>(props: SelectProps<Values>) {
  const { form, name, label, hint, isOptional, choices } = props
  const id = useId()
  const mistake = form.mistakes[name]
  return (
    <FieldFrame {...{ id, label, hint, mistake }} isOptional={isOptional ?? false}>
      <select
        {...described(id, hint, mistake)}
        name={name}
        class="input"
        value={String(form.values[name] ?? '')}
        onChange={({ currentTarget: { value } }) => form.set(name, value as never)}
      >
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

export function CheckField<Values extends object>(props: Named<Values> & Hinted) {
  const { form, name, label, hint } = props
  const id = useId()
  const mistake = form.mistakes[name]
  return (
    <div class="field">
      <label class="check">
        <input
          {...described(id, hint, mistake)}
          name={name}
          type="checkbox"
          checked={form.values[name] === true}
          onChange={({ currentTarget: { checked } }) => form.set(name, checked as never)}
        />
        <span>{label}</span>
      </label>
      <FieldNotes {...{ id, hint, mistake }} />
    </div>
  )
}

type FormProps<Values> = {
  form: Form<Values>
  action: string
  /** Beside the button that sends it. */
  more?: ComponentChildren
  /** One of many on a screen: its button stands out once there is something to save. */
  isOneOfMany?: boolean
  /** What it does cannot be undone. */
  isDangerous?: boolean
  children: ComponentChildren
}

/** Fields one under the other, what is wrong with the whole, and the button that sends it. */
export function FormBox<Values extends object>(props: FormProps<Values>) {
  const { form, action, more, isOneOfMany = false, isDangerous = false, children } = props
  useHoldInDialog(form.isChanged)
  const kind = isDangerous ? 'danger' : isOneOfMany && !form.isChanged ? 'second' : 'first'
  return (
    <form class="form" noValidate onSubmit={form.send}>
      {children}
      {form.problem !== null && (
        <p class="notice bad" role="alert">
          {form.problem}
        </p>
      )}
      <div class="form-end">
        <Button type="submit" {...{ kind }} isBusy={form.isBusy}>
          {action}
        </Button>
        {more}
      </div>
    </form>
  )
}
