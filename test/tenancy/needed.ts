/** What a request needs beside the ids that it names. */
import { GUEST, monday } from '../desk.ts'
import { type Belongings, PASSWORD } from './belongings.ts'

export type Fields = Record<string, unknown>

const SOON = { start: '2026-12-07', end: '2026-12-08' }
const meetingInfo = { name: 'Another', description: '', duration: 30, channel: 'phone' }
const person = { givenName: 'Bea', familyName: 'Cooper' }
const FREE = { start: monday('11:00') }
const BOOKING = { ...FREE, attendee: GUEST }
/** Times that nobody else wants, so that one does not take what another needs. */
const heldAt = (clock: string) => ({ body: { start: monday(clock) } })
const bookedAt = (clock: string) => ({ body: { ...BOOKING, start: monday(clock) } })

type Parts = { query?: Fields; body?: Fields }

/** What an operation needs beside the ids in its path; one that is not here needs nothing. */
export const NEEDED: Record<string, (own: Belongings) => Parts> = {
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
  closeHolidays: () => ({ body: { year: 2026, country: 'DE' } }),
  listHolidays: () => ({ query: { country: 'DE' } }),
  createMeetingType: () => ({ body: { meetingInfo } }),
  updateMeetingType: () => ({ body: { enabled: true } }),
  createMeetingTypeTemplate: () => ({ body: { meetingInfo } }),
  createBooking: ({ meetingTypeId }) => ({ body: { ...BOOKING, meetingTypeId } }),
  createHold: ({ meetingTypeId }) => ({ body: { ...FREE, meetingTypeId } }),
  declineProvisionalBooking: () => ({ body: {} }),
  declineOwnProvisionalBooking: () => ({ body: {} }),
  updateCompany: () => ({ body: { name: 'Acme' } }),
  updateBookingSettings: () => ({ body: { provisionalHours: 24 } }),
  updatePageSettings: () => ({ body: { accentColor: '#0a7d5a' } }),
  rescheduleAppointment: () => ({ body: FREE }),
  reassignAppointment: ({ otherHostId: hostId }) => ({ body: { hostId } }),
  cancelAppointment: () => ({ body: {} }),
  deleteAppointment: () => ({ body: {} }),
  addAppointmentGuest: () => ({ body: { email: 'guest@example.com' } }),
  setAppointmentNote: () => ({ body: { note: 'New' } }),
  setAppointmentTranscription: () => ({ body: { summary: 'New' } }),
  setAppointmentNoShow: () => ({ body: { noShow: true } }),
  listOneTimeLinks: ({ meetingTypeId }) => ({ query: { meetingTypeId } }),
  updatePersonalPage: () => ({ body: { description: 'New' } }),
  listLinkWindows: () => ({ query: SOON }),
  watchLinkWindows: () => ({ query: SOON }),
  createLinkHold: () => heldAt('09:30'),
  createLinkBooking: () => bookedAt('11:30'),
  listPublicWindows: () => ({ query: SOON }),
  watchPublicWindows: () => ({ query: SOON }),
  createPublicHold: () => heldAt('10:30'),
  createPublicBooking: () => bookedAt('12:30'),
  getOwnAppointment: ({ secret }) => ({ query: { secret } }),
  getOwnCalendar: ({ secret }) => ({ query: { secret } }),
  listOwnWindows: ({ secret }) => ({ query: { ...SOON, secret } }),
  rescheduleOwnAppointment: ({ secret }) => ({ body: { ...FREE, secret } }),
  cancelOwnAppointment: ({ secret }) => ({ body: { secret } }),
  listTeamWindows: () => ({ query: SOON }),
  watchTeamWindows: () => ({ query: SOON }),
  createTeamHold: () => heldAt('13:00'),
  createTeamBooking: () => bookedAt('15:30'),
  createTeam: () => ({ body: { name: 'Another' } }),
  updateTeam: () => ({ body: { name: 'New' } }),
  setTeamMember: () => ({ body: { role: 'admin' } }),
  updateQueue: () => ({ body: { maxLeadThreshold: 2 } }),
  createQueueUserGroup: ({ queueId, userId }) => ({
    body: { queueId, name: 'Another', userIds: [userId] },
  }),
  updateQueueUserGroup: () => ({ body: { capacity: 2 } }),
  createContact: ({ userId }) => ({ body: { email: `${userId}@contact.example` } }),
  getContact: ({ contactId }) => ({ query: { contactId } }),
  updateContact: () => ({ body: { firstName: 'New' } }),
  importContacts: () => ({ body: { contacts: [{ email: 'one@contact.example' }] } }),
  deleteContacts: () => ({ body: { contactIds: [] } }),
  exportPerson: () => ({ body: { email: 'one@contact.example' } }),
  erasePerson: () => ({ body: { email: 'one@contact.example' } }),
  createWebhook: () => ({
    body: { endpoint: 'https://hooks.example.com/', eventTypes: ['booking_created'] },
  }),
  updateWebhook: () => ({ body: { description: 'New' } }),
  rotateWebhookSecret: () => ({ body: {} }),
  replayWebhook: () => ({ body: { from: '2026-11-24T00:00:00Z', to: '2026-11-25T00:00:00Z' } }),
  sendQuickMail: ({ attendeeId }) => ({ body: { attendeeId, title: 'Title', content: 'Text' } }),
  lookAtSignInLink: ({ signInToken: token }) => ({ body: { token } }),
  redeemSignInLink: ({ signInToken: token }) => ({ body: { token } }),
  createSession: ({ email }) => ({ body: { email, password: PASSWORD } }),
  createSignInLink: ({ email }) => ({ body: { email } }),
  signUp: ({ email }) => ({ body: { email, companyName: 'Another' } }),
  updateAccount: () => ({ body: { password: PASSWORD } }),
  switchSessionCompany: ({ companyId }) => ({ body: { companyId } }),
  updateMember: () => ({ body: { role: 'admin' } }),
  createInvitation: ({ userId }) => ({
    body: { email: `${userId}@invited.example`, role: 'member' },
  }),
  createApiKey: () => ({ body: { expiresInDays: 1 } }),
  rotateApiKey: () => ({ body: {} }),
}

/** What it needs besides where it names the thing, by the place of the field. */
export const NEEDED_WITH: readonly [RegExp, (own: Belongings) => Fields][] = [
  [/^(create\w+|getBookingAvailability) \w+ queueId$/, own => ({ meetingTypeId: own.teamTypeId })],
  [/^createMeetingType body workspaceId$/, () => ({ queue: {} })],
  [/^createMeetingType body queue\./, own => ({ workspaceId: own.teamId })],
  [/holdToken$/, () => ({ start: monday('10:00') })],
  [/^createTeamBooking body holdToken$/, () => ({ start: monday('14:30') })],
]

/** What stands beside an id in a list of the like. */
export const BESIDE: Record<string, Fields> = {
  userCapacities: { capacity: 2 },
  userPriorities: { priority: 2 },
  userCustomLinks: { link: 'https://meet.example.com/ada' },
}
