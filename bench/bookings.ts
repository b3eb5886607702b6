/** Bookings over HTTP beside a route that only inserts the same rows, in the same rounds. */

import type { ServerReport } from './report.ts'
import { byTurns, type Measured } from './rounds.ts'

export type BookingResult = {
  connections: number
  loads: Record<'raw' | 'booking' | 'limited', Measured>
}

const STEP_MS = 5 * 60_000

/** A start that nobody has asked for yet, on one host after the other. */
function starts(hosts: readonly string[], firstMs: number) {
  let asked = 0
  return () => {
    const at = new Date(firstMs + Math.floor(asked / hosts.length) * STEP_MS).toISOString()
    const host = hosts[asked % hosts.length] as string
    asked += 1
    return { host, at }
  }
}

const attendee = {
  email: 'grace@example.com',
  firstname: 'Grace',
  lastname: 'Hopper',
  receiveReminders: true,
  notes: {},
}

export async function benchBookings({
  rawUrl,
  bookings,
  pid,
}: ServerReport & { pid: number }): Promise<BookingResult[]> {
  if (!bookings) throw new Error('No server was asked for bookings')
  const firstMs = Date.parse(bookings.firstStart)
  const headers = { authorization: `Bearer ${bookings.apiKey}` }
  const post = (url: string, next: () => object) => ({
    url,
    headers,
    body: () => JSON.stringify(next()),
  })
  const raw = starts(bookings.rawHosts, firstMs)
  const free = starts(bookings.typeIds, firstMs)
  const limited = starts(bookings.limitedTypeIds, firstMs)
  const booking = ({ host, at }: { host: string; at: string }) => ({
    meetingTypeId: host,
    start: at,
    attendee,
  })
  const url = `${bookings.url}/v4/booking`
  const targets = {
    raw: post(rawUrl, raw),
    booking: post(url, () => booking(free())),
    limited: post(url, () => booking(limited())),
  }
  const results: BookingResult[] = []
  for (const connections of [1, 8, 32]) {
    const loads = await byTurns(targets, { pid, connections, rounds: 5, forMs: 1_000 })
    results.push({ connections, loads })
  }
  return results
}
