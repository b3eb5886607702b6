/** Every route of the product. Those under /v4 are served without it too (contract, B). */
import * as history from './appointment-history/routes.ts'
import * as appointments from './appointments/routes.ts'
import * as audit from './audit/routes.ts'
import * as availability from './availability/routes.ts'
import type { InviteeProduct, ListProduct } from './bookings/product.ts'
import * as bookings from './bookings/routes.ts'
import * as companies from './companies/routes.ts'
import * as contacts from './contacts/routes.ts'
import * as contract from './contract/routes.ts'
import * as events from './events/routes.ts'
import * as health from './health/routes.ts'
import * as holidays from './holidays/routes.ts'
import * as invitations from './invitations/routes.ts'
import * as keys from './keys/routes.ts'
import * as meetingTypes from './meeting-types/routes.ts'
import * as members from './members/routes.ts'
import * as mail from './notifications/routes.ts'
import * as oneTimeLinks from './one-time-links/routes.ts'
import * as own from './own-appointments/routes.ts'
import * as personalPages from './personal-pages/routes.ts'
import * as privacy from './privacy/routes.ts'
import * as provisional from './provisional-bookings/routes.ts'
import type { PageAddress } from './public/page-address.ts'
import * as invitees from './public/routes.ts'
import * as queues from './queues/routes.ts'
import { on, type Route } from './runtime/http/operation.ts'
import type { SignInProduct } from './sessions/product.ts'
import * as sessions from './sessions/routes.ts'
import * as teams from './teams/routes.ts'
import * as timeZones from './time-zones/routes.ts'
import * as users from './users/routes.ts'
import * as deliveries from './webhook-deliveries/routes.ts'
import type { WebhookProduct } from './webhooks/product.ts'
import * as webhooks from './webhooks/routes.ts'
import type { WindowsProduct } from './windows/read-rules.ts'
import * as windows from './windows/routes.ts'

export type Product = availability.AvailabilityProduct &
  keys.KeyProduct &
  meetingTypes.MeetingTypeProduct &
  oneTimeLinks.OneTimeLinkProduct &
  personalPages.PersonalPageProduct &
  SignInProduct &
  users.UserProduct &
  WindowsProduct &
  InviteeProduct &
  ListProduct &
  WebhookProduct &
  mail.MailProduct

export const routes = (product: Product): Route[] => [
  ...forPeople(product),
  ...forBookings(product),
  ...forInvitees(product),
  ...aboutPeople(product),
  ...aboutMail(product),
  ...toSignIn(product),

  on('GET', '/v4/company', companies.getCompany(product)),
  on('PATCH', '/v4/company', companies.updateCompany()),
  on('GET', '/v4/company/booking-settings', companies.getBookingSettings(product)),
  on('PATCH', '/v4/company/booking-settings', companies.updateBookingSettings()),
  on('GET', '/v4/company/page-settings', companies.getPageSettings(product)),
  on('PATCH', '/v4/company/page-settings', companies.updatePageSettings(product)),

  ...forTeams(product),

  on('GET', '/v4/event', events.listEventsAfter(product)),
  ...forWebhooks(product),

  on('GET', '/v4/api-key', keys.listApiKeys(product)),
  on('POST', '/v4/api-key', keys.createApiKey(product)),
  on('POST', '/v4/api-key/{id}/rotate', keys.rotateApiKey(product)),
  on('DELETE', '/v4/api-key/{id}', keys.deactivateApiKey(product)),

  on('GET', '/healthz', health.getHealth()),
  on('GET', '/readyz', health.getReadiness(product)),
  on('GET', '/openapi.json', contract.getOpenApi()),
]

/** Who can be booked, when, and for what. */
const forPeople = (product: Product): Route[] => [
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
  on('PATCH', '/v4/availability/{id}/holiday-exceptions', holidays.closeHolidays(product)),
  on('GET', '/v4/holiday', holidays.listHolidays()),
  on('GET', '/v4/holiday/country', holidays.listHolidayCountries()),

  on('GET', '/v4/meeting-type', meetingTypes.listMeetingTypes(product)),
  on('POST', '/v4/meeting-type', meetingTypes.createMeetingType(product)),
  on('GET', '/v4/meeting-type/paginated', meetingTypes.listCompanyMeetingTypes(product)),
  on('GET', '/v4/meeting-type/{id}', meetingTypes.getMeetingType(product)),
  on('PATCH', '/v4/meeting-type/{id}', meetingTypes.updateMeetingType(product)),
  on('DELETE', '/v4/meeting-type/{id}', meetingTypes.deleteMeetingType(product)),
  on('GET', '/v4/meeting-type-template', meetingTypes.listMeetingTypeTemplates(product)),
  on('POST', '/v4/meeting-type-template/create', meetingTypes.createMeetingTypeTemplate()),
  on('GET', '/v4/meeting-type-template/{id}', meetingTypes.getMeetingTypeTemplate(product)),
  on('DELETE', '/v4/meeting-type-template/{id}', meetingTypes.deleteMeetingTypeTemplate()),

  on('GET', '/v4/one-time-booking-link', oneTimeLinks.listOneTimeLinks(product)),
  on(
    'POST',
    '/v4/one-time-booking-link/create/{meetingTypeId}',
    oneTimeLinks.createOneTimeLink(product),
  ),
  on('POST', '/v4/one-time-booking-link/{id}/refresh', oneTimeLinks.refreshOneTimeLink(product)),
  on('DELETE', '/v4/one-time-booking-link/{id}', oneTimeLinks.deleteOneTimeLink()),

  on('GET', '/v4/personal-page/me', personalPages.getPersonalPage(product)),
  on('PATCH', '/v4/personal-page/me', personalPages.updatePersonalPage()),
]

