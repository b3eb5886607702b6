/** Booking availability over HTTP beside the route that selects 1, in the same rounds. */

import type { ServerReport } from './report.ts'
import { byTurns, type Measured } from './rounds.ts'
import { availabilityTarget } from './served.ts'

export type AvailabilityResult = {
  connections: number
  loads: Record<'select' | 'days7' | 'days30', Measured>
}

export async function benchAvailability({
  selectUrl,
  eventsS,
  pid,
}: ServerReport & { pid: number }): Promise<AvailabilityResult[]> {
  const targets = {
    select: { url: selectUrl },
    days7: availabilityTarget(eventsS, 7),
    days30: availabilityTarget(eventsS, 30),
  }
  const results: AvailabilityResult[] = []
  for (const connections of [1, 32]) {
    const loads = await byTurns(targets, { pid, connections, rounds: 7, forMs: 700 })
    results.push({ connections, loads })
  }
  return results
}
