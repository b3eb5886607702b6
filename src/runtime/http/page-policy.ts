/** What a page may do, as its headers say it: what is its own, and nothing from elsewhere. Pure. */
import { createHash } from 'node:crypto'

export type PagePolicy = {
  /** Sites whose pages may show it in a frame: `*` any, none: nobody. */
  frames: readonly string[]
  /** Inline styles that it has, each whole. */
  styles?: readonly string[]
  /** Other sites that images may come from, and that its forms may lead on to. */
  images?: readonly string[]
  forms?: readonly string[]
  /** Its own script sets styles. */
  isStyledByScript?: true
  /** Its address is a secret: nobody else hears it, and nobody lists it. */
  isPrivate?: true
}

/** Has nothing to protect, and is read wherever the page was to be. */
export const PROBLEM: PagePolicy = { frames: ['*'] }

/** Stands for itself only. */
export const CLOSED: PagePolicy = { frames: [] }

/**
 * `inline`: sources of what stands in every page itself, as `hashOf` has them. A hash in the wrong
 * directive allows nothing.
 */
export function policyHeaders(
  policy: PagePolicy,
  inline: readonly string[],
): Record<string, string> {
  const { frames, styles = [], images = [], forms = [] } = policy
  const directives = {
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'connect-src': ["'self'"],
    'form-action': ["'self'", ...forms],
    'frame-ancestors': frames.length > 0 ? frames : ["'none'"],
    'img-src': ["'self'", 'data:', ...images],
    'script-src': ["'self'", ...inline],
    'style-src': [
      ...(policy.isStyledByScript ? [] : inline),
      "'self'",
      ...styles.map(hashOf),
      ...(policy.isStyledByScript ? ["'unsafe-inline'"] : []),
    ],
  }
  const text = Object.entries(directives).map(
    ([name, sources]) => `${name} ${sources.filter(isWhole).join(' ')}`,
  )
  return {
    'content-security-policy': text.join('; '),
    ...(frames.length === 0 && { 'x-frame-options': 'DENY' }),
    ...(policy.isPrivate && { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' }),
  }
}

/** A host may hold signs that would end a directive, and begin another one. */
const isWhole = (source: string): boolean => !/[\s;,]/.test(source)

export const hashOf = (style: string): string =>
  `'sha256-${createHash('sha256').update(style).digest('base64')}'`
