/** A setting of the editor: what is out of the ordinary stands out, with the way back. */
import type { ComponentChildren } from 'preact'
import { useWords } from '../../languages.ts'
import type { Form } from '../../parts/use-form.ts'
import { editorWords } from './editor-words.ts'
import { differs } from './sections.ts'
import { DEFAULTS, type TypeValues } from './type-values.ts'

export type EditorForm = Form<TypeValues>
export type PartProps = { form: EditorForm }

type SettingProps = PartProps & {
  of: keyof TypeValues
  /** For the ear, beside "back to the default". */
  label: string
  children: ComponentChildren
}

export function Setting({ form, of, label, children }: SettingProps) {
  const { say } = useWords(editorWords)
  const isOdd = differs(of, form.values)
  return (
    <div class={isOdd ? 'setting odd' : 'setting'}>
      {children}
      {isOdd && (
        <button
          class="link reset"
          type="button"
          aria-label={say('resetOf', { label })}
          onClick={() => form.set(of, DEFAULTS[of])}
        >
          {say('reset')}
        </button>
      )}
    </div>
  )
}
