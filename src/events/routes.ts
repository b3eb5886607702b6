import type { Db } from '../runtime/db/database.ts'
import { ok, operation } from '../runtime/http/operation.ts'
import { formatMoment } from '../time/moment.ts'
import { eventData } from './present.ts'
import { EventPage, EventQuery } from './schema.ts'
import { type EventRow, lastPosition, listEvents } from './store.ts'

export type EventProduct = { lists: Db; secretKeys: readonly string[] }

export const listEventsAfter = ({ lists: db, secretKeys }: EventProduct) =>
  operation({
    operationId: 'listEvents',
    tag: 'Events',
    summary: 'Read what happened, in order, from where you were',
    description:
      'Every change appends its event with the change itself. A position is given after the ' +
      'commit, so a reader that goes on from `next` skips none.',
    needs: 'company',
    query: EventQuery,
    replies: { 200: { description: 'A page', schema: EventPage } },
    refusals: [],
    read: async ({ caller: { companyId }, query: { after, limit, types = null } }) => {
      const last = await lastPosition(db, companyId)
      const rows = await listEvents(db, companyId, { after, last, limit: limit + 1, types })
      const hasMore = rows.length > limit
      const page = rows.slice(0, limit)
      return ok({
        events: page.map(row => present(row, companyId, secretKeys)),
        // Whatever was read through is behind the reader, also where nothing matched.
        next: hasMore ? (page.at(-1)?.position ?? after) : Math.max(after, last),
        hasMore,
      })
    },
  })

function present(row: EventRow, companyId: string, secretKeys: readonly string[]) {
  const { id, position, type, payload } = row
  const createdAt = formatMoment(row.createdMs)
  const data = eventData({ type, payload }, companyId, secretKeys)
  return { id, position, type, createdAt, data }
}
