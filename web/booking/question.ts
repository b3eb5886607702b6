/** How a month of open starts is asked for. Pure; the same on the server and in the browser. */
import type { Query } from './address.ts'
import { lastDateOf } from './month-grid.ts'

export type Asked = {
  month: string
  today: string
  zone: string
  durationMin: number
  hostId: string | null
  /** What else the address of the list needs: the page's password, the appointment's secret. */
  proof: Query
}

/** From today on, or the first of the month, to its last date. */
export function monthQuery({ month, today, zone, durationMin, hostId, proof }: Asked): Query {
  const first = `${month}-01`
  return {
    start: first > today ? first : today,
    end: lastDateOf(month),
    timezone: zone,
    // What is moved keeps its length.
    ...(proof.secret === undefined && { duration: String(durationMin) }),
    ...(hostId !== null && { hostId }),
    ...proof,
  }
}
