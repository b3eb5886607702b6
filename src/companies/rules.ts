/** What a company's pages may be given: images by what their bytes say, sites by their origin. */

/** What is kept of how a company's pages look and what they ask for. */
export type PageSettings = {
  accentColor: string | null
  logoId: string | null
  privacyPolicyUrl: string | null
  imprintUrl: string | null
  requireConsent: boolean
  /** null: any site may show the pages inside its own. */
  frameOrigins: string[] | null
  language: string | null
}

export const LOGO_BYTES = 200_000

export type Logo = { mediaType: string; content: Buffer }

const DATA_URL = /^data:(image\/[a-z+]+);base64,([A-Za-z0-9+/]+={0,2})$/

/** The image in a data URL; null where it is none of a kind that is taken, or says so wrongly. */
export function logoIn(dataUrl: string): Logo | null {
  const [, mediaType = '', base64 = ''] = DATA_URL.exec(dataUrl) ?? []
  const content = Buffer.from(base64, 'base64')
  return mediaType !== '' && mediaTypeOf(content) === mediaType ? { mediaType, content } : null
}

/** What the first bytes say in hexadecimal; a dot is any digit. */
const SIGNATURES: readonly (readonly [mediaType: string, head: RegExp])[] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/gif', /^47494638(37|39)61/],
  ['image/webp', /^52494646.{8}57454250/],
]

const HEAD_BYTES = 16
/** What may come before the first element of XML: a declaration, a document type, comments. */
const PROLOG: readonly (readonly [begin: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!DOCTYPE', '>'],
]

/** Each step leads further on: however it is written, it is gone through once. */
function isSvg(xml: string): boolean {
  let at = xml.startsWith('\uFEFF') ? 1 : 0
  for (;;) {
    while (/\s/.test(xml.charAt(at))) at += 1
    const [begin, end] = PROLOG.find(([opening]) => xml.startsWith(opening, at)) ?? []
    if (begin === undefined || end === undefined) return /^<svg[\s/>]/.test(xml.slice(at, at + 5))
    const ends = xml.indexOf(end, at + begin.length)
    if (ends < 0) return false
    at = ends + end.length
  }
}

function mediaTypeOf(content: Buffer): string | null {
  const head = content.toString('hex', 0, HEAD_BYTES)
  const known = SIGNATURES.find(([, signature]) => signature.test(head))
  if (known) return known[0]
  return isSvg(content.toString('utf8')) ? 'image/svg+xml' : null
}

const ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/

/** `https://Shop.example/` → `https://shop.example`; null for what is no origin of a site. */
export function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null
  const { origin, href } = new URL(text)
  return href === `${origin}/` && ORIGIN.test(origin) ? origin : null
}

const SHORT = /^#([\da-f])([\da-f])([\da-f])[\da-f]?$/i
const LONG = /^#([\da-f]{6})([\da-f]{2})?$/i
const PARTS = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/

/** A colour as CSS writes it → `#0099ff`, as if there were no alpha; null stays null. */
export function hexOf(color: string | null): string | null {
  if (color === null) return null
  const [, ...short] = SHORT.exec(color) ?? []
  if (short.length > 0) return `#${short.map(digit => digit + digit).join('')}`.toLowerCase()
  const [, long] = LONG.exec(color) ?? []
  if (long !== undefined) return `#${long}`.toLowerCase()
  const [, ...parts] = PARTS.exec(color) ?? []
  if (parts.length === 0) return null
  return `#${parts.map(part => Number(part).toString(16).padStart(2, '0')).join('')}`
}
