/** Contacts: rows ↔ what the product thinks of them. Lists are in store-lists.ts. */
import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { fragment, sql } from '../runtime/db/sql.ts'

import { type Contact, foldEmail, foldPhone } from './rules.ts'

/** What a query over `contacts c` selects to answer contacts. */
export const CONTACT = fragment(`
  c.id, c.email, c.phone, c.first_name AS "firstName", c.last_name AS "lastName", c.language,
  c.owner_id AS "ownerId", c.tags, c.notes, c.profile, c.additional_data AS "additionalData",
  c.by_hand AS "byHand", round(date_part('epoch', c.created_at) * 1000) AS "createdMs",
  round(date_part('epoch', c.updated_at) * 1000) AS "updatedMs"`)

/**
 * Of contacts that the company does not have yet by email, or by phone where there is no email, the
 * rows are made: returns their ids. Waits for others who make the same ones.
 */
export async function insertContacts(
  tx: Tx,
  companyId: string,
  contacts: readonly Contact[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    INSERT INTO contacts (company_id, id, email, email_folded, phone, phone_folded, first_name,
      last_name, language, owner_id, tags, notes, profile, additional_data, by_hand, created_at,
      updated_at)
    SELECT ${companyId}::uuid, r.id, r.email, r."emailFolded", r.phone, r."phoneFolded",
      r."firstName", r."lastName", r.language, r."ownerId",
      ARRAY(SELECT jsonb_array_elements_text(r.tags)), r.notes, r.profile, r."additionalData",
      ARRAY(SELECT jsonb_array_elements_text(r."byHand")), r."createdAt", r."createdAt"
    FROM jsonb_to_recordset(${JSON.stringify(contacts.map(asRow))}::jsonb) AS r (id uuid,
      email text, "emailFolded" text, phone text, "phoneFolded" text, "firstName" text,
      "lastName" text, language text, "ownerId" uuid, tags jsonb, notes text, profile jsonb,
      "additionalData" jsonb, "byHand" jsonb, "createdAt" timestamptz)
    ON CONFLICT DO NOTHING RETURNING id`)
  return rows.map(({ id }) => id)
}

const asRow = ({ createdMs, updatedMs: _updated, ...contact }: Contact) => ({
  ...contact,
  ...folded(contact),
  createdAt: asDate(createdMs).toISOString(),
})

const folded = ({ email, phone }: Pick<Contact, 'email' | 'phone'>) => ({
  emailFolded: email === null ? null : foldEmail(email),
  phoneFolded: phone === null ? null : foldPhone(phone),
})

export async function lockContact(tx: Tx, companyId: string, id: string): Promise<Contact | null> {
  const rows = await tx.query<Contact>(sql`
    SELECT ${CONTACT} FROM contacts c
    WHERE c.company_id = ${companyId} AND c.id = ${id} FOR UPDATE`)
  return rows[0] ?? null
}

/** Whoever has the email; where there is none, who has the phone, first one who has no email. */
export async function lockContactOf(
  tx: Tx,
  companyId: string,
  person: Pick<Contact, 'email' | 'phone'>,
): Promise<Contact | null> {
  const { emailFolded, phoneFolded } = folded(person)
  const rows = await tx.query<Contact>(sql`
    SELECT ${CONTACT} FROM contacts c
    WHERE c.company_id = ${companyId} AND (c.email_folded = ${emailFolded}
      OR (${emailFolded}::text IS NULL AND c.phone_folded = ${phoneFolded}))
    ORDER BY c.email_folded IS NOT NULL, c.created_at, c.id LIMIT 1 FOR UPDATE`)
  return rows[0] ?? null
}

/** Who else has the email, or without one the phone; null: nobody. */
export async function findTwin(
  db: Db,
  companyId: string,
  contact: Pick<Contact, 'id' | 'email' | 'phone'>,
): Promise<string | null> {
  const { emailFolded, phoneFolded } = folded(contact)
  const rows = await db.query<{ id: string }>(sql`
    SELECT id FROM contacts
    WHERE company_id = ${companyId} AND id <> ${contact.id}
      AND (email_folded = ${emailFolded} OR (${emailFolded}::text IS NULL
        AND email_folded IS NULL AND phone_folded = ${phoneFolded}))`)
  return rows[0]?.id ?? null
}

/** Throws what the database says where somebody else has got the email meanwhile. */
export async function updateContactRow(tx: Tx, companyId: string, contact: Contact): Promise<void> {
  const { emailFolded, phoneFolded } = folded(contact)
  await tx.query(sql`
    UPDATE contacts
    SET email = ${contact.email}, email_folded = ${emailFolded}, phone = ${contact.phone},
      phone_folded = ${phoneFolded}, first_name = ${contact.firstName},
      last_name = ${contact.lastName}, language = ${contact.language},
      owner_id = ${contact.ownerId}, tags = ${contact.tags}, notes = ${contact.notes},
      profile = ${JSON.stringify(contact.profile)},
      additional_data = ${JSON.stringify(contact.additionalData)}, by_hand = ${contact.byHand},
      updated_at = ${asDate(contact.updatedMs)}
    WHERE company_id = ${companyId} AND id = ${contact.id}`)
}

/** Returns how many there were. */
export async function deleteContactRows(
  tx: Tx,
  companyId: string,
  ids: readonly string[],
): Promise<number> {
  await tx.query(sql`
    SELECT 1 FROM contacts WHERE company_id = ${companyId} AND id = ANY (${ids}::uuid[])
    ORDER BY id FOR UPDATE`)
  await tx.query(sql`
    DELETE FROM contact_attendances
    WHERE company_id = ${companyId} AND contact_id = ANY (${ids}::uuid[])`)
  const rows = await tx.query(sql`
    DELETE FROM contacts WHERE company_id = ${companyId} AND id = ANY (${ids}::uuid[])
    RETURNING id`)
  return rows.length
}
