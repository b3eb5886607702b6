/** Requests that really run at once: each on a connection of its own, kept for the next round. */
import { Agent, request } from 'node:http'
import type { Harness } from '../harness.ts'
import type { Booker, Outcome, StartWish } from './booker.ts'

const CONNECTIONS = 64

export type Sent = { method?: string; path: string; body?: object; once?: string }
type Replied = { status: number; body: Record<string, unknown> }

export type HttpBooker = Booker & {
  send(sent: Sent, done: string): Promise<Outcome>
  bookOnce(wish: StartWish, once: string): Promise<Outcome>
  cancel(id: string, body?: object): Promise<Outcome>
  release(token: string): Promise<Outcome>
}

let bookers = 0

export function overHttp({ url, company }: Pick<Harness, 'url' | 'company'>): HttpBooker {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const send = async (sent: Sent, done: string) =>
    outcomeOf(await exchange({ agent, url, key: company.apiKey }, sent), done)
  const post = (path: string, body: object, done: string) => send({ path, body }, done)
  return {
    send,
    book: wish => post('/v4/booking', bodyOf(wish), 'booked'),
    bookOnce: (wish, once) => send({ path: '/v4/booking', body: bodyOf(wish), once }, 'booked'),
    hold: ({ typeId, start, durationMin }) => {
      const body = { meetingTypeId: typeId, start, duration: durationMin ?? null, minutes: 1 }
      return post('/v4/booking/hold', body, 'held')
    },
    move: (id, start) => post(`/v4/appointment/${id}/reschedule`, { start }, 'moved'),
    cancel: (id, body = {}) => post(`/v4/appointment/${id}/cancel`, body, 'cancelled'),
    release: token => send({ method: 'DELETE', path: `/v4/booking/hold/${token}` }, 'released'),
    close: async () => agent.destroy(),
  }
}

function bodyOf({ typeId, start, durationMin, holdToken }: StartWish): object {
  bookers += 1
  return {
    meetingTypeId: typeId,
    start,
    duration: durationMin ?? null,
    holdToken: holdToken ?? null,
    attendee: { email: `booker${bookers}@example.com`, fullname: 'Grace Hopper' },
  }
}

function outcomeOf({ status, body }: Replied, done: string): Outcome {
  const said = status < 300 ? done : `${status} ${body.code}`
  return { said, id: String(body.id ?? ''), token: String(body.holdToken ?? '') }
}

type Line = { agent: Agent; url: string; key: string }

function exchange({ agent, url, key }: Line, sent: Sent): Promise<Replied> {
  const { method = 'POST', path, body, once } = sent
  const payload = body && JSON.stringify(body)
  const headers = {
    authorization: `Bearer ${key}`,
    ...(once && { 'idempotency-key': once }),
    ...(payload && { 'content-type': 'application/json' }),
  }
  return new Promise((resolve, reject) => {
    const asking = request(`${url}${path}`, { agent, method, headers }, reply => {
      let text = ''
      reply.setEncoding('utf8').on('data', part => {
        text += part
      })
      reply.on('error', reject)
      reply.on('end', () =>
        resolve({ status: reply.statusCode ?? 0, body: text === '' ? {} : JSON.parse(text) }),
      )
    })
    asking.on('error', reject)
    asking.end(payload)
  })
}
