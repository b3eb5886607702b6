/** The place of a frame: the frame itself, what is there before it shows, and instead of it. */
import { plainAddress } from './address.ts'
import { make, makeHost } from './element.ts'
import type { Message } from './read-message.ts'
import type { Alignment } from './settings.ts'

export type Scheme = 'light' | 'dark'

export type FrameSetup = {
  address: URL
  /** `inline` stands in the page; `overlay` fills what is laid over it. */
  layout: 'inline' | 'overlay'
  heightPx: number
  /** Whether the height follows the page's. */
  isFollowing: boolean
  /** Loads even while nobody sees it. */
  isEager: boolean
  alignment: Alignment | null
  attributes: Readonly<Record<string, string>>
  isOutlined: boolean
  scheme: Scheme | null
  hear(message: Message): void
  onFailure(failure: { code: number; msg: string; url: string }): void
}

const LEAST_HEIGHT_PX = 400
const HEIGHT_STEP_PX = 10
/** What fits a page's own width. */
const ALIGNED_WIDTH = '1000px'
const MARGINS = { left: '0 auto 0 0', center: '0 auto', right: '0 0 0 auto' } as const

export function makeIframe({ address, isEager, attributes }: FrameSetup): HTMLIFrameElement {
  const iframe = make('iframe', {
    title: 'Book an appointment',
    allow: 'payment',
    loading: isEager ? 'eager' : 'lazy',
    // The page answers to the origin that it sees here.
    referrerpolicy: 'strict-origin-when-cross-origin',
  })
  for (const [name, value] of Object.entries(attributes)) {
    if (!/^src(doc)?$/i.test(name)) iframe.setAttribute(name, value)
  }
  iframe.src = address.href
  return iframe
}

/** An inline frame stays in the page's own tree, where its styles and scripts find it. */
export function surround(iframe: HTMLIFrameElement, setup: FrameSetup) {
  const isInline = setup.layout === 'inline'
  const blank = make('div', { class: 'blank' })
  const link = make('a', { href: plainAddress(setup.address), target: '_blank', rel: 'noopener' }, [
    'Open it in a new tab',
  ])
  const notice = make('p', { class: 'notice', role: 'alert' }, [
    'Does the booking page not show here? ',
    link,
  ])
  notice.hidden = true
  const content = isInline ? make('slot') : iframe
  const place = make('div', { class: 'place waiting' }, [notice, content, blank])
  place.classList.toggle('debug', setup.isOutlined)
  if (!isInline) return { element: place, place, blank, notice }
  const { host, root } = makeHost()
  root.append(place)
  host.append(iframe)
  if (setup.alignment) {
    iframe.style.maxWidth = ALIGNED_WIDTH
    iframe.style.margin = MARGINS[setup.alignment]
  }
  return { element: host, place, blank, notice }
}

/** Takes a height when it differs enough to be worth a move. */
export function followHeight(iframe: HTMLElement, place: HTMLElement, setup: FrameSetup) {
  let shownPx = 0
  const set = (heightPx: number) => {
    shownPx = heightPx
    if (setup.layout === 'inline') iframe.style.height = `${heightPx}px`
    else place.style.setProperty('--height', `${heightPx}px`)
  }
  set(setup.heightPx)
  return (heightPx: number) => {
    const wantedPx = Math.max(heightPx, LEAST_HEIGHT_PX)
    if (setup.isFollowing && Math.abs(wantedPx - shownPx) >= HEIGHT_STEP_PX) set(wantedPx)
  }
}
