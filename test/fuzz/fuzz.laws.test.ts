/**
 * The engine gives the oracle's answers on generated calendars. `FUZZ_CASES` and `FUZZ_SEED`
 * (the first seed) widen or move the search; every case that was ever found is replayed first.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Case } from '../oracle/case.ts'
import { oracle } from '../oracle/oracle.ts'
import { caseOf } from './calendar.ts'
import { differenceOf, type Rival } from './differences.ts'
import { engine, engineChoose } from './engine.ts'
import { FEATURES } from './meets.ts'
import { shrink } from './shrink.ts'

const CASES = Number(process.env.FUZZ_CASES ?? 2_000)
const FIRST_SEED = Number(process.env.FUZZ_SEED ?? 1)
const FEWEST_FOR_COUNTS = 2_000
const MINUTES = 60_000

const rival: Rival = { verdict: engine, choose: engineChoose }
const regressions = new URL('../regressions/', import.meta.url)

for (const name of readdirSync(regressions).filter(file => file.endsWith('.json'))) {
  test(`regression: ${name.replace('.json', '')}`, () => {
    const c: Case = JSON.parse(readFileSync(new URL(name, regressions), 'utf8'))
    expect(differenceOf(c, rival)).toBe(null)
  })
}

test(`engine and oracle agree on ${CASES} generated calendars`, { timeout: 30 * MINUTES }, () => {
  const met = Object.fromEntries(Object.keys(FEATURES).map(feature => [feature, 0]))
  for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
    const c = caseOf(seed)
    const difference = differenceOf(c, rival)
    if (difference !== null) expect.fail(report(seed, c, difference))
    count(c, met)
  }
  console.log(`seeds from ${FIRST_SEED}; cases that met, counted until enough:`, met)
  if (CASES < FEWEST_FOR_COUNTS) return
  for (const [feature, cases] of Object.entries(met)) {
    expect(cases, feature).toBeGreaterThanOrEqual(enough(feature))
  }
})

function count(c: Case, met: Record<string, number>): void {
  const { starts } = oracle(c)
  for (const [feature, isMet] of Object.entries(FEATURES)) {
    const so = met[feature] ?? 0
    // Asking costs another reading of the case, so it ends when the feature was met enough.
    if (so < enough(feature) && isMet(c, starts)) met[feature] = so + 1
  }
}

/** How many cases must meet a feature. */
function enough(feature: string): number {
  return feature === 'twenty open starts' ? CASES / 2 : CASES / 10
}

function report(seed: number, c: Case, difference: string): string {
  const kind = difference.split(':')[0]
  const smaller = shrink(c, one => differenceOf(one, rival)?.split(':')[0] === kind)
  const found = differenceOf(smaller, rival)
  return `seed ${seed}: ${difference}\nshrunk: ${found}\n${JSON.stringify(smaller)}`
}
