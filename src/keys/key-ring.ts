/**
 * Who is calling with a key: kept in memory for a short while and told of changes, so that a
 * request costs no round trip for it.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Database, Db } from '../runtime/db/database.ts'
import type { Caller } from '../runtime/http/operation.ts'
import type { Authenticate } from '../runtime/http/options.ts'
import { makeLastUses } from '../runtime/last-uses.ts'
import { makeMemory } from '../runtime/memory.ts'
import { makeRateLimit, refuseWaiting } from '../runtime/rate-limit.ts'
import { type KnownUsers, namedUser } from '../users/known-users.ts'
import { type Credential, isHashOf, readAuthorization } from './credential.ts'
import { type KeyState, keyStatus } from './rules.ts'
import { findKeyById, keyState, noteKeyUses } from './store.ts'

const KEPT = { keptMs: 30_000, entries: 10_000 }
/** Wrong credentials from one address, a minute. Right ones are not counted. */
const FAILURES_PER_MIN = 30

export type KeyRing = {
  authenticate: Authenticate
  /** Writes the last uses since the former call. */
  flushUses(): Promise<void>
}

export type KeyRingOptions = {
  db: Database
  changes: Changes
  users: KnownUsers
  /** The first signs, all verify. */
  secretKeys: readonly string[]
  limitFailures: boolean
}

type KnownKey = KeyState & {
  companyId: string
  userId: string
  hash: Buffer
}

type Asked = { credential: Credential; address: string; nowMs: number }

export function makeKeyRing(options: KeyRingOptions): KeyRing {
  const { db, changes, users, secretKeys, limitFailures } = options
  const keys = makeMemory<KnownKey>(KEPT)
  const failures = makeRateLimit(limitFailures ? FAILURES_PER_MIN : null)
  const uses = makeLastUses(written => db.transaction(tx => noteKeyUses(tx, written)))
  changes.onChange('key', keys.forget)

  const unknown = (asked: Asked): never => {
    refuseWaiting(failures.take(asked.address, asked.nowMs))
    throw new Refusal('api_key_invalid')
  }
  /** A wrong secret is told from an ended key only to who has the right one. */
  const verified = (key: KnownKey, asked: Asked): KnownKey => {
    if (!isHashOf(key.hash, asked.credential, secretKeys)) unknown(asked)
    const status = keyStatus(key, asked.nowMs)
    if (status === 'expired') throw new Refusal('api_key_expired')
    if (status === 'deactivated') throw new Refusal('api_key_deactivated')
    uses.note(asked.credential.id, asked.nowMs)
    return key
  }
  const lookUpKey = async (asked: Asked): Promise<KnownKey> => {
    const { id } = asked.credential
    const key = await keys.load(id, asked.nowMs, () => loadKey(db, id))
    return key ? verified(key, asked) : unknown(asked)
  }
  const lookUpUser = async (caller: Caller, userId: string, nowMs: number): Promise<Caller> => {
    if (await users.load(caller.companyId, userId, nowMs)) return caller
    throw new Refusal('user_not_found')
  }

  return {
    authenticate: (headers, { needs, address, nowMs, charge }) => {
      const asked = { credential: credentialOf(headers), address, nowMs }
      const callerOf = (key: KnownKey): Caller | Promise<Caller> => {
        const { id: keyId } = asked.credential
        charge(keyId)
        if (needs === 'session') throw new Refusal('session_required')
        const userId = userIdOf(headers, needs)
        const { companyId, userId: keyUserId } = key
        const caller: Caller = { companyId, userId, keyId, keyUserId, role: 'owner', session: null }
        if (userId === null || users.find(companyId, userId, nowMs)) return caller
        return lookUpUser(caller, userId, nowMs)
      }
      const known = keys.find(asked.credential.id, nowMs)
      return known ? callerOf(verified(known, asked)) : lookUpKey(asked).then(callerOf)
    },
    flushUses: uses.flush,
  }
}

function credentialOf({ authorization }: IncomingHttpHeaders): Credential {
  if (authorization === undefined) throw new Refusal('authorization_missing')
  const credential = readAuthorization(authorization)
  if (credential) return credential
  throw new Refusal('api_key_malformed')
}

function userIdOf(headers: IncomingHttpHeaders, needs: 'company' | 'user'): string | null {
  const userId = namedUser(headers)
  if (userId === null && needs === 'user') throw new Refusal('user_header_missing')
  return userId
}

async function loadKey(db: Db, id: string): Promise<KnownKey | null> {
  const row = await findKeyById(db, id)
  if (!row) return null
  return {
    companyId: row.company_id,
    userId: row.user_id,
    hash: row.hash,
    ...keyState(row),
  }
}
