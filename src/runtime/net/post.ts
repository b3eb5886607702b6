/**
 * POSTs to addresses that somebody else chose. No redirect is followed, no proxy is asked, and an
 * answer is read up to a limit. Unless private addresses are allowed, the one that is connected to
 * is judged itself: what a name meant before does not count.
 */
import { lookup as systemLookup } from 'node:dns'
import {
  type AgentOptions,
  type ClientRequest,
  Agent as HttpAgent,
  type IncomingMessage,
  request,
} from 'node:http'
import { Agent as HttpsAgent, request as requestSecurely } from 'node:https'
import type { LookupFunction } from 'node:net'
import { addressIn, isPublicAddress } from './addresses.ts'

export type Posted = {
  url: string
  headers: Record<string, string>
  body: string
  /** Gives up when it aborts. */
  signal: AbortSignal
}

export type PostAnswer = {
  status: number
  /** The header as it came. */
  retryAfter: string | null
  /** How it begins. */
  text: string
}

export type Post = {
  /** Throws an Error whose message says in a few words why there was no whole answer. */
  send(posted: Posted): Promise<PostAnswer>
  close(): void
}

export type PostOptions = {
  allowPrivate: boolean
  /** For all of it: name, connection, request and answer. */
  limitMs?: number
  /** How long a connection is kept that nobody uses. */
  idleMs?: number
  /** How names are looked up. */
  lookup?: LookupFunction
}

const LIMIT_MS = 30_000
/** Whoever stands in between may forget a connection that is quiet for longer. */
const IDLE_MS = 30_000
const READ_BYTES = 64 * 1024
const KEPT_CHARACTERS = 1024
const NOT_PUBLIC = 'the address is not public'

export function makePost(options: PostOptions): Post {
  const { allowPrivate, limitMs = LIMIT_MS, idleMs = IDLE_MS } = options
  const systems = options.lookup ?? (systemLookup as LookupFunction)
  const lookup = allowPrivate ? systems : publicOnly(systems)
  // Kept connections were judged when they were made.
  const kept = agentsOf({ lookup, keepAlive: true, maxFreeSockets: 16, timeout: idleMs })
  const fresh = agentsOf({ lookup })

  const once = async (posted: Posted, limit: AbortSignal, agents: Agents): Promise<PostAnswer> => {
    const url = new URL(posted.url)
    const address = addressIn(url)
    if (!allowPrivate) {
      if (url.protocol !== 'https:') throw new Error('only https is allowed')
      if (address !== null && !isPublicAddress(address)) throw new Error(NOT_PUBLIC)
    }
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
    const isSecure = url.protocol === 'https:'
    const sent = (isSecure ? requestSecurely : request)(url, {
      method: 'POST',
      agent: isSecure ? agents.https : agents.http,
      headers: { ...posted.headers, 'content-length': Buffer.byteLength(posted.body) },
      signal: AbortSignal.any([posted.signal, limit]),
    })
    sent.once('response', resolve)
    sent.on('error', error => reject(isStale(sent, error) ? new Stale() : error))
    // Of a connection that is handed over the request hears nothing more, not even its end.
    sent.once('upgrade', ({ statusCode }, socket) => {
      socket.destroy()
      reject(new Error(`answered with status ${statusCode}, which ends nothing`))
    })
    sent.end(posted.body)
    return readAnswer(await promise, sent)
  }
  return {
    send: async posted => {
      const limit = AbortSignal.timeout(limitMs)
      try {
        return await once(posted, limit, kept).catch(error => {
          if (error instanceof Stale) return once(posted, limit, fresh)
          throw error
        })
      } catch (error) {
        if (limit.aborted) throw new Error(`no whole answer within ${limitMs / 1000} s`)
        throw new Error(wordsOf(error))
      }
    },
    close: () => {
      kept.http.destroy()
      kept.https.destroy()
    },
  }
}

type Agents = { http: HttpAgent; https: HttpsAgent }

const agentsOf = (options: AgentOptions): Agents => ({
  http: new HttpAgent(options),
  https: new HttpsAgent(options),
})

/** A kept connection that the other side had closed already: nothing was heard of the request. */
class Stale extends Error {}

const isStale = (sent: ClientRequest, error: NodeJS.ErrnoException): boolean =>
  sent.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(error.code ?? '')

/** Whole, or as much as is read of any; an end before that is an error. */
async function readAnswer(answer: IncomingMessage, sent: ClientRequest): Promise<PostAnswer> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of answer) {
    parts.push(part)
    bytes += part.length
    if (bytes >= READ_BYTES) {
      sent.destroy()
      break
    }
  }
  return {
    status: answer.statusCode ?? 0,
    retryAfter: answer.headers['retry-after'] ?? null,
    text: Buffer.concat(parts).toString('utf8').slice(0, KEPT_CHARACTERS),
  }
}

/** Refuses a name of which any address is not public. */
function publicOnly(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0)
      const addresses = Array.isArray(found) ? found : [{ address: found, family: 4 }]
      if (addresses.length === 0 || !addresses.every(one => isPublicAddress(one.address))) {
        return callback(new Error(NOT_PUBLIC), '', 0)
      }
      if (options.all) return callback(null, addresses)
      callback(null, addresses[0]?.address ?? '', addresses[0]?.family)
    })
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed before the answer was complete',
  EPIPE: 'the connection was closed before the answer was complete',
  ENOTFOUND: 'the name of the host is not known',
  EAI_AGAIN: 'the name of the host could not be looked up',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the host cannot be reached',
  ETIMEDOUT: 'the host does not answer',
  ABORT_ERR: 'it was stopped',
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return 'it could not be sent'
  // Several addresses were tried.
  const one = error instanceof AggregateError ? (error.errors[0] as Error) : error
  const code = 'code' in one && typeof one.code === 'string' ? one.code : ''
  return WORDS[code] ?? (code === '' ? one.message : `it could not be sent (${code})`)
}
