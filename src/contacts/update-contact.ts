import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { isDuplicate } from '../runtime/db/failures.ts'
import { holdUser } from '../users/store.ts'
import { type Contact, type Written, writtenOn } from './rules.ts'
import { findTwin, lockContact, updateContactRow } from './store.ts'

type Update = { id: string; written: Written; nowMs: number }

/**
 * Writes on a contact by hand. Throws `contact_not_found`, `user_not_found` (the owner),
 * `contact_exists`, `validation_failed` where neither email nor phone would be left.
 */
export async function updateContact(
  tx: Tx,
  companyId: string,
  { id, written, nowMs }: Update,
): Promise<void> {
  const before = await lockContact(tx, companyId, id)
  if (!before) throw new Refusal('contact_not_found')
  const contact = { ...writtenOn(before, written), updatedMs: nowMs }
  if (contact.email === null && contact.phone === null) {
    const message = 'email or phoneNumber is required'
    throw new Refusal('validation_failed', { errors: [{ field: 'email', message }] })
  }
  const { ownerId } = written.facts
  if (ownerId && !(await holdUser(tx, companyId, ownerId))) throw new Refusal('user_not_found')
  await writeUnlessTaken(tx, companyId, contact)
}

async function writeUnlessTaken(tx: Tx, companyId: string, contact: Contact): Promise<void> {
  const twin = await findTwin(tx, companyId, contact)
  if (twin !== null) throw new Refusal('contact_exists', { id: twin })
  try {
    await updateContactRow(tx, companyId, contact)
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('contact_exists', {}, { cause: error })
    throw error
  }
}
