/**
 * Who is calling from a browser: sessions, kept in memory for a short while and told of changes, so
 * that a request costs no round trip for it.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Database } from '../runtime/db/database.ts'
import type { Caller, Needs, Role } from '../runtime/http/operation.ts'
import type { Authenticate } from '../runtime/http/options.ts'
import { makeLastUses } from '../runtime/last-uses.ts'
import { makeMemory } from '../runtime/memory.ts'
import { makeRateLimit, refuseWaiting } from '../runtime/rate-limit.ts'
import { type KnownUsers, namedUser } from '../users/known-users.ts'
import { cookieName, readCookie } from './cookie.ts'
import { isLive, NOTED_EVERY_MS } from './rules.ts'
import { findSession, noteSessionUses, type StoredSession } from './store.ts'
import { isTokenOf, readToken, type Token } from './token.ts'

const KEPT = { keptMs: 30_000, entries: 10_000 }
/** Sessions that never were, from one address, a minute. */
const FAILURES_PER_MIN = 30

export type SignedInUsers = {
  /** As `keys` does where a key is sent, and where nothing says that a browser asks. */
  authenticate: Authenticate
  /** Writes the last uses since the former call. */
  flushUses(): Promise<void>
}

export type SignedInOptions = {
  db: Database
  changes: Changes
  users: KnownUsers
  /** Who calls with a key. */
  keys: Authenticate
  publicUrl: string
  secretKeys: readonly string[]
  limitFailures: boolean
}

type At = Parameters<Authenticate>[1]
type Asked = { headers: IncomingHttpHeaders; token: Token; at: At }

export function makeSignedIn(options: SignedInOptions): SignedInUsers {
  const { db, changes, users, keys, publicUrl, secretKeys, limitFailures } = options
  const sessions = makeMemory<StoredSession>(KEPT)
  const failures = makeRateLimit(limitFailures ? FAILURES_PER_MIN : null)
  const uses = makeLastUses(written => db.transaction(tx => noteSessionUses(tx, written)))
  const noteUse = (session: StoredSession, nowMs: number) => {
    if (nowMs - session.lastUsedMs < NOTED_EVERY_MS) return
    session.lastUsedMs = nowMs
    uses.note(session.id, nowMs)
  }
  const cookie = cookieName(publicUrl)
  changes.onChange('session', sessions.forget)

  const verified = (session: StoredSession | null, { token, at }: Asked): StoredSession => {
    if (!session || !isTokenOf(session.tokenHash, { kind: 'session', token }, secretKeys)) {
      refuseWaiting(failures.take(at.address, at.nowMs))
      throw new Refusal('signed_out')
    }
    if (!isLive(session, at.nowMs)) throw new Refusal('signed_out')
    return session
  }
  const callerOf = (session: StoredSession, role: Role, { headers, at }: Asked): Caller => {
    at.charge(session.id)
    noteUse(session, at.nowMs)
    const { id, accountId, companyId, userId: own } = session
    const userId = actingUser(namedAt(headers, at), { role, own, needs: at.needs })
    return { companyId, userId, keyId: id, keyUserId: own, role, session: { id, accountId } }
  }
  const lookUp = async (asked: Asked): Promise<Caller> => {
    const { id } = asked.token
    const { nowMs } = asked.at
    const load = () => sessions.load(id, nowMs, () => findSession(db, id))
    const session = verified(sessions.find(id, nowMs) ?? (await load()), asked)
    const roleOf = (userId: string) => users.load(session.companyId, userId, nowMs)
    const role = await roleOf(session.userId)
    if (role === null) throw new Refusal('signed_out')
    const caller = callerOf(session, role, asked)
    const { userId } = caller
    if (userId === null || userId === session.userId || (await roleOf(userId))) return caller
    throw new Refusal('user_not_found')
  }
  /** null: something has to be looked up. */
  const fromMemory = (asked: Asked): Caller | null => {
    const { token, at } = asked
    const session = sessions.find(token.id, at.nowMs)
    const role = session && users.find(session.companyId, session.userId, at.nowMs)
    if (!session || !role) return null
    const named = namedAt(asked.headers, at)
    const isKnown = named === null || users.find(session.companyId, named, at.nowMs) !== null
    return isKnown ? callerOf(verified(session, asked), role, asked) : null
  }

  return {
    authenticate: (headers, at) => {
      if (headers.authorization !== undefined) return keys(headers, at)
      const text = readCookie(headers.cookie, cookie)
      if (text === null && !isOurs(headers)) return keys(headers, at)
      if (text !== null) refuseCrossSite(headers)
      const token = readToken(text ?? '')
      if (token === null) throw new Refusal('signed_out')
      const asked = { headers, token, at }
      return fromMemory(asked) ?? lookUp(asked)
    },
    flushUses: uses.flush,
  }
}

/** Whether a page of ours asks. */
const isOurs = (headers: IncomingHttpHeaders): boolean => headers['x-punctual-client'] !== undefined

/** A cookie comes along whoever made the browser ask: only our own pages send the header too. */
function refuseCrossSite(headers: IncomingHttpHeaders): void {
  const site = headers['sec-fetch-site'] ?? 'none'
  if (!isOurs(headers) || !['same-origin', 'none'].includes(site)) throw new Refusal('cross_site')
}

/** About the session itself nobody else is named, whatever a client always sends along. */
const namedAt = (headers: IncomingHttpHeaders, { needs }: At): string | null =>
  needs === 'session' ? null : namedUser(headers)

/** As whom somebody acts; null: as the company. Throws `role_forbids`. */
function actingUser(
  named: string | null,
  { role, own, needs }: { role: Role; own: string; needs: Needs },
): string | null {
  if (role !== 'member') return named ?? (needs === 'company' ? null : own)
  if (named !== null && named !== own) throw new Refusal('role_forbids')
  return own
}
