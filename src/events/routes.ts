import { attendeeSecret } from '../bookings/sign.ts'
import { tokensOf } from '../provisional-bookings/present.ts'
import type { Db } from '../runtime/db/database.ts'
import { ok, operation } from '../runtime/http/operation.ts'
import { formatMoment } from '../time/moment.ts'
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
  const data = type.startsWith('provisional_')
    ? { ...payload, ...tokensOf({ companyId, id: String(payload.id) }, secretKeys) }
    : withSecret(payload, companyId, secretKeys)
  return { id, position, type, createdAt, data }
}

/** Of an event about everybody: whoever has not cancelled, as the appointment shows it. */
function firstInLine(attendees: { id: string; isCancelled: boolean }[]): string | undefined {
  return (attendees.find(({ isCancelled }) => !isCancelled) ?? attendees[0])?.id
}

/** Secrets are not kept: the one of the attendee whom the event is about is made again. */
function withSecret(
  payload: EventRow['payload'],
  companyId: string,
  secretKeys: readonly string[],
): object {
  const { attendees, attendeeId } = payload
  if (!Array.isArray(attendees)) return payload
  const about = attendeeId ?? firstInLine(attendees)
  if (typeof about !== 'string') return { ...payload, secret: null }
  const named = { companyId, appointmentId: String(payload.id), attendeeId: about }
  return { ...payload, secret: attendeeSecret(named, secretKeys) }
}
