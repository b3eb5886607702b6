/** For somebody who asks what is kept of them, contact or not. */
import { useId, useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { PersonActions } from './person-actions.tsx'
import { contactWords } from './words.ts'

export function PersonData({ onClose }: { onClose: () => void }) {
  const { say } = useWords(contactWords)
  const id = useId()
  const [text, setText] = useState('')
  const email = text.trim()
  const isEmail = /^\S+@\S+$/.test(email)
  return (
    <Dialog title={say('data')} onClose={onClose}>
      <div class="text">
        <p>{say('dataText')}</p>
        <div class="field">
          <label for={id}>{say('personEmail')}</label>
          <input
            id={id}
            class="input"
            type="email"
            autocomplete="off"
            aria-describedby={`${id}-hint`}
            value={text}
            onInput={event => setText(event.currentTarget.value)}
          />
          <p id={`${id}-hint`} class="hint">
            {say('personHint')}
          </p>
        </div>
        <PersonActions
          email={isEmail ? email : null}
          reason={isEmail ? null : say('emailWrong')}
          onForgotten={onClose}
        />
      </div>
    </Dialog>
  )
}
