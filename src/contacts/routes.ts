import type { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import type { ListProduct } from '../bookings/product.ts'
import type { Db } from '../runtime/db/database.ts'
import { created, idParams, noContent, ok, operation } from '../runtime/http/operation.ts'
import { validated } from '../runtime/http/validate.ts'
import { createContact } from './create-contact.ts'
import { type Issue, importContacts, type Row } from './import-contacts.ts'
import { presentContact } from './present.ts'
import type { Written } from './rules.ts'
import * as schema from './schema.ts'
import * as reply from './schema-reply.ts'
import { deleteContactRows } from './store.ts'
import { findContactOfAttendee } from './store-attendances.ts'
import { findContacts, listContacts } from './store-lists.ts'
import { updateContact } from './update-contact.ts'

const tag = 'Contacts'
const needs = 'company'
const params = idParams('contact')

/** Appointments that are shown of one contact, and of each in a list. */
const MOST_OF_ONE = 200
const MOST_IN_LIST = 20
const BULK_PER_MIN = 3

const COLUMNS = {
  firstName: 'first_name',
  lastName: 'last_name',
  email: 'email_folded',
  createdAt: 'created_at',
} as const

export const listContactsPage = ({ lists }: ListProduct) =>
  operation({
    operationId: 'listContacts',
    tag,
    summary: 'List and search contacts, a page at a time',
    needs,
    query: schema.ContactsQuery,
    replies: { 200: { description: 'A page', schema: reply.ContactPage } },
    refusals: [],
    read: async ({ caller: { companyId }, query, nowMs }) => {
      const { page, limit, searchTerm: search = null, tags = null, ownerId = null } = query
      const direction = query.sortOrder
      const { contacts, total } = await listContacts(lists, companyId, {
        filter: { search, tags, ownerId },
        order: { by: COLUMNS[query.sortBy], direction, limit, offset: (page - 1) * limit },
        shown: { nowMs, most: MOST_IN_LIST },
      })
      const totalPages = Math.ceil(total / limit)
      return ok({ result: contacts.map(presentContact), page, limit, total, totalPages })
    },
  })

export const createContactByHand = () =>
  operation({
    operationId: 'createContact',
    tag,
    summary: 'Create a contact',
    needs,
    body: schema.CreateContactBody,
    replies: { 201: { description: 'Created', schema: reply.ContactReply } },
    refusals: ['contact_exists', 'user_not_found'],
    write: async ({ caller: { companyId }, body, nowMs }, tx) => {
      const id = await createContact(tx, companyId, { written: writtenOf(body), nowMs })
      return created(await shown(tx, companyId, { id, nowMs }))
    },
  })

export const getContact = ({ lists }: ListProduct) =>
  operation({
    operationId: 'getContact',
    tag,
    summary: 'Get a contact, by its id or by an attendee of an appointment',
    needs,
    query: schema.DetailsQuery,
    replies: { 200: { description: 'With appointments and answers', schema: reply.ContactReply } },
    refusals: ['contact_not_found'],
    read: async ({ caller: { companyId }, query: { contactId, attendeeId }, nowMs }) => {
      const ofAttendee =
        attendeeId === undefined
          ? undefined
          : await findContactOfAttendee(lists, companyId, attendeeId)
      const id = contactId ?? ofAttendee
      const isSame = ofAttendee === undefined || ofAttendee === id
      if (!id || !isSame) throw new Refusal('contact_not_found')
      return ok(await shown(lists, companyId, { id, nowMs }))
    },
  })

export const updateContactByHand = () =>
  operation({
    operationId: 'updateContact',
    tag,
    summary: 'Change a contact',
    description: 'What is absent stays, null clears. No booking writes over what was written here.',
    needs,
    params,
    body: schema.UpdateContactBody,
    replies: { 200: { description: 'As it is now', schema: reply.ContactReply } },
    refusals: ['contact_not_found', 'contact_exists', 'user_not_found'],
    write: async ({ caller: { companyId }, params: { id }, body, nowMs }, tx) => {
      await updateContact(tx, companyId, { id, written: writtenOf(body), nowMs })
      return ok(await shown(tx, companyId, { id, nowMs }))
    },
  })

export const deleteContact = () =>
  operation({
    operationId: 'deleteContact',
    tag,
    summary: 'Delete a contact',
    description: 'Appointments stay as they are. To forget a person: POST /v4/privacy/erase.',
    needs,
    params,
    replies: { 204: { description: 'It is gone' } },
    refusals: ['contact_not_found'],
    write: async ({ caller: { companyId }, params: { id } }, tx) => {
      const deleted = await deleteContactRows(tx, companyId, [id])
      if (deleted === 0) throw new Refusal('contact_not_found')
      return noContent()
    },
  })

export const importManyContacts = () =>
  operation({
    operationId: 'importContacts',
    tag,
    summary: 'Create or update many contacts, each on its own',
    needs,
    perMin: BULK_PER_MIN,
    body: schema.BulkBody,
    replies: { 200: { description: 'What became of each', schema: reply.BulkReply } },
    refusals: [],
    write: async ({ caller: { companyId }, body, nowMs }, tx) => {
      const { rows, issues: wrong } = sorted(body.contacts)
      const updateExisting = body.updateExisting === true
      const done = await importContacts(tx, companyId, { rows, updateExisting, nowMs })
      const issues = [...wrong, ...done.issues].sort((a, b) => a.index - b.index)
      return ok(reportOf(body.contacts.length, done.outcomes, issues))
    },
  })

export const deleteManyContacts = () =>
  operation({
    operationId: 'deleteContacts',
    tag,
    summary: 'Delete many contacts',
    needs,
    perMin: BULK_PER_MIN,
    body: schema.BulkDeleteBody,
    replies: { 200: { description: 'How many there were', schema: reply.BulkDeleted } },
    refusals: [],
    write: async ({ caller: { companyId }, body: { contactIds } }, tx) => {
      const deleted = await deleteContactRows(tx, companyId, contactIds)
      const requested = contactIds.length
      return ok({ requested, deleted, skipped: requested - deleted })
    },
  })

/** Throws `contact_not_found`. */
async function shown(db: Db, companyId: string, { id, nowMs }: { id: string; nowMs: number }) {
  const [contact] = await findContacts(db, companyId, { ids: [id], nowMs, most: MOST_OF_ONE })
  if (!contact) throw new Refusal('contact_not_found')
  return presentContact(contact)
}

type Body = z.output<typeof schema.UpdateContactBody>

function writtenOf({ accountOwnerId, ...body }: Body): Written {
  const { email, phoneNumber: phone, firstName, lastName, language } = body
  const { title, employer, seniority, function: role, location, address } = body
  const known = address && Object.entries(address).filter(([, value]) => value)
  return {
    facts: { email, phone, firstName, lastName, language, ownerId: accountOwnerId },
    tags: body.tags,
    notes: body.notes,
    profile: {
      ...given({ title, employer, seniority, function: role, location }),
      ...(address !== undefined && { address: known && Object.fromEntries(known) }),
    },
    additionalData: body.additionalData,
  }
}

const given = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

type Rows = z.output<typeof schema.BulkBody>['contacts']

/** Rows that can be taken, and what is wrong with the others or is not kept of them. */
function sorted(contacts: Rows): { rows: Row[]; issues: Issue[] } {
  const rows: Row[] = []
  const issues: Issue[] = []
  for (const [index, one] of contacts.entries()) {
    if (!one.isGood) {
      issues.push(...problemsOf(one.value).map(problem => ({ index, ...problem })))
      continue
    }
    const { accountOwnerEmail, meetingTypeRef, crmCompanyRef, ...body } = one.row
    rows.push({ index, written: writtenOf(body), ownerEmail: accountOwnerEmail ?? null })
    for (const [field, value] of Object.entries({ meetingTypeRef, crmCompanyRef })) {
      if (value) issues.push({ index, field, message: 'is not kept' })
    }
  }
  return { rows, issues }
}

function problemsOf(value: unknown): { field: string; message: string }[] {
  try {
    validated(schema.BulkContact, value)
    return []
  } catch (error) {
    if (error instanceof Refusal) return error.details.errors ?? []
    throw error
  }
}

type Outcome = z.output<typeof reply.BulkReply>['rows'][number]

function reportOf(count: number, taken: readonly Outcome[], issues: Issue[]) {
  const known = new Map(taken.map(outcome => [outcome.index, outcome]))
  const rows = Array.from(
    { length: count },
    (_, index): Outcome => known.get(index) ?? { index, status: 'failed', contactId: null },
  )
  const all = (status: Outcome['status']) => rows.filter(row => row.status === status).length
  return {
    created: all('created'),
    updated: all('updated'),
    skipped: all('skipped'),
    failed: all('failed'),
    issues,
    rows,
  }
}
