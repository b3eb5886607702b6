/** Booking pages in the page itself, each in an element of it. */
import type { Frame } from './frame.ts'
import type { Message } from './read-message.ts'
import type { Scene } from './scene.ts'
import type { Wish } from './settings.ts'

export type Inline = {
  /** What stands in the element already makes way. */
  show(element: Element, wish: Wish): void
  clear(element: Element): void
  /** Lets go of what has left the page. */
  sweep(): void
  remove(): void
}

export function makeInline(scene: Scene, hear: (message: Message) => void): Inline {
  const shown = new Map<Element, Frame>()
  const clear = (element: Element) => {
    const frame = shown.get(element)
    if (!frame) return
    shown.delete(element)
    scene.drop(frame)
  }
  return {
    show: (element, wish) => {
      clear(element)
      const address = scene.addressOf(wish)
      if (!address) return
      const frame = scene.frame(wish, {
        address,
        layout: 'inline',
        hear: message => (message.kind === 'scroll' ? scroll(message.distancePx) : hear(message)),
      })
      shown.set(element, frame)
      element.append(frame.element)
    },
    clear,
    sweep: () => {
      for (const [element, frame] of shown) {
        if (!element.isConnected || frame.element.parentNode !== element) clear(element)
      }
    },
    remove: () => {
      for (const element of [...shown.keys()]) clear(element)
    },
  }
}

function scroll(top: number): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  window.scrollBy({ top, behavior: isCalm ? 'auto' : 'smooth' })
}
