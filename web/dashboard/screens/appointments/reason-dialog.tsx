/** Asks before a booking ends, and for the reason that its mail says. */
import type { ComponentChildren } from 'preact'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { FormBox, TextField } from '../../parts/fields.tsx'
import type { Form } from '../../parts/use-form.ts'
import { actWords } from './act-words.ts'

type ReasonProps<Values> = {
  form: Form<Values>
  title: string
  when: string
  /** What it is, and with whom. */
  about: readonly string[]
  /** What becomes of it. */
  text: string
  action: string
  /** The way out. */
  keep: string
  onClose: () => void
  /** What else is asked. */
  children?: ComponentChildren
}

export function ReasonDialog<Values extends { reason: string }>(props: ReasonProps<Values>) {
  const { form, title, when, about, text, action, keep, onClose, children } = props
  const { say } = useWords(actWords)
  const out = (
    <Button kind="second" onClick={onClose}>
      {keep}
    </Button>
  )
  return (
    <Dialog {...{ title, onClose }}>
      <FormBox {...{ form, action }} more={out} isDangerous>
        <p>
          <strong>{when}</strong>
          <br />
          {about.join(' · ')}
        </p>
        <p class="quiet">{text}</p>
        {children}
        <TextField
          {...{ form }}
          name="reason"
          label={say('reason')}
          hint={say('reasonHint')}
          isOptional
          isArea
        />
      </FormBox>
    </Dialog>
  )
}
