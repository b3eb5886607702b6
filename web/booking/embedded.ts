/**
 * The page's side of being embedded: says to the page around when it is ready, how high it is and
 * what was booked, and takes its colour scheme. Does nothing where it stands alone.
 */

/** Posts to the page around; null where there is none that listens. */
let post: ((event: string, data?: object) => void) | null = null

const HEIGHT_STEP_PX = 10

/** Call once the page can be used. */
export function startEmbedded(): void {
  if (post || window.parent === window) return
  if (new URLSearchParams(location.search).get('embed') !== 'true') return
  const around = originAround()
  post = (event, data) => window.parent.postMessage({ event, ...data }, around)
  takeScheme(around)
  tellHeights()
  post('meetergo:ready')
  // A modal around closes on Escape wherever the focus is, unless a dialog in here is to close.
  document.addEventListener('keydown', ({ key, defaultPrevented }) => {
    const isTaken = defaultPrevented || document.querySelector('dialog[open]') !== null
    if (key === 'Escape' && !isTaken) post?.('close-modal')
  })
}

/** `data` as the API answers it: appointmentId, secret, attendeeEmail, bookingType … */
export const tellBooked = (data: object): void => post?.('booking-successful', { data })

export const tellCancelled = (data: object): void => post?.('booking-cancelled', { data })

export const tellRescheduled = (data: object): void => post?.('booking-rescheduled', { data })

/** The page cannot show what it was asked for; `code` is an HTTP status. */
export const tellFailed = (code: number, msg: string): void =>
  post?.('meetergo:link_failed', { data: { code, msg } })

/** `*` where the browser keeps it to itself, or this page was reached from one of its own. */
function originAround(): string {
  const [ancestor] = location.ancestorOrigins ?? []
  if (ancestor) return ancestor === 'null' ? '*' : ancestor
  const { referrer } = document
  const { origin } = referrer ? new URL(referrer) : location
  return origin === location.origin ? '*' : origin
}

function takeScheme(around: string): void {
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || (around !== '*' && origin !== around)) return
    const scheme = data?.event === 'meetergo:color-scheme' && data.payload?.colorScheme
    if (scheme !== 'light' && scheme !== 'dark') return
    document.documentElement.dataset.theme = scheme
  })
}

/** The height of the content: a page that fills its window would never shrink again. */
function tellHeights(): void {
  const { documentElement: root, body } = document
  body.style.minHeight = '0'
  let toldPx = 0
  new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height)
    // Nothing is laid out while the frame is hidden.
    if (height === 0 || Math.abs(height - toldPx) < HEIGHT_STEP_PX) return
    toldPx = height
    post?.('meetergo:page_height', { payload: { height } })
  }).observe(root)
}
