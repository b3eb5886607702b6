/** A link as a site writes it → the address of the frame. Pure. */
import type { Values } from './settings.ts'

/** Of the page around: they would change what the frame shows. */
const RESERVED = new Set(
  'embed month date slot rescheduleUid bookingUid redirect_url ns'.split(' '),
)

/** Hosts that links of earlier embeds name: their paths are those of this installation. */
const EARLIER_HOST = /^(https?:)?(\/\/)?(cal|my)\.meetergo\.com(?=[/?#]|$)/i

export type Asked = {
  link: string
  /** Where links without a host lead. */
  origin: string
  /** Said for this frame, for all frames, and what the page around was called with. */
  own: Values
  shared: Values
  around: URLSearchParams
  forward?: boolean | readonly string[] | undefined
  /** IANA name; empty: unknown. */
  timezone: string
}

/**
 * The nearer a value was said to the frame, the more it counts: for the frame itself, in the link,
 * for all frames, by the page around. null for what is no web address.
 */
export function frameAddress(asked: Asked): URL | null {
  const url = resolveLink(asked.link, asked.origin)
  if (!url) return null
  const query = new URLSearchParams({ embed: 'true' })
  const layers: Iterable<[string, string]>[] = [
    spell(asked.own),
    [...url.searchParams],
    spell(asked.shared),
    forwarded(asked),
    asked.timezone ? [['timezone', asked.timezone]] : [],
  ]
  for (const layer of layers) {
    const known = new Set(query.keys())
    for (const [name, value] of layer) if (!known.has(name)) query.append(name, value)
  }
  url.search = query.toString()
  return url
}

/** The same page outside of a frame. */
export function plainAddress(frame: URL): string {
  const url = new URL(frame)
  url.searchParams.delete('embed')
  return url.href
}

/** Where links without a host lead: where the site says, else where the script came from. */
export function chooseOrigin(said: string | undefined, scriptOrigin: string): string {
  return said && !EARLIER_HOST.test(said) ? said : scriptOrigin
}

function resolveLink(link: string, origin: string): URL | null {
  const text = link.trim()
  const local = text.replace(EARLIER_HOST, '')
  if (!text || !URL.canParse(local, origin)) return null
  const url = new URL(local, origin)
  return /^https?:$/.test(url.protocol) ? url : null
}

function spell(values: Values): [string, string][] {
  return Object.entries(values).flatMap(([name, value]) =>
    /^(string|number|boolean)$/.test(typeof value) && value !== ''
      ? [[name, String(value)] as [string, string]]
      : [],
  )
}

function forwarded({ around, forward = true }: Asked): [string, string][] {
  return [...around].filter(
    ([name]) =>
      !RESERVED.has(name) && (typeof forward === 'boolean' ? forward : forward.includes(name)),
  )
}
