/** Colours as lightness, chroma and hue (OKLCH, by Björn Ottosson), and how they contrast. */

/** Lightness from 0 to 1, chroma from 0, hue in radians. */
export type Oklch = { lightness: number; chroma: number; hue: number }

/** Red, green and blue as light, each from 0 to 1. */
type Light = readonly [red: number, green: number, blue: number]

/** `#0099ff` or `#09f`. */
export function oklchOf(hex: string): Oklch {
  const [red, green, blue] = lightOf(hex)
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  }
}

const GAMUT_STEPS = 16

/** As `#0099ff`; where a screen has no such colour, with as much chroma as it can show. */
export function hexOf(color: Oklch): string {
  let [low, high] = [0, color.chroma]
  if (isShown(rawLight(color))) low = high
  for (let step = 0; step < GAMUT_STEPS && low < high; step++) {
    const chroma = (low + high) / 2
    if (isShown(rawLight({ ...color, chroma }))) low = chroma
    else high = chroma
  }
  return `#${rawLight({ ...color, chroma: low })
    .map(spelt)
    .join('')}`
}

function rawLight({ lightness, chroma, hue }: Oklch): Light {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

const ROUNDING = 2e-6
const isShown = (light: Light): boolean =>
  light.every(part => part >= -ROUNDING && part <= 1 + ROUNDING)

/** One part of light as two hexadecimal digits of sRGB. */
function spelt(part: number): string {
  const within = Math.min(1, Math.max(0, part))
  const value = within <= 0.0031308 ? 12.92 * within : 1.055 * within ** (1 / 2.4) - 0.055
  return Math.round(value * 255)
    .toString(16)
    .padStart(2, '0')
}

function lightOf(hex: string): Light {
  const digits = hex.slice(1)
  const long = digits.length === 3 ? [...digits].map(digit => digit + digit).join('') : digits
  const part = (at: number) => {
    const value = Number.parseInt(long.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(0), part(2), part(4)]
}

/** From 1, the same, to 21, black and white (WCAG 2). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = lightOf(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
