/** Open starts close to one that is gone, also on other days. */
import type { Query } from './address.ts'
import type { Calls } from './calls.ts'
import { dateAfter, dateOf } from './month-grid.ts'
import type { Choice } from './page.ts'

const MOST = 4
const DAYS_AROUND = 7

type Around = {
  choice: Pick<Choice, 'durationMin' | 'hostId'>
  password: string | null
  zone: string
  today: string
}

export const nearestQuery = ({ choice, password, zone, today }: Around) => ({
  today,
  timezone: zone,
  duration: String(choice.durationMin),
  ...(choice.hostId !== null && { hostId: choice.hostId }),
  ...(password !== null && { bookingPassword: password }),
})

export async function nearestOf(
  calls: Pick<Calls, 'listWindows'>,
  start: string,
  { today, ...query }: Query & { today: string },
): Promise<string[]> {
  const from = dateAfter(dateOf(start), -DAYS_AROUND)
  const answer = await calls.listWindows({
    ...query,
    start: from > today ? from : today,
    end: dateAfter(dateOf(start), DAYS_AROUND),
  })
  return answer.isOk ? closest(answer.body.windows, start) : []
}

/** The closest in time, in the order of time. */
export function closest(windows: readonly { start: string }[], to: string): string[] {
  const distance = (start: string) => Math.abs(Date.parse(start) - Date.parse(to))
  return windows
    .map(({ start }) => start)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, MOST)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
}
