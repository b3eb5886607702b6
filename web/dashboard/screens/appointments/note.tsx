/** What the host notes: saved a moment after the last key, and when it is left. */
import { useId } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import type { Appointment } from './appointments.ts'
import { panelWords } from './panel-words.ts'
import { useNote } from './use-note.ts'

export function NoteField({ appointment }: { appointment: Appointment }) {
  const { say } = useWords(panelWords)
  const id = useId()
  const { text, state, type, leave } = useNote(appointment)
  const said = {
    kept: null,
    waiting: say('noteLater'),
    sending: say('noteSaving'),
    saved: say('noteSaved'),
    failed: state.is === 'failed' && say('noteFailed', { problem: state.problem }),
  }[state.is]
  return (
    <section class="panel-part">
      <div class="title-line">
        <h3>
          <label for={id}>{say('note')}</label>
        </h3>
        <span class={state.is === 'failed' ? 'mistake' : 'quiet'} role="status">
          {said}
        </span>
      </div>
      <textarea
        id={id}
        class="input"
        rows={4}
        value={text}
        aria-describedby={`${id}-hint`}
        onInput={event => type(event.currentTarget.value)}
        onBlur={leave}
      />
      <p id={`${id}-hint`} class="hint">
        {say('noteHint')}
      </p>
    </section>
  )
}
