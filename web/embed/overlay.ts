/** A dialog over the page: focus goes in and comes back, the page behind stands still. */
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
      const giveBack = keepFocus()
      const letScroll = stopScrolling()
      release = () => {
        letScroll()
        giveBack()
      }
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

/** Gives the focus back to what has it now, also inside of our own shadow root. */
function keepFocus(): () => void {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return () => {
    if (active instanceof HTMLElement && active.isConnected) active.focus({ preventScroll: true })
  }
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
