/**
 * A race is run again and again, each round on a date of its own, and after each the database is
 * asked whether all is well. RACE_ROUNDS multiplies the rounds and says at the end what was told.
 */
import { afterAll, expect, vi } from 'vitest'
import type { Harness } from '../harness.ts'
import type { Outcome } from './booker.ts'
import { broken } from './kept.ts'

const TIMES = Number(process.env.RACE_ROUNDS ?? 1)
const ROUND_LIMIT_MS = 30_000
/** After so many rounds somebody else is the host. */
const ROUNDS_OF_A_HOST = 25

const told = new Map<string, { rounds: number; said: Record<string, number> }>()

/** Once in each file of races. */
export function startRaces(): void {
  vi.setConfig({ testTimeout: ROUND_LIMIT_MS * Math.max(1, TIMES) })
  told.clear()
  afterAll(() => {
    if (TIMES === 1) return
    for (const [race, { rounds, said }] of told) {
      process.stdout.write(`${race}: ${rounds} rounds, ${JSON.stringify(said)}\n`)
    }
  })
}

const here = () => {
  const name = expect.getState().currentTestName ?? ''
  const found = told.get(name) ?? { rounds: 0, said: {} }
  told.set(name, found)
  return found
}

/** `userIds`: whose time it is. */
export async function race<Wanted extends { userIds: readonly string[] }>(
  h: Harness,
  { rounds, host }: { rounds: number; host: () => Promise<Wanted> },
  play: (host: Wanted, date: string) => Promise<void>,
): Promise<void> {
  let wanted = await host()
  for (let round = 0; round < rounds * TIMES; round++) {
    const nth = round % ROUNDS_OF_A_HOST
    if (round > 0 && nth === 0) wanted = await host()
    await play(wanted, dateOf(nth))
    expect(await broken(h, wanted.userIds), `round ${round}`).toEqual({})
    here().rounds += 1
  }
}

const dateOf = (nth: number): string =>
  new Date(Date.UTC(2027, 2, 1 + nth)).toISOString().slice(0, '2027-03-01'.length)

/** How often what was said. */
export function tally(outcomes: readonly Outcome[]): Record<string, number> {
  const counts: Record<string, number> = {}
  const { said: all } = here()
  for (const { said } of outcomes) {
    counts[said] = (counts[said] ?? 0) + 1
    all[said] = (all[said] ?? 0) + 1
  }
  return counts
}
