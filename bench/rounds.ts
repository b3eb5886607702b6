/** Several loads measured by turns, so that what else the machine does meets all of them alike. */
import { type Load, load, type Target } from './load.ts'
import { median } from './median.ts'

type Rounds = { connections: number; rounds: number; forMs: number }

/** The median of each target over the rounds; one more round before them warms up. */
export async function byTurns<Name extends string>(
  targets: Record<Name, Target>,
  { connections, rounds, forMs }: Rounds,
): Promise<Record<Name, Load>> {
  const names = Object.keys(targets) as Name[]
  const measured = new Map<Name, Load[]>(names.map(name => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const one = await load(targets[name], { connections, forMs })
      if (round > 0) measured.get(name)?.push(one)
    }
  }
  const medians = [...measured].map(([name, loads]) => [
    name,
    {
      perSec: median(loads.map(one => one.perSec)),
      p50Us: median(loads.map(one => one.p50Us)),
    },
  ])
  return Object.fromEntries(medians)
}
