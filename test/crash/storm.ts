/** Many clients who book without a pause, and a ledger of what each of them was told. */
import { randomUUID } from 'node:crypto'
import { WEEKDAYS } from '../../src/availability/rules.ts'
import { isoOf, minuteOf } from '../oracle/clock.ts'
import { ask, makeUser } from '../smoke/api.ts'

/** One booking by somebody who books nothing else. `once`: its Idempotency-Key. */
export type Asked = { email: string; start: string; once: string | null }

export type Ledger = {
  answered: (Asked & { id: string })[]
  /** Somebody else had the start. */
  refused: Asked[]
  /** Whether these are booked nobody was told. */
  unanswered: Asked[]
}

export type Door = { url: string; key: string }
export type Wanted = { userId: string; meetingTypeId: string }

const CLIENTS = 16
/** Clients who want the same start. */
const RIVALS = 4
const LENGTH_MIN = 30

export const emptyLedger = (): Ledger => ({ answered: [], refused: [], unanswered: [] })

/** A host whose days are open from midnight to midnight. */
export async function makeHost({ url, key }: Door): Promise<Wanted> {
  const { userId, availabilityId, meetingTypeId } = await makeUser(url, key)
  const intervals = [{ from: '00:00', to: '24:00' }]
  const schedule = WEEKDAYS.map(dayOfWeek => ({ dayOfWeek, intervals }))
  const path = `${url}/v4/availability/${availabilityId}`
  const body = { schedule, timezone: 'UTC' }
  const changed = await ask(path, { method: 'PATCH', key, user: userId, body })
  if (changed.status !== 200) throw new Error(changed.text)
  return { userId, meetingTypeId }
}

export const book = ({ url, key }: Door, { meetingTypeId }: Wanted, asked: Asked) => {
  const attendee = { email: asked.email, fullname: 'John Smith' }
  const body = { meetingTypeId, start: asked.start, attendee }
  const once = asked.once === null ? {} : { once: asked.once }
  return ask(`${url}/v4/booking`, { method: 'POST', key, body, ...once })
}

/** Asks whose starts are contested and asks whose starts are not, with a key and without. */
export function wishes(areKeyed: (nth: number) => boolean = nth => nth % 3 > 0): () => Asked {
  let count = 0
  const [contested, alone] = [minuteOf('2027-01-01T00:00Z'), minuteOf('2028-01-01T00:00Z')]
  return () => {
    count += 1
    const isContested = count % 2 === 0
    const nth = isContested ? Math.floor(count / (2 * RIVALS)) : count
    return {
      email: `${randomUUID()}@example.com`,
      start: isoOf((isContested ? contested : alone) + nth * LENGTH_MIN),
      once: areKeyed(count) ? randomUUID() : null,
    }
  }
}

type Storm = {
  next: () => Asked
  ledger: Ledger
  /** Called for each booking that is answered. */
  onBooked: () => void
  /** Whether whoever meets a database that is away goes on. */
  isOver: () => boolean
}

/** Ends with the server, or once it is over. */
export async function storm(door: Door, host: Wanted, way: Storm): Promise<void> {
  await Promise.all(Array.from({ length: CLIENTS }, () => client(door, host, way)))
}

async function client(door: Door, host: Wanted, way: Storm): Promise<void> {
  const { ledger } = way
  while (!way.isOver()) {
    const asked = way.next()
    // A broken connection is the end that is waited for.
    const answer = await book(door, host, asked).catch(error => {
      if (error instanceof TypeError) return null
      throw error
    })
    if (answer === null) return void ledger.unanswered.push(asked)
    const { id, code } = answer.body as { id: string; code?: string }
    if (answer.status === 201) {
      ledger.answered.push({ ...asked, id })
      way.onBooked()
    } else if (code === 'slot_taken') ledger.refused.push(asked)
    else if (code === 'database_unavailable') {
      ledger.unanswered.push(asked)
      await untilReady(door)
    } else throw new Error(`${answer.status}: ${answer.text}`)
  }
}

/** Until the database answers, or the server is gone. */
async function untilReady({ url }: Door): Promise<void> {
  const isAway = () => ask(`${url}/readyz`).then(({ status }) => status === 503)
  while (await isAway().catch(() => false));
}
