/** An accent as pages will show it, and how well it can be read there. Pure. */
import { accentIn, SCHEMES } from '../../../ui/accent.ts'
import { contrast } from '../../../ui/oklch.ts'

export type SchemeName = keyof typeof SCHEMES

export type ShownAccent = {
  colors: ReturnType<typeof accentIn>
  /** It would be hard to read as it is. */
  isShifted: boolean
  /** Of text on the button, to one digit, never more than there is. */
  onButton: number
  /** Of the accent on the page. */
  onPage: number
}

export const isColor = (text: string): boolean => /^#([\da-f]{3}|[\da-f]{6})$/i.test(text)

/** `#09F` → `#0099ff`. */
export const longColor = (hex: string): string =>
  (hex.length === 4
    ? `#${[...hex.slice(1)].map(digit => digit + digit).join('')}`
    : hex
  ).toLowerCase()

export function shownAccent(hex: string, scheme: SchemeName): ShownAccent {
  const colors = accentIn(hex, scheme)
  const surfaces = SCHEMES[scheme].surfaces.map(surface => contrast(colors.accent, surface))
  return {
    colors,
    isShifted: colors.accent !== longColor(hex),
    onButton: oneDigit(contrast(colors.accent, colors['on-accent'])),
    onPage: oneDigit(Math.min(...surfaces)),
  }
}

const oneDigit = (ratio: number): number => Math.floor(ratio * 10) / 10
