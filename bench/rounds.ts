/** Several loads measured by turns, so that what else the machine does meets all of them alike. */
import { cpuMs } from './cpu.ts'
import { type Load, load, type Target } from './load.ts'
import { median } from './median.ts'

type Rounds = { pid: number; connections: number; rounds: number; forMs: number }

/** `cpuUs`: processor time of server and database a request; null where it is not counted. */
export type Measured = Load & { cpuUs: number | null }

/** The median of each target over the rounds; one more round before them warms up. */
export async function byTurns<Name extends string>(
  targets: Record<Name, Target>,
  { rounds, ...how }: Rounds,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(targets) as Name[]
  const measured = new Map<Name, Measured[]>(names.map(name => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const one = await measure(targets[name], how)
      if (round > 0) measured.get(name)?.push(one)
    }
  }
  const medians = [...measured].map(([name, loads]) => [name, medianOf(loads)])
  return Object.fromEntries(medians)
}

async function measure(target: Target, { pid, ...how }: Omit<Rounds, 'rounds'>): Promise<Measured> {
  const beforeMs = cpuMs(pid)
  const one = await load(target, how)
  const afterMs = cpuMs(pid)
  const usedMs = beforeMs === null || afterMs === null ? null : afterMs - beforeMs
  return { ...one, cpuUs: usedMs === null ? null : (usedMs * 1_000) / one.requests }
}

function medianOf(loads: Measured[]): Measured {
  const cpu = loads.flatMap(one => one.cpuUs ?? [])
  return {
    requests: loads.reduce((sum, one) => sum + one.requests, 0),
    perSec: median(loads.map(one => one.perSec)),
    p50Us: median(loads.map(one => one.p50Us)),
    cpuUs: cpu.length === 0 ? null : median(cpu),
  }
}
