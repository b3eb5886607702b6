/**
 * Whom a queue chooses, booking after booking over weeks, is whom the rule chooses: by a model of
 * the rule that shares nothing with the product. FAIRNESS_BOOKINGS says how many bookings in all,
 * FAIRNESS_SEED names the first seed.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { rngOf } from '../fuzz/rng.ts'
import { boot, type Harness } from '../harness.ts'
import { load, type Rule } from './model.ts'
import { openOffice, type Shape } from './office.ts'
import { beginWork, type Work } from './work.ts'

const BOOKINGS = Number(process.env.FAIRNESS_BOOKINGS ?? 300)
const FIRST_SEED = Number(process.env.FAIRNESS_SEED ?? 1)

vi.setConfig({ testTimeout: Math.max(30_000, BOOKINGS * 200) })

let h: Harness
beforeAll(async () => {
  h = await boot()
})
afterAll(() => h.close())

const rule = (kind: Rule['kind'], more: Partial<Rule> = {}): Rule => {
  return { kind, period: 'month', zone: 'Europe/Berlin', maxLead: null, ...more }
}
const varied = { hosts: 6, isPaired: false, isAlways: false }
const newYork = { period: 'week', zone: 'America/New_York' } as const
const kathmandu = { period: 'day', zone: 'Asia/Kathmandu', maxLead: 2 } as const

const SHAPES: Record<string, Shape> = {
  'a simple round robin': { ...varied, rule: rule('simpleRoundRobin') },
  'an advanced one by the week': { ...varied, rule: rule('advancedRoundRobin', newYork) },
  'an advanced one with a largest lead, where two go together': {
    ...varied,
    isPaired: true,
    rule: rule('advancedRoundRobin', kathmandu),
  },
  'an equal distribution': { ...varied, rule: rule('equalDistribution') },
  'an equal distribution with a largest lead': {
    ...varied,
    rule: rule('equalDistribution', { period: 'week', maxLead: 3 }),
  },
}

/** So many at most in one office: they take weeks of its clock. */
const MOST_OF_OFFICE = 300
const PER_SHAPE = Math.ceil(BOOKINGS / (Object.keys(SHAPES).length + 2))

/** One office after the other, each with hosts of its own, until all bookings are made. */
async function work(shape: Shape, act: (work: Work) => Promise<void>): Promise<Told> {
  const told: Told = {}
  let seed = FIRST_SEED
  for (let left = PER_SHAPE; left > 0; left -= MOST_OF_OFFICE) {
    h.clock.set('2026-11-24T08:00:00Z')
    const rng = rngOf(seed++)
    const work = beginWork(h, rng, { shape, office: await openOffice(h, rng, shape) })
    while (work.booked() < Math.min(left, MOST_OF_OFFICE)) await act(work)
    await work.compareReport()
    for (const [what, count] of work.met()) told[what] = (told[what] ?? 0) + count
  }
  if (process.env.FAIRNESS_BOOKINGS) {
    process.stdout.write(`${expect.getState().currentTestName}: ${JSON.stringify(told)}\n`)
  }
  return told
}

type Told = Record<string, number>

describe.each(Object.entries(SHAPES))('%s', (_name, shape) => {
  test('chooses whom the rule chooses, keeps what it saw and reports what it gave', async () => {
    const told = await work(shape, office => office.step())
    expect(told.nextInQueue).toBeGreaterThan(0)
    expect(told.availability).toBeGreaterThan(0)
  })
})

describe('where everybody is always free', () => {
  const always = { hosts: 5, isPaired: false, isAlways: true }

  test('turns are even: nobody is more than one booking ahead', async () => {
    await work({ ...always, rule: rule('simpleRoundRobin') }, async office => {
      await office.bookFree()
      const { model } = office
      const counts = model.members.map(({ id }) => model.total(id).bookings)
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    })
  })

  test('shares follow capacities: nobody is more than one booking ahead of them', async () => {
    await work({ ...always, rule: rule('advancedRoundRobin') }, async office => {
      await office.bookFree()
      const lines = office.model.standing(h.clock.now())
      const least = Math.min(...lines.map(load))
      for (const line of lines) {
        expect(load({ ...line, bookings: line.bookings - 1 })).toBeLessThanOrEqual(least)
      }
    })
  })
})
