/** The API as the dashboard asks it: as whoever is signed in here, with refusals as errors. */
import { Client, type ErrorBody } from '../client/client.ts'

/** Only this page can send the header, so no other site can act with the cookie. */
const send: typeof fetch = (address, init) =>
  fetch(address, { ...init, headers: { ...init?.headers, 'x-punctual-client': 'dashboard' } })

export const api = new Client({ baseUrl: '', fetch: send })

/** As another user of the company, for what belongs to them. */
export const apiAs = (userId: string): Client => new Client({ baseUrl: '', userId, fetch: send })

/** Hears `ended` when something was asked with a session that is over. */
export const sessionNews = new EventTarget()

/** What was asked and not granted. Status 0: nobody answered. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  /** What is wrong, by the field of the body: `meetingInfo.name`. */
  readonly errors: readonly { field: string; message: string }[]
  /** What is in the way of a start: `held`, `buffer`. */
  readonly reason: string | null

  constructor(status: number, body: Partial<ErrorBody>) {
    const { message = '', errors = [], reason = null } = body
    super(Array.isArray(message) ? message.join('; ') : message)
    this.status = status
    this.code = body.code ?? (status === 0 ? 'unreachable' : 'unknown')
    this.errors = errors
    this.reason = reason
  }

  /** The same may be granted in a while. */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

type AnyReply = { status: number; body: unknown }
type Good<R> = R extends { status: 200 | 201 | 202 | 204; body: infer Body } ? Body : never

/** The body of a reply that grants what was asked. Throws `Refused`. */
export async function answered<R extends AnyReply>(asked: Promise<R>): Promise<Good<R>> {
  const reply = await asked.catch(() => {
    throw new Refused(0, {})
  })
  if (reply.status < 400) return reply.body as Good<R>
  const refused = new Refused(reply.status, reply.body as ErrorBody)
  if (refused.code === 'signed_out') sessionNews.dispatchEvent(new Event('ended'))
  throw refused
}

/** An image that this server shows. Throws `Refused`. */
export async function imageAt(path: string): Promise<Blob> {
  const reply = await fetch(path)
  if (!reply.ok) throw new Refused(reply.status, await reply.json())
  return reply.blob()
}
