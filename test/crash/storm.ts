/** Many clients who book without a pause, and a ledger of what each of them was told. */
import { randomUUID } from 'node:crypto'
import { WEEKDAYS } from '../../src/availability/rules.ts'
import { isoOf, minuteOf } from '../oracle/clock.ts'
import { ask, makeUser } from '../smoke/api.ts'

/** One booking by somebody who books nothing else. `once`: its Idempotency-Key. */
export type Asked = { email: string; start: string; once: string | null; isOfTeam: boolean }

export type Ledger = {
  answered: (Asked & { id: string })[]
  /** Somebody else had the start. */
  refused: Asked[]
  /** Whether these are booked nobody was told. */
  unanswered: Asked[]
}

export type Door = { url: string; key: string }
/** A host's own meeting type, and that of a team in which the host is fixed. */
export type Wanted = { hostIds: string[]; meetingTypeId: string; teamTypeId: string }

const CLIENTS = 16
/** Clients who want the same start. */
const RIVALS = 4
const LENGTH_MIN = 30

export const emptyLedger = (): Ledger => ({ answered: [], refused: [], unanswered: [] })

/** Somebody whose days are open from midnight to midnight. */
async function openUser({ url, key }: Door) {
  const user = await makeUser(url, key)
  const intervals = [{ from: '00:00', to: '24:00' }]
  const schedule = WEEKDAYS.map(dayOfWeek => ({ dayOfWeek, intervals }))
  const path = `${url}/v4/availability/${user.availabilityId}`
  const body = { schedule, timezone: 'UTC' }
  const changed = await ask(path, { method: 'PATCH', key, user: user.userId, body })
  if (changed.status !== 200) throw new Error(changed.text)
  return user
}

/** A host who meets alone, and beside one of two others. */
export async function makeHost(door: Door): Promise<Wanted> {
  const { userId, meetingTypeId } = await openUser(door)
  const others = [(await openUser(door)).userId, (await openUser(door)).userId]
  const post = async (path: string, body: object) => {
    const options = { method: 'POST', key: door.key, user: userId, body }
    const answer = await ask(`${door.url}${path}`, options)
    if (answer.status !== 201) throw new Error(answer.text)
    return answer.body as { id: string }
  }
  const team = await post('/v4/team', { name: 'Storm' })
  const users = [{ userId, isFixed: true }, ...others]
  const type = { name: 'Together', duration: LENGTH_MIN, workspaceId: team.id, queue: { users } }
  const { id: teamTypeId } = await post('/v4/meeting-type', type)
  return { hostIds: [userId, ...others], meetingTypeId, teamTypeId }
}

export const book = ({ url, key }: Door, host: Wanted, asked: Asked) => {
  const meetingTypeId = asked.isOfTeam ? host.teamTypeId : host.meetingTypeId
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
      isOfTeam: count % 5 === 0,
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
