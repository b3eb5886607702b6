/** The same request, its answer the same, while the data around it grows. */
import { BLOCKS_ASKED, HOSTS, type Size } from './fill.ts'
import type { Served, ServerReport } from './report.ts'
import { byTurns, type Measured } from './rounds.ts'
import { windowsTarget } from './served.ts'

/** Blocks grow with the users as they are, then users with the blocks as they are. */
const BY_BLOCKS: Size[] = [
  { users: HOSTS, blocks: BLOCKS_ASKED },
  { users: HOSTS, blocks: 1_000 },
  { users: HOSTS, blocks: 100_000 },
]
const BY_USERS: Size[] = [
  { users: 10, blocks: BLOCKS_ASKED },
  { users: 100_000, blocks: BLOCKS_ASKED },
]
export const GROWTH_SIZES: Size[] = [...BY_BLOCKS, ...BY_USERS]

type Grown = { size: Size; one: Measured; many: Measured }
/** In each list the first is what the others are compared with. */
export type GrowthResult = { byBlocks: Grown[]; byUsers: Grown[] }

export async function benchGrowth({
  served,
  pid,
}: ServerReport & { pid: number }): Promise<GrowthResult> {
  await refuseDifferent(served)
  const targets = Object.fromEntries(served.map((one, at) => [`${at}`, windowsTarget(one, 7)]))
  const one = await byTurns(targets, { pid, connections: 1, rounds: 9, forMs: 600 })
  const many = await byTurns(targets, { pid, connections: 32, rounds: 9, forMs: 600 })
  const grown = served.map(({ size }, at): Grown => {
    const [alone, together] = [one[`${at}`], many[`${at}`]]
    if (!alone || !together) throw new Error('A size was not measured')
    return { size, one: alone, many: together }
  })
  const { length } = BY_BLOCKS
  return { byBlocks: grown.slice(0, length), byUsers: grown.slice(length) }
}

/** All of them must answer the same, or the work that is compared is not the same. */
async function refuseDifferent(served: Served[]): Promise<void> {
  const bodies = await Promise.all(
    served.map(async one => {
      const { url, headers = {} } = windowsTarget(one, 7)
      return (await fetch(url, { headers })).text()
    }),
  )
  if (new Set(bodies).size !== 1 || !bodies[0]?.includes('Z"')) {
    throw new Error(`The sizes answer differently: ${bodies.join(' ')}`)
  }
}
