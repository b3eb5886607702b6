/** What lies over a screen: a question, or the details of a row at the side. */
import type { ComponentChildren, RefObject } from 'preact'
import { useCallback, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { CrossIcon } from '../../ui/icons.tsx'
import { useWords } from '../languages.ts'
import { holdHere } from '../leaving.ts'
import { Button } from './button.tsx'
import { focusIfLost } from './focus-if-lost.ts'
import { Holding } from './holding.ts'
import { useProblemText } from './problem.tsx'
import { ToastCorner } from './toasts.tsx'
import { partWords } from './words.ts'

type DialogProps = {
  title: string
  onClose: () => void
  /** At the side, as high as the window: it has an address of its own. */
  isPanel?: boolean
  /** Shown this once: only its buttons close it. */
  isOnce?: boolean
  children: ComponentChildren
}

const FIELDS = 'input, select, textarea'

/**
 * Holds the focus, and gives it back; Escape and the page behind close it. Where a form in it was
 * changed, that is asked about first.
 */
export function Dialog(props: DialogProps) {
  const { title, onClose, isPanel = false, isOnce = false, children } = props
  const { say } = useWords(partWords)
  const id = useId()
  const box = useRef<HTMLDialogElement>(null)
  // A text may be marked from within the dialog to beyond its edge.
  const isPressedBeside = useRef(false)
  const { hold, isAsking, close, stay } = useClosing(box, onClose)
  const isGone = useOpen(box, isPanel)
  return (
    <>
      {/* By keyboard Escape does what a click beside it does. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <dialog
        ref={box}
        class={isPanel ? 'panel' : 'sheet-over question'}
        closedby={isOnce ? 'none' : undefined}
        aria-labelledby={id}
        onCancel={event => {
          event.preventDefault()
          if (!isOnce) close()
        }}
        onClose={() => {
          // Of an Escape after an Escape a browser does not ask: it has closed it.
          if (!isGone.current) close()
        }}
        onPointerDown={event => {
          isPressedBeside.current = event.target === box.current
        }}
        onClick={event => {
          const isBeside = event.target === box.current && isPressedBeside.current
          if (isBeside && !isOnce) close()
        }}
      >
        <div class="dialog-box">
          <header class="title-line">
            <h2 id={id} tabIndex={-1}>
              {title}
            </h2>
            <button
              class="button plain icon"
              type="button"
              aria-label={say('close')}
              onClick={close}
            >
              <CrossIcon />
            </button>
          </header>
          <Holding.Provider value={hold}>{children}</Holding.Provider>
        </div>
        <ToastCorner />
      </dialog>
      {isAsking && <LeaveQuestion onLeave={onClose} onStay={stay} />}
    </>
  )
}

type Box = RefObject<HTMLDialogElement | null>

/** Open from its first moment to its last; returned: whether that is over. */
function useOpen(box: Box, isPanel: boolean) {
  const isGone = useRef(false)
  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    // A question is answered at once; what lies at the side is read from its top.
    if (!isPanel) dialog?.querySelector<HTMLElement>(FIELDS)?.focus()
    return () => {
      isGone.current = true
      // Only a dialog that is closed gives the focus back; one that is taken away does not.
      dialog?.close()
      focusIfLost()
    }
  }, [])
  return isGone
}

/** At once, or after a question while something in it is held. */
function useClosing(box: Box, onClose: () => void) {
  const held = useRef(0)
  const [isAsking, setAsking] = useState(false)
  const hold = useCallback(() => {
    const release = holdHere()
    held.current += 1
    return () => {
      release()
      held.current -= 1
    }
  }, [])
  const close = () => (held.current > 0 ? setAsking(true) : onClose())
  const stay = () => {
    setAsking(false)
    if (!box.current?.open) box.current?.showModal()
  }
  return { hold, isAsking, close, stay }
}

type LeaveProps = { onLeave: () => void; onStay: () => void }

export function LeaveQuestion({ onLeave, onStay }: LeaveProps) {
  const { say } = useWords(partWords)
  return (
    <Confirm
      title={say('leaveTitle')}
      action={say('leave')}
      stay={say('stay')}
      onConfirm={async () => onLeave()}
      onClose={onStay}
    >
      <p>{say('leaveText')}</p>
    </Confirm>
  )
}

type ConfirmProps = {
  title: string
  /** What becomes of it, and that there is no way back. */
  children: ComponentChildren
  /** What has to be typed where nothing can be undone; without it pressing is enough. */
  typed?: string
  action: string
  /** What not doing it is called. */
  stay?: string
  /** Resolves when it is done; what it throws is shown. */
  onConfirm: () => Promise<unknown>
  onClose: () => void
}

export function Confirm(props: ConfirmProps) {
  const { title, children, typed, action, stay, onConfirm, onClose } = props
  const { say } = useWords(partWords)
  const problemText = useProblemText()
  const id = useId()
  const [text, setText] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const asked = typed === undefined ? null : say('typeToConfirm', { text: typed })
  const confirm = async () => {
    setBusy(true)
    await onConfirm()
      .then(onClose)
      .catch(error => setProblem(problemText(error)))
    setBusy(false)
  }
  return (
    <Dialog {...{ title, onClose }}>
      <form
        class="form"
        onSubmit={event => {
          event.preventDefault()
          if (!isBusy && (typed === undefined || text === typed)) void confirm()
        }}
      >
        <div class="text">{children}</div>
        {asked !== null && (
          <div class="field">
            <label for={id}>{asked}</label>
            <input
              id={id}
              class="input"
              autocomplete="off"
              value={text}
              onInput={event => setText(event.currentTarget.value)}
            />
          </div>
        )}
        {problem !== null && (
          <p class="notice bad" role="alert">
            {problem}
          </p>
        )}
        <div class="form-end">
          <Button
            kind="danger"
            type="submit"
            isBusy={isBusy}
            disabledReason={text === (typed ?? '') ? null : asked}
          >
            {action}
          </Button>
          <Button kind="second" onClick={onClose}>
            {stay ?? say('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
