/** The accent of a company, shifted as far as it takes to be read in both colour schemes. */
import { contrast, hexOf, type Oklch, oklchOf } from './oklch.ts'

/** Of text on what is behind it (WCAG 2, AA). */
const LEAST_CONTRAST = 4.5

type Scheme = {
  /** What the accent is shown on: `--surface` and `--surface-raised` of tokens.css. */
  surfaces: readonly [surface: string, raised: string]
  /** Which way contrast with the surfaces grows. */
  away: 1 | -1
  onAccent: Pick<Oklch, 'lightness' | 'chroma'>
  /** Behind what can be chosen. */
  soft: Pick<Oklch, 'lightness' | 'chroma'>
}

export const SCHEMES: Readonly<Record<'light' | 'dark', Scheme>> = {
  light: {
    surfaces: ['#f8f7f4', '#ffffff'],
    away: -1,
    onAccent: { lightness: 0.99, chroma: 0.004 },
    soft: { lightness: 0.955, chroma: 0.025 },
  },
  dark: {
    surfaces: ['#12161c', '#1a1f27'],
    away: 1,
    onAccent: { lightness: 0.18, chroma: 0.03 },
    soft: { lightness: 0.3, chroma: 0.04 },
  },
}

const STEP = 0.004
/** How far apart the accent and the stronger one of what is pointed at are. */
const STRONGER = 0.08

/**
 * `#0099ff` or `#09f` → CSS that sets `--accent`, `--accent-strong`, `--accent-soft` and
 * `--on-accent` for both schemes, as tokens.css does.
 */
export function accentCss(hex: string): string {
  const known = made.get(hex)
  if (known !== undefined) return known
  const css = makeCss(hex)
  if (made.size >= MOST_MADE) made.clear()
  made.set(hex, css)
  return css
}

/** To find a readable colour takes longer than all else of a page, which asks for it twice. */
const made = new Map<string, string>()
const MOST_MADE = 1_000

function makeCss(hex: string): string {
  const [light, dark] = [colorsOf(hex, SCHEMES.light), colorsOf(hex, SCHEMES.dark)]
  const declared = (value: (name: keyof Colors) => string) =>
    NAMES.map(name => `--${name}:${value(name)}`).join(';')
  return [
    `:root{${declared(name => light[name])}}`,
    '@supports (color:light-dark(#000,#fff)){',
    `:root{${declared(name => `light-dark(${light[name]},${dark[name]})`)}}`,
    '}',
  ].join('')
}

const NAMES = ['accent', 'accent-strong', 'accent-soft', 'on-accent'] as const

type Colors = Record<(typeof NAMES)[number], string>

/** For what knows no CSS variables: mails. */
export const accentIn = (hex: string, scheme: keyof typeof SCHEMES): Colors =>
  colorsOf(hex, SCHEMES[scheme])

function colorsOf(hex: string, scheme: Scheme): Colors {
  const accent = readable(oklchOf(hex), scheme)
  const strong = readable({ ...accent, lightness: stronger(accent.lightness, scheme) }, scheme)
  return {
    accent: hexOf(accent),
    'accent-strong': hexOf(strong),
    'accent-soft': hexOf(tinted(scheme.soft, accent)),
    'on-accent': hexOf(tinted(scheme.onAccent, accent)),
  }
}

/** Of the accent's hue, and no more colourful than that. */
const tinted = ({ lightness, chroma }: Scheme['soft'], accent: Oklch): Oklch => ({
  lightness,
  chroma: Math.min(chroma, accent.chroma),
  hue: accent.hue,
})

/** Away from the surfaces; towards them where there is no room. */
function stronger(lightness: number, { away }: Scheme): number {
  const further = lightness + away * STRONGER
  return further > 0 && further < 1 ? further : lightness - away * STRONGER
}

/** The colour itself where it can be read, else the nearest lightness at which it can. */
function readable(color: Oklch, scheme: Scheme): Oklch {
  const { surfaces, away } = scheme
  const tints = [scheme.onAccent, scheme.soft].map(tint => hexOf(tinted(tint, color)))
  const others = [...surfaces, ...tints]
  const end = away > 0 ? 1 : 0
  let { lightness } = color
  for (;;) {
    const shown = { ...color, lightness }
    const hex = hexOf(shown)
    const isRead = others.every(other => contrast(hex, other) >= LEAST_CONTRAST)
    if (isRead || lightness === end) return shown
    lightness = Math.min(1, Math.max(0, lightness + away * STEP))
  }
}
