/** What a page in a frame may say, in each of the spellings that are understood. Pure. */

export type Message =
  | { kind: 'ready' | 'close' }
  | { kind: 'height'; heightPx: number }
  | { kind: 'scroll'; distancePx: number }
  | { kind: 'failed'; code: number; msg: string }
  | { kind: 'open'; link: string; params: Record<string, unknown> }
  | { kind: 'news'; event: News; data: unknown }

/** What a page tells on behalf of its visitor, by the name of the event on the page around. */
export type News = 'bookingSuccessful' | 'bookingCancelled' | 'bookingRescheduled' | 'routed'

const NEWS: Readonly<Record<string, News>> = {
  'booking-successful': 'bookingSuccessful',
  'booking-cancelled': 'bookingCancelled',
  'booking-rescheduled': 'bookingRescheduled',
  routed: 'routed',
}

/** Higher is a mistake of the page, or an attack on the one around. */
const HEIGHT_LIMIT_PX = 20_000

type Parts = Record<string, unknown>

/** null for whatever is not understood. */
export function readMessage(message: unknown): Message | null {
  const parts = partsOf(message)
  const name = String(parts.event ?? parts.type ?? '').replace(/^meetergo:/, '')
  const data = partsOf(parts.data ?? parts.payload)
  switch (name) {
    case 'ready':
    case 'content-ready':
      return { kind: 'ready' }
    case 'page_height':
      return height(data.height)
    case 'height-update':
      return height(parts.height ?? data.height)
    case 'scroll-height':
      return height(parts.scrollHeight ?? data.scrollHeight)
    case 'scroll_by_distance':
    case 'scroll-by-distance':
      return scroll(data.distance ?? parts.distance)
    case 'link_failed':
    case 'linkFailed':
      return { kind: 'failed', code: Number(data.code) || 0, msg: String(data.msg ?? '') }
    case 'open-modal':
      return typeof data.link === 'string'
        ? { kind: 'open', link: data.link, params: partsOf(data.params) }
        : null
    case 'close-modal':
      return { kind: 'close' }
    default: {
      const event = Object.hasOwn(NEWS, name) ? NEWS[name] : undefined
      return event ? { kind: 'news', event, data: parts.data ?? parts.payload ?? {} } : null
    }
  }
}

function partsOf(value: unknown): Parts {
  return typeof value === 'object' && value !== null ? (value as Parts) : {}
}

function height(value: unknown): Message | null {
  const heightPx = Math.round(Number(value))
  return heightPx > 0 && heightPx <= HEIGHT_LIMIT_PX ? { kind: 'height', heightPx } : null
}

function scroll(value: unknown): Message | null {
  const distancePx = typeof value === 'number' ? value : Number.NaN
  return Number.isFinite(distancePx) ? { kind: 'scroll', distancePx } : null
}
