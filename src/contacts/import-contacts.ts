/** Many contacts at once, with what became of each. */
import { newId } from '../base/id.ts'
import type { Tx } from '../runtime/db/database.ts'
import { findUserIds } from '../users/store.ts'
import { type Contact, newContact, type Written, withoutNulls, writtenOn } from './rules.ts'
import { insertContacts, lockContactOf, updateContactRow } from './store.ts'

/** A row of the request; `index` counts from 0. */
export type Row = { index: number; written: Written; ownerEmail: string | null }
export type Outcome = {
  index: number
  status: 'created' | 'updated' | 'skipped'
  contactId: string | null
}
export type Issue = { index: number; field: string; message: string }

type Import = { rows: readonly Row[]; updateExisting: boolean; nowMs: number }

/** An owner who is nobody leaves the contact without one. */
export async function importContacts(
  tx: Tx,
  companyId: string,
  { rows, updateExisting, nowMs }: Import,
): Promise<{ outcomes: Outcome[]; issues: Issue[] }> {
  const owned = await withOwners(tx, companyId, rows)
  const drafts = owned.rows.map(row => ({
    row,
    contact: writtenOn(newContact(newId(), nowMs), row.written),
  }))
  const made = new Set(
    await insertContacts(
      tx,
      companyId,
      drafts.map(({ contact }) => contact),
    ),
  )
  const outcomes: Outcome[] = []
  for (const { row, contact } of drafts) {
    const { index } = row
    if (made.has(contact.id)) outcomes.push({ index, status: 'created', contactId: contact.id })
    else outcomes.push(await onExisting(tx, companyId, { row, contact, updateExisting }))
  }
  return { outcomes, issues: owned.issues }
}

type Existing = { row: Row; contact: Contact; updateExisting: boolean }

async function onExisting(
  tx: Tx,
  companyId: string,
  { row: { index, written }, contact, updateExisting }: Existing,
): Promise<Outcome> {
  const before = await lockContactOf(tx, companyId, contact)
  const contactId = before?.id ?? null
  if (!before || !updateExisting) return { index, status: 'skipped', contactId }
  const after = { ...writtenOn(before, written), email: before.email }
  await updateContactRow(tx, companyId, { ...after, updatedMs: contact.updatedMs })
  return { index, status: 'updated', contactId }
}

/** Rows with the ids of their owners, and without what is only not known. */
async function withOwners(tx: Tx, companyId: string, rows: readonly Row[]) {
  const emails = rows.flatMap(({ ownerEmail }) => ownerEmail ?? [])
  const ids = await findUserIds(tx, companyId, emails)
  const issues: Issue[] = []
  const owned = rows.map(row => {
    const known = withoutNulls(row.written)
    const { index, ownerEmail } = row
    if (ownerEmail === null) return { ...row, written: known }
    const ownerId = ids.get(ownerEmail.toLowerCase())
    if (ownerId === undefined) {
      const message = 'no user of the company has this email'
      issues.push({ index, field: 'accountOwnerEmail', message })
    }
    return { ...row, written: { ...known, facts: { ...known.facts, ownerId } } }
  })
  return { rows: owned, issues }
}
