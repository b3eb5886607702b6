/** The same request, its answer the same, while the data around it grows. */
import { BLOCKS_ASKED, type Size } from './fill.ts'
import type { Load } from './load.ts'
import { byTurns } from './rounds.ts'
import { windowsTarget } from './served.ts'
import type { ServerReport } from './server.ts'

/** The first is what the others are compared with. */
export const GROWTH_SIZES: Size[] = [
  { users: 10, blocks: BLOCKS_ASKED },
  { users: 10, blocks: 1_000 },
  { users: 10, blocks: 100_000 },
  { users: 100_000, blocks: BLOCKS_ASKED },
]

export type GrowthResult = { size: Size; one: Load; many: Load }

export async function benchGrowth({ served }: ServerReport): Promise<GrowthResult[]> {
  const targets = Object.fromEntries(served.map((one, at) => [`${at}`, windowsTarget(one, 7)]))
  const one = await byTurns(targets, { connections: 1, rounds: 9, forMs: 600 })
  const many = await byTurns(targets, { connections: 32, rounds: 9, forMs: 600 })
  return served.map(({ size }, at) => {
    const [alone, together] = [one[`${at}`], many[`${at}`]]
    if (!alone || !together) throw new Error('A size was not measured')
    return { size, one: alone, many: together }
  })
}
