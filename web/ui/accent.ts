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
}

export const SCHEMES: Readonly<Record<'light' | 'dark', Scheme>> = {
  light: {
    surfaces: ['#f8f7f4', '#ffffff'],
    away: -1,
    onAccent: { lightness: 0.99, chroma: 0.004 },
  },
  dark: { surfaces: ['#0f1318', '#171c22'], away: 1, onAccent: { lightness: 0.18, chroma: 0.03 } },
}

const STEP = 0.004
/** How far apart the accent and the stronger one of what is pointed at are. */
const STRONGER = 0.08

/**
 * `#0099ff` or `#09f` → CSS that sets `--accent`, `--accent-strong` and `--on-accent` for both
 * schemes, and for the one that `data-theme` names.
 */
export function accentCss(hex: string): string {
  const [light, dark] = [declared(hex, SCHEMES.light), declared(hex, SCHEMES.dark)]
  return [
    `:root{${light}}`,
    `@media (prefers-color-scheme:dark){:root{${dark}}}`,
    `:root[data-theme=light]{${light}}`,
    `:root[data-theme=dark]{${dark}}`,
  ].join('')
}

function declared(hex: string, scheme: Scheme): string {
  const accent = readable(oklchOf(hex), scheme)
  const { hue } = accent
  const strong = readable({ ...accent, lightness: stronger(accent.lightness, scheme) }, scheme)
  const onAccent = hexOf({ ...scheme.onAccent, hue })
  return `--accent:${hexOf(accent)};--accent-strong:${hexOf(strong)};--on-accent:${onAccent}`
}

/** Away from the surfaces; towards them where there is no room. */
function stronger(lightness: number, { away }: Scheme): number {
  const further = lightness + away * STRONGER
  return further > 0 && further < 1 ? further : lightness - away * STRONGER
}

/** The colour itself where it can be read, else the nearest lightness at which it can. */
function readable(color: Oklch, { surfaces, away, onAccent }: Scheme): Oklch {
  const others = [...surfaces, hexOf({ ...onAccent, hue: color.hue })]
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
