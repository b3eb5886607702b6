import { insertEntry } from '../audit/store.ts'
import type { Tx } from '../runtime/db/database.ts'

export type SignInEvent = {
  companyId: string
  userId: string
  /** What happened: no operation has one of these names. */
  operation: 'signIn' | 'signInFailed' | 'acceptInvitation'
  address: string
  nowMs: number
}

/** Signing in goes into the log of the company where it was tried. */
export const noteSignIn = (
  tx: Tx,
  { companyId, ...event }: SignInEvent,
  params: Readonly<Record<string, string>> = {},
): Promise<void> =>
  insertEntry(tx, companyId, {
    ...event,
    actor: 'user',
    keyId: null,
    method: 'POST',
    params,
    fields: [],
    requestId: null,
  })
