/** One namespace: its own settings, events, modal, side bar and floating button. */
import { chooseOrigin } from './address.ts'
import { type Bus, makeBus } from './bus.ts'
import { makeButton } from './button.ts'
import { type FormListener, listenToForms } from './forms.ts'
import { makeInline } from './inline.ts'
import { makeModals } from './modals.ts'
import type { Message } from './read-message.ts'
import { makeScene } from './scene.ts'
import type {
  Alignment,
  FloatingButtonSettings,
  Settings,
  UiSettings,
  Values,
  Wish,
} from './settings.ts'
import { makeSidebar } from './sidebar.ts'

export type InlineSettings = Wish & {
  elementOrSelector?: string | Element
  alignment?: Alignment
}

export type Namespace = ReturnType<typeof makeNamespace>

export type NamespaceParts = {
  name: string
  scriptOrigin: string
  /** Tells every namespace. */
  tellAll(event: string, data: unknown): void
  onFailure(error: unknown): void
  /** It is gone. */
  onDestroyed(): void
}

export function makeNamespace(parts: NamespaceParts) {
  const bus = makeBus(parts.onFailure)
  const scene = makeScene({
    name: parts.name,
    originOf: ({ origin }) => chooseOrigin(origin, parts.scriptOrigin),
    bus,
    onFailure: parts.onFailure,
  })
  const hear = (message: Message) => {
    if (message.kind === 'open') modals.open({ link: message.link, params: message.params })
    if (message.kind !== 'news') return
    if (message.event === 'bookingSuccessful') parts.tellAll(message.event, message.data)
    else scene.tell(message.event, message.data)
  }
  const modals = makeModals(scene, hear)
  const sidebar = makeSidebar(scene, hear)
  const inline = makeInline(scene, hear)
  let button: HTMLButtonElement | null = null
  let stopForms = () => {}

  tellSettings(bus, () => scene.settings)
  const change = (more: Settings) => {
    scene.settings = { ...scene.settings, ...more }
    modals.forget()
    scene.restyle()
  }
  const floatingButton = (wanted: FloatingButtonSettings) => {
    button?.remove()
    button = makeButton(wanted, () => modals.open({ link: wanted.link }))
    scene.root.append(button)
  }
  const formListeners = (wanted: readonly FormListener[]) => {
    stopForms()
    stopForms = listenToForms(wanted, modals.open)
  }
  return {
    init: (settings: Settings) => {
      change(settings)
      if (settings.floatingButton) floatingButton(settings.floatingButton)
      if (settings.sidebar) sidebar.setUp(settings.sidebar)
      if (settings.formListeners) formListeners(settings.formListeners)
    },
    ...{ open: modals.open, closeModal: modals.close, isModalOpen: modals.isOpen },
    openModal: (link: string, params: Values = {}) => void modals.open({ link, params }),
    prerender: modals.prerender,
    inline,
    embed: (wanted: InlineSettings) => {
      const { elementOrSelector: target } = wanted
      const element = typeof target === 'string' ? document.querySelector(target) : target
      if (element) inline.show(element, wanted)
      else parts.onFailure(new Error(`No element for the booking page: ${String(target)}`))
    },
    floatingButton,
    sidebar: sidebar.setUp,
    toggleSidebar: sidebar.toggle,
    ...{ on: bus.on, once: bus.once, off: bus.off },
    tell: scene.tell,
    ui: (wanted: UiSettings) => change({ ui: { ...scene.settings.ui, ...wanted } }),
    setPrefill: (prefill: Values) => change({ prefill: { ...scene.settings.prefill, ...prefill } }),
    destroy: () => {
      stopForms()
      modals.remove()
      sidebar.remove()
      inline.remove()
      scene.remove()
      parts.onDestroyed()
    },
  }
}

/** What a site wants to know is often said with the settings. */
function tellSettings(bus: Bus, settings: () => Settings): void {
  bus.on('*', envelope => settings().onEvent?.(envelope))
  bus.on('bookingSuccessful', ({ data }) => {
    settings().onBookingSuccessful?.(data)
    settings().onSuccess?.(data)
  })
}
