import type { Caller } from '../runtime/http/operation.ts'
import type { Audit } from '../runtime/http/options.ts'
import { insertEntry } from './store.ts'

/** Notes a change of somebody who called, in its own transaction: one is there with the other. */
export const auditChange: Audit = (tx, { caller, ...change }) =>
  insertEntry(tx, caller.companyId, { ...actorOf(caller), ...change })

/** Whoever is signed in is who did it, also where they act as somebody else. */
const actorOf = ({ session, keyUserId, userId, keyId }: Caller) =>
  session
    ? { actor: 'user' as const, userId: keyUserId, keyId: null }
    : { actor: 'api_key' as const, userId, keyId }
