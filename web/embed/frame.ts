/**
 * A page in a frame: its place is kept until it shows, its height follows what it says, and where
 * it does not load, a line with a plain link stands there instead.
 */
import { plainAddress } from './address.ts'
import { type FrameSetup, followHeight, makeIframe, type Scheme, surround } from './place.ts'
import { type Message, readMessage } from './read-message.ts'

export type Frame = {
  element: HTMLElement
  setScheme(scheme: Scheme | null): void
  remove(): void
}

/** A page that has not said that it is ready is shown all the same after this. */
const REVEAL_MS = 3_000
const LOAD_LIMIT_MS = 15_000
export function makeFrame(setup: FrameSetup): Frame {
  const end = new AbortController()
  const { signal } = end
  const iframe = makeIframe(setup)
  const { element, place, blank, notice } = surround(iframe, setup)
  const { after, stopWaiting } = makeWaiting()
  let scheme = setup.scheme
  let isReady = false

  const reveal = () => {
    place.classList.remove('waiting')
    blank.hidden = true
  }
  const fail = (code: number, msg: string, isShown = false) => {
    if (!notice.hidden) return
    stopWaiting()
    reveal()
    notice.hidden = false
    if (!isShown) iframe.style.display = 'none'
    setup.onFailure({ code, msg, url: plainAddress(setup.address) })
  }
  const sendScheme = () => {
    if (!scheme) return
    const message = { event: 'meetergo:color-scheme', payload: { colorScheme: scheme } }
    iframe.contentWindow?.postMessage(message, setup.address.origin)
  }
  const beReady = () => {
    reveal()
    if (isReady) return
    isReady = true
    stopWaiting()
    notice.hidden = true
    setup.hear({ kind: 'ready' })
  }
  const size = followHeight(iframe, place, setup)

  onMessage(iframe, setup.address, { signal }, message => {
    if (message.kind === 'failed') return fail(message.code, message.msg)
    if (message.kind === 'ready' || message.kind === 'height') beReady()
    if (message.kind === 'ready') sendScheme()
    else if (message.kind === 'height') size(message.heightPx)
    else setup.hear(message)
  })
  onForbidden(setup.address, { signal }, () => fail(403, 'frame-src'))
  iframe.addEventListener('load', () => {
    if (isReady || !iframe.isConnected) return
    stopWaiting()
    after(REVEAL_MS, reveal)
    after(REVEAL_MS, () => fail(0, 'the page says nothing', true))
  })
  whenSeen(element, signal, () => {
    if (isReady) return
    after(REVEAL_MS, reveal)
    after(LOAD_LIMIT_MS, () => fail(408, 'the page does not load'))
  })
  return {
    element,
    setScheme: wanted => {
      scheme = wanted
      sendScheme()
    },
    remove: () => {
      end.abort()
      stopWaiting()
      element.remove()
    },
  }
}

function makeWaiting() {
  const timers = new Set<number>()
  return {
    after: (ms: number, work: () => void) => void timers.add(window.setTimeout(work, ms)),
    stopWaiting: () => {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}

/** Only the frame's own window is believed, and only on the origin that it was given. */
function onMessage(
  iframe: HTMLIFrameElement,
  { origin }: URL,
  until: { signal: AbortSignal },
  take: (message: Message) => void,
): void {
  const hear = (event: MessageEvent) => {
    if (event.source !== iframe.contentWindow || event.origin !== origin) return
    const message = readMessage(event.data)
    if (message) take(message)
  }
  window.addEventListener('message', hear, until)
}

/** The content security policy of the page around allows no such frame. */
function onForbidden({ origin }: URL, until: { signal: AbortSignal }, then: () => void): void {
  const hear = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    if (/^(frame|child)-src$/.test(effectiveDirective) && blockedURI.startsWith(origin)) then()
  }
  document.addEventListener('securitypolicyviolation', hear, until)
}

/** A lazy frame begins to load when it comes near; only then is there something to wait for. */
function whenSeen(element: Element, signal: AbortSignal, then: () => void): void {
  const observer = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return
    observer.disconnect()
    then()
  })
  observer.observe(element)
  signal.addEventListener('abort', () => observer.disconnect())
}
