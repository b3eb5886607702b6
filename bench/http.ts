/** Windows over HTTP beside routes that do nothing, in the same process and the same rounds. */

import type { ServerReport } from './report.ts'
import { byTurns, type Measured } from './rounds.ts'
import { windowsTarget } from './served.ts'

export type HttpResult = {
  connections: number
  loads: Record<'bare' | 'select' | 'days7' | 'days30', Measured>
}

export async function benchHttp({
  bareUrl,
  selectUrl,
  eventsS,
  pid,
}: ServerReport & { pid: number }): Promise<HttpResult[]> {
  const targets = {
    bare: { url: bareUrl },
    select: { url: selectUrl },
    days7: windowsTarget(eventsS, 7),
    days30: windowsTarget(eventsS, 30),
  }
  const results: HttpResult[] = []
  for (const connections of [1, 32]) {
    const loads = await byTurns(targets, { pid, connections, rounds: 7, forMs: 700 })
    results.push({ connections, loads })
  }
  return results
}
