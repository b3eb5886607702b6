/** Every route of the product. Those under /v4 are served without it too (contract, B). */
import * as appointments from './appointments/routes.ts'
import * as availability from './availability/routes.ts'
import type { BookingProduct, ListProduct } from './bookings/product.ts'
import * as bookings from './bookings/routes.ts'
import * as contacts from './contacts/routes.ts'
import * as contract from './contract/routes.ts'
import * as events from './events/routes.ts'
import * as health from './health/routes.ts'
import * as keys from './keys/routes.ts'
import * as meetingTypes from './meeting-types/routes.ts'
import * as privacy from './privacy/routes.ts'
import * as invitees from './public/routes.ts'
import { on, type Route } from './runtime/http/operation.ts'
import * as users from './users/routes.ts'
import type { WindowsProduct } from './windows/read-rules.ts'
import * as windows from './windows/routes.ts'

export type Product = availability.AvailabilityProduct &
  keys.KeyProduct &
  meetingTypes.MeetingTypeProduct &
  users.UserProduct &
  WindowsProduct &
  BookingProduct &
  ListProduct

export const routes = (product: Product): Route[] => [
  on('GET', '/v4/user/me', users.getMe(product)),
  on('GET', '/v4/user', users.listUsers(product)),
  on('POST', '/v4/user', users.createUser(product)),
  on('GET', '/v4/user/{id}', users.getUser(product)),
  on('PATCH', '/v4/user/{id}', users.updateUser(product)),
  on('DELETE', '/v4/user/{id}', users.deleteUser(product)),
  on('GET', '/v4/user/{userId}/bookable-windows', windows.listBookableWindows(product)),
  on('GET', '/v4/booking-availability', windows.getBookingAvailability(product)),
  on('GET', '/v4/booking-availability/many', windows.listBookingAvailabilities(product)),

  on('GET', '/availability', availability.listAvailabilities(product)),
  on('POST', '/availability', availability.createAvailability()),
  on('GET', '/v4/availability/{id}', availability.getAvailability(product)),
  on('PATCH', '/v4/availability/{id}', availability.updateAvailability(product)),
  on('DELETE', '/v4/availability/{id}', availability.deleteAvailability()),

  on('GET', '/v4/meeting-type', meetingTypes.listMeetingTypes(product)),
  on('POST', '/v4/meeting-type', meetingTypes.createMeetingType(product)),
  on('GET', '/v4/meeting-type/{id}', meetingTypes.getMeetingType(product)),
  on('PATCH', '/v4/meeting-type/{id}', meetingTypes.updateMeetingType(product)),
  on('DELETE', '/v4/meeting-type/{id}', meetingTypes.deleteMeetingType(product)),
  on('GET', '/v4/meeting-type-template', meetingTypes.listMeetingTypeTemplates(product)),
  on('POST', '/v4/meeting-type-template/create', meetingTypes.createMeetingTypeTemplate()),
  on('GET', '/v4/meeting-type-template/{id}', meetingTypes.getMeetingTypeTemplate(product)),
  on('DELETE', '/v4/meeting-type-template/{id}', meetingTypes.deleteMeetingTypeTemplate()),

  on('POST', '/v4/booking', bookings.createBooking(product)),
  on('POST', '/v4/booking/hold', bookings.createHold(product)),
  on('DELETE', '/v4/booking/hold/{token}', bookings.deleteHold()),

  on('GET', '/v4/appointment/paginated', appointments.listAppointmentsPage(product)),
  on('GET', '/v4/appointment/today', appointments.listAppointmentsToday(product)),
  on('GET', '/v4/appointment/current', appointments.getCurrentAppointment(product)),
  on('GET', '/v4/appointment/{id}', appointments.getAppointment(product)),
  on('GET', '/v4/appointment/{id}/ics', appointments.getAppointmentCalendar(product)),
  on('POST', '/v4/appointment/{id}/reschedule', appointments.rescheduleAppointment(product)),
  on('POST', '/v4/appointment/{id}/cancel', appointments.cancelAppointment(product)),
  on('DELETE', '/v4/appointment/{id}', appointments.deleteAppointment(product)),
  on('PATCH', '/v4/appointment/{id}/guest', appointments.addAppointmentGuest(product)),
  on('PATCH', '/v4/appointment/{id}/notes', appointments.setAppointmentNote(product)),
  on(
    'PATCH',
    '/v4/appointment/{id}/transcription',
    appointments.setAppointmentTranscription(product),
  ),
  on('PATCH', '/v4/appointment/{id}/no-show', appointments.setAppointmentNoShow(product)),

  ...forInvitees(product),
  ...aboutPeople(product),

  on('GET', '/v4/event', events.listEventsAfter(product)),

  on('GET', '/v4/api-key', keys.listApiKeys(product)),
  on('POST', '/v4/api-key', keys.createApiKey(product)),
  on('POST', '/v4/api-key/{id}/rotate', keys.rotateApiKey(product)),
  on('DELETE', '/v4/api-key/{id}', keys.deactivateApiKey(product)),

  on('GET', '/healthz', health.getHealth()),
  on('GET', '/readyz', health.getReadiness(product)),
  on('GET', '/openapi.json', contract.getOpenApi()),
]

/** What booking pages and attendees call, without a key. */
const forInvitees = (product: Product): Route[] => [
  on('GET', '/v4/public/page/{user}/{type}', invitees.getPublicPage(product)),
  on('GET', '/v4/public/page/{user}/{type}/windows', invitees.listPublicWindows(product)),
  on('POST', '/v4/public/page/{user}/{type}/hold', invitees.createPublicHold(product)),
  on('DELETE', '/v4/public/page/{user}/{type}/hold/{token}', invitees.deletePublicHold(product)),
  on('POST', '/v4/public/page/{user}/{type}/booking', invitees.createPublicBooking(product)),
  on('GET', '/v4/public/appointment/{id}', invitees.getOwnAppointment(product)),
  on('GET', '/v4/public/appointment/{id}/ics', invitees.getOwnCalendar(product)),
  on('GET', '/v4/public/appointment/{id}/windows', invitees.listOwnWindowsToMove(product)),
  on('POST', '/v4/public/appointment/{id}/reschedule', invitees.rescheduleOwnAppointment(product)),
  on('POST', '/v4/public/appointment/{id}/cancel', invitees.cancelOwnAppointment(product)),
]

/** Who books, and what is kept of them. */
const aboutPeople = (product: Product): Route[] => [
  on('GET', '/crm', contacts.listContactsPage(product)),
  on('POST', '/crm', contacts.createContactByHand()),
  on('GET', '/crm/details', contacts.getContact(product)),
  on('POST', '/crm/bulk', contacts.importManyContacts()),
  on('POST', '/crm/bulk-delete', contacts.deleteManyContacts()),
  on('PATCH', '/crm/{id}', contacts.updateContactByHand()),
  on('DELETE', '/crm/{id}', contacts.deleteContact()),

  on('POST', '/v4/privacy/export', privacy.exportPersonData(product)),
  on('POST', '/v4/privacy/erase', privacy.erasePersonData(product)),
]

/** First parts of paths that no booking page may hide: ours, and those the contract knows. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(
  `1t admin api api-key app appointment assets attendee auth availability booking
  booking-availability calendar-connections company crm dashboard data-field docs embed event
  events f favicon.ico health healthz help import integration knowledge login logout
  meeting-type meeting-type-template metrics mira-widget one-time-booking-link openapi.json
  personal-page privacy provisional-booking public queue queue-user-group readyz robots.txt
  routing-form scim setup signup static support team user users v4 web-chat webhooks
  well-known`.split(/\s+/),
)
