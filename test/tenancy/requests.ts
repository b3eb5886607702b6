/** A request of every operation that its own company may make, and what its ids are ids of. */
import type { Route } from '../../src/runtime/http/operation.ts'
import { GUEST, monday } from '../desk.ts'
import type { Answer, Harness } from '../harness.ts'
import type { Belongings } from './belongings.ts'
import type { IdField } from './id-fields.ts'

type Thing = Exclude<keyof Belongings, 'key'>
type Fields = Record<string, unknown>

/** Fields whose names say of what they are. */
const BY_NAME: Record<string, Thing> = {
  userId: 'userId',
  userIds: 'userId',
  hostIds: 'userId',
  availabilityId: 'availabilityId',
  meetingTypeId: 'meetingTypeId',
  meetingTypeIds: 'meetingTypeId',
  meetingTypeOrder: 'meetingTypeId',
  templateId: 'templateId',
  appointmentId: 'appointmentId',
  existingAppointmentId: 'appointmentId',
  rescheduledFromId: 'appointmentId',
  attendeeId: 'attendeeId',
  contactId: 'contactId',
  contactIds: 'contactId',
  ownerId: 'userId',
  accountOwnerId: 'userId',
  seriesId: 'seriesId',
  holdToken: 'holdToken',
  token: 'holdToken',
  secret: 'secret',
  oneTimeLinkId: 'linkId',
  link: 'linkToken',
  user: 'userSlug',
  type: 'typeSlug',
}

/** What `{id}` and the like are in a path. */
const BY_PATH: readonly [RegExp, Thing][] = [
  [/\/user\/\{id\}/, 'userId'],
  [/\/availability\/\{id\}/, 'availabilityId'],
  [/\/meeting-type\/\{id\}/, 'meetingTypeId'],
  [/\/meeting-type-template\/\{id\}/, 'templateId'],
  [/\/appointment\/\{id\}/, 'appointmentId'],
  [/\/api-key\/\{id\}/, 'keyId'],
  [/\/one-time-booking-link\/\{id\}/, 'linkId'],
  [/\/provisional-booking\/\{id\}/, 'provisionalId'],
  [/\/public\/provisional\/\{token\}/, 'provisionalToken'],
  [/\/crm\/\{id\}/, 'contactId'],
]

/** Fields that are called like an id and name nothing that a company has. */
export const NOT_A_THING: readonly [name: RegExp, why: string][] = [
  [/^queueId$/, 'there are no queues: anything but null is refused'],
  [/^resourceChannelIds$/, 'accepted, and changes nothing'],
  [/^resourceChannels\./, 'stored only'],
  [/^workspaceId$/, 'stored only'],
  [/(^|\.)crmCompanyId$/, 'contacts have no companies: anything but null is refused'],
  [/^visitorToken$/, "a name of the visitor's choice, tried by itself"],
  [/^(questions|locations)\.id$/, 'made by the client, and of its own meeting type'],
  [/xceptions\.id$/, 'a number in its own list'],
]

/** Names the whole address of something that anybody may open who has it. */
export const isPublicAddress = ({ operationId, at, name }: IdField): boolean =>
  at === 'path' && (name === 'link' || operationId === 'getPublicUser')

/** What alone says what it is for: it is good for whoever has it, so no company owns it. */
export const isCapability = ({ at, name }: IdField, { path }: Route): boolean =>
  at === 'path' && name === 'token' && path.startsWith('/v4/public/provisional/')

/** null: nobody knows. */
export function thingOf({ at, name }: IdField, { path }: Route): Thing | null {
  const byPath = BY_PATH.find(([pattern]) => at === 'path' && pattern.test(path))?.[1]
  if (byPath && ['id', 'token'].includes(name)) return byPath
  return name === 'id' ? null : (BY_NAME[name] ?? null)
}

const SOON = { start: '2026-12-07', end: '2026-12-08' }
const meetingInfo = { name: 'Another', description: '', duration: 30, channel: 'phone' }
const person = { givenName: 'Bea', familyName: 'Cooper' }
const FREE = { start: monday('11:00') }
const BOOKING = { ...FREE, attendee: GUEST }

type Parts = { query?: Fields; body?: Fields }

