/** What was done, said in a corner, with the way back where there is one. */

import type { ComponentChildren } from 'preact'
import { createContext } from 'preact'
import { useCallback, useContext, useRef, useState } from 'preact/hooks'
import { CrossIcon } from '../../ui/icons.tsx'
import { useWords } from '../languages.ts'
import { useProblemText } from './problem.tsx'
import { partWords } from './words.ts'

type Toast = { text: string; tone?: 'good' | 'bad'; undo?: () => Promise<unknown> }
type Shown = Toast & { id: number }

const SHOWN_MS = 8_000

const Toasts = createContext<(toast: Toast) => void>(() => {})

/** Says it; an `undo` is offered for some seconds. */
export const useToast = (): ((toast: Toast) => void) => useContext(Toasts)

export function ToastPlace({ children }: { children: ComponentChildren }) {
  const { say } = useWords(partWords)
  const [shown, setShown] = useState<readonly Shown[]>([])
  const made = useRef(0)
  const remove = useCallback((id: number) => setShown(all => all.filter(one => one.id !== id)), [])
  const add = useCallback((toast: Toast) => {
    made.current += 1
    const id = made.current
    setShown(all => [...all.slice(-2), { ...toast, id }])
    setTimeout(() => remove(id), SHOWN_MS)
  }, [])
  return (
    <Toasts.Provider value={add}>
      {children}
      <section class="toasts" aria-label={say('notifications')} aria-live="polite">
        {shown.map(toast => (
          <ToastLine key={toast.id} {...{ toast, add }} onClose={() => remove(toast.id)} />
        ))}
      </section>
    </Toasts.Provider>
  )
}

type LineProps = { toast: Shown; add: (toast: Toast) => void; onClose: () => void }

function ToastLine({ toast, add, onClose }: LineProps) {
  const { say } = useWords(partWords)
  const problemText = useProblemText()
  const { text, tone = 'good', undo } = toast
  const goBack = () => {
    onClose()
    undo?.()
      .then(() => add({ text: say('undone') }))
      .catch(error => add({ text: problemText(error), tone: 'bad' }))
  }
  return (
    <div class={`toast ${tone}`}>
      <p>{text}</p>
      {undo && (
        <button class="button plain" type="button" onClick={goBack}>
          {say('undo')}
        </button>
      )}
      <button class="button plain icon" type="button" aria-label={say('close')} onClick={onClose}>
        <CrossIcon />
      </button>
    </div>
  )
}
