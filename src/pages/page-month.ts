/** The month of open starts that a page shows first. */
import { addressOf, withChanges } from '../../web/booking/address.ts'
import { dateOf, monthAfter, monthOf } from '../../web/booking/month-grid.ts'
import type { Month } from '../../web/booking/page.ts'
import { type Asked, monthQuery } from '../../web/booking/question.ts'
import type { PublicWindows } from '../../web/client/client.ts'
import { Refusal } from '../base/refusal.ts'
import type { AskApi } from './ask-api.ts'

type MonthAsked = Omit<Asked, 'month'> & {
  apiPath: string
  /** `2026-12`, where the address says one; null: that of the next open day. */
  month: string | null
}

/**
 * What the API refuses, such as a length that is not offered, is a month without starts. Throws
 * `too_many_requests` or `busy_try_again` where it cannot answer now: nobody knows what is open.
 */
export async function pageMonth(ask: AskApi, asked: MonthAsked): Promise<Month> {
  const { today, zone } = asked
  const first = monthOf(today)
  const month = asked.month !== null && asked.month > first ? asked.month : first
  const list = async (of: string, isFirstOnly = false) => {
    const whole = monthQuery({ ...asked, month: of })
    const range = isFirstOnly ? withChanges(whole, { end: null, first: '1' }) : whole
    const answer = await ask<PublicWindows>('GET', addressOf(`${asked.apiPath}/windows`, range))
    if (answer.isOk) return answer.body.windows
    if (answer.status === 429) throw new Refusal('too_many_requests')
    if (answer.status >= 500) throw new Refusal('busy_try_again')
    return []
  }
  const starts = await list(month)
  if (starts.length > 0) return { zone, today, month, starts, nextDate: null }
  const [next] = await list(monthAfter(month, 1), true)
  const nextDate = next ? dateOf(next.start) : null
  if (nextDate === null || asked.month !== null) return { zone, today, month, starts, nextDate }
  const later = monthOf(nextDate)
  return { zone, today, month: later, starts: await list(later), nextDate: null }
}
