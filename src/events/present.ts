/** What an event tells, with the secrets that are not kept with it. */
import { attendeeSecret } from '../bookings/sign.ts'
import { tokensOf } from '../provisional-bookings/present.ts'
import type { EventRow } from './store.ts'

/** As readers of the API and receivers of webhooks get it. */
export function eventData(
  { type, payload }: Pick<EventRow, 'type' | 'payload'>,
  companyId: string,
  secretKeys: readonly string[],
): object {
  return type.startsWith('provisional_')
    ? { ...payload, ...tokensOf({ companyId, id: String(payload.id) }, secretKeys) }
    : withSecret(payload, companyId, secretKeys)
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