/** Who hosts together. */
const forTeams = (product: Product): Route[] => [
  on('GET', '/v4/team', teams.listTeams(product)),
  on('POST', '/v4/team', teams.createTeam()),
  on('GET', '/v4/team/{id}', teams.getTeam(product)),
  on('PATCH', '/v4/team/{id}', teams.updateTeam()),
  on('DELETE', '/v4/team/{id}', teams.deleteTeam()),
  on('POST', '/v4/team/{id}/member/{userId}', teams.setTeamMember()),
  on('DELETE', '/v4/team/{id}/member/{userId}', teams.removeTeamMember()),

  on('GET', '/v4/queue/workspace/{id}', queues.listQueues(product)),
  on('GET', '/v4/queue/meeting-type/{id}', queues.getQueueOfMeetingType(product)),
  on('PATCH', '/v4/queue/meeting-type/{id}', queues.updateQueue()),
  on('GET', '/v4/queue/{id}', queues.getQueue(product)),
  on('GET', '/v4/queue/{id}/next', queues.listNext(product)),
  on('GET', '/v4/queue/{id}/fairness', queues.getFairness(product)),
  on('GET', '/v4/queue/{id}/picks', queues.listQueuePicks(product)),
  on('POST', '/v4/queue-user-group', queues.createQueueUserGroup()),
  on('GET', '/v4/queue-user-group/{id}', queues.getQueueUserGroup(product)),
  on('PATCH', '/v4/queue-user-group/{id}', queues.updateQueueUserGroup()),
  on('DELETE', '/v4/queue-user-group/{id}', queues.deleteQueueUserGroup()),
]

/** Who hears of events, and what they were sent. */
const forWebhooks = (product: Product): Route[] => [
  on('GET', '/webhooks', webhooks.listCompanyWebhooks(product)),
  on('POST', '/webhooks', webhooks.createWebhook(product)),
  on('GET', '/webhooks/{id}', webhooks.getWebhook(product)),
  on('PATCH', '/webhooks/{id}', webhooks.updateWebhookById(product)),
  on('DELETE', '/webhooks/{id}', webhooks.deleteWebhook()),
  on('POST', '/webhooks/{id}/rotate-secret', webhooks.rotateWebhookSecret(product)),
  on('POST', '/webhooks/{id}/test', webhooks.testWebhook(product)),
  on('POST', '/webhooks/{id}/replay', webhooks.replayWebhook(product)),

  on('GET', '/v4/webhook-delivery/paginated', deliveries.listWebhookDeliveries(product)),
  on('GET', '/v4/webhook-delivery/{id}', deliveries.getWebhookDelivery(product)),
  on('POST', '/v4/webhook-delivery/{id}/replay', deliveries.replayWebhookDelivery(product)),
]

/** What is booked. */
const forBookings = (product: Product): Route[] => [
  on('POST', '/v4/booking', bookings.createBooking(product)),
  on('POST', '/v4/booking/hold', bookings.createHold(product)),
  on('DELETE', '/v4/booking/hold/{token}', bookings.deleteHold(product)),

  ...provisionalRoutes(product),

  on('GET', '/v4/appointment/paginated', appointments.listAppointmentsPage(product)),
  on('GET', '/v4/appointment/today', appointments.listAppointmentsToday(product)),
  on('GET', '/v4/appointment/current', appointments.getCurrentAppointment(product)),
  on('GET', '/v4/appointment/{id}', appointments.getAppointment(product)),
  on('GET', '/v4/appointment/{id}/history', history.getAppointmentHistory(product)),
  on('GET', '/v4/appointment/{id}/ics', appointments.getAppointmentCalendar(product)),
  on('POST', '/v4/appointment/{id}/reschedule', appointments.rescheduleAppointment(product)),
  on('POST', '/v4/appointment/{id}/reassign', appointments.reassignAppointment(product)),
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
]

