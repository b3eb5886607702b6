/** The booking page at a side of the page, with a button that calls it. */
import { makeButton } from './button.ts'
import { type Loaded, load } from './loaded.ts'
import type { Message } from './read-message.ts'
import type { Scene } from './scene.ts'
import type { ButtonSettings, Side, SidebarSettings, Wish } from './settings.ts'

export type Sidebar = {
  /** Opens or closes, if there is a link; without a wish the one that was set up or open last. */
  toggle(wish?: Wish, side?: Side): boolean
  setUp(settings: SidebarSettings): void
  remove(): void
}

export function makeSidebar(scene: Scene, hear: (message: Message) => void): Sidebar {
  let settings: Partial<SidebarSettings> = {}
  let lastWish: Wish | null = null
  let loaded: { key: string; bar: Loaded } | null = null
  let button: HTMLButtonElement | null = null

  const make = (wish: Wish, address: URL, position: Side): Loaded => {
    const change = (event: string, isOpen: boolean) => {
      button?.setAttribute('aria-expanded', String(isOpen))
      scene.tell(event, { position })
    }
    return load(scene, {
      ...{ wish, address, side: position, width: widthOf(settings), hear },
      onOpened: () => change('sidebarOpened', true),
      onClosed: () => change('sidebarClosed', false),
      onUnloaded: () => {
        loaded = null
      },
    })
  }
  const toggle = (asked?: Wish, side?: Side) => {
    const wish = asked ?? (settings.link ? { link: settings.link } : lastWish)
    const address = wish && scene.addressOf(wish)
    if (!address) return false
    lastWish = wish
    const position = side ?? settings.position ?? 'right'
    const key = `${position} ${address.href}`
    if (loaded?.key !== key) {
      loaded?.bar.unload()
      loaded = { key, bar: make(wish, address, position) }
    }
    const { bar } = loaded
    if (bar.isOpen()) bar.close()
    else bar.open()
    return true
  }
  const remove = () => {
    loaded?.bar.unload()
    button?.remove()
    button = null
  }
  return {
    toggle,
    setUp: wanted => {
      remove()
      settings = wanted
      button = makeButton(buttonOf(wanted), () => toggle())
      button.setAttribute('aria-expanded', 'false')
      scene.root.append(button)
    },
    remove,
  }
}

const widthOf = ({ width = '' }: Partial<SidebarSettings>): string =>
  typeof width === 'number' ? `${width}px` : width

function buttonOf(settings: SidebarSettings): ButtonSettings {
  const { buttonText, buttonIcon, buttonPosition, position = 'right' } = settings
  return {
    ...settings,
    position: buttonPosition ?? `middle-${position}`,
    ...(buttonText !== undefined && { text: buttonText }),
    ...(buttonIcon !== undefined && { icon: buttonIcon }),
  }
}