/** What an operation needs beside the ids in its path; one that is not here needs nothing. */
const NEEDED: Record<string, (own: Belongings) => Parts> = {
  createUser: ({ userId }) => ({ body: { ...person, email: `${userId}@example.com` } }),
  updateUser: () => ({ body: { givenName: 'New' } }),
  deleteUser: () => ({ query: { appointments: 'cancel' } }),
  listBookableWindows: () => ({ query: { startDate: SOON.start, endDate: SOON.end } }),
  getBookingAvailability: ({ meetingTypeId }) => ({ query: { ...SOON, meetingTypeId } }),
  listBookingAvailabilities: ({ meetingTypeId }) => ({
    query: { ...SOON, meetingTypeIds: [meetingTypeId] },
  }),
  createAvailability: () => ({ body: { name: 'Hours', schedule: {} } }),
  updateAvailability: () => ({ body: { name: 'New' } }),
  createMeetingType: () => ({ body: { meetingInfo } }),
  updateMeetingType: () => ({ body: { enabled: true } }),
  createMeetingTypeTemplate: () => ({ body: { meetingInfo } }),
  createBooking: ({ meetingTypeId }) => ({ body: { ...BOOKING, meetingTypeId } }),
  createHold: ({ meetingTypeId }) => ({ body: { ...FREE, meetingTypeId } }),
  declineProvisionalBooking: () => ({ body: {} }),
  declineOwnProvisionalBooking: () => ({ body: {} }),
  updateBookingSettings: () => ({ body: { provisionalHours: 24 } }),
  rescheduleAppointment: () => ({ body: FREE }),
  cancelAppointment: () => ({ body: {} }),
  deleteAppointment: () => ({ body: {} }),
  addAppointmentGuest: () => ({ body: { email: 'guest@example.com' } }),
  setAppointmentNote: () => ({ body: { note: 'New' } }),
  setAppointmentTranscription: () => ({ body: { summary: 'New' } }),
  setAppointmentNoShow: () => ({ body: { noShow: true } }),
  listOneTimeLinks: ({ meetingTypeId }) => ({ query: { meetingTypeId } }),
  updatePersonalPage: () => ({ body: { description: 'New' } }),
  listLinkWindows: () => ({ query: SOON }),
  createLinkHold: () => ({ body: FREE }),
  createLinkBooking: () => ({ body: BOOKING }),
  listPublicWindows: () => ({ query: SOON }),
  createPublicHold: () => ({ body: FREE }),
  createPublicBooking: () => ({ body: BOOKING }),
  getOwnAppointment: ({ secret }) => ({ query: { secret } }),
  getOwnCalendar: ({ secret }) => ({ query: { secret } }),
  listOwnWindows: ({ secret }) => ({ query: { ...SOON, secret } }),
  rescheduleOwnAppointment: ({ secret }) => ({ body: { ...FREE, secret } }),
  cancelOwnAppointment: ({ secret }) => ({ body: { secret } }),
  createContact: ({ userId }) => ({ body: { email: `${userId}@contact.example` } }),
  getContact: ({ contactId }) => ({ query: { contactId } }),
  updateContact: () => ({ body: { firstName: 'New' } }),
  importContacts: () => ({ body: { contacts: [{ email: 'one@contact.example' }] } }),
  deleteContacts: () => ({ body: { contactIds: [] } }),
  exportPerson: () => ({ body: { email: 'one@contact.example' } }),
  erasePerson: () => ({ body: { email: 'one@contact.example' } }),
  createApiKey: () => ({ body: { expiresInDays: 1 } }),
  rotateApiKey: () => ({ body: {} }),
}

export type Request = { path: Fields; query: Fields; body: Fields | null; user: string | null }

/** As its own company makes it, with only what the operation needs. */
export function ownRequest(route: Route, own: Belongings): Request {
  const { operationId, needs } = route.operation
  const { query = {}, body = null } = NEEDED[operationId]?.(own) ?? {}
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const path = names.map(name => {
    const thing = thingOf({ operationId, at: 'path', name }, route)
    return [name, thing && own[thing]]
  })
  const user = needs === 'user' ? own.userId : null
  return { path: Object.fromEntries(path), query: { ...query }, body, user }
}

/** The request with one of its ids replaced, or added. */
export function withId(request: Request, { at, name }: IdField, id: string): Request {
  const value = /(Ids|Order)$/.test(name) ? [id] : id
  // A hold is of one start: what is booked with it has to be that.
  const more = name === 'holdToken' ? { start: monday('10:00') } : {}
  return { ...request, [at]: { ...request[at], ...more, [name]: value } }
}

export function send(
  h: Harness,
  { method, path, operation }: Route,
  request: Request & { key: string },
): Promise<Answer> {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(String(request.path[name])),
  )
  const query = new URLSearchParams(
    Object.entries(request.query).map(([name, value]) => [name, String(value)]),
  )
  return h.call(method, `${filled}?${query}`, {
    key: operation.needs === 'nobody' ? null : request.key,
    ...(request.user !== null && { user: request.user }),
    ...(request.body && { body: request.body }),
  })
}
