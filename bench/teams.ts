/** Lists of teams beside the route that selects 1, and many who book one start at once. */
import { load } from './load.ts'
import { median } from './median.ts'
import type { ServerReport } from './report.ts'
import { byTurns, type Measured } from './rounds.ts'
import { availabilityTarget } from './served.ts'

export type TeamResult = {
  connections: number
  loads: Record<'select' | 'few' | 'many' | 'collective', Measured>
}

/** `totalMs`: until the last of them is answered. */
export type BurstResult = { bookings: number; totalMs: number; rounds: number }

const BOOKINGS = 20
const ROUNDS = 12
const DAYS = 30

export async function benchTeams({
  selectUrl,
  eventsS,
  teams,
  pid,
}: ServerReport & { pid: number }): Promise<{ lists: TeamResult[]; burst: BurstResult }> {
  if (!teams) throw new Error('No server was asked for teams')
  const { few, many, collective } = teams
  const listOf = (meetingTypeId: string) => availabilityTarget({ ...eventsS, meetingTypeId }, DAYS)
  const targets = {
    select: { url: selectUrl },
    few: listOf(few),
    many: listOf(many),
    collective: listOf(collective),
  }
  const lists: TeamResult[] = []
  for (const connections of [1, 8]) {
    const loads = await byTurns(targets, { pid, connections, rounds: 5, forMs: 700 })
    lists.push({ connections, loads })
  }
  return { lists, burst: await burstOf({ eventsS, few, firstStart: teams.firstStart }) }
}

/** Each round a start at ten in Berlin of a day of its own, from Monday to Friday. */
async function burstOf({
  eventsS: { url, apiKey },
  few,
  firstStart,
}: Pick<ServerReport, 'eventsS'> & { few: string; firstStart: string }): Promise<BurstResult> {
  const firstMs = Date.parse(firstStart) + 10 * 3_600_000
  const took: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const day = 35 + 7 * Math.floor(round / 5) + (round % 5)
    const start = new Date(firstMs + day * 86_400_000).toISOString()
    const attendee = { email: 'grace@example.com', fullname: 'Grace Hopper' }
    const body = JSON.stringify({ meetingTypeId: few, start, attendee })
    const target = {
      url: `${url}/v4/booking`,
      headers: { authorization: `Bearer ${apiKey}` },
      body: () => body,
    }
    const beganMs = performance.now()
    // Each connection asks once: its time is over when it is answered.
    await load(target, { connections: BOOKINGS, forMs: 0 })
    if (round > 0) took.push(performance.now() - beganMs)
  }
  return { bookings: BOOKINGS, totalMs: median(took), rounds: ROUNDS }
}
