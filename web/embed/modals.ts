/** The booking pages of one namespace that open in the middle of the window. */
import { type Loaded, load } from './loaded.ts'
import type { Message } from './read-message.ts'
import type { Scene } from './scene.ts'
import type { Wish } from './settings.ts'

export type Modals = {
  /** Whether there is something to open. */
  open(wish: Wish): boolean
  close(): void
  isOpen(): boolean
  /** Loads ahead, so that opening shows at once. */
  prerender(wish: Wish): void
  /** What is loaded no longer fits: only an open one stays. */
  forget(): void
  remove(): void
}

export function makeModals(scene: Scene, hear: (message: Message) => void): Modals {
  /** By address. */
  const kept = new Map<string, Loaded>()
  /** Addresses of those that were kept until they grew too old. */
  const outlived = new Set<string>()

  const make = (wish: Wish, address: URL): Loaded => {
    const key = address.href
    const modal = load(scene, {
      ...{ wish, address, side: null, hear },
      onOpened: () => scene.tell('modalOpened', { link: wish.link }),
      onClosed: () => scene.tell('modalClosed', {}),
      onUnloaded: isOutlived => {
        kept.delete(key)
        if (isOutlived) outlived.add(key)
      },
    })
    kept.set(key, modal)
    return modal
  }
  const each = (act: (modal: Loaded) => void) => {
    for (const modal of [...kept.values()]) act(modal)
  }
  return {
    open: wish => {
      const address = scene.settings.disableModal ? null : scene.addressOf(wish)
      if (!address) return false
      const known = kept.get(address.href)
      if (known?.isOpen()) return true
      const isReloaded = outlived.delete(address.href)
      if (known) scene.tell('bookerReopened', { link: wish.link })
      else if (isReloaded) scene.tell('bookerReloaded', { link: wish.link })
      const modal = known ?? make(wish, address)
      modal.open()
      return true
    },
    close: () => each(modal => modal.isOpen() && modal.close()),
    isOpen: () => [...kept.values()].some(modal => modal.isOpen()),
    prerender: wish => {
      const address = scene.settings.prerender === false ? null : scene.addressOf(wish)
      if (address && !kept.has(address.href)) make(wish, address).keep()
    },
    forget: () => each(modal => modal.isOpen() || modal.unload()),
    remove: () => each(modal => modal.unload()),
  }
}
