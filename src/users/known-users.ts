/** The users of companies and their roles, kept in memory for a short while and told of changes. */
import type { IncomingHttpHeaders } from 'node:http'
import { isId, scopedId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Db } from '../runtime/db/database.ts'
import type { Role } from '../runtime/http/operation.ts'
import { makeMemory } from '../runtime/memory.ts'
import { findRole } from './store.ts'

const KEPT = { keptMs: 30_000, entries: 10_000 }

export type KnownUsers = {
  /** What is known without asking the database. */
  find(companyId: string, id: string, nowMs: number): Role | null
  /** null: there is no such user. */
  load(companyId: string, id: string, nowMs: number): Promise<Role | null>
}

export function makeKnownUsers({ db, changes }: { db: Db; changes: Changes }): KnownUsers {
  const roles = makeMemory<Role>(KEPT)
  changes.onChange('user', roles.forget)
  return {
    find: (companyId, id, nowMs) => roles.find(scopedId(companyId, id), nowMs),
    load: (companyId, id, nowMs) =>
      roles.load(scopedId(companyId, id), nowMs, () => findRole(db, companyId, id)),
  }
}

/** The user whom a request names to act as; null: none. Throws `user_not_found`. */
export function namedUser(headers: IncomingHttpHeaders): string | null {
  const header = headers['x-meetergo-api-user-id']
  if (header === undefined || header === '') return null
  if (typeof header !== 'string' || !isId(header)) throw new Refusal('user_not_found')
  return header.toLowerCase()
}
