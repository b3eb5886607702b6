import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accentCss, SCHEMES } from './accent.ts'
import { contrast, hexOf, oklchOf } from './oklch.ts'

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map(value => `#${value.toString(16).padStart(6, '0')}`)
const SHORT = Array.from({ length: 4096 }, (_, n) => `#${n.toString(16).padStart(3, '0')}`)

type Colors = { accent: string; strong: string; soft: string; onAccent: string }
const PAIR = String.raw`light-dark\((#.{6}),(#.{6})\)`
const BLOCK = new RegExp(
  `--accent:${PAIR};--accent-strong:${PAIR};--accent-soft:${PAIR};--on-accent:${PAIR}`,
)

/** The colours of the light scheme and of the dark one; the light ones are said alone too. */
function colorsIn(css: string): { light: Colors; dark: Colors } {
  const found = BLOCK.exec(css)?.slice(1) ?? []
  const [light, dark] = [0, 1].map(at => {
    const [accent = '', strong = '', soft = '', onAccent = ''] = [0, 2, 4, 6].map(
      pair => found[pair + at],
    )
    return { accent, strong, soft, onAccent }
  })
  if (!light || !dark || light.accent === '') throw new Error(css)
  const { accent, strong, soft, onAccent } = light
  const alone = `--accent:${accent};--accent-strong:${strong};--accent-soft:${soft}`
  expect(css).toContain(`:root{${alone};--on-accent:${onAccent}}`)
  return { light, dark }
}

function expectReadable(hex: string): void {
  const colors = colorsIn(accentCss(hex))
  for (const scheme of ['light', 'dark'] as const) {
    const { accent, strong, soft, onAccent } = colors[scheme]
    const [surface, raised] = SCHEMES[scheme].surfaces
    for (const [one, other] of [
      [accent, surface],
      [accent, raised],
      [strong, surface],
      [strong, raised],
      [accent, soft],
      [strong, soft],
      [onAccent, accent],
      [onAccent, strong],
    ] as const) {
      expect(contrast(one, other), `${hex} ${scheme} ${one} ${other}`).toBeGreaterThanOrEqual(4.5)
    }
    expect(strong).not.toBe(accent)
  }
}

test('every colour can be read in both schemes, on what it is on and with what is on it', () => {
  fc.assert(fc.property(color, expectReadable), { numRuns: 3_000 })
})

test('every short colour too, and it is its long form', () => {
  for (const short of SHORT) {
    if (Number.parseInt(short.slice(1), 16) % 7 !== 0) continue
    expectReadable(short)
    expect(accentCss(short)).toBe(accentCss(short.replaceAll(/[\da-f]/g, '$&$&')))
  }
})

test('a colour that can be read stays as it is', () => {
  fc.assert(
    fc.property(color, hex => {
      const { light, dark } = colorsIn(accentCss(hex))
      for (const [scheme, { accent, soft, onAccent }] of Object.entries({ light, dark })) {
        const { surfaces } = SCHEMES[scheme as 'light' | 'dark']
        const isRead = [...surfaces, soft, onAccent].every(other => contrast(hex, other) >= 4.5)
        if (isRead) expect(accent).toBe(hex)
      }
    }),
    { numRuns: 3_000 },
  )
})

test('there and back is the same colour', () => {
  fc.assert(
    fc.property(color, hex => {
      expect(hexOf(oklchOf(hex))).toBe(hex)
    }),
    { numRuns: 3_000 },
  )
})

test('a colour that no screen shows loses chroma, not its lightness', () => {
  fc.assert(
    fc.property(
      // What is darker is all but black: eight bits a channel have no more than a few steps there.
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
      (lightness, chroma, hue) => {
        const shown = oklchOf(hexOf({ lightness, chroma, hue }))
        expect(Math.abs(shown.lightness - lightness)).toBeLessThan(0.006)
        expect(shown.chroma).toBeLessThan(chroma + 0.006)
      },
    ),
    { numRuns: 3_000 },
  )
})

test('the surfaces are those of the tokens', () => {
  const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
  const found = [...css.matchAll(/--surface(?:-raised)?: light-dark\((#\w+), (#\w+)\)/g)].flatMap(
    ([, light = '', dark = '']) => [light, dark],
  )
  const surfaces = found.map(hex => hexOf(oklchOf(hex)))
  const known = [...SCHEMES.light.surfaces, ...SCHEMES.dark.surfaces]
  expect(new Set(surfaces)).toEqual(new Set(known))
})
