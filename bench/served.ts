/** Starts the servers of bench/server.ts in a process of their own, for as long as `work` runs. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Size } from './fill.ts'
import type { Target } from './load.ts'
import type { Served, ServerOrder, ServerReport } from './report.ts'

type Wanted = { sizes: Size[]; books?: boolean; hasTeams?: boolean }

export async function withServers<T>(
  { sizes, books = false, hasTeams = false }: Wanted,
  work: (report: ServerReport & { pid: number }) => Promise<T>,
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'punctual-bench-'))
  const order: ServerOrder = {
    dataDir,
    firstDate: firstMonday().toISOString(),
    sizes,
    books,
    hasTeams,
  }
  const script = new URL('server.ts', import.meta.url).pathname
  const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const
  const child = fork(script, [JSON.stringify(order)], { stdio: [...stdio] })
  const gone = once(child, 'exit')
  try {
    const [report] = await Promise.race([
      once(child, 'message'),
      gone.then(() => Promise.reject(new Error('The servers ended before they were ready'))),
    ])
    return await work({ ...report, pid: child.pid })
  } finally {
    if (child.connected) child.disconnect()
    await gone
    await rm(dataDir, { recursive: true, force: true })
  }
}

const DAY_MS = 86_400_000

/** Midnight in Berlin of the first Monday that lies two weeks ahead or more. */
function firstMonday(): Date {
  const ahead = Temporal.Now.zonedDateTimeISO('Europe/Berlin').startOfDay().add({ weeks: 2 })
  return new Date(ahead.add({ days: (8 - ahead.dayOfWeek) % 7 }).epochMilliseconds)
}

/** Some days from that Monday on. */
function datesFor(days: number): { first: string; last: string } {
  const dateAt = (day: number) =>
    new Date(firstMonday().getTime() + DAY_MS / 2 + day * DAY_MS).toISOString().slice(0, 10)
  return { first: dateAt(0), last: dateAt(days - 1) }
}

/** The request for the windows of some days. */
export function windowsTarget({ url, userId, apiKey }: Served, days: number): Target {
  const { first, last } = datesFor(days)
  const query = `startDate=${first}&endDate=${last}`
  return {
    url: `${url}/v4/user/${userId}/bookable-windows?${query}`,
    headers: { authorization: `Bearer ${apiKey}`, 'x-meetergo-api-user-id': userId },
  }
}

/** The request for the booking availability of some days. */
export function availabilityTarget({ url, meetingTypeId, apiKey }: Served, days: number): Target {
  const { first, last } = datesFor(days)
  return {
    url: `${url}/v4/booking-availability?meetingTypeId=${meetingTypeId}&start=${first}&end=${last}`,
    headers: { authorization: `Bearer ${apiKey}` },
  }
}
