import type { ListProduct } from '../bookings/product.ts'
import { rangeOf } from '../runtime/http/fields.ts'
import { ok, operation } from '../runtime/http/operation.ts'
import { formatMoment } from '../time/moment.ts'
import { AuditPage, AuditQuery } from './schema.ts'
import { type Entry, listEntries } from './store.ts'

const listing = (product: ListProduct, named: { operationId: string; summary: string }) =>
  operation({
    ...named,
    tag: 'Audit log',
    description: 'Newest first. What keys book and move is in the event log. Kept for 400 days.',
    needs: 'company',
    query: AuditQuery,
    replies: { 200: { description: 'A page', schema: AuditPage } },
    refusals: [],
    read: async ({ caller: { companyId }, query }) => {
      const { page, pageSize: limit, userId = null, operation: of = null, search = null } = query
      const filter = { userId, operation: of, search, ...rangeOf(query, null) }
      const asked = { filter, limit, offset: page * limit }
      const { entries, total } = await listEntries(product.lists, companyId, asked)
      return ok({ entries: entries.map(presentEntry), total })
    },
  })

export const listAuditLogPage = (product: ListProduct) =>
  listing(product, {
    operationId: 'listAuditLogPage',
    summary: 'List what was done in the company, a page at a time',
  })

export const listAuditLog = (product: ListProduct) =>
  listing(product, {
    operationId: 'listAuditLog',
    summary: 'The same as GET /v4/audit-log/paginated',
  })

const presentEntry = ({ atMs, actor, userId, userName, keyId, keyName, ...entry }: Entry) => ({
  ...entry,
  at: formatMoment(atMs),
  actor: { kind: actor, userId, name: userName, keyId, keyName },
})
