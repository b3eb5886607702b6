/**
 * Who is calling: keys and acting users, kept in memory for a short while and told of changes, so
 * that a request costs no round trip for it.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { isId, scopedId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Db } from '../runtime/db/database.ts'
import type { Caller } from '../runtime/http/operation.ts'
import type { Authenticate } from '../runtime/http/options.ts'
import { makeMemory } from '../runtime/memory.ts'
import { makeRateLimit } from '../runtime/rate-limit.ts'
import { isUser } from '../users/store.ts'
import { type Credential, isHashOf, readAuthorization } from './credential.ts'
import { keyStatus } from './rules.ts'
import { findKeyById, noteKeyUses } from './store.ts'

const KEPT = { keptMs: 30_000, entries: 10_000 }
/** Wrong credentials from one address, a minute. Right ones are not counted. */
const FAILURES_PER_MIN = 30

export type KeyRing = {
  authenticate: Authenticate
  /** Writes the last uses since the former call. */
  flushUses(): Promise<void>
}

export type KeyRingOptions = {
  db: Db
  changes: Changes
  /** The first signs, all verify. */
  secretKeys: readonly string[]
  limitFailures: boolean
}

type KnownKey = {
  companyId: string
  userId: string
  hash: Buffer
  expiresMs: number
  deactivatedMs: number | null
}

type Asked = { credential: Credential; userId: string | null; address: string; nowMs: number }

export function makeKeyRing({ db, changes, secretKeys, limitFailures }: KeyRingOptions): KeyRing {
  const keys = makeMemory<KnownKey>(KEPT)
  const users = makeMemory<true>(KEPT)
  const failures = makeRateLimit(limitFailures ? FAILURES_PER_MIN : null)
  let uses = new Map<string, number>()
  changes.onChange('key', keys.forget)
  changes.onChange('user', users.forget)

  const unknown = (asked: Asked): never => {
    const waitSec = failures.take(asked.address, asked.nowMs)
    throw waitSec > 0 ? tooMany(waitSec) : new Refusal('api_key_invalid')
  }
  /** A wrong secret is told from an ended key only to who has the right one. */
  const use = (key: KnownKey, asked: Asked): void => {
    if (!isHashOf(key.hash, asked.credential, secretKeys)) unknown(asked)
    const status = keyStatus(key, asked.nowMs)
    if (status === 'expired') throw new Refusal('api_key_expired')
    if (status === 'deactivated') throw new Refusal('api_key_deactivated')
    uses.set(asked.credential.id, asked.nowMs)
  }
  const lookUp = async (asked: Asked): Promise<Caller> => {
    const { credential, userId, nowMs, address } = asked
    const waitSec = failures.wait(address, nowMs)
    if (waitSec > 0) throw tooMany(waitSec)
    const key =
      keys.find(credential.id, nowMs) ??
      (await keys.load(credential.id, nowMs, () => loadKey(db, credential.id)))
    if (!key) return unknown(asked)
    use(key, asked)
    if (userId === null) return callerOf(key, asked)
    const user = scopedId(key.companyId, userId)
    const exists =
      users.find(user, nowMs) ??
      (await users.load(user, nowMs, () => isUser(db, key.companyId, userId)))
    if (!exists) throw new Refusal('user_not_found')
    return callerOf(key, asked)
  }

  return {
    authenticate: (headers, { needs, address, nowMs }) => {
      const credential = credentialOf(headers)
      const asked = { credential, userId: userIdOf(headers, needs), address, nowMs }
      const key = keys.find(credential.id, nowMs)
      if (!key || !knowsUser(key, asked, users)) return lookUp(asked)
      use(key, asked)
      return callerOf(key, asked)
    },
    flushUses: async () => {
      if (uses.size === 0) return
      const written = uses
      uses = new Map()
      await noteKeyUses(db, written)
    },
  }
}

function knowsUser(key: KnownKey, asked: Asked, users: { find: FindUser }): boolean {
  if (asked.userId === null) return true
  return users.find(scopedId(key.companyId, asked.userId), asked.nowMs) === true
}

type FindUser = (id: string, nowMs: number) => true | null

const callerOf = (key: KnownKey, { credential, userId }: Asked): Caller => ({
  companyId: key.companyId,
  userId,
  keyId: credential.id,
  keyUserId: key.userId,
})

const tooMany = (retryAfterSec: number) => new Refusal('too_many_requests', { retryAfterSec })

function credentialOf({ authorization }: IncomingHttpHeaders): Credential {
  if (authorization === undefined) throw new Refusal('authorization_missing')
  const credential = readAuthorization(authorization)
  if (credential) return credential
  throw new Refusal('api_key_malformed')
}

function userIdOf(headers: IncomingHttpHeaders, needs: 'company' | 'user'): string | null {
  const header = headers['x-meetergo-api-user-id']
  if (header === undefined || header === '') {
    if (needs === 'user') throw new Refusal('user_header_missing')
    return null
  }
  if (typeof header !== 'string' || !isId(header)) throw new Refusal('user_not_found')
  return header.toLowerCase()
}

async function loadKey(db: Db, id: string): Promise<KnownKey | null> {
  const row = await findKeyById(db, id)
  if (!row) return null
  return {
    companyId: row.company_id,
    userId: row.user_id,
    hash: row.hash,
    expiresMs: row.expires_at.getTime(),
    deactivatedMs: row.deactivated_at?.getTime() ?? null,
  }
}
