/**
 * An operation of the API as it is declared: what goes in, every reply that may come out, and the
 * function between. Routes, OpenAPI, the client and the tests all follow from it.
 */
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { assert } from '../../base/assert.ts'
import type { RefusalCode } from '../../base/refusal.ts'
import type { Tx, Writer } from '../db/database.ts'
import { id } from './fields.ts'

/** What somebody may do in a company. A key may do what an owner may. */
export type Role = 'owner' | 'admin' | 'member'

/**
 * Who is calling, with a key or signed in. Without the user header a key, an owner and an
 * administrator act as the company: `userId` is null. A member is always the own user.
 */
export type Caller = {
  companyId: string
  userId: string | null
  /** Of the key, or of the session. */
  keyId: string
  /** The user who made the key, or who is signed in. */
  keyUserId: string
  role: Role
  /** null: a key. */
  session: { id: string; accountId: string } | null
}

/** Somebody who is signed in. */
export type SignedIn = Caller & { session: { id: string; accountId: string } }

/**
 * Who may call: anybody, whoever may act for a company, whoever acts as a user of one, or whoever
 * is signed in, whatever the role.
 */
export type Needs = 'nobody' | 'company' | 'user' | 'session'

type CallerOf<N extends Needs> = N extends 'user'
  ? Caller & { userId: string }
  : N extends 'company'
    ? Caller
    : N extends 'session'
      ? SignedIn
      : null

export type Call<N extends Needs, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  caller: CallerOf<N>
  params: z.output<P>
  query: z.output<Q>
  body: z.output<B>
  /** Milliseconds since 1970. */
  nowMs: number
  /** The network address of who calls. */
  address: string
  /** What the program of who calls says that it is. */
  userAgent: string | null
}

export type Reply = {
  status: number
  /** An object becomes JSON; bytes are JSON already; text is of the declared type. */
  body?: object | Uint8Array | string
  /** In the place of a body: bytes of another type, or bytes as they come about. */
  content?: { bytes: Uint8Array | Readable; type: string }
  headers?: Record<string, string>
}

export type ReplySpec = {
  description: string
  schema?: z.ZodType
  /** Of a body that is not JSON, with an example. */
  contentType?: string
  example?: string
}

type Spec<N extends Needs, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  operationId: string
  tag: string
  summary: string
  description?: string
  needs: N
  /** Members may call it too, about what is their own: the handler sees to that. */
  role?: 'member'
  params?: P
  query?: Q
  body?: B
  replies: Record<number, ReplySpec>
  refusals: readonly RefusalCode[]
  /** How large a body may be, where that is not as everywhere. */
  bodyBytes?: number
  /** The key in a reply that is shown once, and so is not kept for a repeated request. */
  shownOnce?: string
  /** Requests a minute for each key, where fewer than of others; twice as many at once. */
  perMin?: number
  /** How many of them at once, if not twice as many. */
  atOnce?: number
  /** Limited per address and page (the path parameters that name it), as nobody's key is. */
  isPublic?: true
  /** Without a key, to sign in: limited per address, all of these together. */
  signsIn?: true
} & (
  | { read: (call: Call<N, P, Q, B>) => Promise<Reply> | Reply }
  | { write: (call: Call<N, P, Q, B>, tx: Tx) => Promise<Reply> }
  /** As `write`, for an action that can do with one statement and no transaction around it. */
  | {
      act: (call: Call<N, P, Q, B>, writer: Writer) => Promise<Reply>
      /** Without a key: the company under which the reply to a repeated request is kept. */
      companyOf?: (call: Call<N, P, Q, B>) => Promise<string | null>
    }
)

type AnyCall = Call<Needs, z.ZodType, z.ZodType, z.ZodType>

export type Operation = Omit<
  Spec<Needs, z.ZodType, z.ZodType, z.ZodType>,
  'read' | 'write' | 'act' | 'companyOf'
> & {
  run:
    | { kind: 'read'; handle: (call: AnyCall) => Promise<Reply> | Reply }
    | { kind: 'write'; handle: (call: AnyCall, tx: Tx) => Promise<Reply> }
    | {
        kind: 'act'
        handle: (call: AnyCall, writer: Writer) => Promise<Reply>
        companyOf: ((call: AnyCall) => Promise<string | null>) | null
      }
}

export function operation<
  N extends Needs,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>(spec: Spec<N, P, Q, B>): Operation {
  // Calls are made with what the spec's own schemas gave, so forgetting their types here is safe.
  return { ...spec, run: runOf(spec as never) }
}

type Handlers = {
  read?: (call: AnyCall) => Promise<Reply> | Reply
  write?: (call: AnyCall, tx: Tx) => Promise<Reply>
  act?: (call: AnyCall, writer: Writer) => Promise<Reply>
  companyOf?: (call: AnyCall) => Promise<string | null>
}

function runOf({ read, write, act, companyOf }: Handlers): Operation['run'] {
  if (read) return { kind: 'read', handle: read }
  if (write) return { kind: 'write', handle: write }
  assert(act, 'an operation does something')
  return { kind: 'act', handle: act, companyOf: companyOf ?? null }
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

export type Route = { method: Method; path: string; operation: Operation }

/** One line of the route table. `path` in the form of OpenAPI: `/v4/user/{id}`. */
export const on = (method: Method, path: string, op: Operation): Route => ({
  method,
  path,
  operation: op,
})

export const ok = (body: object | Uint8Array): Reply => ({ status: 200, body })
export const created = (body: object): Reply => ({ status: 201, body })
export const text = (body: string): Reply => ({ status: 200, body })
/** Of replies that go on until somebody leaves. */
export const EVENT_STREAM = 'text/event-stream'

export const content = (
  bytes: Uint8Array | Readable,
  type: string,
  headers: Record<string, string>,
): Reply => ({ status: 200, content: { bytes, type }, headers })
export const noContent = (): Reply => ({ status: 204 })

/** Path parameters of a route about one thing. */
export const idParams = (of: string) => z.object({ id: id.describe(`Id of the ${of}`) })
