import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { holdUser } from '../users/store.ts'
import { newContact, type Written, withoutNulls, writtenOn } from './rules.ts'
import { findTwin, insertContacts } from './store.ts'

/** Makes a contact by hand; its id. Throws `user_not_found` (the owner), `contact_exists`. */
export async function createContact(
  tx: Tx,
  companyId: string,
  { written, nowMs }: { written: Written; nowMs: number },
): Promise<string> {
  const contact = writtenOn(newContact(newId(), nowMs), withoutNulls(written))
  const { ownerId } = contact
  if (ownerId && !(await holdUser(tx, companyId, ownerId))) throw new Refusal('user_not_found')
  const made = await insertContacts(tx, companyId, [contact])
  if (made.length > 0) return contact.id
  const twin = await findTwin(tx, companyId, contact)
  throw new Refusal('contact_exists', twin === null ? {} : { id: twin })
}
