/** What the host notes: saved a moment after the last key, and when it is left. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { useProblemText } from '../../parts/problem.tsx'
import { changed } from '../../reads.ts'
import type { Appointment } from './appointments.ts'
import { panelWords } from './panel-words.ts'

const PAUSE_MS = 700

type State = { is: 'kept' | 'waiting' | 'sending' | 'saved' } | { is: 'failed'; problem: string }

/** The latest text wins: what is typed while one is under way is sent after it. */
function useAutosave(id: string, initial: string) {
  const problemText = useProblemText()
  const [text, setText] = useState(initial)
  const [state, setState] = useState<State>({ is: 'kept' })
  const wished = useRef(initial)
  const stored = useRef(initial)
  const isSending = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const send = async () => {
    clearTimeout(timer.current)
    if (isSending.current || wished.current === stored.current) return
    isSending.current = true
    setState({ is: 'sending' })
    const note = wished.current
    const problem = await answered(api.setAppointmentNote({ params: { id }, body: { note } })).then(
      () => null,
      error => problemText(error),
    )
    isSending.current = false
    if (problem !== null) return setState({ is: 'failed', problem })
    stored.current = note
    void changed('appointments', 'one', id)
    if (wished.current === note) setState({ is: 'saved' })
    else void send()
  }
  const latest = useRef(send)
  latest.current = send
  useEffect(() => () => void latest.current(), [])
  return {
    text,
    state,
    type: (typed: string) => {
      setText(typed)
      wished.current = typed
      setState({ is: 'waiting' })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void latest.current(), PAUSE_MS)
    },
    leave: () => void send(),
  }
}

export function NoteField({ appointment }: { appointment: Appointment }) {
  const { say } = useWords(panelWords)
  const id = useId()
  const { text, state, type, leave } = useAutosave(appointment.id, appointment.note)
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
