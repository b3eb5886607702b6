/** A note that is saved as it is typed. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { useProblemText } from '../../parts/problem.tsx'
import { useToast } from '../../parts/toasts.tsx'
import type { Appointment } from './appointments.ts'
import { panelWords } from './panel-words.ts'
import { writeNote } from './reads.ts'

/** Each time it is saved is an event, of which others may hear. */
const PAUSE_MS = 2_000

type State = { is: 'kept' | 'waiting' | 'sending' | 'saved' } | { is: 'failed'; problem: string }

/**
 * The latest text wins: what is typed while one is under way is sent after it. Where nothing was
 * typed, what is stored shows, whoever wrote it.
 */
export function useNote({ id, note }: Appointment) {
  const { say } = useWords(panelWords)
  const problemText = useProblemText()
  const toast = useToast()
  const [typed, setTyped] = useState<string | null>(null)
  const [state, setState] = useState<State>({ is: 'kept' })
  const text = useRef({ wished: note, stored: note })
  if (typed === null) text.current = { wished: note, stored: note }
  const isSending = useRef(false)
  const isThere = useRef(true)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const fail = (problem: string) => {
    setState({ is: 'failed', problem })
    if (!isThere.current) {
      toast({ text: `${say('note')}: ${say('noteFailed', { problem })}`, tone: 'bad' })
    }
  }
  const send = async (): Promise<void> => {
    clearTimeout(timer.current)
    const { wished, stored } = text.current
    if (isSending.current) return
    if (wished === stored) {
      return setState(before => (before.is === 'waiting' ? { is: 'kept' } : before))
    }
    isSending.current = true
    setState({ is: 'sending' })
    const problem = await writeNote(id, wished).then(() => null, problemText)
    isSending.current = false
    if (problem !== null) return fail(problem)
    text.current = { ...text.current, stored: wished }
    if (text.current.wished === wished) setState({ is: 'saved' })
    else void send()
  }
  const latest = useRef(send)
  latest.current = send
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => {
      if (text.current.wished === text.current.stored) return
      event.preventDefault()
      void latest.current()
    }
    addEventListener('beforeunload', stay)
    return () => {
      removeEventListener('beforeunload', stay)
      isThere.current = false
      void latest.current()
    }
  }, [])
  return {
    text: typed ?? note,
    state,
    type: (next: string) => {
      setTyped(next)
      text.current = { ...text.current, wished: next }
      setState({ is: 'waiting' })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void latest.current(), PAUSE_MS)
    },
    leave: () => void send(),
  }
}
