/** One request to a running program. */
import { randomUUID } from 'node:crypto'

export type Asked = { method?: string; key?: string; user?: string; once?: string; body?: unknown }

// What came, to be compared as it is.
export type Answer = { status: number; text: string; body: unknown; headers: Headers }

export async function ask(url: string, asked: Asked = {}): Promise<Answer> {
  const { method = 'GET', key, user, once, body } = asked
  const response = await fetch(url, {
    method,
    headers: {
      ...(key && { authorization: `Bearer ${key}` }),
      ...(user && { 'x-meetergo-api-user-id': user }),
      ...(once && { 'idempotency-key': once }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') === true
  const { status, headers } = response
  return { status, text, body: isJson ? JSON.parse(text) : null, headers }
}

/** Whether the key is taken, as a status. */
export async function statusOfKey(url: string, key: string): Promise<number> {
  return (await ask(`${url}/v4/user/me`, { key })).status
}

/** A request for a user whom nobody else is, that may be repeated. */
export const attempt = () => {
  const once = randomUUID()
  const person = { givenName: 'John', familyName: 'Smith', timezone: 'Europe/London' }
  return { once, body: { email: `${once}@example.com`, ...person } }
}

export type Made = { userId: string; availabilityId: string; meetingTypeId: string }

/** A platform user; throws unless it was answered 201. */
export async function makeUser(url: string, key: string, asked = attempt()): Promise<Made> {
  const answer = await ask(`${url}/v4/user`, { method: 'POST', key, ...asked })
  if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.text}`)
  return answer.body as Made
}
