/** Styles of a screen stay when it is left: they must not reach into another. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const here = import.meta.dirname

/** Every selector of a sheet. */
function selectorsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/\/\*.*?\*\//gs, '')
  const heads = [...text.matchAll(/([^{}]+)\{/g)].map(([, head = '']) => head.trim())
  return heads.filter(head => !head.startsWith('@')).flatMap(head => head.split(/,\s*/))
}

const classesIn = (selector: string): string[] =>
  [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name)

const selectorsByScreen = Map.groupBy(
  readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.css'))
    .flatMap(path =>
      selectorsOf(`${here}/${path}`).map(selector => ({
        screen: path.split('/')[0] ?? '',
        selector,
      })),
    ),
  ({ screen }) => screen,
)

/** What all screens share may be told apart by a class of one's own. */
const shared = new Set(
  readdirSync(`${here}/../styles`)
    .map(name => `styles/${name}`)
    .concat('../ui/parts.css', '../ui/base.css')
    .flatMap(path => selectorsOf(`${here}/../${path}`))
    .flatMap(classesIn),
)

const usedBy = (screen: string) =>
  new Set((selectorsByScreen.get(screen) ?? []).flatMap(({ selector }) => classesIn(selector)))

test('a class that begins a selector of one screen is not used by another', () => {
  const screens = [...selectorsByScreen.keys()]
  expect(screens.length).toBeGreaterThan(8)
  const found = [...selectorsByScreen].flatMap(([screen, selectors]) =>
    screens
      .filter(other => other !== screen)
      .flatMap(other => {
        const used = usedBy(other)
        const first = ({ selector }: { selector: string }) =>
          /^\.([a-z][\w-]*)/i.exec(selector)?.[1]
        const own = new Set(selectors.map(first).filter(name => name && !shared.has(name)))
        return [...own].filter(name => name && used.has(name)).map(name => [screen, other, name])
      }),
  )
  expect(found).toEqual([])
})
