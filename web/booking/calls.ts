/** What the page asks of the API, in the browser. Types are those of the generated client. */
import type {
  CreatePublicBooking,
  ErrorBody,
  Hold,
  OwnAppointment,
  PublicWindows,
} from '../client/client.ts'
import { addressOf, type Query } from './address.ts'
import type { Booked } from './after-booking.ts'
import type { Zone } from './page.ts'

export type Answer<T> =
  | { isOk: true; body: T }
  | { isOk: false; status: number; error: Partial<ErrorBody> }

/** Status 0: nobody answered. */
async function call<T>(
  method: string,
  address: string,
  body?: object,
  idempotencyKey?: string,
): Promise<Answer<T>> {
  try {
    const response = await fetch(address, {
      method,
      keepalive: method === 'DELETE',
      ...(body && {
        headers: {
          'content-type': 'application/json',
          ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        },
        body: JSON.stringify(body),
      }),
    })
    const text = await response.text()
    const read = text === '' ? {} : JSON.parse(text)
    return response.ok
      ? { isOk: true, body: read }
      : { isOk: false, status: response.status, error: read }
  } catch {
    return { isOk: false, status: 0, error: {} }
  }
}

export type HoldAsked = { start: string; duration: number; hostIds: string[]; visitorToken: string }

export const callsOf = (apiPath: string, password: string | null) => ({
  listWindows: (query: Query) => call<PublicWindows>('GET', addressOf(`${apiPath}/windows`, query)),
  hold: (hold: HoldAsked) =>
    call<Hold>('POST', `${apiPath}/hold`, { ...hold, bookingPassword: password }),
  release: (token: string) =>
    call<object>('DELETE', `${apiPath}/hold/${encodeURIComponent(token)}`),
  book: (body: CreatePublicBooking, idempotencyKey: string) =>
    call<Booked>('POST', `${apiPath}/booking`, body, idempotencyKey),
  move: (body: object) => call<OwnAppointment>('POST', `${apiPath}/reschedule`, body),
  listZones: (query: Query) =>
    call<{ timeZones: Zone[] }>('GET', addressOf('/v4/public/time-zone', query)),
})

export type Calls = ReturnType<typeof callsOf>
