import type { Membership } from '../accounts/store.ts'
import { insertEntry } from '../audit/store.ts'
import type { Tx } from '../runtime/db/database.ts'

export type SignInEvent = {
  companyId: string
  userId: string
  /** What happened, or was asked for: the user may be somebody else than who did. */
  operation: 'signIn' | 'signInFailed' | 'acceptInvitation' | 'createSignInLink'
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

/** What happened before it was settled where to sign in goes into the log of every company. */
export async function noteAtEach(
  tx: Tx,
  memberships: readonly Membership[],
  event: Omit<SignInEvent, 'companyId' | 'userId'>,
): Promise<void> {
  for (const { companyId, userId } of memberships) {
    await noteSignIn(tx, { companyId, userId, ...event })
  }
}
