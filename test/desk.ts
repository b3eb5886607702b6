/** Hosts who can be booked, and what is done with their starts, over HTTP. */
import type { Answer, CallOptions, Harness } from './harness.ts'

export type Host = { userId: string; meetingTypeId: string; availabilityId: string }

/** Of the Monday that tests book: `monday('09:30')`, in Berlin. */
export const monday = (clock: string): string => onDay('2026-12-07', clock)
export const onDay = (date: string, clock: string): string => `${date}T${clock}:00+01:00`

/** Status, code and reason of a refusal. */
export const refusal = ({ status, body }: Answer) => [status, body.code, body.reason]
/** Status and the fields that are named. */
export const fields = ({ status, body }: Answer) => [
  status,
  ...(body.errors ?? []).map((error: { field: string }) => error.field),
]

export const GUEST = { email: 'grace@example.com', firstname: 'Grace', lastname: 'Hopper' }
export const NOBODY = '00000000-0000-7000-8000-000000000000'

let people = 0

export type Desk = ReturnType<typeof deskOf>

export function deskOf(h: Harness) {
  const call = (method: string, path: string, options?: CallOptions): Promise<Answer> =>
    h.call(method, path, options)
  const post = (path: string, body: object, options: CallOptions = {}) =>
    call('POST', path, { body, ...options })

  /** Somebody in Berlin, Monday to Friday from nine to five, with meetings of half an hour. */
  async function host(more: object = {}): Promise<Host> {
    people += 1
    const { body } = await post('/v4/user', {
      email: `host${people}@example.com`,
      givenName: 'Ada',
      familyName: 'Byron',
      timezone: 'Europe/Berlin',
      ...more,
    })
    return body
  }

  /** Changes the host's own meeting type, over the API. */
  async function change({ userId, meetingTypeId }: Host, body: object): Promise<void> {
    const path = `/v4/meeting-type/${meetingTypeId}`
    const answer = await call('PATCH', path, { body, user: userId })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  }

  /** A host whose meeting type has these settings. */
  async function hostWith(settings: object, more: object = {}): Promise<Host> {
    const made = await host(more)
    await change(made, settings)
    return made
  }

  /** One more meeting type of a host, as a host of that type alone. */
  async function another(of: Host, more: object = {}): Promise<Host> {
    const meetingInfo = { name: 'Another', description: '', duration: 30, channel: 'phone' }
    const answer = await post('/v4/meeting-type', { meetingInfo, ...more }, { user: of.userId })
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    return { ...of, meetingTypeId: answer.body.id }
  }

  const book = (of: Host, start: string, more: object = {}, headers: Record<string, string> = {}) =>
    post(
      '/v4/booking',
      { meetingTypeId: of.meetingTypeId, start, attendee: GUEST, ...more },
      {
        headers,
      },
    )

  /** As `book`, of a start that is open; the id of the appointment. */
  async function booked(of: Host, start: string, more: object = {}): Promise<string> {
    const answer = await book(of, start, more)
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    return answer.body.id
  }

  const hold = (of: Host, start: string, more: object = {}) =>
    post('/v4/booking/hold', { meetingTypeId: of.meetingTypeId, start, ...more })

  async function held(of: Host, start: string, more: object = {}): Promise<string> {
    const answer = await hold(of, start, more)
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    return answer.body.holdToken
  }

  const move = (id: string, start: string, more: object = {}) =>
    post(`/v4/appointment/${id}/reschedule`, { start, ...more })
  const cancel = (id: string, body: object = {}) => post(`/v4/appointment/${id}/cancel`, body)
  const get = async (id: string) => (await call('GET', `/v4/appointment/${id}`)).body

  /** What is listed of a date, as clock times in Berlin. */
  async function listed({ meetingTypeId }: Host, date = '2026-12-07'): Promise<string[]> {
    const query = `meetingTypeId=${meetingTypeId}&start=${date}&end=${date}&timezone=Europe/Berlin`
    const { body } = await call('GET', `/v4/booking-availability?${query}`)
    return body.slots.flatMap(({ times }: { times: string[] }) => times)
  }

  /** Events after a position, once everything that is committed has one. */
  async function events(after = 0, query = '') {
    await h.settle()
    const { body } = await call('GET', `/v4/event?after=${after}&limit=1000${query}`)
    return body.events
  }

  /** The events of one appointment, in order. */
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into answers of every shape
  const eventsOf = async (id: string): Promise<any[]> =>
    (await events()).filter(({ data }: { data: { id: string } }) => data.id === id)

  return {
    call,
    host,
    hostWith,
    change,
    another,
    book,
    booked,
    hold,
    held,
    move,
    cancel,
    get,
    listed,
    events,
    eventsOf,
  }
}
