/** A setting of the editor: what is out of the ordinary stands out, with the way back. */
import type { ComponentChildren } from 'preact'
import { useWords } from '../../languages.ts'
import { CheckField, NumberField, SelectField, TextField } from '../../parts/fields.tsx'
import type { Form } from '../../parts/use-form.ts'
import { ChoiceField } from './choice-field.tsx'
import { editorWords } from './editor-words.ts'
import type { Unit } from './length.ts'
import { MinutesField } from './minutes-field.tsx'
import { differs } from './sections.ts'
import { DEFAULTS, type TypeValues } from './type-values.ts'

export type EditorForm = Form<TypeValues>
export type PartProps = { form: EditorForm }

type SettingProps = PartProps & {
  name: keyof TypeValues
  /** For the ear, beside "back to the default". */
  label: string
  children: ComponentChildren
}

export function Setting({ form, name, label, children }: SettingProps) {
  const { say } = useWords(editorWords)
  const isOdd = differs(name, form.values)
  return (
    <div class={isOdd ? 'setting odd' : 'setting'}>
      {children}
      {isOdd && (
        <button
          class="link reset"
          type="button"
          aria-label={say('resetOf', { label })}
          onClick={() => form.set(name, DEFAULTS[name])}
        >
          {say('reset')}
        </button>
      )}
    </div>
  )
}

type PropsOf<Field extends (props: never) => unknown> = Parameters<Field>[0]

export const TextSetting = (props: PropsOf<typeof TextField<TypeValues>>) => (
  <Setting {...props}>
    <TextField {...props} />
  </Setting>
)

export const NumberSetting = (props: PropsOf<typeof NumberField<TypeValues>>) => (
  <Setting {...props}>
    <NumberField {...props} />
  </Setting>
)

export const SelectSetting = (props: PropsOf<typeof SelectField<TypeValues>>) => (
  <Setting {...props}>
    <SelectField {...props} />
  </Setting>
)

type CheckProps = PropsOf<typeof CheckField<TypeValues>> & {
  /** What is set besides where it is on. */
  children?: ComponentChildren
}

export const CheckSetting = ({ children, ...props }: CheckProps) => (
  <Setting {...props}>
    <CheckField {...props} />
    {props.form.values[props.name] === true && children}
  </Setting>
)

type ChoiceName =
  | 'mode'
  | 'hostChoice'
  | 'horizon'
  | 'series'
  | 'doubleOptIn'
  | 'requireHostConfirmation'

type ChoiceProps<K extends ChoiceName> = PartProps & {
  name: K
  label: string
  hint?: string
  choices: readonly TypeValues[K][]
  textOf: (one: TypeValues[K]) => string
  /** What is set besides. */
  children?: ComponentChildren
}

export function ChoiceSetting<K extends ChoiceName>(props: ChoiceProps<K>) {
  const { form, name, label, children, ...choice } = props
  return (
    <Setting {...{ form, name, label }}>
      <ChoiceField
        {...choice}
        {...{ label }}
        value={form.values[name]}
        onChange={value => form.set(name, value)}
      />
      {children}
    </Setting>
  )
}

type MinutesProps = PartProps & {
  name: 'noticeMin' | 'stepMin' | 'bufferBefore' | 'bufferAfter'
  label: string
  hint?: string
  units: readonly Unit[]
}

export function MinutesSetting({ form, name, ...field }: MinutesProps) {
  return (
    <Setting {...{ form, name }} label={field.label}>
      <MinutesField
        {...field}
        mistake={form.mistakes[name]}
        value={form.values[name]}
        onChange={minutes => form.set(name, minutes)}
      />
    </Setting>
  )
}
