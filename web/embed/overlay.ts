/**
 * A dialog over the page: the page behind stands still, and the browser itself takes the focus in
 * and gives it back.
 */
import { make, makeIcon } from './element.ts'
import type { Side } from './settings.ts'

export type Overlay = {
  isOpen(): boolean
  open(): void
  close(): void
  remove(): void
}

export type OverlaySetup = {
  root: ShadowRoot
  content: HTMLElement
  /** null: in the middle. */
  side: Side | null
  /** Of a side bar: CSS. */
  width?: string
  onOpened(): void
  onClosed(): void
}

const CROSS = 'M6 6l12 12M18 6L6 18'

/** Only one is open at a time, in whichever namespace. */
let opened: Overlay | null = null

export function makeOverlay(setup: OverlaySetup): Overlay {
  const { root, content, side, width } = setup
  const close = make('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, [
    makeIcon(CROSS),
  ])
  const dialog = make(
    'dialog',
    {
      class: side ? `sidebar ${side}` : 'modal',
      role: 'dialog',
      'aria-modal': 'true',
      'aria-label': 'Book an appointment',
    },
    [make('div', { class: 'bar' }, [close]), content],
  )
  if (width) dialog.style.setProperty('--width', width)
  root.append(dialog)
  let release = () => {}

  const settle = () => {
    if (opened !== overlay) return
    opened = null
    release()
    setup.onClosed()
  }
  const overlay: Overlay = {
    isOpen: () => dialog.open,
    open: () => {
      if (dialog.open) return
      opened?.close()
      opened = overlay
      release = stopScrolling()
      dialog.showModal()
      setup.onOpened()
    },
    close: () => {
      dialog.close()
      settle()
    },
    remove: () => {
      overlay.close()
      dialog.remove()
    },
  }
  close.addEventListener('click', overlay.close)
  // What lies beside the dialog counts as the dialog itself.
  dialog.addEventListener('click', event => event.target === dialog && overlay.close())
  // Escape: at once, as with the button.
  dialog.addEventListener('cancel', event => {
    event.preventDefault()
    overlay.close()
  })
  dialog.addEventListener('close', () => !dialog.open && settle())
  return overlay
}

/** The page behind keeps its width where its scroll bar takes room. */
function stopScrolling(): () => void {
  const { style, clientWidth } = document.documentElement
  const { overflow, scrollbarGutter } = style
  if (window.innerWidth > clientWidth) style.scrollbarGutter = 'stable'
  style.overflow = 'hidden'
  return () => {
    style.overflow = overflow
    style.scrollbarGutter = scrollbarGutter
  }
}
