/** What the layouts of one namespace share: its settings, its events, its frames. */
import { nowMs } from '../ui/clock.ts'
import { frameAddress } from './address.ts'
import type { Bus } from './bus.ts'
import { makeHost } from './element.ts'
import { type Frame, makeFrame } from './frame.ts'
import type { FrameSetup, Scheme } from './place.ts'
import type { Message } from './read-message.ts'
import { type ColorScheme, DEFAULT_HEIGHT_PX, type Settings, type Wish } from './settings.ts'

export type Scene = {
  readonly name: string
  settings: Settings
  /** Where buttons and dialogs stand. */
  readonly root: ShadowRoot
  /** null where the link leads nowhere, which is told. */
  addressOf(wish: Wish): URL | null
  frame(wish: Wish, options: FrameOptions): Frame
  drop(frame: Frame): void
  tell(event: string, data: unknown): void
  /** The settings have changed. */
  restyle(): void
  remove(): void
}

type FrameOptions = {
  address: URL
  layout: 'inline' | 'overlay'
  isEager?: boolean
  hear(message: Message): void
}

export type SceneParts = {
  name: string
  /** Where links without a host lead. */
  originOf(settings: Settings): string
  bus: Bus
  onFailure(error: unknown): void
}

const darkness = () => matchMedia('(prefers-color-scheme: dark)')

export function makeScene({ name, originOf, bus, onFailure }: SceneParts): Scene {
  const { host, root } = makeHost()
  // It takes no place in whatever layout the page has.
  host.style.display = 'contents'
  document.body.append(host)
  const frames = new Set<Frame>()
  const end = new AbortController()
  const tell = (event: string, data: unknown) =>
    bus.tell({ event, namespace: name, data, ts: nowMs() })
  const scene: Scene = {
    name,
    settings: {},
    root,
    tell,
    addressOf: wish => {
      const address = frameAddress({
        link: wish.link,
        origin: originOf(scene.settings),
        own: { ...wish.params, ...wish.prefill },
        shared: { ...scene.settings.prefill, ...uiParams(scene.settings) },
        around: new URLSearchParams(location.search),
        forward: scene.settings.forwardQueryParams,
        timezone: ownZone(),
      })
      if (address) return address
      tell('linkFailed', { code: 400, msg: 'the link is no web address', url: wish.link })
      onFailure(new Error(`Not a link to a booking page: "${wish.link}"`))
      return null
    },
    frame: (wish, { address, layout, isEager = false, hear }) => {
      const frame = makeFrame({
        ...{ address, layout, isEager },
        ...looksOf(wish, scene.settings),
        hear: message => {
          if (message.kind === 'ready') {
            tell('linkReady', {})
            tell('bookerViewed', { link: wish.link, slotsLoaded: true })
          }
          hear(message)
        },
        onFailure: failure => tell('linkFailed', failure),
      })
      frames.add(frame)
      dress(frame.element, scene.settings)
      return frame
    },
    drop: frame => {
      frames.delete(frame)
      frame.remove()
    },
    restyle: () => {
      dress(host, scene.settings)
      for (const frame of frames) {
        dress(frame.element, scene.settings)
        frame.setScheme(schemeOf(scene.settings))
      }
    },
    remove: () => {
      end.abort()
      for (const frame of frames) scene.drop(frame)
      host.remove()
    },
  }
  darkness().addEventListener('change', scene.restyle, { signal: end.signal })
  return scene
}

type Looks = 'heightPx' | 'isFollowing' | 'alignment' | 'attributes' | 'isOutlined' | 'scheme'

function looksOf(wish: Wish, settings: Settings): Pick<FrameSetup, Looks> {
  return {
    heightPx: settings.iframeHeight ?? DEFAULT_HEIGHT_PX,
    isFollowing: (wish.resize ?? settings.enableAutoResize) !== false,
    alignment: wish.alignment ?? settings.iframeAlignment ?? null,
    attributes: settings.iframeAttrs ?? {},
    isOutlined: settings.uiDebug === true,
    scheme: schemeOf(settings),
  }
}

const chosenScheme = ({ colorScheme, ui }: Settings): ColorScheme | undefined =>
  colorScheme ?? ui?.theme

/** What the page in a frame is told; null: it follows the device by itself. */
function schemeOf(settings: Settings): Scheme | null {
  const chosen = chosenScheme(settings)
  if (chosen === 'auto') return darkness().matches ? 'dark' : 'light'
  return chosen === 'light' || chosen === 'dark' ? chosen : null
}

/** What of the looks the page in the frame takes from its address. */
function uiParams(settings: Settings): Record<string, unknown> {
  const { hideEventTypeDetails, bodyBackground } = settings.ui ?? {}
  const chosen = chosenScheme(settings)
  return {
    theme: chosen === 'auto' ? undefined : chosen,
    hideEventTypeDetails: hideEventTypeDetails || undefined,
    bodyBackground,
  }
}

/** The site's own colours, for what stands around the frames. */
function dress(element: HTMLElement, settings: Settings): void {
  const { cssVars, cssVarsPerTheme } = settings.ui ?? {}
  const scheme = schemeOf(settings)
  if (scheme) element.dataset.scheme = scheme
  else delete element.dataset.scheme
  const isDark = (scheme ?? (darkness().matches ? 'dark' : 'light')) === 'dark'
  const own = isDark ? cssVarsPerTheme?.dark : cssVarsPerTheme?.light
  for (const [name, value] of Object.entries({ ...cssVars, ...own })) {
    if (name.startsWith('--')) element.style.setProperty(name, value)
  }
}

/** Empty where the browser does not know. */
function ownZone(): string {
  const { timeZone = '' } = Intl.DateTimeFormat().resolvedOptions()
  return timeZone === 'Etc/Unknown' ? '' : timeZone
}
