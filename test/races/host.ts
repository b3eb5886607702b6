/** Whom everybody wants at once. */
import { WEEKDAYS } from '../../src/availability/rules.ts'
import type { Answer, Harness } from '../harness.ts'

export type Host = {
  userId: string
  /** The same: a host stands alone. */
  userIds: readonly string[]
  typeId: string
  otherTypeId: string
}

let hosts = 0

/** A host in UTC whose days are open from midnight to midnight, with one or two meeting types. */
export async function openHost(h: Harness, first: object = {}, second?: object): Promise<Host> {
  hosts += 1
  const made = await h.call('POST', '/v4/user', {
    body: {
      email: `host${hosts}@example.com`,
      givenName: 'Ada',
      familyName: 'Byron',
      timezone: 'UTC',
    },
  })
  const { userId: user, availabilityId } = wanted(made)
  const intervals = [{ from: '00:00', to: '24:00' }]
  const schedule = WEEKDAYS.map(dayOfWeek => ({ dayOfWeek, intervals }))
  wanted(await h.call('PATCH', `/v4/availability/${availabilityId}`, { user, body: { schedule } }))
  const typeOf = async (more: object) => {
    const body = { meetingInfo: { ...INFO }, ...more }
    return wanted(await h.call('POST', '/v4/meeting-type', { user, body })).id as string
  }
  const typeId = await typeOf(first)
  const otherTypeId = second ? await typeOf(second) : typeId
  return { userId: user, userIds: [user], typeId, otherTypeId }
}

const INFO = { name: 'A talk', description: '', duration: 30, channel: 'phone' }

export function wanted({ status, body }: Answer) {
  if (status < 300) return body
  throw new Error(`${status}: ${JSON.stringify(body)}`)
}
