/** Takes a person out of bookings that wait for a confirmation, or once did. */
import type { BookingProduct } from '../bookings/product.ts'
import { decline } from '../provisional-bookings/decline.ts'
import { statusAt } from '../provisional-bookings/rules.ts'
import type { Tx } from '../runtime/db/database.ts'
import { draftWithoutGuest, forgottenDraft, forgottenInWaiting } from './rules.ts'
import { findEvents, rewriteEvents } from './store.ts'
import { findWaiting, lockWaiting, rewriteDrafts } from './store-waiting.ts'

type Asked = { emailFolded: string; nowMs: number }

/** Ids of what can still become an appointment of the person's. */
export async function waitingAhead(
  tx: Tx,
  companyId: string,
  { emailFolded, nowMs }: Asked,
): Promise<string[]> {
  const waiting = await findWaiting(tx, companyId, emailFolded)
  return waiting.filter(one => one.isOwn && statusAt(one, nowMs) === 'pending').map(({ id }) => id)
}

/** Declines each in the name of a user, as its host would. */
export async function declineAll(
  product: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  { companyId, ids, userId, nowMs }: Asker & { ids: readonly string[] },
): Promise<void> {
  for (const id of ids) {
    await decline(product, tx, { companyId, id, role: 'host', userId, reason: null, nowMs })
  }
}

type Asker = { companyId: string; userId: string; nowMs: number }

/** By folded email. Which bookings had something of the person, and how many of their events. */
export async function forgetInWaiting(
  tx: Tx,
  companyId: string,
  email: string,
): Promise<{ ids: string[]; events: number }> {
  const waiting = await lockWaiting(tx, companyId, email)
  const ids = waiting.map(({ id }) => id)
  const events = await findEvents(tx, companyId, ids)
  const own = waiting.filter(({ isOwn }) => isOwn)
  const person = { email, attendeeIds: new Set(own.map(({ draft }) => draft.attendee.id)) }
  await rewriteEvents(
    tx,
    companyId,
    events.map(({ id, payload }) => ({ id, payload: forgottenInWaiting(payload, person) })),
  )
  await rewriteDrafts(
    tx,
    companyId,
    waiting.map(({ id, isOwn, draft }) => {
      return { id, isOwn, draft: isOwn ? forgottenDraft(draft) : draftWithoutGuest(draft, email) }
    }),
  )
  return { ids, events: events.length }
}