/** What waits for a confirmation, with a key and without one. */
const provisionalRoutes = (product: Product): Route[] => [
  on('GET', '/v4/provisional-booking/paginated', provisional.listProvisionalBookings(product)),
  on(
    'POST',
    '/v4/provisional-booking/{id}/confirm',
    provisional.confirmProvisionalBooking(product),
  ),
  on(
    'POST',
    '/v4/provisional-booking/{id}/decline',
    provisional.declineProvisionalBooking(product),
  ),
  on('GET', '/v4/public/provisional/{token}', provisional.getOwnProvisionalBooking(product)),
  on(
    'POST',
    '/v4/public/provisional/{token}/confirm',
    provisional.confirmOwnProvisionalBooking(product),
  ),
  on(
    'POST',
    '/v4/public/provisional/{token}/decline',
    provisional.declineOwnProvisionalBooking(product),
  ),
]

/** What is written to people. */
const aboutMail = (product: Product): Route[] => [
  on('GET', '/v4/mail-log/paginated', mail.listMailLog(product)),
  on('GET', '/v4/mail-log/{id}', mail.getLoggedMail(product)),
  on('POST', '/v4/attendee/quick-mail', mail.sendQuickMail(product)),
  on('GET', '/v4/public/reminders/{token}', mail.getOwnReminders(product)),
  on('POST', '/v4/public/reminders/{token}/stop', mail.stopOwnReminders(product)),
]

/** Who is signed in, who may be, and what they did. */
const toSignIn = (product: Product): Route[] => [
  on('POST', '/v4/session', sessions.createSession(product)),
  on('POST', '/v4/session/link', sessions.createSignInLink(product)),
  on('POST', '/v4/session/link/look', sessions.lookAtSignInLink(product)),
  on('POST', '/v4/session/redeem', sessions.redeemSignInLink(product)),
  on('POST', '/v4/sign-up', sessions.signUp(product)),
  on('GET', '/v4/session', sessions.getSession(product)),
  on('PATCH', '/v4/session', sessions.switchSessionCompany(product)),
  on('DELETE', '/v4/session', sessions.deleteSession(product)),
  on('GET', '/v4/account/session', sessions.listAccountSessions(product)),
  on('DELETE', '/v4/account/session', sessions.deleteOtherSessions(product)),
  on('DELETE', '/v4/account/session/{id}', sessions.deleteAccountSession(product)),
  on('PATCH', '/v4/account', sessions.updateAccount(product)),

  on('GET', '/v4/member', members.listMembers(product)),
  on('PATCH', '/v4/member/{userId}', members.updateMember(product)),
  on('DELETE', '/v4/member/{userId}', members.deleteMember(product)),
  on('GET', '/v4/invitation', invitations.listInvitations(product)),
  on('POST', '/v4/invitation', invitations.createInvitation(product)),
  on('POST', '/v4/invitation/{id}/resend', invitations.resendInvitation(product)),
  on('DELETE', '/v4/invitation/{id}', invitations.deleteInvitation()),

  on('GET', '/v4/audit-log', audit.listAuditLog(product)),
  on('GET', '/v4/audit-log/paginated', audit.listAuditLogPage(product)),
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

/** What needs no key. */
const forInvitees = (product: Product): Route[] => [
  on('GET', '/v4/public/page/{user}', personalPages.getPublicUser(product)),
  ...pagesAt('/v4/public/page/{user}/{type}', product, invitees.USER_PAGES),
  ...pagesAt('/v4/public/page/team/{team}/{type}', product, teams.TEAM_PAGES),
  ...pagesAt('/v4/public/page/1t/{link}', product, oneTimeLinks.LINK_PAGES),
  on('GET', '/v4/public/time-zone', timeZones.listTimeZones()),
  on('GET', '/v4/public/logo/{id}', companies.getLogo(product)),
  on('GET', '/v4/public/appointment/{id}', own.getOwnAppointment(product)),
  on('GET', '/v4/public/appointment/{id}/ics', own.getOwnCalendar(product)),
  on('GET', '/v4/public/appointment/{id}/windows', own.listOwnWindowsToMove(product)),
  on('POST', '/v4/public/appointment/{id}/reschedule', own.rescheduleOwnAppointment(product)),
  on('POST', '/v4/public/appointment/{id}/cancel', own.cancelOwnAppointment(product)),
]

/** What can be done with the pages of one kind of address, below that address. */
function pagesAt<P>(path: string, product: Product, address: PageAddress<P>): Route[] {
  const page = invitees.pageOperations(product, address)
  return [
    on('GET', path, page.get),
    on('GET', `${path}/windows`, page.listWindows),
    on('GET', `${path}/live`, page.watchWindows),
    on('POST', `${path}/hold`, page.createHold),
    on('DELETE', `${path}/hold/{token}`, page.deleteHold),
    on('POST', `${path}/booking`, page.createBooking),
  ]
}
