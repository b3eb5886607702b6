/** What axe finds on a page that somebody with a screen reader or weak eyes would stumble over. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Found = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }

/** Of a long list the first twenty stand for all: each costs a look at what lies over it. */
const MORE_OF_THE_SAME = '[role=option]:nth-child(n + 21):not([aria-selected=true])'

/** Rules that a colour scheme can break. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** One line a place: the rule, the element, and what it lacks. */
export async function violationsOf(page: Page, only: 'all' | 'colours' = 'all'): Promise<string[]> {
  await page.evaluate(source)
  const asked =
    only === 'all' ? { type: 'tag', values: TAGS } : { type: 'rule', values: OF_COLOURS }
  const { violations } = await page.evaluate<Found, [object, string]>(
    ([runOnly, more]) => Reflect.get(window, 'axe').run({ exclude: [[more]] }, { runOnly }),
    [asked, MORE_OF_THE_SAME],
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
  )
}
