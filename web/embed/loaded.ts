/** A booking page over the page, kept loaded for a while after it was closed. */
import { makeOverlay } from './overlay.ts'
import type { Message } from './read-message.ts'
import type { Scene } from './scene.ts'
import { keptMsOf, type Side, type Wish } from './settings.ts'

export type Loaded = {
  isOpen(): boolean
  open(): void
  close(): void
  /** While it is closed: until its times might be taken, or not at all after a booking. */
  keep(): void
  unload(): void
}

export type LoadedSetup = {
  wish: Wish
  address: URL
  /** null: in the middle. */
  side: Side | null
  /** Of a side bar: CSS. */
  width?: string
  hear(message: Message): void
  onOpened(): void
  onClosed(): void
  /** Whether it had only grown too old. */
  onUnloaded(isOutlived: boolean): void
}

export function load(scene: Scene, setup: LoadedSetup): Loaded {
  let timer = 0
  let isStale = false
  let isGone = false
  const frame = scene.frame(setup.wish, {
    address: setup.address,
    layout: 'overlay',
    isEager: true,
    hear: message => {
      if (message.kind === 'news') isStale = true
      if (message.kind === 'close') overlay.close()
      else setup.hear(message)
    },
  })
  const { side, width, onOpened } = setup
  const overlay = makeOverlay({
    ...{ root: scene.root, content: frame.element, side, onOpened },
    ...(width && { width }),
    onClosed: () => {
      setup.onClosed()
      loaded.keep()
    },
  })
  const unload = (isOutlived: boolean) => {
    if (isGone) return
    isGone = true
    clearTimeout(timer)
    overlay.remove()
    scene.drop(frame)
    setup.onUnloaded(isOutlived)
  }
  const loaded: Loaded = {
    isOpen: overlay.isOpen,
    open: () => {
      clearTimeout(timer)
      overlay.open()
    },
    close: overlay.close,
    keep: () => {
      const keptMs = isStale ? 0 : keptMsOf(scene.settings)
      clearTimeout(timer)
      if (keptMs <= 0) unload(false)
      else timer = window.setTimeout(unload, keptMs, true)
    },
    unload: () => unload(false),
  }
  return loaded
}
