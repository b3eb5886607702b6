/** What was done, said in a corner, with the way back where there is one. */

import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { CrossIcon } from '../../ui/icons.tsx'
import { isInText } from '../keys.ts'
import { useWords } from '../languages.ts'
import { focusIfLost } from './focus-if-lost.ts'
import { useProblemText } from './problem.tsx'
import { partWords } from './words.ts'

type Toast = { text: string; tone?: 'good' | 'bad'; undo?: () => Promise<unknown> }
type Shown = Toast & { id: number }

const SHOWN_MS = 8_000

type Board = {
  add: (toast: Toast) => void
  remove: (id: number) => void
  shown: readonly Shown[]
  /** Where toasts can stand, the latest last: beside an open dialog nothing can be pressed. */
  places: readonly string[]
  setPlaces: (change: (before: readonly string[]) => readonly string[]) => void
}

const Toasts = createContext<(toast: Toast) => void>(() => {})
const Boards = createContext<Board | null>(null)

/** Says it; an `undo` is offered for some seconds. */
export const useToast = (): ((toast: Toast) => void) => useContext(Toasts)

export function ToastPlace({ children }: { children: ComponentChildren }) {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const [places, setPlaces] = useState<readonly string[]>([])
  const made = useRef(0)
  const remove = useCallback((id: number) => setShown(all => all.filter(one => one.id !== id)), [])
  const add = useCallback((toast: Toast) => {
    made.current += 1
    const id = made.current
    setShown(all => [...all.slice(-2), { ...toast, id }])
  }, [])
  const board = useMemo(
    () => ({ add, remove, shown, places, setPlaces }),
    [add, remove, shown, places],
  )
  return (
    <Toasts.Provider value={add}>
      <Boards.Provider value={board}>
        {children}
        <ToastCorner isLowest />
      </Boards.Provider>
    </Toasts.Provider>
  )
}

/** A corner for toasts: they stand in that of the dialog that lies on top. */
export function ToastCorner({ isLowest = false }: { isLowest?: boolean }) {
  const { say } = useWords(partWords)
  const board = useContext(Boards)
  const id = useId()
  const setPlaces = board?.setPlaces
  useEffect(() => {
    setPlaces?.(before => (isLowest ? [id, ...before] : [...before, id]))
    return () => setPlaces?.(before => before.filter(one => one !== id))
  }, [setPlaces, id, isLowest])
  if (!board) return null
  const { add, remove, shown, places } = board
  const isOnTop = places.at(-1) === id
  return (
    <section class="toasts" aria-label={say('notifications')} aria-live="polite">
      {isOnTop &&
        shown.map(toast => (
          <ToastLine
            key={toast.id}
            {...{ toast, add }}
            isLatest={toast === shown.at(-1)}
            onClose={() => remove(toast.id)}
          />
        ))}
    </section>
  )
}

type LineProps = {
  toast: Shown
  add: (toast: Toast) => void
  isLatest: boolean
  onClose: () => void
}

/** Stays while it is pointed at or has the focus. */
function ToastLine({ toast, add, isLatest, onClose }: LineProps) {
  const { say } = useWords(partWords)
  const problemText = useProblemText()
  const [isHeld, setHeld] = useState(false)
  const { text, tone = 'good', undo } = toast
  const close = () => {
    onClose()
    focusIfLost()
  }
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(onClose, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isHeld])
  const goBack = () => {
    close()
    undo?.()
      .then(() => add({ text: say('undone') }))
      .catch(error => add({ text: problemText(error), tone: 'bad' }))
  }
  useEffect(() => {
    if (!isLatest || !undo) return
    const press = (event: KeyboardEvent) => {
      const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
      if (isUndo && !isInText(event)) goBack()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  return (
    <div
      class={`toast ${tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <p>{text}</p>
      {undo && (
        <button class="button plain" type="button" onClick={goBack}>
          {say('undo')}
        </button>
      )}
      <button class="button plain icon" type="button" aria-label={say('close')} onClick={close}>
        <CrossIcon />
      </button>
    </div>
  )
}
