/** A client of the Punctual API. Generated from the routes: `npm run generate`. */

export type ClientOptions = {
  /** Where Punctual answers: `http://localhost:3000`. */
  baseUrl: string
  apiKey?: string
  /** The user of the company as whom requests act. */
  userId?: string
  fetch?: typeof fetch
}

/** What came back, told by its status. */
export type Reply<Status extends number, Body> = { status: Status; body: Body; headers: Headers }

type Operation = { operationId: string; method: string; path: string; statuses: number[] }

type Request = {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  idempotencyKey?: string
}

/**
 * Every method resolves with whatever the API declares, errors too. It rejects if the network
 * fails, or if something on the way answers with a status that the operation does not have.
 */
export class Client {
  readonly #options: ClientOptions

  constructor(options: ClientOptions) {
    this.#options = options
  }

  /**
   * Check the API key: the user it acts as
   *
   * The user that the header names, or else the user who made the key.
   */
  getMe(): Promise<GetMeReply> {
    return this.#send(OPERATIONS.getMe)
  }

  /** List the users of the company */
  listUsers(request: ListUsersRequest = {}): Promise<ListUsersReply> {
    return this.#send(OPERATIONS.listUsers, request)
  }

  /**
   * Create a platform user who can be booked at once
   *
   * User, availability and meeting type are made together or not at all.
   */
  createUser(request: CreateUserRequest): Promise<CreateUserReply> {
    return this.#send(OPERATIONS.createUser, request)
  }

  /** Get a user */
  getUser(request: GetUserRequest): Promise<GetUserReply> {
    return this.#send(OPERATIONS.getUser, request)
  }

  /** Change a user */
  updateUser(request: UpdateUserRequest): Promise<UpdateUserReply> {
    return this.#send(OPERATIONS.updateUser, request)
  }

  /**
   * Delete a user
   *
   * A user with appointments that are not over is deleted only if `appointments` says what becomes of them.
   */
  deleteUser(request: DeleteUserRequest): Promise<DeleteUserReply> {
    return this.#send(OPERATIONS.deleteUser, request)
  }

  /**
   * List the starts at which a user can be booked
   *
   * What is listed can be booked: booking asks the same engine.
   */
  listBookableWindows(request: ListBookableWindowsRequest): Promise<ListBookableWindowsReply> {
    return this.#send(OPERATIONS.listBookableWindows, request)
  }

  /**
   * List the starts of a meeting type, by date
   *
   * What is listed can be booked. The same starts stand under `dates`, `slots` and `availableSlots`. Lists are also taken as `hostIds=a,b` and `hostIds[]=a`, `startDate` and `endDate` stand for `start` and `end`.
   */
  getBookingAvailability(request: GetBookingAvailabilityRequest): Promise<GetBookingAvailabilityReply> {
    return this.#send(OPERATIONS.getBookingAvailability, request)
  }

  /**
   * List the starts of many meeting types at once
   *
   * What does not exist gets an entry with its error; the others are answered.
   */
  listBookingAvailabilities(request: ListBookingAvailabilitiesRequest = {}): Promise<ListBookingAvailabilitiesReply> {
    return this.#send(OPERATIONS.listBookingAvailabilities, request)
  }

  /** List the acting user's availabilities */
  listAvailabilities(): Promise<ListAvailabilitiesReply> {
    return this.#send(OPERATIONS.listAvailabilities)
  }

  /** Create an availability */
  createAvailability(request: CreateAvailabilityRequest): Promise<CreateAvailabilityReply> {
    return this.#send(OPERATIONS.createAvailability, request)
  }

  /** Get an availability */
  getAvailability(request: GetAvailabilityRequest): Promise<GetAvailabilityReply> {
    return this.#send(OPERATIONS.getAvailability, request)
  }

  /**
   * Change an availability
   *
   * What is absent stays; a schedule or a list of exceptions replaces the old one. No appointment is moved: the reply says how many now lie outside the hours.
   */
  updateAvailability(request: UpdateAvailabilityRequest): Promise<UpdateAvailabilityReply> {
    return this.#send(OPERATIONS.updateAvailability, request)
  }

  /** Delete an availability that no meeting type uses */
  deleteAvailability(request: DeleteAvailabilityRequest): Promise<DeleteAvailabilityReply> {
    return this.#send(OPERATIONS.deleteAvailability, request)
  }

  /**
   * Close the public holidays of a year in an availability
   *
   * Each is an exception for its whole date, named in the user's language. Those of the same year and country that were made before are replaced; all other exceptions stay.
   */
  closeHolidays(request: CloseHolidaysRequest): Promise<CloseHolidaysReply> {
    return this.#send(OPERATIONS.closeHolidays, request)
  }

  /** List the public holidays of a country, or of a region of it */
  listHolidays(request: ListHolidaysRequest): Promise<ListHolidaysReply> {
    return this.#send(OPERATIONS.listHolidays, request)
  }

  /** List the countries whose public holidays are known, with their regions */
  listHolidayCountries(request: ListHolidayCountriesRequest = {}): Promise<ListHolidayCountriesReply> {
    return this.#send(OPERATIONS.listHolidayCountries, request)
  }

  /** List the meeting types of the acting user and the user's teams */
  listMeetingTypes(): Promise<ListMeetingTypesReply> {
    return this.#send(OPERATIONS.listMeetingTypes)
  }

  /**
   * Create a meeting type
   *
   * `meetingInfo` needs name, description, duration and channel, unless a template has them. The flat form (name and duration at the top) is taken as well.
   */
  createMeetingType(request: CreateMeetingTypeRequest): Promise<CreateMeetingTypeReply> {
    return this.#send(OPERATIONS.createMeetingType, request)
  }

  /**
   * List the meeting types of the company, a page at a time
   *
   * Oldest first. A user who is no administrator sees the own ones, and those of teams to which the user belongs.
   */
  listCompanyMeetingTypes(request: ListCompanyMeetingTypesRequest = {}): Promise<ListCompanyMeetingTypesReply> {
    return this.#send(OPERATIONS.listCompanyMeetingTypes, request)
  }

  /** Get a meeting type */
  getMeetingType(request: GetMeetingTypeRequest): Promise<GetMeetingTypeReply> {
    return this.#send(OPERATIONS.getMeetingType, request)
  }

  /**
   * Change a meeting type
   *
   * What is absent stays. `meetingInfo` and `meetingOptions` are merged, objects in them too; null clears. Everything else replaces what was there.
   */
  updateMeetingType(request: UpdateMeetingTypeRequest): Promise<UpdateMeetingTypeReply> {
    return this.#send(OPERATIONS.updateMeetingType, request)
  }

  /**
   * Delete a meeting type
   *
   * Its page ends at once and its slug is free again; appointments stay.
   */
  deleteMeetingType(request: DeleteMeetingTypeRequest): Promise<DeleteMeetingTypeReply> {
    return this.#send(OPERATIONS.deleteMeetingType, request)
  }

  /** List the company's meeting type templates */
  listMeetingTypeTemplates(): Promise<ListMeetingTypeTemplatesReply> {
    return this.#send(OPERATIONS.listMeetingTypeTemplates)
  }

  /**
   * Create a meeting type template
   *
   * A meeting type made with its `templateId` has what its own body leaves out.
   */
  createMeetingTypeTemplate(request: CreateMeetingTypeTemplateRequest): Promise<CreateMeetingTypeTemplateReply> {
    return this.#send(OPERATIONS.createMeetingTypeTemplate, request)
  }

  /** Get a meeting type template */
  getMeetingTypeTemplate(request: GetMeetingTypeTemplateRequest): Promise<GetMeetingTypeTemplateReply> {
    return this.#send(OPERATIONS.getMeetingTypeTemplate, request)
  }

  /**
   * Delete a meeting type template
   *
   * Meeting types that were made from it stay as they are.
   */
  deleteMeetingTypeTemplate(request: DeleteMeetingTypeTemplateRequest): Promise<DeleteMeetingTypeTemplateReply> {
    return this.#send(OPERATIONS.deleteMeetingTypeTemplate, request)
  }

  /** List the one-time links of a meeting type */
  listOneTimeLinks(request: ListOneTimeLinksRequest): Promise<ListOneTimeLinksReply> {
    return this.#send(OPERATIONS.listOneTimeLinks, request)
  }

  /**
   * Make a link that is good for one booking
   *
   * It lapses after thirty days. It opens a page with a password without one.
   */
  createOneTimeLink(request: CreateOneTimeLinkRequest): Promise<CreateOneTimeLinkReply> {
    return this.#send(OPERATIONS.createOneTimeLink, request)
  }

  /**
   * Give a one-time link a new address
   *
   * The former address ends; the thirty days begin anew.
   */
  refreshOneTimeLink(request: RefreshOneTimeLinkRequest): Promise<RefreshOneTimeLinkReply> {
    return this.#send(OPERATIONS.refreshOneTimeLink, request)
  }

  /**
   * Delete a one-time link
   *
   * Its address ends at once; what was booked through it stays.
   */
  deleteOneTimeLink(request: DeleteOneTimeLinkRequest): Promise<DeleteOneTimeLinkReply> {
    return this.#send(OPERATIONS.deleteOneTimeLink, request)
  }

  /** Get the acting user's personal page */
  getPersonalPage(): Promise<GetPersonalPageReply> {
    return this.#send(OPERATIONS.getPersonalPage)
  }

  /**
   * Change the acting user's personal page
   *
   * What is absent stays, also in `onlineProfiles`; null clears.
   */
  updatePersonalPage(request: UpdatePersonalPageRequest): Promise<UpdatePersonalPageReply> {
    return this.#send(OPERATIONS.updatePersonalPage, request)
  }

  /**
   * Book a start
   *
   * What was listed can be booked; what is booked holds. With `appointmentId` the appointment moves instead; with `recurrence` a series is booked, whole or not at all.
   */
  createBooking(request: CreateBookingRequest): Promise<CreateBookingReply> {
    return this.#send(OPERATIONS.createBooking, request)
  }

  /** Keep a start for a few minutes while somebody fills in a form */
  createHold(request: CreateHoldRequest): Promise<CreateHoldReply> {
    return this.#send(OPERATIONS.createHold, request)
  }

  /** Give a held start back */
  deleteHold(request: DeleteHoldRequest): Promise<DeleteHoldReply> {
    return this.#send(OPERATIONS.deleteHold, request)
  }

  /**
   * List bookings that wait or waited for a confirmation, a page at a time
   *
   * Newest first.
   */
  listProvisionalBookings(request: ListProvisionalBookingsRequest = {}): Promise<ListProvisionalBookingsReply> {
    return this.#send(OPERATIONS.listProvisionalBookings, request)
  }

  /**
   * Confirm, as its host, a booking that waits
   *
   * It becomes the appointment; where the attendee has to confirm too, that is next. An opt-in is the attendee’s to give. Confirming again is answered the same.
   */
  confirmProvisionalBooking(request: ConfirmProvisionalBookingRequest): Promise<ConfirmProvisionalBookingReply> {
    return this.#send(OPERATIONS.confirmProvisionalBooking, request)
  }

  /**
   * Decline, as its host, a booking that waits
   *
   * Its time is free again.
   */
  declineProvisionalBooking(request: DeclineProvisionalBookingRequest): Promise<DeclineProvisionalBookingReply> {
    return this.#send(OPERATIONS.declineProvisionalBooking, request)
  }

  /**
   * See the booking that a token confirms
   *
   * It changes nothing: whatever follows the links of a mail decides nothing.
   */
  getOwnProvisionalBooking(request: GetOwnProvisionalBookingRequest): Promise<GetOwnProvisionalBookingReply> {
    return this.#send(OPERATIONS.getOwnProvisionalBooking, request)
  }

  /** Confirm a booking with the token of whoever has to */
  confirmOwnProvisionalBooking(request: ConfirmOwnProvisionalBookingRequest): Promise<ConfirmOwnProvisionalBookingReply> {
    return this.#send(OPERATIONS.confirmOwnProvisionalBooking, request)
  }

  /** Decline a booking as its host, or withdraw it as its attendee, with a token */
  declineOwnProvisionalBooking(request: DeclineOwnProvisionalBookingRequest): Promise<DeclineOwnProvisionalBookingReply> {
    return this.#send(OPERATIONS.declineOwnProvisionalBooking, request)
  }

  /** List appointments, a page at a time */
  listAppointments(request: ListAppointmentsRequest = {}): Promise<ListAppointmentsReply> {
    return this.#send(OPERATIONS.listAppointments, request)
  }

  /** List the acting user's appointments of today */
  listAppointmentsToday(): Promise<ListAppointmentsTodayReply> {
    return this.#send(OPERATIONS.listAppointmentsToday)
  }

  /** Get the appointment that the acting user is in */
  getCurrentAppointment(): Promise<GetCurrentAppointmentReply> {
    return this.#send(OPERATIONS.getCurrentAppointment)
  }

  /** Get an appointment */
  getAppointment(request: GetAppointmentRequest): Promise<GetAppointmentReply> {
    return this.#send(OPERATIONS.getAppointment, request)
  }

  /**
   * Cancel an appointment, as older clients do
   *
   * The same as POST …/cancel: the appointment is kept, cancelled.
   */
  deleteAppointment(request: DeleteAppointmentRequest): Promise<DeleteAppointmentReply> {
    return this.#send(OPERATIONS.deleteAppointment, request)
  }

  /**
   * Get what happened to an appointment, and who was told of it
   *
   * Oldest first, of each kind the latest 200. For the company, its administrators and the hosts of the appointment; the deliveries not for hosts who are no administrators.
   */
  getAppointmentHistory(request: GetAppointmentHistoryRequest): Promise<GetAppointmentHistoryReply> {
    return this.#send(OPERATIONS.getAppointmentHistory, request)
  }

  /** Get an appointment as an iCalendar object */
  getAppointmentCalendar(request: GetAppointmentCalendarRequest): Promise<GetAppointmentCalendarReply> {
    return this.#send(OPERATIONS.getAppointmentCalendar, request)
  }

  /**
   * Move an appointment to another start
   *
   * Id, secrets and length stay. Where the new start is closed, nothing changes.
   */
  rescheduleAppointment(request: RescheduleAppointmentRequest): Promise<RescheduleAppointmentReply> {
    return this.#send(OPERATIONS.rescheduleAppointment, request)
  }

  /**
   * Give a team's appointment to another host
   *
   * At the same time; the former host gets the turn in the queue back.
   */
  reassignAppointment(request: ReassignAppointmentRequest): Promise<ReassignAppointmentReply> {
    return this.#send(OPERATIONS.reassignAppointment, request)
  }

  /** Cancel an appointment, or one attendee of a group */
  cancelAppointment(request: CancelAppointmentRequest): Promise<CancelAppointmentReply> {
    return this.#send(OPERATIONS.cancelAppointment, request)
  }

  /** Add a guest of an attendee */
  addAppointmentGuest(request: AddAppointmentGuestRequest): Promise<AddAppointmentGuestReply> {
    return this.#send(OPERATIONS.addAppointmentGuest, request)
  }

  /** Replace the host's note */
  setAppointmentNote(request: SetAppointmentNoteRequest): Promise<SetAppointmentNoteReply> {
    return this.#send(OPERATIONS.setAppointmentNote, request)
  }

  /**
   * Keep what was said: transcription and summary as Markdown
   *
   * What is absent stays; null clears.
   */
  setAppointmentTranscription(request: SetAppointmentTranscriptionRequest): Promise<SetAppointmentTranscriptionReply> {
    return this.#send(OPERATIONS.setAppointmentTranscription, request)
  }

  /** Mark an attendee who did not come */
  setAppointmentNoShow(request: SetAppointmentNoShowRequest): Promise<SetAppointmentNoShowReply> {
    return this.#send(OPERATIONS.setAppointmentNoShow, request)
  }

  /** What a user's personal page shows */
  getPublicUser(request: GetPublicUserRequest): Promise<GetPublicUserReply> {
    return this.#send(OPERATIONS.getPublicUser, request)
  }

  /** What a booking page shows */
  getPublicPage(request: GetPublicPageRequest): Promise<GetPublicPageReply> {
    return this.#send(OPERATIONS.getPublicPage, request)
  }

  /** List the starts that a booking page offers */
  listPublicWindows(request: ListPublicWindowsRequest): Promise<ListPublicWindowsReply> {
    return this.#send(OPERATIONS.listPublicWindows, request)
  }

  /** Keep a start of a booking page while the form is filled in */
  createPublicHold(request: CreatePublicHoldRequest): Promise<CreatePublicHoldReply> {
    return this.#send(OPERATIONS.createPublicHold, request)
  }

  /** Give a start that a booking page holds back */
  deletePublicHold(request: DeletePublicHoldRequest): Promise<DeletePublicHoldReply> {
    return this.#send(OPERATIONS.deletePublicHold, request)
  }

  /** Book a start of a booking page */
  createPublicBooking(request: CreatePublicBookingRequest): Promise<CreatePublicBookingReply> {
    return this.#send(OPERATIONS.createPublicBooking, request)
  }

  /** What a page of a team shows */
  getTeamPage(request: GetTeamPageRequest): Promise<GetTeamPageReply> {
    return this.#send(OPERATIONS.getTeamPage, request)
  }

  /** List the starts that a page of a team offers */
  listTeamWindows(request: ListTeamWindowsRequest): Promise<ListTeamWindowsReply> {
    return this.#send(OPERATIONS.listTeamWindows, request)
  }

  /** Keep a start of a page of a team while the form is filled in */
  createTeamHold(request: CreateTeamHoldRequest): Promise<CreateTeamHoldReply> {
    return this.#send(OPERATIONS.createTeamHold, request)
  }

  /** Give a start that a page of a team holds back */
  deleteTeamHold(request: DeleteTeamHoldRequest): Promise<DeleteTeamHoldReply> {
    return this.#send(OPERATIONS.deleteTeamHold, request)
  }

  /** Book a start of a page of a team */
  createTeamBooking(request: CreateTeamBookingRequest): Promise<CreateTeamBookingReply> {
    return this.#send(OPERATIONS.createTeamBooking, request)
  }

  /** What a one-time link shows */
  getLinkPage(request: GetLinkPageRequest): Promise<GetLinkPageReply> {
    return this.#send(OPERATIONS.getLinkPage, request)
  }

  /** List the starts that a one-time link offers */
  listLinkWindows(request: ListLinkWindowsRequest): Promise<ListLinkWindowsReply> {
    return this.#send(OPERATIONS.listLinkWindows, request)
  }

  /** Keep a start of a one-time link while the form is filled in */
  createLinkHold(request: CreateLinkHoldRequest): Promise<CreateLinkHoldReply> {
    return this.#send(OPERATIONS.createLinkHold, request)
  }

  /** Give a start that a one-time link holds back */
  deleteLinkHold(request: DeleteLinkHoldRequest): Promise<DeleteLinkHoldReply> {
    return this.#send(OPERATIONS.deleteLinkHold, request)
  }

  /** Book a start of a one-time link */
  createLinkBooking(request: CreateLinkBookingRequest): Promise<CreateLinkBookingReply> {
    return this.#send(OPERATIONS.createLinkBooking, request)
  }

  /**
   * List the time zones to choose from, with their names in a language
   *
   * By offset, then by city.
   */
  listTimeZones(request: ListTimeZonesRequest = {}): Promise<ListTimeZonesReply> {
    return this.#send(OPERATIONS.listTimeZones, request)
  }

  /**
   * Get a company's logo
   *
   * A new logo has a new id, so what was got once holds for ever.
   */
  getLogo(request: GetLogoRequest): Promise<GetLogoReply> {
    return this.#send(OPERATIONS.getLogo, request)
  }

  /** See one's own appointment */
  getOwnAppointment(request: GetOwnAppointmentRequest): Promise<GetOwnAppointmentReply> {
    return this.#send(OPERATIONS.getOwnAppointment, request)
  }

  /** Get one's own appointment as an iCalendar object */
  getOwnCalendar(request: GetOwnCalendarRequest): Promise<GetOwnCalendarReply> {
    return this.#send(OPERATIONS.getOwnCalendar, request)
  }

  /**
   * List the starts to which one's own appointment can be moved
   *
   * Its own time counts as free.
   */
  listOwnWindows(request: ListOwnWindowsRequest): Promise<ListOwnWindowsReply> {
    return this.#send(OPERATIONS.listOwnWindows, request)
  }

  /** Move one's own appointment */
  rescheduleOwnAppointment(request: RescheduleOwnAppointmentRequest): Promise<RescheduleOwnAppointmentReply> {
    return this.#send(OPERATIONS.rescheduleOwnAppointment, request)
  }

  /** Cancel one's own appointment, or one's seat in a group */
  cancelOwnAppointment(request: CancelOwnAppointmentRequest): Promise<CancelOwnAppointmentReply> {
    return this.#send(OPERATIONS.cancelOwnAppointment, request)
  }

  /** List and search contacts, a page at a time */
  listContacts(request: ListContactsRequest = {}): Promise<ListContactsReply> {
    return this.#send(OPERATIONS.listContacts, request)
  }

  /** Create a contact */
  createContact(request: CreateContactRequest): Promise<CreateContactReply> {
    return this.#send(OPERATIONS.createContact, request)
  }

  /** Get a contact, by its id or by an attendee of an appointment */
  getContact(request: GetContactRequest = {}): Promise<GetContactReply> {
    return this.#send(OPERATIONS.getContact, request)
  }

  /** Create or update many contacts, each on its own */
  importContacts(request: ImportContactsRequest): Promise<ImportContactsReply> {
    return this.#send(OPERATIONS.importContacts, request)
  }

  /** Delete many contacts */
  deleteContacts(request: DeleteContactsRequest): Promise<DeleteContactsReply> {
    return this.#send(OPERATIONS.deleteContacts, request)
  }

  /**
   * Change a contact
   *
   * What is absent stays, null clears. No booking writes over what was written here.
   */
  updateContact(request: UpdateContactRequest): Promise<UpdateContactReply> {
    return this.#send(OPERATIONS.updateContact, request)
  }

  /**
   * Delete a contact
   *
   * Appointments stay as they are. To forget a person: POST /v4/privacy/erase.
   */
  deleteContact(request: DeleteContactRequest): Promise<DeleteContactReply> {
    return this.#send(OPERATIONS.deleteContact, request)
  }

  /**
   * Get everything that the company keeps of a person
   *
   * By email, without what is kept of others. An unknown email has empty lists.
   */
  exportPerson(request: ExportPersonRequest): Promise<ExportPersonReply> {
    return this.#send(OPERATIONS.exportPerson, request)
  }

  /**
   * Forget a person
   *
   * Figures stay: rows, kinds, times and ids. Nothing leads back to the person.
   */
  erasePerson(request: ErasePersonRequest): Promise<ErasePersonReply> {
    return this.#send(OPERATIONS.erasePerson, request)
  }

  /**
   * List mails and what became of them, a page at a time
   *
   * Newest first.
   */
  listMailLog(request: ListMailLogRequest = {}): Promise<ListMailLogReply> {
    return this.#send(OPERATIONS.listMailLog, request)
  }

  /**
   * Get a mail with its text as sent
   *
   * Secrets in its links are left out.
   */
  getLoggedMail(request: GetLoggedMailRequest): Promise<GetLoggedMailReply> {
    return this.#send(OPERATIONS.getLoggedMail, request)
  }

  /**
   * Write a mail to an attendee by hand
   *
   * In the frame of the company; the answer goes to the host. Five in five minutes.
   */
  sendQuickMail(request: SendQuickMailRequest): Promise<SendQuickMailReply> {
    return this.#send(OPERATIONS.sendQuickMail, request)
  }

  /**
   * See whether reminders come, by the link of one
   *
   * It changes nothing: whatever follows the links of a mail ends nothing.
   */
  getOwnReminders(request: GetOwnRemindersRequest): Promise<GetOwnRemindersReply> {
    return this.#send(OPERATIONS.getOwnReminders, request)
  }

  /** End the reminders of everything that is booked, by the link of one */
  stopOwnReminders(request: StopOwnRemindersRequest): Promise<StopOwnRemindersReply> {
    return this.#send(OPERATIONS.stopOwnReminders, request)
  }

  /**
   * Sign in by email and password
   *
   * The session is in a cookie that no script can read.
   */
  createSession(request: CreateSessionRequest): Promise<CreateSessionReply> {
    return this.#send(OPERATIONS.createSession, request)
  }

  /** Get who is signed in */
  getSession(): Promise<GetSessionReply> {
    return this.#send(OPERATIONS.getSession)
  }

  /** Go on at another company of the account */
  switchSessionCompany(request: SwitchSessionCompanyRequest): Promise<SwitchSessionCompanyReply> {
    return this.#send(OPERATIONS.switchSessionCompany, request)
  }

  /** Sign out */
  deleteSession(): Promise<DeleteSessionReply> {
    return this.#send(OPERATIONS.deleteSession)
  }

  /**
   * Have a sign-in link mailed
   *
   * Always answered the same, whether anybody has the email or not. It is good for half an hour, and serves who has forgotten the password.
   */
  createSignInLink(request: CreateSignInLinkRequest): Promise<CreateSignInLinkReply> {
    return this.#send(OPERATIONS.createSignInLink, request)
  }

  /**
   * See what a sign-in link is for
   *
   * It changes nothing: whatever follows the links of a mail signs nobody in.
   */
  lookAtSignInLink(request: LookAtSignInLinkRequest): Promise<LookAtSignInLinkReply> {
    return this.#send(OPERATIONS.lookAtSignInLink, request)
  }

  /**
   * Sign in by a link, which is used up
   *
   * The session is in a cookie that no script can read.
   */
  redeemSignInLink(request: RedeemSignInLinkRequest): Promise<RedeemSignInLinkReply> {
    return this.#send(OPERATIONS.redeemSignInLink, request)
  }

  /**
   * Have a link mailed with which a new company is made
   *
   * Always answered the same, where sign-up is open (`SIGN_UP`).
   */
  signUp(request: SignUpRequest): Promise<SignUpReply> {
    return this.#send(OPERATIONS.signUp, request)
  }

  /** List where the account is signed in */
  listAccountSessions(): Promise<ListAccountSessionsReply> {
    return this.#send(OPERATIONS.listAccountSessions)
  }

  /** Sign out every other browser of the account */
  deleteOtherSessions(): Promise<DeleteOtherSessionsReply> {
    return this.#send(OPERATIONS.deleteOtherSessions)
  }

  /** Sign out another browser of the account */
  deleteAccountSession(request: DeleteAccountSessionRequest): Promise<DeleteAccountSessionReply> {
    return this.#send(OPERATIONS.deleteAccountSession, request)
  }

  /**
   * Change how the account signs in
   *
   * Needs the present password, or a session that was opened by a link in the last half hour. A new password signs out every other browser. A new email holds once the link is opened that is mailed to it, which ends the sessions and the password from before; until then it is `pendingEmail`.
   */
  updateAccount(request: UpdateAccountRequest): Promise<UpdateAccountReply> {
    return this.#send(OPERATIONS.updateAccount, request)
  }

  /** List the users of the company who can sign in */
  listMembers(): Promise<ListMembersReply> {
    return this.#send(OPERATIONS.listMembers)
  }

  /**
   * Change the role of a member
   *
   * Only an owner makes an owner, or changes one. Invitations that they sent and that the new role does not allow end.
   */
  updateMember(request: UpdateMemberRequest): Promise<UpdateMemberReply> {
    return this.#send(OPERATIONS.updateMember, request)
  }

  /**
   * Let a member no longer sign in to this company
   *
   * The user stays, with calendar and bookings. Invitations that they sent end; API keys that they made go on.
   */
  deleteMember(request: DeleteMemberRequest): Promise<DeleteMemberReply> {
    return this.#send(OPERATIONS.deleteMember, request)
  }

  /** List invitations */
  listInvitations(): Promise<ListInvitationsReply> {
    return this.#send(OPERATIONS.listInvitations)
  }

  /**
   * Invite somebody to sign in to the company
   *
   * A mail with a link goes out. What was sent to the same email before ends. Only an owner invites owners.
   */
  createInvitation(request: CreateInvitationRequest): Promise<CreateInvitationReply> {
    return this.#send(OPERATIONS.createInvitation, request)
  }

  /**
   * Send an invitation again, with a new link
   *
   * The former link ends; the seven days begin anew.
   */
  resendInvitation(request: ResendInvitationRequest): Promise<ResendInvitationReply> {
    return this.#send(OPERATIONS.resendInvitation, request)
  }

  /** Take an invitation back */
  deleteInvitation(request: DeleteInvitationRequest): Promise<DeleteInvitationReply> {
    return this.#send(OPERATIONS.deleteInvitation, request)
  }

  /**
   * The same as GET /v4/audit-log/paginated
   *
   * Newest first. What keys book and move is in the event log. Kept for 400 days.
   */
  listAuditLog(request: ListAuditLogRequest = {}): Promise<ListAuditLogReply> {
    return this.#send(OPERATIONS.listAuditLog, request)
  }

  /**
   * List what was done in the company, a page at a time
   *
   * Newest first. What keys book and move is in the event log. Kept for 400 days.
   */
  listAuditLogPage(request: ListAuditLogPageRequest = {}): Promise<ListAuditLogPageReply> {
    return this.#send(OPERATIONS.listAuditLogPage, request)
  }

  /** Get the company of the key */
  getCompany(): Promise<GetCompanyReply> {
    return this.#send(OPERATIONS.getCompany)
  }

  /**
   * Change the name or the time zone of the company
   *
   * Users and queues keep the zone that they have.
   */
  updateCompany(request: UpdateCompanyRequest): Promise<UpdateCompanyReply> {
    return this.#send(OPERATIONS.updateCompany, request)
  }

  /** Get what holds for bookings of meeting types that do not say otherwise */
  getBookingSettings(): Promise<GetBookingSettingsReply> {
    return this.#send(OPERATIONS.getBookingSettings)
  }

  /**
   * Change what holds for bookings of meeting types that do not say otherwise
   *
   * Bookings that wait already go on as they began.
   */
  updateBookingSettings(request: UpdateBookingSettingsRequest): Promise<UpdateBookingSettingsReply> {
    return this.#send(OPERATIONS.updateBookingSettings, request)
  }

  /** Get how the company's pages look, what they ask for and who may embed them */
  getPageSettings(): Promise<GetPageSettingsReply> {
    return this.#send(OPERATIONS.getPageSettings)
  }

  /**
   * Change how the company's pages look, what they ask for and who may embed them
   *
   * What is absent stays; null clears.
   */
  updatePageSettings(request: UpdatePageSettingsRequest): Promise<UpdatePageSettingsReply> {
    return this.#send(OPERATIONS.updatePageSettings, request)
  }

  /**
   * List teams
   *
   * The acting user's; without a user every team of the company.
   */
  listTeams(): Promise<ListTeamsReply> {
    return this.#send(OPERATIONS.listTeams)
  }

  /**
   * Create a team
   *
   * Its id is the `workspaceId` of meeting types that the team hosts.
   */
  createTeam(request: CreateTeamRequest): Promise<CreateTeamReply> {
    return this.#send(OPERATIONS.createTeam, request)
  }

  /** Get a team */
  getTeam(request: GetTeamRequest): Promise<GetTeamReply> {
    return this.#send(OPERATIONS.getTeam, request)
  }

  /**
   * Change a team
   *
   * With another slug the addresses of its pages change at once.
   */
  updateTeam(request: UpdateTeamRequest): Promise<UpdateTeamReply> {
    return this.#send(OPERATIONS.updateTeam, request)
  }

  /**
   * Delete a team
   *
   * One that never offered a meeting type.
   */
  deleteTeam(request: DeleteTeamRequest): Promise<DeleteTeamReply> {
    return this.#send(OPERATIONS.deleteTeam, request)
  }

  /** Add a member to a team, or change the role */
  setTeamMember(request: SetTeamMemberRequest): Promise<SetTeamMemberReply> {
    return this.#send(OPERATIONS.setTeamMember, request)
  }

  /**
   * Remove a member from a team
   *
   * Queues are kept apart: take the user out of the team's queues there.
   */
  removeTeamMember(request: RemoveTeamMemberRequest): Promise<RemoveTeamMemberReply> {
    return this.#send(OPERATIONS.removeTeamMember, request)
  }

  /** List the queues of a team */
  listQueues(request: ListQueuesRequest): Promise<ListQueuesReply> {
    return this.#send(OPERATIONS.listQueues, request)
  }

  /** Get the queue of a team's meeting type */
  getQueueOfMeetingType(request: GetQueueOfMeetingTypeRequest): Promise<GetQueueOfMeetingTypeReply> {
    return this.#send(OPERATIONS.getQueueOfMeetingType, request)
  }

  /**
   * Change the queue of a team's meeting type
   *
   * What is absent stays. `users` and `userIds` replace who was there, `userId` puts one in or takes one out; capacities, priorities and links change those that they name.
   */
  updateQueue(request: UpdateQueueRequest): Promise<UpdateQueueReply> {
    return this.#send(OPERATIONS.updateQueue, request)
  }

  /** Get a queue */
  getQueue(request: GetQueueRequest): Promise<GetQueueReply> {
    return this.#send(OPERATIONS.getQueue, request)
  }

  /** See who of a queue is next */
  listNextHosts(request: ListNextHostsRequest): Promise<ListNextHostsReply> {
    return this.#send(OPERATIONS.listNextHosts, request)
  }

  /** See how even the bookings of a queue are */
  getFairness(request: GetFairnessRequest): Promise<GetFairnessReply> {
    return this.#send(OPERATIONS.getFairness, request)
  }

  /** List whom a queue chose, and why */
  listPicks(request: ListPicksRequest): Promise<ListPicksReply> {
    return this.#send(OPERATIONS.listPicks, request)
  }

  /**
   * Create a group of users of a queue
   *
   * The group is chosen as one: all have to be free, and all become hosts.
   */
  createQueueUserGroup(request: CreateQueueUserGroupRequest): Promise<CreateQueueUserGroupReply> {
    return this.#send(OPERATIONS.createQueueUserGroup, request)
  }

  /** Get a group of users of a queue */
  getQueueUserGroup(request: GetQueueUserGroupRequest): Promise<GetQueueUserGroupReply> {
    return this.#send(OPERATIONS.getQueueUserGroup, request)
  }

  /** Change a group of users of a queue */
  updateQueueUserGroup(request: UpdateQueueUserGroupRequest): Promise<UpdateQueueUserGroupReply> {
    return this.#send(OPERATIONS.updateQueueUserGroup, request)
  }

  /** Delete a group of users of a queue */
  deleteQueueUserGroup(request: DeleteQueueUserGroupRequest): Promise<DeleteQueueUserGroupReply> {
    return this.#send(OPERATIONS.deleteQueueUserGroup, request)
  }

  /**
   * Read what happened, in order, from where you were
   *
   * Every change appends its event with the change itself. A position is given after the commit, so a reader that goes on from `next` skips none.
   */
  listEvents(request: ListEventsRequest = {}): Promise<ListEventsReply> {
    return this.#send(OPERATIONS.listEvents, request)
  }

  /** List the webhooks of the company */
  listWebhooks(): Promise<ListWebhooksReply> {
    return this.#send(OPERATIONS.listWebhooks)
  }

  /**
   * Register an address that hears of events
   *
   * It hears of what happens from now on. Each event is delivered at least once, those of one appointment in order, signed as Standard Webhooks have it. The secret is in this reply and nowhere else. Types that do not happen yet are accepted.
   */
  createWebhook(request: CreateWebhookRequest): Promise<CreateWebhookReply> {
    return this.#send(OPERATIONS.createWebhook, request)
  }

  /** Read a webhook */
  getWebhook(request: GetWebhookRequest): Promise<GetWebhookReply> {
    return this.#send(OPERATIONS.getWebhook, request)
  }

  /**
   * Change a webhook, disable or enable it
   *
   * While it is disabled, events wait for it; enabled, it gets them all, in order.
   */
  updateWebhook(request: UpdateWebhookRequest): Promise<UpdateWebhookReply> {
    return this.#send(OPERATIONS.updateWebhook, request)
  }

  /** Delete a webhook and what is kept of its deliveries */
  deleteWebhook(request: DeleteWebhookRequest): Promise<DeleteWebhookReply> {
    return this.#send(OPERATIONS.deleteWebhook, request)
  }

  /**
   * Give a webhook a new secret
   *
   * For the overlap both sign, so that the receiver can change over at leisure.
   */
  rotateWebhookSecret(request: RotateWebhookSecretRequest): Promise<RotateWebhookSecretReply> {
    return this.#send(OPERATIONS.rotateWebhookSecret, request)
  }

  /**
   * Send a webhook a booking that never was, and see what it answers
   *
   * As `booking_created`, with `"test": true` in it and signed as any; sent once, within ten seconds, also while the webhook is disabled. Nothing of it is kept.
   */
  testWebhook(request: TestWebhookRequest): Promise<TestWebhookReply> {
    return this.#send(OPERATIONS.testWebhook, request)
  }

  /**
   * Deliver the events of a span of time again
   *
   * Those of its types, also what happened before it was registered: in order, each with the id that it had. At most 10,000 at once.
   */
  replayWebhook(request: ReplayWebhookRequest): Promise<ReplayWebhookReply> {
    return this.#send(OPERATIONS.replayWebhook, request)
  }

  /**
   * List what was and is delivered to webhooks, a page at a time
   *
   * Newest event first. What ended is kept for thirty days.
   */
  listWebhookDeliveries(request: ListWebhookDeliveriesRequest = {}): Promise<ListWebhookDeliveriesReply> {
    return this.#send(OPERATIONS.listWebhookDeliveries, request)
  }

  /** Read a delivery: what is sent, and every attempt at it */
  getWebhookDelivery(request: GetWebhookDeliveryRequest): Promise<GetWebhookDeliveryReply> {
    return this.#send(OPERATIONS.getWebhookDelivery, request)
  }

  /** Deliver one event again, with the id that it had */
  replayWebhookDelivery(request: ReplayWebhookDeliveryRequest): Promise<ReplayWebhookDeliveryReply> {
    return this.#send(OPERATIONS.replayWebhookDelivery, request)
  }

  /** List the API keys of the company */
  listApiKeys(): Promise<ListApiKeysReply> {
    return this.#send(OPERATIONS.listApiKeys)
  }

  /**
   * Create an API key
   *
   * The key itself is in this reply and nowhere else. It ends by itself.
   */
  createApiKey(request: CreateApiKeyRequest): Promise<CreateApiKeyReply> {
    return this.#send(OPERATIONS.createApiKey, request)
  }

  /**
   * Replace an API key
   *
   * Makes a new key; the old one works on for the overlap, then ends.
   */
  rotateApiKey(request: RotateApiKeyRequest): Promise<RotateApiKeyReply> {
    return this.#send(OPERATIONS.rotateApiKey, request)
  }

  /** Deactivate an API key */
  deactivateApiKey(request: DeactivateApiKeyRequest): Promise<DeactivateApiKeyReply> {
    return this.#send(OPERATIONS.deactivateApiKey, request)
  }

  /** Whether the process runs */
  getHealth(): Promise<GetHealthReply> {
    return this.#send(OPERATIONS.getHealth)
  }

  /** Whether requests can be served: database and migrations */
  getReadiness(): Promise<GetReadinessReply> {
    return this.#send(OPERATIONS.getReadiness)
  }

  /** This description, as OpenAPI 3.1 */
  getOpenApi(): Promise<GetOpenApiReply> {
    return this.#send(OPERATIONS.getOpenApi)
  }

  async #send<R>(operation: Operation, request: Request = {}): Promise<R> {
    const { baseUrl, fetch: send = fetch } = this.#options
    const url = baseUrl.replace(/\/$/, '') + pathOf(operation.path, request)
    const body = request.body === undefined ? null : JSON.stringify(request.body)
    const headers = this.#headers(request)
    const response = await send(url, { method: operation.method, headers, body })
    const { status } = response
    const text = await response.text()
    if (!operation.statuses.includes(status)) {
      const { operationId } = operation
      const start = text.slice(0, 500)
      throw new Error(`${operationId} answered ${status}, which it never does: ${start}`)
    }
    const reply = { status, body: text === '' ? undefined : JSON.parse(text) }
    return { ...reply, headers: response.headers } as R
  }

  #headers({ body, idempotencyKey }: Request): Record<string, string> {
    const { apiKey, userId } = this.#options
    return {
      ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      ...(userId !== undefined && { 'x-meetergo-api-user-id': userId }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
  }
}

/** The path with its parameters filled in; a query value that is a list is repeated. */
function pathOf(path: string, { params = {}, query = {} }: Request): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  return search.size === 0 ? filled : `${filled}?${search}`
}

const OPERATIONS = {
  getMe: {
    operationId: 'getMe',
    method: 'GET',
    path: '/v4/user/me',
    statuses: [200, 401, 403, 404, 429, 500, 503],
  },
  listUsers: {
    operationId: 'listUsers',
    method: 'GET',
    path: '/v4/user',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  createUser: {
    operationId: 'createUser',
    method: 'POST',
    path: '/v4/user',
    statuses: [201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  getUser: {
    operationId: 'getUser',
    method: 'GET',
    path: '/v4/user/{id}',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  updateUser: {
    operationId: 'updateUser',
    method: 'PATCH',
    path: '/v4/user/{id}',
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 429, 500, 503],
  },
  deleteUser: {
    operationId: 'deleteUser',
    method: 'DELETE',
    path: '/v4/user/{id}',
    statuses: [204, 400, 401, 403, 404, 409, 429, 500, 503],
  },
  listBookableWindows: {
    operationId: 'listBookableWindows',
    method: 'GET',
    path: '/v4/user/{userId}/bookable-windows',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  getBookingAvailability: {
    operationId: 'getBookingAvailability',
    method: 'GET',
    path: '/v4/booking-availability',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  listBookingAvailabilities: {
    operationId: 'listBookingAvailabilities',
    method: 'GET',
    path: '/v4/booking-availability/many',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  listAvailabilities: {
    operationId: 'listAvailabilities',
    method: 'GET',
    path: '/availability',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  createAvailability: {
    operationId: 'createAvailability',
    method: 'POST',
    path: '/availability',
    statuses: [201, 400, 401, 403, 404, 413, 415, 422, 429, 500, 503],
  },
  getAvailability: {
    operationId: 'getAvailability',
    method: 'GET',
    path: '/v4/availability/{id}',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  updateAvailability: {
    operationId: 'updateAvailability',
    method: 'PATCH',
    path: '/v4/availability/{id}',
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
  },
  deleteAvailability: {
    operationId: 'deleteAvailability',
    method: 'DELETE',
    path: '/v4/availability/{id}',
    statuses: [204, 400, 401, 403, 404, 409, 429, 500, 503],
  },
  closeHolidays: {
    operationId: 'closeHolidays',
    method: 'PATCH',
    path: '/v4/availability/{id}/holiday-exceptions',
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
  },
  listHolidays: {
    operationId: 'listHolidays',
    method: 'GET',
    path: '/v4/holiday',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  listHolidayCountries: {
    operationId: 'listHolidayCountries',
    method: 'GET',
    path: '/v4/holiday/country',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  listMeetingTypes: {
    operationId: 'listMeetingTypes',
    method: 'GET',
    path: '/v4/meeting-type',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  createMeetingType: {
    operationId: 'createMeetingType',
    method: 'POST',
    path: '/v4/meeting-type',
    statuses: [201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  listCompanyMeetingTypes: {
    operationId: 'listCompanyMeetingTypes',
    method: 'GET',
    path: '/v4/meeting-type/paginated',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  getMeetingType: {
    operationId: 'getMeetingType',
    method: 'GET',
    path: '/v4/meeting-type/{id}',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  updateMeetingType: {
    operationId: 'updateMeetingType',
    method: 'PATCH',
    path: '/v4/meeting-type/{id}',
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 429, 500, 503],
  },
  deleteMeetingType: {
    operationId: 'deleteMeetingType',
    method: 'DELETE',
    path: '/v4/meeting-type/{id}',
    statuses: [204, 400, 401, 403, 404, 429, 500, 503],
  },
  listMeetingTypeTemplates: {
    operationId: 'listMeetingTypeTemplates',
    method: 'GET',
    path: '/v4/meeting-type-template',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  createMeetingTypeTemplate: {
    operationId: 'createMeetingTypeTemplate',
    method: 'POST',
    path: '/v4/meeting-type-template/create',
    statuses: [201, 400, 401, 403, 404, 413, 415, 422, 429, 500, 503],
  },
  getMeetingTypeTemplate: {
    operationId: 'getMeetingTypeTemplate',
    method: 'GET',
    path: '/v4/meeting-type-template/{id}',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  deleteMeetingTypeTemplate: {
    operationId: 'deleteMeetingTypeTemplate',
    method: 'DELETE',
    path: '/v4/meeting-type-template/{id}',
    statuses: [204, 400, 401, 403, 404, 429, 500, 503],
  },
  listOneTimeLinks: {
    operationId: 'listOneTimeLinks',
    method: 'GET',
    path: '/v4/one-time-booking-link',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  createOneTimeLink: {
    operationId: 'createOneTimeLink',
    method: 'POST',
    path: '/v4/one-time-booking-link/create/{meetingTypeId}',
    statuses: [201, 400, 401, 403, 404, 422, 429, 500, 503],
  },
  refreshOneTimeLink: {
    operationId: 'refreshOneTimeLink',
    method: 'POST',
    path: '/v4/one-time-booking-link/{id}/refresh',
    statuses: [201, 400, 401, 403, 404, 410, 422, 429, 500, 503],
  },
  deleteOneTimeLink: {
    operationId: 'deleteOneTimeLink',
    method: 'DELETE',
    path: '/v4/one-time-booking-link/{id}',
    statuses: [204, 400, 401, 403, 404, 429, 500, 503],
  },
  getPersonalPage: {
    operationId: 'getPersonalPage',
    method: 'GET',
    path: '/v4/personal-page/me',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  updatePersonalPage: {
    operationId: 'updatePersonalPage',
    method: 'PATCH',
    path: '/v4/personal-page/me',
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
  },
  createBooking: {
    operationId: 'createBooking',
    method: 'POST',
    path: '/v4/booking',
    statuses: [201, 400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 500, 503],
  },
  createHold: {
    operationId: 'createHold',
    method: 'POST',
    path: '/v4/booking/hold',
    statuses: [201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  deleteHold: {
    operationId: 'deleteHold',
    method: 'DELETE',
    path: '/v4/booking/hold/{token}',
    statuses: [204, 400, 401, 403, 404, 429, 500, 503],
  },
  listProvisionalBookings: {
    operationId: 'listProvisionalBookings',
    method: 'GET',
    path: '/v4/provisional-booking/paginated',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  confirmProvisionalBooking: {
    operationId: 'confirmProvisionalBooking',
    method: 'POST',
    path: '/v4/provisional-booking/{id}/confirm',
    statuses: [200, 400, 401, 403, 404, 409, 422, 429, 500, 503],
  },
  declineProvisionalBooking: {
    operationId: 'declineProvisionalBooking',
    method: 'POST',
    path: '/v4/provisional-booking/{id}/decline',
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  getOwnProvisionalBooking: {
    operationId: 'getOwnProvisionalBooking',
    method: 'GET',
    path: '/v4/public/provisional/{token}',
    statuses: [200, 400, 404, 429, 500, 503],
  },
  confirmOwnProvisionalBooking: {
    operationId: 'confirmOwnProvisionalBooking',
    method: 'POST',
    path: '/v4/public/provisional/{token}/confirm',
    statuses: [200, 400, 404, 409, 429, 500, 503],
  },
  declineOwnProvisionalBooking: {
    operationId: 'declineOwnProvisionalBooking',
    method: 'POST',
    path: '/v4/public/provisional/{token}/decline',
    statuses: [200, 400, 404, 409, 413, 415, 429, 500, 503],
  },
  listAppointments: {
    operationId: 'listAppointments',
    method: 'GET',
    path: '/v4/appointment/paginated',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  listAppointmentsToday: {
    operationId: 'listAppointmentsToday',
    method: 'GET',
    path: '/v4/appointment/today',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  getCurrentAppointment: {
    operationId: 'getCurrentAppointment',
    method: 'GET',
    path: '/v4/appointment/current',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  getAppointment: {
    operationId: 'getAppointment',
    method: 'GET',
    path: '/v4/appointment/{id}',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  deleteAppointment: {
    operationId: 'deleteAppointment',
    method: 'DELETE',
    path: '/v4/appointment/{id}',
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 429, 500, 503],
  },
  getAppointmentHistory: {
    operationId: 'getAppointmentHistory',
    method: 'GET',
    path: '/v4/appointment/{id}/history',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  getAppointmentCalendar: {
    operationId: 'getAppointmentCalendar',
    method: 'GET',
    path: '/v4/appointment/{id}/ics',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  rescheduleAppointment: {
    operationId: 'rescheduleAppointment',
    method: 'POST',
    path: '/v4/appointment/{id}/reschedule',
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  reassignAppointment: {
    operationId: 'reassignAppointment',
    method: 'POST',
    path: '/v4/appointment/{id}/reassign',
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  cancelAppointment: {
    operationId: 'cancelAppointment',
    method: 'POST',
    path: '/v4/appointment/{id}/cancel',
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  addAppointmentGuest: {
    operationId: 'addAppointmentGuest',
    method: 'PATCH',
    path: '/v4/appointment/{id}/guest',
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 429, 500, 503],
  },
  setAppointmentNote: {
    operationId: 'setAppointmentNote',
    method: 'PATCH',
    path: '/v4/appointment/{id}/notes',
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
  },
  setAppointmentTranscription: {
    operationId: 'setAppointmentTranscription',
    method: 'PATCH',
    path: '/v4/appointment/{id}/transcription',
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
  },
  setAppointmentNoShow: {
    operationId: 'setAppointmentNoShow',
    method: 'PATCH',
    path: '/v4/appointment/{id}/no-show',
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
  },
  getPublicUser: {
    operationId: 'getPublicUser',
    method: 'GET',
    path: '/v4/public/page/{user}',
    statuses: [200, 400, 404, 429, 500, 503],
  },
  getPublicPage: {
    operationId: 'getPublicPage',
    method: 'GET',
    path: '/v4/public/page/{user}/{type}',
    statuses: [200, 400, 403, 404, 429, 500, 503],
  },
  listPublicWindows: {
    operationId: 'listPublicWindows',
    method: 'GET',
    path: '/v4/public/page/{user}/{type}/windows',
    statuses: [200, 400, 403, 404, 429, 500, 503],
  },
  createPublicHold: {
    operationId: 'createPublicHold',
    method: 'POST',
    path: '/v4/public/page/{user}/{type}/hold',
    statuses: [201, 400, 403, 404, 409, 413, 415, 429, 500, 503],
  },
  deletePublicHold: {
    operationId: 'deletePublicHold',
    method: 'DELETE',
    path: '/v4/public/page/{user}/{type}/hold/{token}',
    statuses: [204, 400, 404, 429, 500, 503],
  },
  createPublicBooking: {
    operationId: 'createPublicBooking',
    method: 'POST',
    path: '/v4/public/page/{user}/{type}/booking',
    statuses: [201, 400, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  getTeamPage: {
    operationId: 'getTeamPage',
    method: 'GET',
    path: '/v4/public/page/team/{team}/{type}',
    statuses: [200, 400, 403, 404, 429, 500, 503],
  },
  listTeamWindows: {
    operationId: 'listTeamWindows',
    method: 'GET',
    path: '/v4/public/page/team/{team}/{type}/windows',
    statuses: [200, 400, 403, 404, 429, 500, 503],
  },
  createTeamHold: {
    operationId: 'createTeamHold',
    method: 'POST',
    path: '/v4/public/page/team/{team}/{type}/hold',
    statuses: [201, 400, 403, 404, 409, 413, 415, 429, 500, 503],
  },
  deleteTeamHold: {
    operationId: 'deleteTeamHold',
    method: 'DELETE',
    path: '/v4/public/page/team/{team}/{type}/hold/{token}',
    statuses: [204, 400, 404, 429, 500, 503],
  },
  createTeamBooking: {
    operationId: 'createTeamBooking',
    method: 'POST',
    path: '/v4/public/page/team/{team}/{type}/booking',
    statuses: [201, 400, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  getLinkPage: {
    operationId: 'getLinkPage',
    method: 'GET',
    path: '/v4/public/page/1t/{link}',
    statuses: [200, 400, 404, 410, 429, 500, 503],
  },
  listLinkWindows: {
    operationId: 'listLinkWindows',
    method: 'GET',
    path: '/v4/public/page/1t/{link}/windows',
    statuses: [200, 400, 404, 410, 429, 500, 503],
  },
  createLinkHold: {
    operationId: 'createLinkHold',
    method: 'POST',
    path: '/v4/public/page/1t/{link}/hold',
    statuses: [201, 400, 404, 409, 410, 413, 415, 429, 500, 503],
  },
  deleteLinkHold: {
    operationId: 'deleteLinkHold',
    method: 'DELETE',
    path: '/v4/public/page/1t/{link}/hold/{token}',
    statuses: [204, 400, 404, 410, 429, 500, 503],
  },
  createLinkBooking: {
    operationId: 'createLinkBooking',
    method: 'POST',
    path: '/v4/public/page/1t/{link}/booking',
    statuses: [201, 400, 404, 409, 410, 413, 415, 422, 429, 500, 503],
  },
  listTimeZones: {
    operationId: 'listTimeZones',
    method: 'GET',
    path: '/v4/public/time-zone',
    statuses: [200, 400, 429, 500, 503],
  },
  getLogo: {
    operationId: 'getLogo',
    method: 'GET',
    path: '/v4/public/logo/{id}',
    statuses: [200, 400, 404, 429, 500, 503],
  },
  getOwnAppointment: {
    operationId: 'getOwnAppointment',
    method: 'GET',
    path: '/v4/public/appointment/{id}',
    statuses: [200, 400, 404, 429, 500, 503],
  },
  getOwnCalendar: {
    operationId: 'getOwnCalendar',
    method: 'GET',
    path: '/v4/public/appointment/{id}/ics',
    statuses: [200, 400, 404, 429, 500, 503],
  },
  listOwnWindows: {
    operationId: 'listOwnWindows',
    method: 'GET',
    path: '/v4/public/appointment/{id}/windows',
    statuses: [200, 400, 404, 429, 500, 503],
  },
  rescheduleOwnAppointment: {
    operationId: 'rescheduleOwnAppointment',
    method: 'POST',
    path: '/v4/public/appointment/{id}/reschedule',
    statuses: [200, 400, 403, 404, 409, 413, 415, 429, 500, 503],
  },
  cancelOwnAppointment: {
    operationId: 'cancelOwnAppointment',
    method: 'POST',
    path: '/v4/public/appointment/{id}/cancel',
    statuses: [200, 400, 403, 404, 409, 413, 415, 429, 500, 503],
  },
  listContacts: {
    operationId: 'listContacts',
    method: 'GET',
    path: '/crm',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  createContact: {
    operationId: 'createContact',
    method: 'POST',
    path: '/crm',
    statuses: [201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  getContact: {
    operationId: 'getContact',
    method: 'GET',
    path: '/crm/details',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  importContacts: {
    operationId: 'importContacts',
    method: 'POST',
    path: '/crm/bulk',
    statuses: [200, 400, 401, 403, 404, 413, 415, 422, 429, 500, 503],
  },
  deleteContacts: {
    operationId: 'deleteContacts',
    method: 'POST',
    path: '/crm/bulk-delete',
    statuses: [200, 400, 401, 403, 404, 413, 415, 422, 429, 500, 503],
  },
  updateContact: {
    operationId: 'updateContact',
    method: 'PATCH',
    path: '/crm/{id}',
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 429, 500, 503],
  },
  deleteContact: {
    operationId: 'deleteContact',
    method: 'DELETE',
    path: '/crm/{id}',
    statuses: [204, 400, 401, 403, 404, 429, 500, 503],
  },
  exportPerson: {
    operationId: 'exportPerson',
    method: 'POST',
    path: '/v4/privacy/export',
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
  },
  erasePerson: {
    operationId: 'erasePerson',
    method: 'POST',
    path: '/v4/privacy/erase',
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  listMailLog: {
    operationId: 'listMailLog',
    method: 'GET',
    path: '/v4/mail-log/paginated',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  getLoggedMail: {
    operationId: 'getLoggedMail',
    method: 'GET',
    path: '/v4/mail-log/{id}',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  sendQuickMail: {
    operationId: 'sendQuickMail',
    method: 'POST',
    path: '/v4/attendee/quick-mail',
    statuses: [201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  getOwnReminders: {
    operationId: 'getOwnReminders',
    method: 'GET',
    path: '/v4/public/reminders/{token}',
    statuses: [200, 400, 404, 429, 500, 503],
  },
  stopOwnReminders: {
    operationId: 'stopOwnReminders',
    method: 'POST',
    path: '/v4/public/reminders/{token}/stop',
    statuses: [200, 400, 404, 429, 500, 503],
  },
  createSession: {
    operationId: 'createSession',
    method: 'POST',
    path: '/v4/session',
    statuses: [201, 400, 401, 413, 415, 429, 500, 503],
  },
  getSession: {
    operationId: 'getSession',
    method: 'GET',
    path: '/v4/session',
    statuses: [200, 401, 403, 429, 500, 503],
  },
  switchSessionCompany: {
    operationId: 'switchSessionCompany',
    method: 'PATCH',
    path: '/v4/session',
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
  },
  deleteSession: {
    operationId: 'deleteSession',
    method: 'DELETE',
    path: '/v4/session',
    statuses: [204, 401, 403, 429, 500, 503],
  },
  createSignInLink: {
    operationId: 'createSignInLink',
    method: 'POST',
    path: '/v4/session/link',
    statuses: [202, 400, 413, 415, 429, 500, 503],
  },
  lookAtSignInLink: {
    operationId: 'lookAtSignInLink',
    method: 'POST',
    path: '/v4/session/link/look',
    statuses: [200, 400, 404, 409, 410, 413, 415, 429, 500, 503],
  },
  redeemSignInLink: {
    operationId: 'redeemSignInLink',
    method: 'POST',
    path: '/v4/session/redeem',
    statuses: [201, 400, 404, 409, 410, 413, 415, 429, 500, 503],
  },
  signUp: {
    operationId: 'signUp',
    method: 'POST',
    path: '/v4/sign-up',
    statuses: [202, 400, 403, 413, 415, 429, 500, 503],
  },
  listAccountSessions: {
    operationId: 'listAccountSessions',
    method: 'GET',
    path: '/v4/account/session',
    statuses: [200, 401, 403, 429, 500, 503],
  },
  deleteOtherSessions: {
    operationId: 'deleteOtherSessions',
    method: 'DELETE',
    path: '/v4/account/session',
    statuses: [204, 401, 403, 429, 500, 503],
  },
  deleteAccountSession: {
    operationId: 'deleteAccountSession',
    method: 'DELETE',
    path: '/v4/account/session/{id}',
    statuses: [204, 400, 401, 403, 404, 429, 500, 503],
  },
  updateAccount: {
    operationId: 'updateAccount',
    method: 'PATCH',
    path: '/v4/account',
    statuses: [200, 400, 401, 403, 413, 415, 429, 500, 503],
  },
  listMembers: {
    operationId: 'listMembers',
    method: 'GET',
    path: '/v4/member',
    statuses: [200, 401, 403, 404, 429, 500, 503],
  },
  updateMember: {
    operationId: 'updateMember',
    method: 'PATCH',
    path: '/v4/member/{userId}',
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 429, 500, 503],
  },
  deleteMember: {
    operationId: 'deleteMember',
    method: 'DELETE',
    path: '/v4/member/{userId}',
    statuses: [204, 400, 401, 403, 404, 409, 429, 500, 503],
  },
  listInvitations: {
    operationId: 'listInvitations',
    method: 'GET',
    path: '/v4/invitation',
    statuses: [200, 401, 403, 404, 429, 500, 503],
  },
  createInvitation: {
    operationId: 'createInvitation',
    method: 'POST',
    path: '/v4/invitation',
    statuses: [201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  resendInvitation: {
    operationId: 'resendInvitation',
    method: 'POST',
    path: '/v4/invitation/{id}/resend',
    statuses: [201, 400, 401, 403, 404, 409, 422, 429, 500, 503],
  },
  deleteInvitation: {
    operationId: 'deleteInvitation',
    method: 'DELETE',
    path: '/v4/invitation/{id}',
    statuses: [204, 400, 401, 403, 404, 409, 429, 500, 503],
  },
  listAuditLog: {
    operationId: 'listAuditLog',
    method: 'GET',
    path: '/v4/audit-log',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  listAuditLogPage: {
    operationId: 'listAuditLogPage',
    method: 'GET',
    path: '/v4/audit-log/paginated',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  getCompany: {
    operationId: 'getCompany',
    method: 'GET',
    path: '/v4/company',
    statuses: [200, 401, 403, 404, 429, 500, 503],
  },
  updateCompany: {
    operationId: 'updateCompany',
    method: 'PATCH',
    path: '/v4/company',
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
  },
  getBookingSettings: {
    operationId: 'getBookingSettings',
    method: 'GET',
    path: '/v4/company/booking-settings',
    statuses: [200, 401, 403, 404, 429, 500, 503],
  },
  updateBookingSettings: {
    operationId: 'updateBookingSettings',
    method: 'PATCH',
    path: '/v4/company/booking-settings',
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
  },
  getPageSettings: {
    operationId: 'getPageSettings',
    method: 'GET',
    path: '/v4/company/page-settings',
    statuses: [200, 401, 403, 404, 429, 500, 503],
  },
  updatePageSettings: {
    operationId: 'updatePageSettings',
    method: 'PATCH',
    path: '/v4/company/page-settings',
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
  },
  listTeams: {
    operationId: 'listTeams',
    method: 'GET',
    path: '/v4/team',
    statuses: [200, 401, 403, 404, 429, 500, 503],
  },
  createTeam: {
    operationId: 'createTeam',
    method: 'POST',
    path: '/v4/team',
    statuses: [201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  getTeam: {
    operationId: 'getTeam',
    method: 'GET',
    path: '/v4/team/{id}',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  updateTeam: {
    operationId: 'updateTeam',
    method: 'PATCH',
    path: '/v4/team/{id}',
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 429, 500, 503],
  },
  deleteTeam: {
    operationId: 'deleteTeam',
    method: 'DELETE',
    path: '/v4/team/{id}',
    statuses: [204, 400, 401, 403, 404, 409, 429, 500, 503],
  },
  setTeamMember: {
    operationId: 'setTeamMember',
    method: 'POST',
    path: '/v4/team/{id}/member/{userId}',
    statuses: [200, 400, 401, 403, 404, 413, 415, 422, 429, 500, 503],
  },
  removeTeamMember: {
    operationId: 'removeTeamMember',
    method: 'DELETE',
    path: '/v4/team/{id}/member/{userId}',
    statuses: [204, 400, 401, 403, 404, 429, 500, 503],
  },
  listQueues: {
    operationId: 'listQueues',
    method: 'GET',
    path: '/v4/queue/workspace/{id}',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  getQueueOfMeetingType: {
    operationId: 'getQueueOfMeetingType',
    method: 'GET',
    path: '/v4/queue/meeting-type/{id}',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  updateQueue: {
    operationId: 'updateQueue',
    method: 'PATCH',
    path: '/v4/queue/meeting-type/{id}',
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
  },
  getQueue: {
    operationId: 'getQueue',
    method: 'GET',
    path: '/v4/queue/{id}',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  listNextHosts: {
    operationId: 'listNextHosts',
    method: 'GET',
    path: '/v4/queue/{id}/next',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  getFairness: {
    operationId: 'getFairness',
    method: 'GET',
    path: '/v4/queue/{id}/fairness',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  listPicks: {
    operationId: 'listPicks',
    method: 'GET',
    path: '/v4/queue/{id}/picks',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  createQueueUserGroup: {
    operationId: 'createQueueUserGroup',
    method: 'POST',
    path: '/v4/queue-user-group',
    statuses: [201, 400, 401, 403, 404, 413, 415, 422, 429, 500, 503],
  },
  getQueueUserGroup: {
    operationId: 'getQueueUserGroup',
    method: 'GET',
    path: '/v4/queue-user-group/{id}',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  updateQueueUserGroup: {
    operationId: 'updateQueueUserGroup',
    method: 'PATCH',
    path: '/v4/queue-user-group/{id}',
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
  },
  deleteQueueUserGroup: {
    operationId: 'deleteQueueUserGroup',
    method: 'DELETE',
    path: '/v4/queue-user-group/{id}',
    statuses: [204, 400, 401, 403, 404, 429, 500, 503],
  },
  listEvents: {
    operationId: 'listEvents',
    method: 'GET',
    path: '/v4/event',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  listWebhooks: {
    operationId: 'listWebhooks',
    method: 'GET',
    path: '/webhooks',
    statuses: [200, 401, 403, 404, 429, 500, 503],
  },
  createWebhook: {
    operationId: 'createWebhook',
    method: 'POST',
    path: '/webhooks',
    statuses: [201, 400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 500, 503],
  },
  getWebhook: {
    operationId: 'getWebhook',
    method: 'GET',
    path: '/webhooks/{id}',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  updateWebhook: {
    operationId: 'updateWebhook',
    method: 'PATCH',
    path: '/webhooks/{id}',
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
  },
  deleteWebhook: {
    operationId: 'deleteWebhook',
    method: 'DELETE',
    path: '/webhooks/{id}',
    statuses: [204, 400, 401, 403, 404, 429, 500, 503],
  },
  rotateWebhookSecret: {
    operationId: 'rotateWebhookSecret',
    method: 'POST',
    path: '/webhooks/{id}/rotate-secret',
    statuses: [201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  testWebhook: {
    operationId: 'testWebhook',
    method: 'POST',
    path: '/webhooks/{id}/test',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  replayWebhook: {
    operationId: 'replayWebhook',
    method: 'POST',
    path: '/webhooks/{id}/replay',
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  listWebhookDeliveries: {
    operationId: 'listWebhookDeliveries',
    method: 'GET',
    path: '/v4/webhook-delivery/paginated',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  getWebhookDelivery: {
    operationId: 'getWebhookDelivery',
    method: 'GET',
    path: '/v4/webhook-delivery/{id}',
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
  },
  replayWebhookDelivery: {
    operationId: 'replayWebhookDelivery',
    method: 'POST',
    path: '/v4/webhook-delivery/{id}/replay',
    statuses: [200, 400, 401, 403, 404, 409, 422, 429, 500, 503],
  },
  listApiKeys: {
    operationId: 'listApiKeys',
    method: 'GET',
    path: '/v4/api-key',
    statuses: [200, 401, 403, 404, 429, 500, 503],
  },
  createApiKey: {
    operationId: 'createApiKey',
    method: 'POST',
    path: '/v4/api-key',
    statuses: [201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  rotateApiKey: {
    operationId: 'rotateApiKey',
    method: 'POST',
    path: '/v4/api-key/{id}/rotate',
    statuses: [201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  deactivateApiKey: {
    operationId: 'deactivateApiKey',
    method: 'DELETE',
    path: '/v4/api-key/{id}',
    statuses: [204, 400, 401, 403, 404, 429, 500, 503],
  },
  getHealth: {
    operationId: 'getHealth',
    method: 'GET',
    path: '/healthz',
    statuses: [200, 500, 503],
  },
  getReadiness: {
    operationId: 'getReadiness',
    method: 'GET',
    path: '/readyz',
    statuses: [200, 500, 503],
  },
  getOpenApi: {
    operationId: 'getOpenApi',
    method: 'GET',
    path: '/openapi.json',
    statuses: [200, 500, 503],
  },
}

export type GetMeReply =
  | Reply<200, User>
  | Reply<401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListUsersRequest = {
  query?: {
    limit?: string
    offset?: string
    type?: 'standard' | 'resource' | 'api-platform' | 'partner'
    /** Part of a name, an email or a slug */
    search?: string
    /** name: the given name first */
    sortBy?: 'createdAt' | 'name' | 'email'
    sortDirection?: 'asc' | 'desc'
  }
}

export type ListUsersReply =
  | Reply<200, UserList>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateUserRequest = {
  body: CreateUser
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateUserReply =
  | Reply<201, CreatedUser>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type GetUserRequest = {
  params: {
    /** Id of the user */
    id: string
  }
}

export type GetUserReply =
  | Reply<200, User>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type UpdateUserRequest = {
  params: {
    /** Id of the user */
    id: string
  }
  body: UpdateUser
}

export type UpdateUserReply =
  | Reply<200, User>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type DeleteUserRequest = {
  params: {
    /** Id of the user */
    id: string
  }
  query?: {
    /** What becomes of appointments that are not over */
    appointments?: 'cancel' | 'keep'
  }
}

export type DeleteUserReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 403 | 404 | 409 | 429 | 500 | 503, ErrorBody>

export type ListBookableWindowsRequest = {
  params: {
    /** Id of the user */
    userId: string
  }
  query?: {
    /** YYYY-MM-DD, included; a date of `timezone`, or else of the type */
    startDate?: string
    /** YYYY-MM-DD, included; a date of `timezone`, or else of the type */
    endDate?: string
    /** Default: the user's oldest enabled meeting type */
    meetingTypeId?: string
    timezone?: string
    /** Also says why each other start cannot be booked */
    troubleshoot?: 'true' | 'false'
  }
}

export type ListBookableWindowsReply =
  | Reply<200, BookableWindows>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type GetBookingAvailabilityRequest = {
  query: {
    /** Id of the meeting type */
    meetingTypeId: string
    /** A date of `timezone` (the end is included) or an instant; both of the same kind */
    start?: string
    /** A date of `timezone` (the end is included) or an instant; both of the same kind */
    end?: string
    /** Default: the meeting type's */
    timezone?: string
    /** Only the earliest so many; `start` (now) and `end` (366 days on) may be left out */
    first?: number
    /** If sent, the host of the meeting type has to be among them */
    hostIds?: string[]
    /** Of a team meeting type */
    queueId?: string
    /** Whether one or all of `hostIds` host the meeting */
    calculationMethod?: 'anyone' | 'everyone'
    /** One of the meeting type's durations. Default: the first of them */
    meetingDuration?: number
    /** If sent, one that the meeting type offers */
    channel?: 'local' | 'local-attendee' | 'google' | 'zoom' | 'phone' | 'phone-incoming' | 'whatsapp' | 'connect' | 'webex' | 'skypeForConsumer' | 'skypeForBusiness' | 'teamsForBusiness' | 'teamsForBusiness2' | 'teams2ForExchange' | 'teamsForExchange' | 'custom' | 'resource' | 'whereby' | 'kmeet' | 'jitsi' | 'nextcloudTalk' | 'openTalk' | 'alfaview' | 'zava'
    /** An appointment that is to be moved: its own time counts as free */
    existingAppointmentId?: string
    /** Accepted; changes nothing yet */
    resourceChannelIds?: string[]
    /** Leaves out the sessions that others have begun */
    hideGroupAppointments?: boolean
    /** Accepted; the earliest date costs nothing */
    skipEarliestBookingCalculation?: boolean
    /** Accepted; what is listed is never outdated */
    refreshCache?: boolean
    /** Also says why each other start of the grid cannot be booked; not with `first` */
    troubleshoot?: boolean
  }
}

export type GetBookingAvailabilityReply =
  | Reply<200, BookingAvailability>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListBookingAvailabilitiesRequest = {
  query?: {
    /** Together with `userIds` 1 to 100 */
    meetingTypeIds?: string[]
    /** Each stands for the oldest enabled meeting type of the user */
    userIds?: string[]
    /** A date of `timezone` (the end is included) or an instant; both of the same kind */
    start?: string
    /** A date of `timezone` (the end is included) or an instant; both of the same kind */
    end?: string
    /** Default: the meeting type's */
    timezone?: string
    /** Only the earliest so many; `start` (now) and `end` (366 days on) may be left out */
    first?: number
  }
}

export type ListBookingAvailabilitiesReply =
  | Reply<200, BookingAvailabilities>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListAvailabilitiesReply =
  | Reply<200, AvailabilityList>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateAvailabilityRequest = {
  body: CreateAvailability
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateAvailabilityReply =
  | Reply<201, Availability>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type GetAvailabilityRequest = {
  params: {
    /** Id of the availability */
    id: string
  }
}

export type GetAvailabilityReply =
  | Reply<200, Availability>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type UpdateAvailabilityRequest = {
  params: {
    /** Id of the availability */
    id: string
  }
  body: UpdateAvailability
}

export type UpdateAvailabilityReply =
  | Reply<200, UpdatedAvailability>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type DeleteAvailabilityRequest = {
  params: {
    /** Id of the availability */
    id: string
  }
}

export type DeleteAvailabilityReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 403 | 404 | 409 | 429 | 500 | 503, ErrorBody>

export type CloseHolidaysRequest = {
  params: {
    /** Id of the availability */
    id: string
  }
  body: CloseHolidays
}

export type CloseHolidaysReply =
  | Reply<200, AvailabilityExceptions>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type ListHolidaysRequest = {
  query: {
    country: string
    /** A code of GET /v4/holiday/country; default: all the country */
    region?: string
    /** From last year to three years ahead; default: this year */
    year?: number
    /** Of the names, where they are known in it */
    language?: 'en' | 'de' | 'fr' | 'es' | 'no' | 'nl' | 'it' | 'pl' | 'sv' | 'tr' | 'da'
  }
}

export type ListHolidaysReply =
  | Reply<200, Holidays>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListHolidayCountriesRequest = {
  query?: {
    /** Of the names, where they are known in it */
    language?: 'en' | 'de' | 'fr' | 'es' | 'no' | 'nl' | 'it' | 'pl' | 'sv' | 'tr' | 'da'
  }
}

export type ListHolidayCountriesReply =
  | Reply<200, HolidayCountries>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListMeetingTypesReply =
  | Reply<200, MeetingTypeList>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateMeetingTypeRequest = {
  body: CreateMeetingType
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateMeetingTypeReply =
  | Reply<201, CreatedMeetingType>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type ListCompanyMeetingTypesRequest = {
  query?: {
    /** From 0 */
    page?: number
    pageSize?: number
    /** A user's own */
    userId?: string
    /** Those that a team hosts */
    teamId?: string
    /** Only those that can be booked, or cannot */
    enabled?: boolean
    /** Part of a name or a slug */
    search?: string
  }
}

export type ListCompanyMeetingTypesReply =
  | Reply<200, MeetingTypePage>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type GetMeetingTypeRequest = {
  params: {
    /** Id of the meeting type */
    id: string
  }
}

export type GetMeetingTypeReply =
  | Reply<200, MeetingType>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type UpdateMeetingTypeRequest = {
  params: {
    /** Id of the meeting type */
    id: string
  }
  body: UpdateMeetingType
}

export type UpdateMeetingTypeReply =
  | Reply<200, MeetingType>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type DeleteMeetingTypeRequest = {
  params: {
    /** Id of the meeting type */
    id: string
  }
}

export type DeleteMeetingTypeReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListMeetingTypeTemplatesReply =
  | Reply<200, MeetingTypeTemplateList>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateMeetingTypeTemplateRequest = {
  body: CreateMeetingTypeTemplate
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateMeetingTypeTemplateReply =
  | Reply<201, MeetingTypeTemplate>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type GetMeetingTypeTemplateRequest = {
  params: {
    /** Id of the template */
    id: string
  }
}

export type GetMeetingTypeTemplateReply =
  | Reply<200, MeetingTypeTemplate>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type DeleteMeetingTypeTemplateRequest = {
  params: {
    /** Id of the template */
    id: string
  }
}

export type DeleteMeetingTypeTemplateReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListOneTimeLinksRequest = {
  query: {
    /** Whose links */
    meetingTypeId: string
    limit?: number
    offset?: number
  }
}

export type ListOneTimeLinksReply =
  | Reply<200, OneTimeLinkList>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateOneTimeLinkRequest = {
  params: {
    /** Id of the meeting type */
    meetingTypeId: string
  }
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateOneTimeLinkReply =
  | Reply<201, OneTimeLink>
  | Reply<400 | 401 | 403 | 404 | 422 | 429 | 500 | 503, ErrorBody>

export type RefreshOneTimeLinkRequest = {
  params: {
    /** Id of the link */
    id: string
  }
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type RefreshOneTimeLinkReply =
  | Reply<201, OneTimeLink>
  | Reply<400 | 401 | 403 | 404 | 410 | 422 | 429 | 500 | 503, ErrorBody>

export type DeleteOneTimeLinkRequest = {
  params: {
    /** Id of the link */
    id: string
  }
}

export type DeleteOneTimeLinkReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type GetPersonalPageReply =
  | Reply<200, PersonalPage>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type UpdatePersonalPageRequest = {
  body: UpdatePersonalPage
}

export type UpdatePersonalPageReply =
  | Reply<200, PersonalPage>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type CreateBookingRequest = {
  body: CreateBooking
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateBookingReply =
  | Reply<201, BookedSeries | Booked | BookingThatWaits>
  | Reply<400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type CreateHoldRequest = {
  body: CreateHold
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateHoldReply =
  | Reply<201, Hold>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type DeleteHoldRequest = {
  params: {
    token: string
  }
}

export type DeleteHoldReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListProvisionalBookingsRequest = {
  query?: {
    /** From 0 */
    page?: number
    pageSize?: number
    status?: 'pending' | 'confirmed' | 'expired' | 'declined_by_host' | 'declined_by_attendee'
    meetingTypeId?: string
    /** Default: the acting user's; without one all of the company's */
    userId?: string
    /** All of the company's, also for an acting user */
    all?: boolean
  }
}

export type ListProvisionalBookingsReply =
  | Reply<200, ProvisionalBookingPage>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ConfirmProvisionalBookingRequest = {
  params: {
    /** Id of the provisional booking */
    id: string
  }
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type ConfirmProvisionalBookingReply =
  | Reply<200, ProvisionalBooking>
  | Reply<400 | 401 | 403 | 404 | 409 | 422 | 429 | 500 | 503, ErrorBody>

export type DeclineProvisionalBookingRequest = {
  params: {
    /** Id of the provisional booking */
    id: string
  }
  body?: DeclineProvisionalBooking
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type DeclineProvisionalBookingReply =
  | Reply<200, ProvisionalBooking>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type GetOwnProvisionalBookingRequest = {
  params: {
    /** Of the attendee or of the host */
    token: string
  }
}

export type GetOwnProvisionalBookingReply =
  | Reply<200, OwnProvisionalBooking>
  | Reply<400 | 404 | 429 | 500 | 503, ErrorBody>

export type ConfirmOwnProvisionalBookingRequest = {
  params: {
    /** Of the attendee or of the host */
    token: string
  }
}

export type ConfirmOwnProvisionalBookingReply =
  | Reply<200, OwnProvisionalBooking>
  | Reply<400 | 404 | 409 | 429 | 500 | 503, ErrorBody>

export type DeclineOwnProvisionalBookingRequest = {
  params: {
    /** Of the attendee or of the host */
    token: string
  }
  body?: DeclineProvisionalBooking
}

export type DeclineOwnProvisionalBookingReply =
  | Reply<200, OwnProvisionalBooking>
  | Reply<400 | 404 | 409 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type ListAppointmentsRequest = {
  query?: {
    /** From 0 */
    page?: number
    pageSize?: number
    /** Appointments that end after this */
    start?: string
    /** Appointments that start before this; a date is included */
    end?: string
    /** Whose dates `start` and `end` are. Default: UTC */
    timezone?: string
    /** Part of a name, an email or a phone number */
    search?: string
    status?: 'all' | 'confirmed' | 'upcoming' | 'past' | 'cancelled'
    meetingTypeId?: string
    /** Those that were booked together */
    seriesId?: string
    /** Default: the acting user's; without one all of the company's */
    userId?: string
    /** Those that any of them hosts, in the place of `userId` */
    userIds?: string[]
    sortBy?: 'appointment.start' | 'appointment.createdAt'
    sortDirection?: 'asc' | 'desc'
  }
}

export type ListAppointmentsReply =
  | Reply<200, AppointmentPage>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListAppointmentsTodayReply =
  | Reply<200, AppointmentList>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type GetCurrentAppointmentReply =
  | Reply<200, Appointment>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type GetAppointmentRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
}

export type GetAppointmentReply =
  | Reply<200, Appointment>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type DeleteAppointmentRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
  body?: CancelAppointment
}

export type DeleteAppointmentReply =
  | Reply<200, Appointment>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type GetAppointmentHistoryRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
}

export type GetAppointmentHistoryReply =
  | Reply<200, AppointmentHistory>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type GetAppointmentCalendarRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
}

export type GetAppointmentCalendarReply =
  | Reply<200, undefined>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type RescheduleAppointmentRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
  body: RescheduleAppointment
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type RescheduleAppointmentReply =
  | Reply<200, Rescheduled>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type ReassignAppointmentRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
  body?: ReassignAppointment
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type ReassignAppointmentReply =
  | Reply<200, Appointment>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type CancelAppointmentRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
  body?: CancelAppointment
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CancelAppointmentReply =
  | Reply<200, Appointment>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type AddAppointmentGuestRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
  body: AddGuest
}

export type AddAppointmentGuestReply =
  | Reply<200, Appointment>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type SetAppointmentNoteRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
  body: SetNote
}

export type SetAppointmentNoteReply =
  | Reply<200, Appointment>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type SetAppointmentTranscriptionRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
  body: SetTranscription
}

export type SetAppointmentTranscriptionReply =
  | Reply<200, Appointment>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type SetAppointmentNoShowRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
  body: SetNoShow
}

export type SetAppointmentNoShowReply =
  | Reply<200, Appointment>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type GetPublicUserRequest = {
  params: {
    /** The user's slug */
    user: string
  }
}

export type GetPublicUserReply =
  | Reply<200, PublicUser>
  | Reply<400 | 404 | 429 | 500 | 503, ErrorBody>

export type GetPublicPageRequest = {
  params: {
    /** The user's slug */
    user: string
    /** The meeting type's slug */
    type: string
  }
  query?: {
    /** Of a page that has one */
    bookingPassword?: string
  }
}

export type GetPublicPageReply =
  | Reply<200, PublicPage>
  | Reply<400 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListPublicWindowsRequest = {
  params: {
    /** The user's slug */
    user: string
    /** The meeting type's slug */
    type: string
  }
  query?: {
    /** A date of `timezone` (the end is included) */
    start?: string
    /** A date of `timezone` (the end is included) */
    end?: string
    /** Default: the meeting type's */
    timezone?: string
    /** Only the earliest so many; `start` and `end` may be left out */
    first?: number
    /** One of the hosts that the page lets choose */
    hostId?: string
    duration?: number
    /** Of a page that has one */
    bookingPassword?: string
  }
}

export type ListPublicWindowsReply =
  | Reply<200, PublicWindows>
  | Reply<400 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type CreatePublicHoldRequest = {
  params: {
    /** The user's slug */
    user: string
    /** The meeting type's slug */
    type: string
  }
  body: CreatePublicHold
}

export type CreatePublicHoldReply =
  | Reply<201, Hold>
  | Reply<400 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type DeletePublicHoldRequest = {
  params: {
    /** The user's slug */
    user: string
    /** The meeting type's slug */
    type: string
    token: string
  }
}

export type DeletePublicHoldReply =
  | Reply<204, undefined>
  | Reply<400 | 404 | 429 | 500 | 503, ErrorBody>

export type CreatePublicBookingRequest = {
  params: {
    /** The user's slug */
    user: string
    /** The meeting type's slug */
    type: string
  }
  body: CreatePublicBooking
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreatePublicBookingReply =
  | Reply<201, PublicBookedSeries | PublicBooked | BookingThatWaits>
  | Reply<400 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type GetTeamPageRequest = {
  params: {
    /** Slug of the team */
    team: string
    /** Slug of the meeting type */
    type: string
  }
  query?: {
    /** Of a page that has one */
    bookingPassword?: string
  }
}

export type GetTeamPageReply =
  | Reply<200, PublicPage>
  | Reply<400 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListTeamWindowsRequest = {
  params: {
    /** Slug of the team */
    team: string
    /** Slug of the meeting type */
    type: string
  }
  query?: {
    /** A date of `timezone` (the end is included) */
    start?: string
    /** A date of `timezone` (the end is included) */
    end?: string
    /** Default: the meeting type's */
    timezone?: string
    /** Only the earliest so many; `start` and `end` may be left out */
    first?: number
    /** One of the hosts that the page lets choose */
    hostId?: string
    duration?: number
    /** Of a page that has one */
    bookingPassword?: string
  }
}

export type ListTeamWindowsReply =
  | Reply<200, PublicWindows>
  | Reply<400 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateTeamHoldRequest = {
  params: {
    /** Slug of the team */
    team: string
    /** Slug of the meeting type */
    type: string
  }
  body: CreatePublicHold
}

export type CreateTeamHoldReply =
  | Reply<201, Hold>
  | Reply<400 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type DeleteTeamHoldRequest = {
  params: {
    /** Slug of the team */
    team: string
    /** Slug of the meeting type */
    type: string
    token: string
  }
}

export type DeleteTeamHoldReply =
  | Reply<204, undefined>
  | Reply<400 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateTeamBookingRequest = {
  params: {
    /** Slug of the team */
    team: string
    /** Slug of the meeting type */
    type: string
  }
  body: CreatePublicBooking
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateTeamBookingReply =
  | Reply<201, PublicBookedSeries | PublicBooked | BookingThatWaits>
  | Reply<400 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type GetLinkPageRequest = {
  params: {
    /** The token of a one-time link */
    link: string
  }
  query?: {
    /** Of a page that has one */
    bookingPassword?: string
  }
}

export type GetLinkPageReply =
  | Reply<200, PublicPage>
  | Reply<400 | 404 | 410 | 429 | 500 | 503, ErrorBody>

export type ListLinkWindowsRequest = {
  params: {
    /** The token of a one-time link */
    link: string
  }
  query?: {
    /** A date of `timezone` (the end is included) */
    start?: string
    /** A date of `timezone` (the end is included) */
    end?: string
    /** Default: the meeting type's */
    timezone?: string
    /** Only the earliest so many; `start` and `end` may be left out */
    first?: number
    /** One of the hosts that the page lets choose */
    hostId?: string
    duration?: number
    /** Of a page that has one */
    bookingPassword?: string
  }
}

export type ListLinkWindowsReply =
  | Reply<200, PublicWindows>
  | Reply<400 | 404 | 410 | 429 | 500 | 503, ErrorBody>

export type CreateLinkHoldRequest = {
  params: {
    /** The token of a one-time link */
    link: string
  }
  body: CreatePublicHold
}

export type CreateLinkHoldReply =
  | Reply<201, Hold>
  | Reply<400 | 404 | 409 | 410 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type DeleteLinkHoldRequest = {
  params: {
    /** The token of a one-time link */
    link: string
    token: string
  }
}

export type DeleteLinkHoldReply =
  | Reply<204, undefined>
  | Reply<400 | 404 | 410 | 429 | 500 | 503, ErrorBody>

export type CreateLinkBookingRequest = {
  params: {
    /** The token of a one-time link */
    link: string
  }
  body: CreatePublicBooking
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateLinkBookingReply =
  | Reply<201, PublicBookedSeries | PublicBooked | BookingThatWaits>
  | Reply<400 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type ListTimeZonesRequest = {
  query?: {
    /** In which the names are; default: `en` */
    locale?: string
    /** Whose offsets are shown; default: now */
    at?: string
  }
}

export type ListTimeZonesReply =
  | Reply<200, TimeZones>
  | Reply<400 | 429 | 500 | 503, ErrorBody>

export type GetLogoRequest = {
  params: {
    /** Id of the logo */
    id: string
  }
}

export type GetLogoReply =
  | Reply<200, undefined>
  | Reply<400 | 404 | 429 | 500 | 503, ErrorBody>

export type GetOwnAppointmentRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
  query: {
    /** The attendee's, as the booking gave it */
    secret: string
  }
}

export type GetOwnAppointmentReply =
  | Reply<200, OwnAppointment>
  | Reply<400 | 404 | 429 | 500 | 503, ErrorBody>

export type GetOwnCalendarRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
  query: {
    /** The attendee's, as the booking gave it */
    secret: string
  }
}

export type GetOwnCalendarReply =
  | Reply<200, undefined>
  | Reply<400 | 404 | 429 | 500 | 503, ErrorBody>

export type ListOwnWindowsRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
  query: {
    /** A date of `timezone` (the end is included) */
    start?: string
    /** A date of `timezone` (the end is included) */
    end?: string
    /** Default: the meeting type's */
    timezone?: string
    /** Only the earliest so many; `start` and `end` may be left out */
    first?: number
    /** The attendee's, as the booking gave it */
    secret: string
  }
}

export type ListOwnWindowsReply =
  | Reply<200, PublicWindows>
  | Reply<400 | 404 | 429 | 500 | 503, ErrorBody>

export type RescheduleOwnAppointmentRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
  body: RescheduleOwnAppointment
}

export type RescheduleOwnAppointmentReply =
  | Reply<200, OwnAppointment>
  | Reply<400 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type CancelOwnAppointmentRequest = {
  params: {
    /** Id of the appointment */
    id: string
  }
  body: CancelOwnAppointment
}

export type CancelOwnAppointmentReply =
  | Reply<200, OwnAppointment>
  | Reply<400 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type ListContactsRequest = {
  query?: {
    /** Part of a name, an email or a phone number */
    searchTerm?: string
    /** Only contacts that have all of these */
    tags?: string[]
    /** Only contacts of this user */
    ownerId?: string
    sortBy?: 'firstName' | 'lastName' | 'email' | 'createdAt'
    sortOrder?: 'asc' | 'desc'
    /** From 1 */
    page?: number
    limit?: number
  }
}

export type ListContactsReply =
  | Reply<200, ContactPage>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateContactRequest = {
  body: CreateContact
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateContactReply =
  | Reply<201, Contact>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type GetContactRequest = {
  query?: {
    contactId?: string
    /** The contact who is this attendee */
    attendeeId?: string
  }
}

export type GetContactReply =
  | Reply<200, Contact>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ImportContactsRequest = {
  body: ImportContacts
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type ImportContactsReply =
  | Reply<200, ContactsImported>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type DeleteContactsRequest = {
  body: DeleteContacts
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type DeleteContactsReply =
  | Reply<200, ContactsDeleted>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type UpdateContactRequest = {
  params: {
    /** Id of the contact */
    id: string
  }
  body: UpdateContact
}

export type UpdateContactReply =
  | Reply<200, Contact>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type DeleteContactRequest = {
  params: {
    /** Id of the contact */
    id: string
  }
}

export type DeleteContactReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ExportPersonRequest = {
  body: ExportPerson
}

export type ExportPersonReply =
  | Reply<200, PersonExport>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type ErasePersonRequest = {
  body: ErasePerson
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type ErasePersonReply =
  | Reply<200, PersonErased>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type ListMailLogRequest = {
  query?: {
    /** From 0 */
    page?: number
    pageSize?: number
    status?: 'queued' | 'sent' | 'failed' | 'skipped'
    kind?: 'confirmation' | 'rescheduled' | 'cancelled' | 'reassigned' | 'opt_in' | 'approval' | 'declined' | 'expired' | 'reminder' | 'follow_up' | 'quick_mail' | 'webhook_disabled'
    /** The whole address, in any case */
    recipient?: string
    /** The appointment, the booking that waits, or the webhook */
    aboutId?: string
    /** Part of the subject or of the address */
    search?: string
  }
}

export type ListMailLogReply =
  | Reply<200, LoggedMails>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type GetLoggedMailRequest = {
  params: {
    /** Id of the mail */
    id: string
  }
}

export type GetLoggedMailReply =
  | Reply<200, LoggedMail>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type SendQuickMailRequest = {
  body: SendQuickMail
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type SendQuickMailReply =
  | Reply<201, QuickMailQueued>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type GetOwnRemindersRequest = {
  params: {
    token: string
  }
}

export type GetOwnRemindersReply =
  | Reply<200, OwnReminders>
  | Reply<400 | 404 | 429 | 500 | 503, ErrorBody>

export type StopOwnRemindersRequest = {
  params: {
    token: string
  }
}

export type StopOwnRemindersReply =
  | Reply<200, OwnReminders>
  | Reply<400 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateSessionRequest = {
  body: CreateSession
}

export type CreateSessionReply =
  | Reply<201, Session>
  | Reply<400 | 401 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type GetSessionReply =
  | Reply<200, Session>
  | Reply<401 | 403 | 429 | 500 | 503, ErrorBody>

export type SwitchSessionCompanyRequest = {
  body: SwitchCompany
}

export type SwitchSessionCompanyReply =
  | Reply<200, Session>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type DeleteSessionReply =
  | Reply<204, undefined>
  | Reply<401 | 403 | 429 | 500 | 503, ErrorBody>

export type CreateSignInLinkRequest = {
  body: CreateSignInLink
}

export type CreateSignInLinkReply =
  | Reply<202, Nothing>
  | Reply<400 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type LookAtSignInLinkRequest = {
  body: LookAtSignInLink
}

export type LookAtSignInLinkReply =
  | Reply<200, SignInLink>
  | Reply<400 | 404 | 409 | 410 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type RedeemSignInLinkRequest = {
  body: RedeemSignInLink
}

export type RedeemSignInLinkReply =
  | Reply<201, Session>
  | Reply<400 | 404 | 409 | 410 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type SignUpRequest = {
  body: SignUp
}

export type SignUpReply =
  | Reply<202, Nothing>
  | Reply<400 | 403 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type ListAccountSessionsReply =
  | Reply<200, SessionList>
  | Reply<401 | 403 | 429 | 500 | 503, ErrorBody>

export type DeleteOtherSessionsReply =
  | Reply<204, undefined>
  | Reply<401 | 403 | 429 | 500 | 503, ErrorBody>

export type DeleteAccountSessionRequest = {
  params: {
    /** Id of the session */
    id: string
  }
}

export type DeleteAccountSessionReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type UpdateAccountRequest = {
  body: UpdateAccount
}

export type UpdateAccountReply =
  | Reply<200, Account>
  | Reply<400 | 401 | 403 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type ListMembersReply =
  | Reply<200, MemberList>
  | Reply<401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type UpdateMemberRequest = {
  params: {
    /** Id of the user */
    userId: string
  }
  body: ChangeMember
}

export type UpdateMemberReply =
  | Reply<200, Member>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type DeleteMemberRequest = {
  params: {
    /** Id of the user */
    userId: string
  }
}

export type DeleteMemberReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 403 | 404 | 409 | 429 | 500 | 503, ErrorBody>

export type ListInvitationsReply =
  | Reply<200, InvitationList>
  | Reply<401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateInvitationRequest = {
  body: CreateInvitation
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateInvitationReply =
  | Reply<201, CreatedInvitation>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type ResendInvitationRequest = {
  params: {
    /** Id of the invitation */
    id: string
  }
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type ResendInvitationReply =
  | Reply<201, CreatedInvitation>
  | Reply<400 | 401 | 403 | 404 | 409 | 422 | 429 | 500 | 503, ErrorBody>

export type DeleteInvitationRequest = {
  params: {
    /** Id of the invitation */
    id: string
  }
}

export type DeleteInvitationReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 403 | 404 | 409 | 429 | 500 | 503, ErrorBody>

export type ListAuditLogRequest = {
  query?: {
    /** From 0 */
    page?: number
    pageSize?: number
    /** What a user did */
    userId?: string
    operation?: string
    /** Part of the name of an operation */
    search?: string
    /** From this on */
    start?: string
    /** Before this; a date is included */
    end?: string
  }
}

export type ListAuditLogReply =
  | Reply<200, AuditPage>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListAuditLogPageRequest = {
  query?: {
    /** From 0 */
    page?: number
    pageSize?: number
    /** What a user did */
    userId?: string
    operation?: string
    /** Part of the name of an operation */
    search?: string
    /** From this on */
    start?: string
    /** Before this; a date is included */
    end?: string
  }
}

export type ListAuditLogPageReply =
  | Reply<200, AuditPage>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type GetCompanyReply =
  | Reply<200, Company>
  | Reply<401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type UpdateCompanyRequest = {
  body: ChangeCompany
}

export type UpdateCompanyReply =
  | Reply<200, Company>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type GetBookingSettingsReply =
  | Reply<200, BookingSettings>
  | Reply<401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type UpdateBookingSettingsRequest = {
  body: ChangeBookingSettings
}

export type UpdateBookingSettingsReply =
  | Reply<200, BookingSettings>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type GetPageSettingsReply =
  | Reply<200, PageSettings>
  | Reply<401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type UpdatePageSettingsRequest = {
  body: ChangePageSettings
}

export type UpdatePageSettingsReply =
  | Reply<200, PageSettings>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type ListTeamsReply =
  | Reply<200, TeamList>
  | Reply<401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateTeamRequest = {
  body: CreateTeam
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateTeamReply =
  | Reply<201, Team>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type GetTeamRequest = {
  params: {
    /** Id of the team */
    id: string
  }
}

export type GetTeamReply =
  | Reply<200, Team>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type UpdateTeamRequest = {
  params: {
    /** Id of the team */
    id: string
  }
  body: UpdateTeam
}

export type UpdateTeamReply =
  | Reply<200, Team>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type DeleteTeamRequest = {
  params: {
    /** Id of the team */
    id: string
  }
}

export type DeleteTeamReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 403 | 404 | 409 | 429 | 500 | 503, ErrorBody>

export type SetTeamMemberRequest = {
  params: {
    /** Id of the team */
    id: string
    /** Id of the user */
    userId: string
  }
  body?: SetTeamMember
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type SetTeamMemberReply =
  | Reply<200, Team>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type RemoveTeamMemberRequest = {
  params: {
    /** Id of the team */
    id: string
    /** Id of the user */
    userId: string
  }
}

export type RemoveTeamMemberReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListQueuesRequest = {
  params: {
    /** Id of the team */
    id: string
  }
}

export type ListQueuesReply =
  | Reply<200, QueueList>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type GetQueueOfMeetingTypeRequest = {
  params: {
    /** Id of the meeting type */
    id: string
  }
}

export type GetQueueOfMeetingTypeReply =
  | Reply<200, Queue>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type UpdateQueueRequest = {
  params: {
    /** Id of the meeting type */
    id: string
  }
  body: UpdateQueue
}

export type UpdateQueueReply =
  | Reply<200, Queue>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type GetQueueRequest = {
  params: {
    /** Id of the queue */
    id: string
  }
}

export type GetQueueReply =
  | Reply<200, Queue>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListNextHostsRequest = {
  params: {
    /** Id of the queue */
    id: string
  }
}

export type ListNextHostsReply =
  | Reply<200, NextHosts>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type GetFairnessRequest = {
  params: {
    /** Id of the queue */
    id: string
  }
  query?: {
    /** First date, in the queue's zone; default: the period that now lies in */
    start?: string
    /** Last date, included */
    end?: string
  }
}

export type GetFairnessReply =
  | Reply<200, Fairness>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListPicksRequest = {
  params: {
    /** Id of the queue */
    id: string
  }
  query?: {
    limit?: number
    /** Only turns below this one */
    before?: number
    /** Only the picks for these */
    appointmentIds?: string[]
  }
}

export type ListPicksReply =
  | Reply<200, PickList>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateQueueUserGroupRequest = {
  body: CreateQueueUserGroup
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateQueueUserGroupReply =
  | Reply<201, QueueUserGroup>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type GetQueueUserGroupRequest = {
  params: {
    /** Id of the queue user group */
    id: string
  }
}

export type GetQueueUserGroupReply =
  | Reply<200, QueueUserGroup>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type UpdateQueueUserGroupRequest = {
  params: {
    /** Id of the queue user group */
    id: string
  }
  body: UpdateQueueUserGroup
}

export type UpdateQueueUserGroupReply =
  | Reply<200, QueueUserGroup>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type DeleteQueueUserGroupRequest = {
  params: {
    /** Id of the queue user group */
    id: string
  }
}

export type DeleteQueueUserGroupReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListEventsRequest = {
  query?: {
    /** The last position that you have seen; 0 for all */
    after?: number
    limit?: number
    /** Only events of these kinds */
    types?: Array<'booking_created' | 'booking_rescheduled' | 'booking_cancelled' | 'booking_reassigned' | 'booking_updated' | 'provisional_booking_created' | 'provisional_booking_approved' | 'provisional_booking_declined' | 'provisional_booking_expired' | 'new_employee' | 'webhook_disabled'>
  }
}

export type ListEventsReply =
  | Reply<200, EventPage>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ListWebhooksReply =
  | Reply<200, WebhookList>
  | Reply<401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateWebhookRequest = {
  body: CreateWebhook
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateWebhookReply =
  | Reply<201, CreatedWebhook>
  | Reply<400 | 401 | 403 | 404 | 406 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type GetWebhookRequest = {
  params: {
    /** Id of the webhook */
    id: string
  }
}

export type GetWebhookReply =
  | Reply<200, Webhook>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type UpdateWebhookRequest = {
  params: {
    /** Id of the webhook */
    id: string
  }
  body: UpdateWebhook
}

export type UpdateWebhookReply =
  | Reply<200, Webhook>
  | Reply<400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type DeleteWebhookRequest = {
  params: {
    /** Id of the webhook */
    id: string
  }
}

export type DeleteWebhookReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type RotateWebhookSecretRequest = {
  params: {
    /** Id of the webhook */
    id: string
  }
  body?: RotateWebhookSecret
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type RotateWebhookSecretReply =
  | Reply<201, CreatedWebhook>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type TestWebhookRequest = {
  params: {
    /** Id of the webhook */
    id: string
  }
}

export type TestWebhookReply =
  | Reply<200, TestedWebhook>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ReplayWebhookRequest = {
  params: {
    /** Id of the webhook */
    id: string
  }
  body: ReplayWebhook
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type ReplayWebhookReply =
  | Reply<200, ReplayedWebhook>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type ListWebhookDeliveriesRequest = {
  query?: {
    /** From 0 */
    page?: number
    pageSize?: number
    webhookId?: string
    status?: 'open' | 'delivered' | 'given_up'
    eventType?: 'booking_created' | 'booking_cancelled' | 'booking_rescheduled' | 'form_submission' | 'new_employee' | 'credential_error' | 'review_submitted' | 'review_published' | 'signature_completed' | 'booking_reassigned' | 'booking_updated' | 'provisional_booking_created' | 'provisional_booking_approved' | 'provisional_booking_declined' | 'provisional_booking_expired'
    /** What the event is about */
    subjectId?: string
    /** Events since this moment */
    from?: string
    /** Events before this moment */
    to?: string
  }
}

export type ListWebhookDeliveriesReply =
  | Reply<200, WebhookDeliveryPage>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type GetWebhookDeliveryRequest = {
  params: {
    /** Id of the webhook delivery */
    id: string
  }
}

export type GetWebhookDeliveryReply =
  | Reply<200, WebhookDeliveryWithAttempts>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type ReplayWebhookDeliveryRequest = {
  params: {
    /** Id of the webhook delivery */
    id: string
  }
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type ReplayWebhookDeliveryReply =
  | Reply<200, WebhookDeliveryWithAttempts>
  | Reply<400 | 401 | 403 | 404 | 409 | 422 | 429 | 500 | 503, ErrorBody>

export type ListApiKeysReply =
  | Reply<200, ApiKeyList>
  | Reply<401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateApiKeyRequest = {
  body: CreateApiKey
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateApiKeyReply =
  | Reply<201, CreatedApiKey>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type RotateApiKeyRequest = {
  params: {
    /** Id of the API key */
    id: string
  }
  body?: RotateApiKey
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type RotateApiKeyReply =
  | Reply<201, RotatedApiKey>
  | Reply<400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type DeactivateApiKeyRequest = {
  params: {
    /** Id of the API key */
    id: string
  }
}

export type DeactivateApiKeyReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 403 | 404 | 429 | 500 | 503, ErrorBody>

export type GetHealthReply =
  | Reply<200, Health>
  | Reply<500 | 503, ErrorBody>

export type GetReadinessReply =
  | Reply<200 | 503, Readiness>
  | Reply<500, ErrorBody>

export type GetOpenApiReply =
  | Reply<200, OpenApiDescription>
  | Reply<500 | 503, ErrorBody>

export type Account = {
  id: string
  email: string
  hasPassword: boolean
  /** A link is on its way to it. */
  pendingEmail: string | null
}

export type AddGuest = {
  /** Who brings the guest; default: the first */
  attendeeId?: string | null
  email: string
}

export type ApiKey = {
  id: string
  name: string | null
  /** The user who made it; GET /v4/user/me answers with this user. */
  userId: string
  status: 'active' | 'expired' | 'deactivated'
  createdAt: string
  expiresAt: string
  deactivatedAt: string | null
  /** To the minute or so. */
  lastUsedAt: string | null
}

export type ApiKeyList = {
  keys: ApiKey[]
}

export type Appointment = {
  id: string
  companyId: string
  start: string
  end: string
  timezone: string
  location: string | null
  isCancelled: boolean
  cancel: {
    actionSource: 'host' | 'attendee'
    actionBy: string | null
    actionAt: string
    reason: string | null
  } | null
  rescheduledAt: string | null
  rescheduleCount: number
  /** SEQUENCE of RFC 5545 */
  sequence: number
  /** Seats of a group session; null: no group */
  spots: number | null
  takenSpots: number
  meetingInfo: {
    name: string
    duration: number
    channel: string
    bufferBefore: number
    bufferAfter: number
    meetingLink: string | null
  }
  hostingInfo: {
    mainHost: string | null
    meetingLink: string | null
  }
  ics: {
    title?: string
    description?: string
  } | null
  /** Of those that were booked together; null: of none */
  seriesId: string | null
  /** Which of the series it is, from 0 */
  seriesIndex: number | null
  /** The rule of the series (RFC 5545) */
  rrule: string | null
  note: string
  transcription: string | null
  summary: string | null
  attendeeIds: string[]
  hosts: Array<{
    id: string
    email: string
    givenName: string
    familyName: string
    fullName: string
    slug: string
    picture: null
  }>
  hostIds: string[]
  meetingType: {
    id: string
    slug: string
    meetingInfo: {
      name: string
      duration: number
    }
    metadata: Record<string, string>
  }
  meetingTypeId: string
  createdAt: string
  updatedAt: string
  /** The first attendee's */
  secret: string | null
  attendees: Array<{
    id: string
    email: string | null
    firstname: string
    lastname: string
    fullname: string
    phone: string | null
    timezone: string | null
    language: string | null
    notes: Record<string, unknown>
    bringalongEmails: string[]
    receiveReminders: boolean
    dataPolicyAccepted: boolean | null
    noShow: boolean
    isCancelled: boolean
    cancel: {
      actionSource: 'host' | 'attendee'
      actionBy: string | null
      actionAt: string
      reason: string | null
    } | null
    createdAt: string
    secret: string
  }>
}

export type AppointmentHistory = {
  events: Array<{
    id: string
    type: string
    /** Among all events of the company; null: not numbered yet */
    position: number | null
    at: string
    /** Who did it, where that is known */
    by: {
      source: 'host' | 'attendee'
      id: string | null
      name: string | null
    } | null
    /** Whom it is about */
    attendee: {
      id: string
      name: string
    } | null
    reason: string | null
    /** Where it was moved */
    start: {
      from: string
      to: string
    } | null
    /** Where it was handed on */
    hosts: {
      from: Array<{
        id: string
        name: string
      }>
      to: Array<{
        id: string
        name: string
      }>
    } | null
    /** What an update changed; transcription: that, or the summary */
    fields: Array<'note' | 'noShow' | 'guests' | 'transcription'>
  }>
  mails: Array<{
    id: string
    kind: string
    role: string
    /** null: the person was forgotten */
    to: string | null
    status: string
    dueAt: string
    sentAt: string | null
  }>
  /** To webhooks that there still are */
  deliveries: Array<{
    id: string
    webhookId: string
    endpoint: string
    eventId: string
    eventType: string
    status: string
    attemptCount: number
    createdAt: string
    finishedAt: string | null
  }>
}

export type AppointmentList = Appointment[]

export type AppointmentPage = {
  appointments: Appointment[]
  total: number
}

export type AuditPage = {
  entries: Array<{
    id: string
    at: string
    actor: {
      /** An operator: from the command line. */
      kind: 'user' | 'api_key' | 'operator'
      /** With a key: as whom it acted, if as anybody. */
      userId: string | null
      name: string | null
      keyId: string | null
      keyName: string | null
    }
    /** The operationId; of signing in, what happened. */
    operation: string
    method: string
    /** Of the path. */
    params: Record<string, string>
    /** What was sent, by name; never a value. */
    fields: string[]
    address: string | null
    requestId: string | null
  }>
  total: number
}

export type Availability = {
  id: string
  name: string
  timezone: string
  schedule: Record<'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday', {
    enabled: boolean
    hours: Array<{
      start: string
      end: string
    }>
  }>
  availabilityExceptions: Array<{
    id: number
    ownerId: string
    ownerType: 'user'
    available: boolean
    start: string
    end: string
    date?: string
    intervals?: Array<{
      from: string
      to: string
    }>
    title: string
    note: string
    createdAt: string
    deletedAt: null
  }>
  isDefault: boolean
  createdAt: string
  deletedAt: null
  useExplicitAvailability: false
  explicitAvailabilityEventTitle: null
}

export type AvailabilityExceptions = Array<{
  id: number
  ownerId: string
  ownerType: 'user'
  available: boolean
  start: string
  end: string
  date?: string
  intervals?: Array<{
    from: string
    to: string
  }>
  title: string
  note: string
  createdAt: string
  deletedAt: null
}>

export type AvailabilityExceptionsInput = Array<{
  date: string
  intervals: Array<{
    /** HH:MM on the wall clock; 24:00 may be an end */
    from: string
    /** HH:MM on the wall clock; 24:00 may be an end */
    to: string
  }>
  /** Kept where it is given back. */
  id?: number
  title?: string
  note?: string
} | {
  available: boolean
  /** A date (2026-12-24), midnight in UTC that stands for one, or an instant with offset */
  start: string
  /** A date (2026-12-24), midnight in UTC that stands for one, or an instant with offset */
  end: string
  /** Kept where it is given back. */
  id?: number
  title?: string
  note?: string
}>

export type AvailabilityList = Availability[]

export type BookableWindows = {
  /** Starts, ascending */
  windows: string[]
  /** With troubleshoot: every other start of the grid, and why */
  blocked?: Array<{
    start: string
    reason: 'not_on_grid' | 'outside_hours' | 'past' | 'inside_notice' | 'beyond_horizon' | 'limit_reached' | 'seats_full' | 'held' | 'pending' | 'slot_taken' | 'buffer' | 'calendar_busy' | 'host_unavailable'
  }>
}

export type Booked = {
  id: string
  appointmentId: string
  /** With it an attendee manages the appointment without signing in */
  secret: string
}

export type BookedSeries = {
  id: string
  appointmentId: string
  /** With it an attendee manages the appointment without signing in */
  secret: string
  seriesId: string
  /** All of the series, in order; the first is the one above */
  appointments: Array<{
    id: string
    start: string
    /** With it an attendee manages the appointment without signing in */
    secret: string
  }>
}

export type BookingAvailabilities = {
  /** As it was asked for */
  timezone: string | null
  /** In the order of `meetingTypeIds`, then of `userIds` */
  calendars: Array<{
    meetingTypeId: string
    userId: string
    /** Of the meeting type */
    name: string
    /** Of the meeting type */
    timezone: string
    durationMin: number
    /** Starts in UTC, ascending */
    windows: string[]
  } | {
    meetingTypeId?: string
    userId?: string
    /** As of a request of its own */
    error: {
      code: string
      message: string
    }
  }>
}

export type BookingAvailability = {
  timezone: string
  /** Ranges in which meetings can lie */
  timeframes: Array<{
    start: string
    end: string
  }>
  /** Dates that have a start, in the order of the calendar */
  dates: Array<{
    date: string
    spots: Array<{
      /** With the offset of `timezone` */
      startTime: string
      /** Always empty */
      unavailabilityEvents: unknown[]
      /** A group session that others have begun */
      appointment?: {
        id: string
        totalSpots: number
        takenSpots: number
      }
    }>
    /** With troubleshoot */
    blocked?: Array<{
      startTime: string
      reason: 'not_on_grid' | 'outside_hours' | 'past' | 'inside_notice' | 'beyond_horizon' | 'limit_reached' | 'seats_full' | 'held' | 'pending' | 'slot_taken' | 'buffer' | 'calendar_busy' | 'host_unavailable'
    }>
  }>
  /** The same starts as wall times of `timezone` */
  slots: Array<{
    date: string
    times: string[]
  }>
  /** The same meetings in UTC */
  availableSlots: Array<{
    start: string
    end: string
  }>
  earliestAvailableDate: string | null
  earliestMonthAvailability: null
}

export type BookingSettings = {
  /** Attendees confirm their bookings */
  doubleOptIn: boolean
  /** Hosts confirm the bookings of their time */
  requireHostConfirmation: boolean
  /** How long a booking waits for each confirmation; until its start at most */
  provisionalHours: number
}

export type BookingThatWaits = {
  /** What it waits for */
  bookingType: 'doubleOptIn' | 'requireHostConfirmation'
  provisionalBookingId: string
}

export type CancelAppointment = {
  reason?: string | null
  /** One attendee of a group */
  attendeeId?: string | null
  /** A group for everybody */
  cancelAll?: boolean | null
  /** With all later ones of its series that are not over */
  cancelEntireSeries?: boolean | null
  /** Nobody gets a mail about it */
  skipNotifications?: boolean | null
}

export type CancelOwnAppointment = {
  /** The attendee's, as the booking gave it */
  secret: string
  reason?: string | null
  /** With all later ones of its series that are not over */
  cancelEntireSeries?: boolean | null
}

export type ChangeBookingSettings = {
  /** Attendees confirm their bookings */
  doubleOptIn?: boolean
  /** Hosts confirm the bookings of their time */
  requireHostConfirmation?: boolean
  /** How long a booking waits for each confirmation; until its start at most */
  provisionalHours?: number
}

export type ChangeCompany = {
  name?: string
  timezone?: string
}

export type ChangeMember = {
  role: 'owner' | 'admin' | 'member'
}

export type ChangePageSettings = {
  /** Shifted where text on it could not be read; null: the colours of the product */
  accentColor?: string | null
  /** An image as a data URL, at most 200 kB; null takes it away */
  logo?: string | null
  privacyPolicyUrl?: string | null
  imprintUrl?: string | null
  /** Attendees accept the privacy policy, of which the address has to be known */
  requireConsent?: boolean
  /** Which sites may show the pages inside their own; null: any, an empty list: none */
  frameOrigins?: string[] | null
  /** null: the visitor's browser says */
  language?: string | null
}

export type CloseHolidays = {
  /** From last year to three years ahead */
  year: number
  country: string
  /** Default: what is a holiday in all of the country */
  region?: string | null
  /** As `region`, where the country is DE */
  germanState?: string | null
}

export type Company = {
  id: string
  /** Shown on its pages and in its mails */
  name: string
  /** Of users and queues that are made without one */
  timezone: string
  createdAt: string
  /** How many there are */
  users: number
  teams: number
  meetingTypes: number
}

export type Contact = {
  id: string
  firstName: string
  lastName: string
  email: string | null
  phoneNumber: string | null
  language: string | null
  tags: string[]
  notes: string
  /** Appointments to which the contact did not come */
  noShowCount: number
  crmCompanyId: null
  /** A user; at first the host of the first booking */
  accountOwnerId: string | null
  title: string | null
  employer: string | null
  seniority: string | null
  function: string | null
  location: string | null
  address: Record<string, string> | null
  additionalData: Record<string, unknown>
  createdAt: string
  updatedAt: string
  item: {
    id: string
    firstName: string
    lastName: string
    email: string | null
    phoneNumber: string | null
    language: string | null
    tags: string[]
    notes: string
    /** Appointments to which the contact did not come */
    noShowCount: number
    crmCompanyId: null
    /** A user; at first the host of the first booking */
    accountOwnerId: string | null
    title: string | null
    employer: string | null
    seniority: string | null
    function: string | null
    location: string | null
    address: Record<string, string> | null
    additionalData: Record<string, unknown>
    createdAt: string
    updatedAt: string
  }
  /** The latest start first; lists have the latest 20 */
  appointments: Array<{
    /** Of the appointment */
    id: string
    attendeeId: string
    start: string
    end: string
    isCancelled: boolean
    noShow: boolean
    meetingTypeId: string
    meetingInfo: {
      name: string
      duration: number
      channel: string
    }
    hostIds: string[]
    /** Given with the booking */
    answers: Record<string, unknown>
  }>
  nextAppointmentIso: string | null
}

export type ContactPage = {
  result: Contact[]
  page: number
  limit: number
  total: number
  totalPages: number
}

export type ContactsDeleted = {
  requested: number
  deleted: number
  skipped: number
}

export type ContactsImported = {
  created: number
  updated: number
  skipped: number
  failed: number
  /** What was wrong with which row, counted from 0 */
  issues: Array<{
    index: number
    field: string
    message: string
  }>
  /** What became of each row */
  rows: Array<{
    index: number
    status: 'created' | 'updated' | 'skipped' | 'failed'
    contactId: string | null
  }>
}

export type CreateApiKey = {
  name?: string
  /** Days until the key ends. A key cannot be prolonged; rotate it. */
  expiresInDays: number
}

export type CreateAvailability = {
  name: string
  /** Default: the user's */
  timezone?: string
  schedule: ScheduleInput
  availabilityExceptions?: AvailabilityExceptionsInput
}

export type CreateBooking = {
  meetingTypeId: string
  start: string
  /** Minutes; default: the meeting type's */
  duration?: number | null
  channel?: 'local' | 'local-attendee' | 'google' | 'zoom' | 'phone' | 'phone-incoming' | 'whatsapp' | 'connect' | 'webex' | 'skypeForConsumer' | 'skypeForBusiness' | 'teamsForBusiness' | 'teamsForBusiness2' | 'teams2ForExchange' | 'teamsForExchange' | 'custom' | 'resource' | 'whereby' | 'kmeet' | 'jitsi' | 'nextcloudTalk' | 'openTalk' | 'alfaview' | 'zava' | null
  location?: string | null
  attendee?: {
    email?: string | null
    firstname?: string | null
    lastname?: string | null
    fullname?: string | null
    phone?: string | null
    receiveReminders?: boolean | null
    /** Answers to the questions of the meeting type, and whatever else is to be kept */
    notes?: Record<string, string | number | boolean | null | Array<string | number | boolean | null> | Record<string, string | number | boolean | null>> | null
    language?: string | null
    timezone?: string | null
    bringalongEmails?: string[] | null
    dataPolicyAccepted?: boolean | null
  }
  phoneOnlyBooking?: boolean | null
  /** Books what this hold keeps */
  holdToken?: string | null
  /** Books a series: whole or not at all */
  recurrence?: {
    /** Of RFC 5545: FREQ weekly or monthly, COUNT or UNTIL, INTERVAL, BYDAY */
    rrule: string
  } | null
  /** Who is wanted: of a team one host, where its type allows to choose */
  hostIds?: string[] | null
  /** A team's queue: whoever is next */
  queueId?: string | null
  icsTitle?: string | null
  icsDescription?: string | null
  /** Nobody gets a mail about this booking or move, nor reminders of it */
  skipNotifications?: boolean | null
  /** Hours, notice and limits do not matter; what is taken always does */
  ignoreAvailability?: boolean | null
  /** Moves this appointment to the start instead */
  appointmentId?: string | null
  /** Uses up this one-time link of the meeting type */
  oneTimeLinkId?: string | null
}

export type CreateContact = {
  firstName?: string | null
  lastName?: string | null
  email?: string | null
  phoneNumber?: string | null
  language?: string | null
  /** Replaces those that there are */
  tags?: string[] | null
  notes?: string | null
  title?: string | null
  employer?: string | null
  seniority?: string | null
  function?: string | null
  location?: string | null
  address?: {
    line1?: string | null
    line2?: string | null
    line3?: string | null
    city?: string | null
    zip?: string | null
    country?: string | null
  } | null
  /** Merged with what there is; null takes a key away */
  additionalData?: Record<string, string | number | boolean | null | Array<string | number | boolean | null> | Record<string, string | number | boolean | null>> | null
  /** Contacts have no companies here */
  crmCompanyId?: null
  /** A user of the company */
  accountOwnerId?: string | null
}

export type CreateHold = {
  meetingTypeId: string
  /** Who is wanted: of a team one host, where its type allows to choose */
  hostIds?: string[] | null
  /** A team's queue: whoever is next */
  queueId?: string | null
  start: string
  duration?: number | null
  /** Names the visitor: one hold a meeting type, the next replaces it */
  visitorToken?: string | null
  /** How long it is kept */
  minutes?: number
}

export type CreateInvitation = {
  email: string
  role: 'owner' | 'admin' | 'member'
}

export type CreateMeetingType = {
  meetingInfo?: MeetingInfoInput
  meetingOptions?: MeetingOptions | null
  /** Attendees of one start; default 1 */
  spots?: number
  /** Minutes from one start to the next; null: the duration */
  timeslotInterval?: number | null
  /** Notice in minutes; default 0 */
  bookingMinimum?: number | null
  daysIntoFuture?: DaysIntoFutureInput | null
  locations?: Array<string | {
    id?: string
    name?: string
    address: string
  }> | null
  ics?: {
    title?: string | Record<string, string> | null
    description?: string | Record<string, string> | null
    location?: string | Record<string, string> | null
  } | null
  metadata?: Record<string, string> | null
  questions?: QuestionsInput | null
  /** For the host only */
  internalNotes?: string | null
  /** The end of the address; default: made from the name */
  slug?: string | null
  /** Default: the user's default availability */
  availabilityId?: string | null
  availability?: {
    /** Default: the name of the meeting type */
    name?: string
    /** Default: the user's */
    timezone?: string
    /** Left out: every day is closed */
    schedule?: ScheduleInput
    availabilityExceptions?: AvailabilityExceptionsInput
  } | null
  /** false: nothing of it can be booked; default true */
  enabled?: boolean
  /** Given by us; what is sent changes nothing */
  queueId?: string | null
  /** true: the team of `workspaceId` hosts the type */
  isGlobalQueue?: boolean | null
  /** A team's id, for a type that the team hosts */
  workspaceId?: string | null
  resourceChannels?: Array<{
    resourceId?: string | null
    name?: string | null
    availabilityId?: string | null
    groupName?: string | null
    groupMemberIndex?: number | null
  }> | null
  options?: {
    /** A new type comes with a one-time link, in the reply as `oneTimeLink` */
    createOneTimeLink?: boolean
  } | null
  /** Whose type it is; default: the acting user */
  userId?: string | null
  /** As `queue.type` */
  queueType?: 'simpleRoundRobin' | 'advancedRoundRobin' | 'equalDistribution' | 'collective' | null
  /** Who of the team hosts it, and how one is chosen; default: everybody in turn */
  queue?: {
    /** Everybody who hosts; replaces who was there */
    users?: Array<{
      userId: string
      /** As `capacity` */
      weight?: number
      /** Bookings are counted per capacity: 2 gets twice as many as 1 */
      capacity?: number
      /** Higher goes first */
      priority?: number
      link?: string | null
      /** Takes part in every meeting */
      isFixed?: boolean
    }>
    /** As `users`, by id alone */
    userIds?: string[]
    /** Those of the users who take part in every meeting */
    fixedUserIds?: string[]
    userCapacities?: Array<{
      userId: string
      /** Bookings are counted per capacity: 2 gets twice as many as 1 */
      capacity: number
    }>
    userPriorities?: Array<{
      userId: string
      /** Higher goes first */
      priority: number
    }>
    userCustomLinks?: Array<{
      userId: string
      link: string | null
    }>
    /** How one is chosen; `collective`: nobody is, everybody takes part */
    type?: 'simpleRoundRobin' | 'advancedRoundRobin' | 'equalDistribution' | 'collective'
    /** Whoever is this many bookings ahead of the last one waits; null: nobody */
    maxLeadThreshold?: number | null
    /** What bookings are counted in; default month */
    distributionPeriod?: 'day' | 'week' | 'month'
    /** Stored and given back; it changes nothing. The lead is judged alike however far ahead the next start is. */
    prioritizeNearTermAvailability?: boolean
    /** Whose days, weeks and months count; default: the company's */
    timezone?: string
  } | null
  /** A template that gives what the body leaves out */
  templateId?: string | null
}

export type CreateMeetingTypeTemplate = {
  meetingInfo?: MeetingInfoInput
  meetingOptions?: MeetingOptions | null
  /** Attendees of one start; default 1 */
  spots?: number
  /** Minutes from one start to the next; null: the duration */
  timeslotInterval?: number | null
  /** Notice in minutes; default 0 */
  bookingMinimum?: number | null
  daysIntoFuture?: DaysIntoFutureInput | null
  locations?: Array<string | {
    id?: string
    name?: string
    address: string
  }> | null
  ics?: {
    title?: string | Record<string, string> | null
    description?: string | Record<string, string> | null
    location?: string | Record<string, string> | null
  } | null
  metadata?: Record<string, string> | null
  questions?: QuestionsInput | null
  /** For the host only */
  internalNotes?: string | null
  /** Stored and given back; it changes nothing. A type belongs to one user. */
  templateType?: string | null
  /** Stored and given back; it changes nothing. A type belongs to one user. */
  queueType?: string | null
}

export type CreatePublicBooking = {
  start: string
  /** Minutes; default: the meeting type's */
  duration?: number | null
  channel?: 'local' | 'local-attendee' | 'google' | 'zoom' | 'phone' | 'phone-incoming' | 'whatsapp' | 'connect' | 'webex' | 'skypeForConsumer' | 'skypeForBusiness' | 'teamsForBusiness' | 'teamsForBusiness2' | 'teams2ForExchange' | 'teamsForExchange' | 'custom' | 'resource' | 'whereby' | 'kmeet' | 'jitsi' | 'nextcloudTalk' | 'openTalk' | 'alfaview' | 'zava' | null
  location?: string | null
  attendee?: {
    email?: string | null
    firstname?: string | null
    lastname?: string | null
    fullname?: string | null
    phone?: string | null
    receiveReminders?: boolean | null
    /** Answers to the questions of the meeting type, and whatever else is to be kept */
    notes?: Record<string, string | number | boolean | null | Array<string | number | boolean | null> | Record<string, string | number | boolean | null>> | null
    language?: string | null
    timezone?: string | null
    bringalongEmails?: string[] | null
    dataPolicyAccepted?: boolean | null
  }
  phoneOnlyBooking?: boolean | null
  /** Books what this hold keeps */
  holdToken?: string | null
  /** Books a series: whole or not at all */
  recurrence?: {
    /** Of RFC 5545: FREQ weekly or monthly, COUNT or UNTIL, INTERVAL, BYDAY */
    rrule: string
  } | null
  /** Who is wanted: of a team one host, where its type allows to choose */
  hostIds?: string[] | null
  bookingPassword?: string | null
}

export type CreatePublicHold = {
  /** Who is wanted: of a team one host, where its type allows to choose */
  hostIds?: string[] | null
  start: string
  duration?: number | null
  /** Names the visitor: one hold a meeting type, the next replaces it */
  visitorToken?: string | null
  bookingPassword?: string | null
}

export type CreateQueueUserGroup = {
  queueId: string
  name: string
  /** Bookings are counted per capacity: 2 gets twice as many as 1 */
  capacity?: number
  /** Higher goes first */
  priority?: number
  /** Who take a meeting together */
  userIds?: string[]
  /** Comes first among the hosts */
  mainGroupHostId?: string | null
}

export type CreateSession = {
  email: string
  password: string
}

export type CreateSignInLink = {
  email: string
}

export type CreateTeam = {
  name: string
  /** Default: made from the name */
  slug?: string | null
  /** Default: the acting user, as admin */
  members?: Array<{
    userId: string
    /** `admin` changes the team and what it offers */
    role?: 'admin' | 'member'
  }>
}

export type CreateUser = {
  email: string
  givenName: string
  familyName: string
  /** Default: the company's */
  timezone?: string
  language?: 'en' | 'de' | 'fr' | 'es' | 'no' | 'nl' | 'it' | 'pl' | 'sv' | 'tr' | 'da'
  /** Default: made from the name */
  slug?: string
  /** Default: Monday to Friday, 09:00 to 17:00 in the time zone of the user */
  availability?: {
    name?: string
    timezone?: string
    schedule?: ScheduleInput
    availabilityExceptions?: AvailabilityExceptionsInput
  }
  meetingType?: {
    name?: string
    duration?: number
    /** Default: made from the name */
    slug?: string
    channel?: 'local' | 'local-attendee' | 'google' | 'zoom' | 'phone' | 'phone-incoming' | 'whatsapp' | 'connect' | 'webex' | 'skypeForConsumer' | 'skypeForBusiness' | 'teamsForBusiness' | 'teamsForBusiness2' | 'teams2ForExchange' | 'teamsForExchange' | 'custom' | 'resource' | 'whereby' | 'kmeet' | 'jitsi' | 'nextcloudTalk' | 'openTalk' | 'alfaview' | 'zava'
  }
}

export type CreateWebhook = {
  /** Where events are sent: https, and an address of the internet */
  endpoint: string
  eventTypes: Array<'booking_created' | 'booking_cancelled' | 'booking_rescheduled' | 'form_submission' | 'new_employee' | 'credential_error' | 'review_submitted' | 'review_published' | 'signature_completed' | 'booking_reassigned' | 'booking_updated' | 'provisional_booking_created' | 'provisional_booking_approved' | 'provisional_booking_declined' | 'provisional_booking_expired'>
  description?: string | null
}

export type CreatedApiKey = {
  id: string
  name: string | null
  /** The user who made it; GET /v4/user/me answers with this user. */
  userId: string
  status: 'active' | 'expired' | 'deactivated'
  createdAt: string
  expiresAt: string
  deactivatedAt: string | null
  /** To the minute or so. */
  lastUsedAt: string | null
  /** Shown this once and kept nowhere. */
  key: string
}

export type CreatedInvitation = {
  id: string
  email: string
  role: 'owner' | 'admin' | 'member'
  createdAt: string
  expiresAt: string
  status: 'pending' | 'accepted' | 'expired' | 'revoked'
  /** Another link than the mailed one, for who has no account yet. Shown once. */
  url: string
}

export type CreatedMeetingType = {
  id: string
  slug: string
  /** null: a team hosts it */
  userId: string | null
  /** Of a team's */
  queueId: string | null
  companyId: string
  enabled: boolean
  meetingInfo: MeetingInfo
  meetingOptions: MeetingOptionsOutput
  spots: number
  timeslotInterval: number | null
  bookingMinimum: number
  daysIntoFuture: {
    mode: 'limit'
    bookingLimit: number
    countMode?: string
  } | {
    mode: 'range'
    rangeMin: string
    rangeMax: string
    countMode?: string
  } | null
  locations: Array<{
    id: string
    name: string
    address: string
  }>
  ics: {
    title?: string | Record<string, string> | null
    description?: string | Record<string, string> | null
    location?: string | Record<string, string> | null
  } | null
  metadata: Record<string, string>
  questions: Array<{
    id: string
    label: string
    type: 'text' | 'textarea' | 'email' | 'phone' | 'number' | 'url' | 'date' | 'checkbox' | 'select' | 'multiselect'
    required: boolean
    options: string[]
    placeholder: string
  }>
  internalNotes: string
  /** null: everybody of the team in own hours */
  availabilityId: string | null
  isGlobalQueue: boolean
  workspaceId: string | null
  /** Stored and given back; it changes nothing. Rooms are not booked along. */
  resourceChannels: Array<{
    resourceId?: string | null
    name?: string | null
    availabilityId?: string | null
    groupName?: string | null
    groupMemberIndex?: number | null
  }>
  resourceChannelIds: string[]
  options?: {
    createOneTimeLink: boolean
  }
  formId: null
  createdById: string | null
  createdAt: string
  updatedAt: string
  deletedAt: null
  bookingUrl: string
  /** Where `options.createOneTimeLink` asked for it */
  oneTimeLink?: OneTimeLink
}

export type CreatedUser = {
  userId: string
  availabilityId: string
  meetingTypeId: string
  bookingUrl: string
  companyId: string
}

export type CreatedWebhook = {
  id: string
  endpoint: string
  description: string
  eventTypes: string[]
  companyId: string
  enabled: boolean
  disabledAt: string | null
  /** gone: it answered 410. failing: for three days nothing could be delivered */
  disabledReason: 'by_hand' | 'gone' | 'failing' | null
  /** Nothing could be delivered since then */
  failingSince: string | null
  /** Nothing is sent until then: one delivery after the other failed */
  pausedUntil: string | null
  /** Until then the secret before signs too */
  olderSecretUntil: string | null
  createdAt: string
  updatedAt: string
  /** Verifies signatures (Standard Webhooks). Shown once */
  secret: string
}

/** How far ahead can be booked; null: as far as hours reach */
export type DaysIntoFutureInput = {
  mode: 'limit'
  /** Minutes from now */
  bookingLimit: number
  /** Stored and given back; it changes nothing. Days are days of the calendar. */
  countMode?: string
} | {
  mode: 'range'
  rangeMin: string
  rangeMax: string
  /** Stored and given back; it changes nothing. Days are days of the calendar. */
  countMode?: string
}

export type DeclineProvisionalBooking = {
  reason?: string | null
}

export type DeleteContacts = {
  contactIds: string[]
}

export type DisabledWebhook = {
  id: string
  endpoint: string
  description: string
  disabledAt: string
  disabledReason: 'gone' | 'failing'
  failingSince: string
}

export type ErasePerson = {
  email: string
  /** Cancels what is not over and declines what waits; without it either refuses the erasure */
  cancelAppointments?: boolean | null
}

/** Every error has this form. */
export type ErrorBody = {
  statusCode: number
  /** For people; may change. */
  message: string
  /** The status's name. */
  error: string
  code: ErrorCode
  /** Also in the header x-request-id and in the log. */
  requestId: string
  /** What is wrong with which field of the request. */
  errors?: Array<{
    field: string
    message: string
  }>
  /** What exists already (already_created). */
  id?: string
  /** What is in the way of a start (slot_taken and others). */
  reason?: string
}

/** Stable; judge by this. */
export type ErrorCode =
  | 'validation_failed'
  | 'bad_request'
  | 'body_not_json'
  | 'body_too_large'
  | 'unsupported_media_type'
  | 'dates_required'
  | 'date_invalid'
  | 'range_invalid'
  | 'authorization_missing'
  | 'api_key_malformed'
  | 'api_key_invalid'
  | 'api_key_expired'
  | 'api_key_deactivated'
  | 'signed_out'
  | 'sign_in_failed'
  | 'cross_site'
  | 'role_forbids'
  | 'session_required'
  | 'user_header_missing'
  | 'user_not_found'
  | 'availability_not_found'
  | 'meeting_type_not_found'
  | 'meeting_type_template_not_found'
  | 'api_key_not_found'
  | 'contact_not_found'
  | 'route_not_found'
  | 'email_taken'
  | 'slug_taken'
  | 'meeting_slug_taken'
  | 'slug_reserved'
  | 'last_admin'
  | 'own_user'
  | 'availability_in_use'
  | 'api_key_ended'
  | 'duration_not_allowed'
  | 'channel_not_allowed'
  | 'location_not_allowed'
  | 'guests_not_allowed'
  | 'hosts_mismatch'
  | 'host_required'
  | 'team_not_found'
  | 'team_in_use'
  | 'not_team_admin'
  | 'queue_not_found'
  | 'queue_user_group_not_found'
  | 'team_slug_taken'
  | 'not_on_grid'
  | 'outside_hours'
  | 'past'
  | 'inside_notice'
  | 'beyond_horizon'
  | 'limit_reached'
  | 'slot_taken'
  | 'series_refused'
  | 'series_not_allowed'
  | 'hold_expired'
  | 'hold_not_found'
  | 'too_many_holds'
  | 'meeting_type_disabled'
  | 'appointment_not_found'
  | 'attendee_not_found'
  | 'appointment_cancelled'
  | 'appointment_past'
  | 'provisional_not_found'
  | 'provisional_ended'
  | 'provisional_waits'
  | 'attendee_required'
  | 'policy_forbids'
  | 'reason_required'
  | 'group_cannot_move'
  | 'link_not_found'
  | 'link_used'
  | 'link_expired'
  | 'sign_in_link_not_found'
  | 'sign_in_link_used'
  | 'sign_in_link_expired'
  | 'sign_up_closed'
  | 'sign_in_again'
  | 'password_wrong'
  | 'session_not_found'
  | 'company_not_found'
  | 'member_not_found'
  | 'last_owner'
  | 'own_member'
  | 'already_member'
  | 'mailed_link_needed'
  | 'invitation_not_found'
  | 'invitation_ended'
  | 'logo_not_found'
  | 'webhook_not_found'
  | 'webhook_limit'
  | 'webhook_disabled'
  | 'delivery_not_found'
  | 'replay_too_long'
  | 'mail_not_found'
  | 'attendee_without_email'
  | 'page_not_found'
  | 'page_password_wrong'
  | 'has_appointments'
  | 'contact_exists'
  | 'person_has_appointments'
  | 'idempotency_mismatch'
  | 'idempotency_key_invalid'
  | 'already_created'
  | 'too_many_requests'
  | 'too_many_streams'
  | 'streams_full'
  | 'busy_try_again'
  | 'database_unavailable'
  | 'internal_error'

export type Event = {
  /** The same for good: whoever hears of an event twice knows it by this */
  id: string
  /** Ascending without gaps in a company */
  position: number
  createdAt: string
  type: 'booking_created'
  data: {
    id: string
    companyId: string
    start: string
    end: string
    timezone: string
    location: string | null
    isCancelled: boolean
    cancel: {
      actionSource: 'host' | 'attendee'
      actionBy: string | null
      actionAt: string
      reason: string | null
    } | null
    rescheduledAt: string | null
    rescheduleCount: number
    /** SEQUENCE of RFC 5545 */
    sequence: number
    /** Seats of a group session; null: no group */
    spots: number | null
    takenSpots: number
    meetingInfo: {
      name: string
      duration: number
      channel: string
      bufferBefore: number
      bufferAfter: number
      meetingLink: string | null
    }
    hostingInfo: {
      mainHost: string | null
      meetingLink: string | null
    }
    ics: {
      title?: string
      description?: string
    } | null
    /** Of those that were booked together; null: of none */
    seriesId: string | null
    /** Which of the series it is, from 0 */
    seriesIndex: number | null
    /** The rule of the series (RFC 5545) */
    rrule: string | null
    note: string
    attendeeIds: string[]
    hosts: Array<{
      id: string
      email: string
      givenName: string
      familyName: string
      fullName: string
      slug: string
      picture: null
    }>
    hostIds: string[]
    meetingType: {
      id: string
      slug: string
      meetingInfo: {
        name: string
        duration: number
      }
      metadata: Record<string, string>
    }
    meetingTypeId: string
    createdAt: string
    updatedAt: string
    attendees: Array<{
      id: string
      email: string | null
      firstname: string
      lastname: string
      fullname: string
      phone: string | null
      timezone: string | null
      language: string | null
      notes: Record<string, unknown>
      bringalongEmails: string[]
      receiveReminders: boolean
      dataPolicyAccepted: boolean | null
      noShow: boolean
      isCancelled: boolean
      cancel: {
        actionSource: 'host' | 'attendee'
        actionBy: string | null
        actionAt: string
        reason: string | null
      } | null
      createdAt: string
    }>
    /** The attendee whom the event is about */
    attendeeId?: string
    /** Why it was moved, where that was said */
    rescheduleReason?: string
    /** Who hosted it before it was reassigned */
    formerHostIds?: string[]
    /** Who moved it, handed it on or updated it, where that is known */
    changedBy?: {
      actionSource: 'host' | 'attendee'
      actionBy: string | null
    }
    /** The last of bringalongEmails of the attendee whom it is about is new */
    guestAdded?: true
    /** Nobody gets a mail about it */
    skipNotifications?: true
    /** The same in all events of a series that one request moved or cancelled whole */
    seriesChangeId?: string
    secret: string | null
  }
} | {
  /** The same for good: whoever hears of an event twice knows it by this */
  id: string
  /** Ascending without gaps in a company */
  position: number
  createdAt: string
  type: 'booking_rescheduled'
  data: {
    id: string
    companyId: string
    start: string
    end: string
    timezone: string
    location: string | null
    isCancelled: boolean
    cancel: {
      actionSource: 'host' | 'attendee'
      actionBy: string | null
      actionAt: string
      reason: string | null
    } | null
    rescheduledAt: string | null
    rescheduleCount: number
    /** SEQUENCE of RFC 5545 */
    sequence: number
    /** Seats of a group session; null: no group */
    spots: number | null
    takenSpots: number
    meetingInfo: {
      name: string
      duration: number
      channel: string
      bufferBefore: number
      bufferAfter: number
      meetingLink: string | null
    }
    hostingInfo: {
      mainHost: string | null
      meetingLink: string | null
    }
    ics: {
      title?: string
      description?: string
    } | null
    /** Of those that were booked together; null: of none */
    seriesId: string | null
    /** Which of the series it is, from 0 */
    seriesIndex: number | null
    /** The rule of the series (RFC 5545) */
    rrule: string | null
    note: string
    attendeeIds: string[]
    hosts: Array<{
      id: string
      email: string
      givenName: string
      familyName: string
      fullName: string
      slug: string
      picture: null
    }>
    hostIds: string[]
    meetingType: {
      id: string
      slug: string
      meetingInfo: {
        name: string
        duration: number
      }
      metadata: Record<string, string>
    }
    meetingTypeId: string
    createdAt: string
    updatedAt: string
    attendees: Array<{
      id: string
      email: string | null
      firstname: string
      lastname: string
      fullname: string
      phone: string | null
      timezone: string | null
      language: string | null
      notes: Record<string, unknown>
      bringalongEmails: string[]
      receiveReminders: boolean
      dataPolicyAccepted: boolean | null
      noShow: boolean
      isCancelled: boolean
      cancel: {
        actionSource: 'host' | 'attendee'
        actionBy: string | null
        actionAt: string
        reason: string | null
      } | null
      createdAt: string
    }>
    /** The attendee whom the event is about */
    attendeeId?: string
    /** Why it was moved, where that was said */
    rescheduleReason?: string
    /** Who hosted it before it was reassigned */
    formerHostIds?: string[]
    /** Who moved it, handed it on or updated it, where that is known */
    changedBy?: {
      actionSource: 'host' | 'attendee'
      actionBy: string | null
    }
    /** The last of bringalongEmails of the attendee whom it is about is new */
    guestAdded?: true
    /** Nobody gets a mail about it */
    skipNotifications?: true
    /** The same in all events of a series that one request moved or cancelled whole */
    seriesChangeId?: string
    secret: string | null
  }
} | {
  /** The same for good: whoever hears of an event twice knows it by this */
  id: string
  /** Ascending without gaps in a company */
  position: number
  createdAt: string
  type: 'booking_cancelled'
  data: {
    id: string
    companyId: string
    start: string
    end: string
    timezone: string
    location: string | null
    isCancelled: boolean
    cancel: {
      actionSource: 'host' | 'attendee'
      actionBy: string | null
      actionAt: string
      reason: string | null
    } | null
    rescheduledAt: string | null
    rescheduleCount: number
    /** SEQUENCE of RFC 5545 */
    sequence: number
    /** Seats of a group session; null: no group */
    spots: number | null
    takenSpots: number
    meetingInfo: {
      name: string
      duration: number
      channel: string
      bufferBefore: number
      bufferAfter: number
      meetingLink: string | null
    }
    hostingInfo: {
      mainHost: string | null
      meetingLink: string | null
    }
    ics: {
      title?: string
      description?: string
    } | null
    /** Of those that were booked together; null: of none */
    seriesId: string | null
    /** Which of the series it is, from 0 */
    seriesIndex: number | null
    /** The rule of the series (RFC 5545) */
    rrule: string | null
    note: string
    attendeeIds: string[]
    hosts: Array<{
      id: string
      email: string
      givenName: string
      familyName: string
      fullName: string
      slug: string
      picture: null
    }>
    hostIds: string[]
    meetingType: {
      id: string
      slug: string
      meetingInfo: {
        name: string
        duration: number
      }
      metadata: Record<string, string>
    }
    meetingTypeId: string
    createdAt: string
    updatedAt: string
    attendees: Array<{
      id: string
      email: string | null
      firstname: string
      lastname: string
      fullname: string
      phone: string | null
      timezone: string | null
      language: string | null
      notes: Record<string, unknown>
      bringalongEmails: string[]
      receiveReminders: boolean
      dataPolicyAccepted: boolean | null
      noShow: boolean
      isCancelled: boolean
      cancel: {
        actionSource: 'host' | 'attendee'
        actionBy: string | null
        actionAt: string
        reason: string | null
      } | null
      createdAt: string
    }>
    /** The attendee whom the event is about */
    attendeeId?: string
    /** Why it was moved, where that was said */
    rescheduleReason?: string
    /** Who hosted it before it was reassigned */
    formerHostIds?: string[]
    /** Who moved it, handed it on or updated it, where that is known */
    changedBy?: {
      actionSource: 'host' | 'attendee'
      actionBy: string | null
    }
    /** The last of bringalongEmails of the attendee whom it is about is new */
    guestAdded?: true
    /** Nobody gets a mail about it */
    skipNotifications?: true
    /** The same in all events of a series that one request moved or cancelled whole */
    seriesChangeId?: string
    secret: string | null
  }
} | {
  /** The same for good: whoever hears of an event twice knows it by this */
  id: string
  /** Ascending without gaps in a company */
  position: number
  createdAt: string
  type: 'booking_reassigned'
  data: {
    id: string
    companyId: string
    start: string
    end: string
    timezone: string
    location: string | null
    isCancelled: boolean
    cancel: {
      actionSource: 'host' | 'attendee'
      actionBy: string | null
      actionAt: string
      reason: string | null
    } | null
    rescheduledAt: string | null
    rescheduleCount: number
    /** SEQUENCE of RFC 5545 */
    sequence: number
    /** Seats of a group session; null: no group */
    spots: number | null
    takenSpots: number
    meetingInfo: {
      name: string
      duration: number
      channel: string
      bufferBefore: number
      bufferAfter: number
      meetingLink: string | null
    }
    hostingInfo: {
      mainHost: string | null
      meetingLink: string | null
    }
    ics: {
      title?: string
      description?: string
    } | null
    /** Of those that were booked together; null: of none */
    seriesId: string | null
    /** Which of the series it is, from 0 */
    seriesIndex: number | null
    /** The rule of the series (RFC 5545) */
    rrule: string | null
    note: string
    attendeeIds: string[]
    hosts: Array<{
      id: string
      email: string
      givenName: string
      familyName: string
      fullName: string
      slug: string
      picture: null
    }>
    hostIds: string[]
    meetingType: {
      id: string
      slug: string
      meetingInfo: {
        name: string
        duration: number
      }
      metadata: Record<string, string>
    }
    meetingTypeId: string
    createdAt: string
    updatedAt: string
    attendees: Array<{
      id: string
      email: string | null
      firstname: string
      lastname: string
      fullname: string
      phone: string | null
      timezone: string | null
      language: string | null
      notes: Record<string, unknown>
      bringalongEmails: string[]
      receiveReminders: boolean
      dataPolicyAccepted: boolean | null
      noShow: boolean
      isCancelled: boolean
      cancel: {
        actionSource: 'host' | 'attendee'
        actionBy: string | null
        actionAt: string
        reason: string | null
      } | null
      createdAt: string
    }>
    /** The attendee whom the event is about */
    attendeeId?: string
    /** Why it was moved, where that was said */
    rescheduleReason?: string
    /** Who hosted it before it was reassigned */
    formerHostIds?: string[]
    /** Who moved it, handed it on or updated it, where that is known */
    changedBy?: {
      actionSource: 'host' | 'attendee'
      actionBy: string | null
    }
    /** The last of bringalongEmails of the attendee whom it is about is new */
    guestAdded?: true
    /** Nobody gets a mail about it */
    skipNotifications?: true
    /** The same in all events of a series that one request moved or cancelled whole */
    seriesChangeId?: string
    secret: string | null
  }
} | {
  /** The same for good: whoever hears of an event twice knows it by this */
  id: string
  /** Ascending without gaps in a company */
  position: number
  createdAt: string
  type: 'booking_updated'
  data: {
    id: string
    companyId: string
    start: string
    end: string
    timezone: string
    location: string | null
    isCancelled: boolean
    cancel: {
      actionSource: 'host' | 'attendee'
      actionBy: string | null
      actionAt: string
      reason: string | null
    } | null
    rescheduledAt: string | null
    rescheduleCount: number
    /** SEQUENCE of RFC 5545 */
    sequence: number
    /** Seats of a group session; null: no group */
    spots: number | null
    takenSpots: number
    meetingInfo: {
      name: string
      duration: number
      channel: string
      bufferBefore: number
      bufferAfter: number
      meetingLink: string | null
    }
    hostingInfo: {
      mainHost: string | null
      meetingLink: string | null
    }
    ics: {
      title?: string
      description?: string
    } | null
    /** Of those that were booked together; null: of none */
    seriesId: string | null
    /** Which of the series it is, from 0 */
    seriesIndex: number | null
    /** The rule of the series (RFC 5545) */
    rrule: string | null
    note: string
    attendeeIds: string[]
    hosts: Array<{
      id: string
      email: string
      givenName: string
      familyName: string
      fullName: string
      slug: string
      picture: null
    }>
    hostIds: string[]
    meetingType: {
      id: string
      slug: string
      meetingInfo: {
        name: string
        duration: number
      }
      metadata: Record<string, string>
    }
    meetingTypeId: string
    createdAt: string
    updatedAt: string
    attendees: Array<{
      id: string
      email: string | null
      firstname: string
      lastname: string
      fullname: string
      phone: string | null
      timezone: string | null
      language: string | null
      notes: Record<string, unknown>
      bringalongEmails: string[]
      receiveReminders: boolean
      dataPolicyAccepted: boolean | null
      noShow: boolean
      isCancelled: boolean
      cancel: {
        actionSource: 'host' | 'attendee'
        actionBy: string | null
        actionAt: string
        reason: string | null
      } | null
      createdAt: string
    }>
    /** The attendee whom the event is about */
    attendeeId?: string
    /** Why it was moved, where that was said */
    rescheduleReason?: string
    /** Who hosted it before it was reassigned */
    formerHostIds?: string[]
    /** Who moved it, handed it on or updated it, where that is known */
    changedBy?: {
      actionSource: 'host' | 'attendee'
      actionBy: string | null
    }
    /** The last of bringalongEmails of the attendee whom it is about is new */
    guestAdded?: true
    /** Nobody gets a mail about it */
    skipNotifications?: true
    /** The same in all events of a series that one request moved or cancelled whole */
    seriesChangeId?: string
    secret: string | null
  }
} | {
  /** The same for good: whoever hears of an event twice knows it by this */
  id: string
  /** Ascending without gaps in a company */
  position: number
  createdAt: string
  type: 'provisional_booking_created'
  data: {
    id: string
    companyId: string
    /** The booking as it was asked for */
    dto: {
      meetingTypeId: string
      start: string
      duration: number
      hostIds: string[]
      channel: string
      location: string | null
      icsTitle: string | null
      icsDescription: string | null
      attendee: {
        email: string | null
        firstname: string
        lastname: string
        fullname: string
        phone: string | null
        timezone: string | null
        language: string | null
        notes: Record<string, unknown>
        bringalongEmails: string[]
        receiveReminders: boolean
        dataPolicyAccepted: boolean | null
      }
    }
    /** What it waits for */
    type: 'doubleOptIn' | 'requireHostConfirmation'
    status: 'pending' | 'confirmed' | 'expired' | 'declined_by_host' | 'declined_by_attendee'
    start: string
    end: string
    timezone: string
    meetingName: string
    meetingTypeId: string
    hosts: Array<{
      id: string
      email: string
      givenName: string
      familyName: string
      fullName: string
      slug: string
      userType: string
      picture: null
    }>
    hostIds: string[]
    /** Of a team: whom the queue chose, and why */
    queueBookingInfo: {
      userIds: string[]
      selectionReason: 'nextInQueue' | 'availability' | 'chosenByAttendee' | 'reassigned'
      groupId: string | null
    } | null
    /** The appointment's, once `status` is confirmed */
    appointmentId: string
    attendeeId: string
    /** Nobody gets a mail about it */
    skipNotifications?: true
    /** When the host agreed */
    approvedAt: string | null
    /** When it was confirmed or declined, or lapsed */
    decidedAt: string | null
    /** A user or the attendee */
    decidedBy: string | null
    /** Why it was declined */
    reason: string | null
    createdAt: string
    deletedAt: null
    /** When it lapses, and its time is free again */
    expiresAt: string
    /** Lets the attendee confirm or withdraw without a key */
    attendeeToken: string
    /** Lets the host confirm or decline without a key */
    hostToken: string
  }
} | {
  /** The same for good: whoever hears of an event twice knows it by this */
  id: string
  /** Ascending without gaps in a company */
  position: number
  createdAt: string
  type: 'provisional_booking_approved'
  data: {
    id: string
    companyId: string
    /** The booking as it was asked for */
    dto: {
      meetingTypeId: string
      start: string
      duration: number
      hostIds: string[]
      channel: string
      location: string | null
      icsTitle: string | null
      icsDescription: string | null
      attendee: {
        email: string | null
        firstname: string
        lastname: string
        fullname: string
        phone: string | null
        timezone: string | null
        language: string | null
        notes: Record<string, unknown>
        bringalongEmails: string[]
        receiveReminders: boolean
        dataPolicyAccepted: boolean | null
      }
    }
    /** What it waits for */
    type: 'doubleOptIn' | 'requireHostConfirmation'
    status: 'pending' | 'confirmed' | 'expired' | 'declined_by_host' | 'declined_by_attendee'
    start: string
    end: string
    timezone: string
    meetingName: string
    meetingTypeId: string
    hosts: Array<{
      id: string
      email: string
      givenName: string
      familyName: string
      fullName: string
      slug: string
      userType: string
      picture: null
    }>
    hostIds: string[]
    /** Of a team: whom the queue chose, and why */
    queueBookingInfo: {
      userIds: string[]
      selectionReason: 'nextInQueue' | 'availability' | 'chosenByAttendee' | 'reassigned'
      groupId: string | null
    } | null
    /** The appointment's, once `status` is confirmed */
    appointmentId: string
    attendeeId: string
    /** Nobody gets a mail about it */
    skipNotifications?: true
    /** When the host agreed */
    approvedAt: string | null
    /** When it was confirmed or declined, or lapsed */
    decidedAt: string | null
    /** A user or the attendee */
    decidedBy: string | null
    /** Why it was declined */
    reason: string | null
    createdAt: string
    deletedAt: null
    /** When it lapses, and its time is free again */
    expiresAt: string
    /** Lets the attendee confirm or withdraw without a key */
    attendeeToken: string
    /** Lets the host confirm or decline without a key */
    hostToken: string
  }
} | {
  /** The same for good: whoever hears of an event twice knows it by this */
  id: string
  /** Ascending without gaps in a company */
  position: number
  createdAt: string
  type: 'provisional_booking_declined'
  data: {
    id: string
    companyId: string
    /** The booking as it was asked for */
    dto: {
      meetingTypeId: string
      start: string
      duration: number
      hostIds: string[]
      channel: string
      location: string | null
      icsTitle: string | null
      icsDescription: string | null
      attendee: {
        email: string | null
        firstname: string
        lastname: string
        fullname: string
        phone: string | null
        timezone: string | null
        language: string | null
        notes: Record<string, unknown>
        bringalongEmails: string[]
        receiveReminders: boolean
        dataPolicyAccepted: boolean | null
      }
    }
    /** What it waits for */
    type: 'doubleOptIn' | 'requireHostConfirmation'
    status: 'pending' | 'confirmed' | 'expired' | 'declined_by_host' | 'declined_by_attendee'
    start: string
    end: string
    timezone: string
    meetingName: string
    meetingTypeId: string
    hosts: Array<{
      id: string
      email: string
      givenName: string
      familyName: string
      fullName: string
      slug: string
      userType: string
      picture: null
    }>
    hostIds: string[]
    /** Of a team: whom the queue chose, and why */
    queueBookingInfo: {
      userIds: string[]
      selectionReason: 'nextInQueue' | 'availability' | 'chosenByAttendee' | 'reassigned'
      groupId: string | null
    } | null
    /** The appointment's, once `status` is confirmed */
    appointmentId: string
    attendeeId: string
    /** Nobody gets a mail about it */
    skipNotifications?: true
    /** When the host agreed */
    approvedAt: string | null
    /** When it was confirmed or declined, or lapsed */
    decidedAt: string | null
    /** A user or the attendee */
    decidedBy: string | null
    /** Why it was declined */
    reason: string | null
    createdAt: string
    deletedAt: null
    /** When it lapses, and its time is free again */
    expiresAt: string
    /** Lets the attendee confirm or withdraw without a key */
    attendeeToken: string
    /** Lets the host confirm or decline without a key */
    hostToken: string
  }
} | {
  /** The same for good: whoever hears of an event twice knows it by this */
  id: string
  /** Ascending without gaps in a company */
  position: number
  createdAt: string
  type: 'provisional_booking_expired'
  data: {
    id: string
    companyId: string
    /** The booking as it was asked for */
    dto: {
      meetingTypeId: string
      start: string
      duration: number
      hostIds: string[]
      channel: string
      location: string | null
      icsTitle: string | null
      icsDescription: string | null
      attendee: {
        email: string | null
        firstname: string
        lastname: string
        fullname: string
        phone: string | null
        timezone: string | null
        language: string | null
        notes: Record<string, unknown>
        bringalongEmails: string[]
        receiveReminders: boolean
        dataPolicyAccepted: boolean | null
      }
    }
    /** What it waits for */
    type: 'doubleOptIn' | 'requireHostConfirmation'
    status: 'pending' | 'confirmed' | 'expired' | 'declined_by_host' | 'declined_by_attendee'
    start: string
    end: string
    timezone: string
    meetingName: string
    meetingTypeId: string
    hosts: Array<{
      id: string
      email: string
      givenName: string
      familyName: string
      fullName: string
      slug: string
      userType: string
      picture: null
    }>
    hostIds: string[]
    /** Of a team: whom the queue chose, and why */
    queueBookingInfo: {
      userIds: string[]
      selectionReason: 'nextInQueue' | 'availability' | 'chosenByAttendee' | 'reassigned'
      groupId: string | null
    } | null
    /** The appointment's, once `status` is confirmed */
    appointmentId: string
    attendeeId: string
    /** Nobody gets a mail about it */
    skipNotifications?: true
    /** When the host agreed */
    approvedAt: string | null
    /** When it was confirmed or declined, or lapsed */
    decidedAt: string | null
    /** A user or the attendee */
    decidedBy: string | null
    /** Why it was declined */
    reason: string | null
    createdAt: string
    deletedAt: null
    /** When it lapses, and its time is free again */
    expiresAt: string
    /** Lets the attendee confirm or withdraw without a key */
    attendeeToken: string
    /** Lets the host confirm or decline without a key */
    hostToken: string
  }
} | {
  /** The same for good: whoever hears of an event twice knows it by this */
  id: string
  /** Ascending without gaps in a company */
  position: number
  createdAt: string
  type: 'new_employee'
  data: User
} | {
  /** The same for good: whoever hears of an event twice knows it by this */
  id: string
  /** Ascending without gaps in a company */
  position: number
  createdAt: string
  type: 'webhook_disabled'
  data: DisabledWebhook
}

export type EventPage = {
  /** In the order of their positions */
  events: Event[]
  /** What to send as `after` to go on */
  next: number
  hasMore: boolean
}

export type ExportPerson = {
  email: string
}

export type Fairness = {
  queueId: string
  start: string
  end: string
  timezone: string
  total: {
    picks: number
    /** Cancelled, declined or lapsed */
    givenBack: number
    /** The rest: what counts */
    bookings: number
  }
  /** Why those were picked that count */
  reasons: Record<'nextInQueue' | 'availability' | 'chosenByAttendee' | 'reassigned', number>
  candidates: Array<{
    picks: number
    /** Cancelled, declined or lapsed */
    givenBack: number
    /** The rest: what counts */
    bookings: number
    id: string
    name: string
    userIds: string[]
    isGroup: boolean
    /** false: was in it when it was picked */
    isInQueue: boolean
    capacity: number
    priority: number
    /** Of the bookings */
    share: number
    /** The capacity as a part of all; of a simple round robin as much for everybody */
    expectedShare: number
  }>
}

export type Health = {
  status: 'ok'
}

export type Hold = {
  holdToken: string
  meetingTypeId: string
  start: string
  end: string
  expiresAt: string
}

export type HolidayCountries = Array<{
  code: string
  name: string
  regions: Array<{
    code: string
    name: string
  }>
}>

export type Holidays = Array<{
  date: string
  name: string
}>

export type ImportContacts = {
  /** A row that is wrong is reported; the others are taken */
  contacts: Array<{
    firstName?: string | null
    lastName?: string | null
    email?: string | null
    phoneNumber?: string | null
    language?: string | null
    /** Replaces those that there are */
    tags?: string[] | null
    notes?: string | null
    title?: string | null
    employer?: string | null
    seniority?: string | null
    function?: string | null
    location?: string | null
    address?: {
      line1?: string | null
      line2?: string | null
      line3?: string | null
      city?: string | null
      zip?: string | null
      country?: string | null
    } | null
    /** Merged with what there is; null takes a key away */
    additionalData?: Record<string, string | number | boolean | null | Array<string | number | boolean | null> | Record<string, string | number | boolean | null>> | null
    /** Contacts have no companies here */
    crmCompanyId?: null
    /** Of a user of the company */
    accountOwnerEmail?: string | null
    /** Not kept */
    meetingTypeRef?: string | null
    /** Not kept: contacts have no companies here */
    crmCompanyRef?: string | null
  } | unknown>
  /** Writes rows on the contacts that exist; else those are skipped */
  updateExisting?: boolean | null
}

export type InvitationList = {
  invitations: Array<{
    id: string
    email: string
    role: 'owner' | 'admin' | 'member'
    createdAt: string
    expiresAt: string
    status: 'pending' | 'accepted' | 'expired' | 'revoked'
  }>
}

export type LoggedMail = {
  /** With it the Message-ID begins */
  id: string
  kind: 'confirmation' | 'rescheduled' | 'cancelled' | 'reassigned' | 'opt_in' | 'approval' | 'declined' | 'expired' | 'reminder' | 'follow_up' | 'quick_mail' | 'webhook_disabled'
  /** To whom it is written */
  role: 'attendee' | 'guest' | 'host' | 'admin'
  /** null: the person was forgotten */
  to: string | null
  /** The appointment (of a whole series the first that it tells of), the booking that waits, or the webhook */
  aboutId: string
  status: 'queued' | 'sent' | 'failed' | 'skipped'
  /** As sent */
  subject: string | null
  tries: number
  /** Why it was not sent, or was skipped */
  error: string | null
  dueAt: string
  sentAt: string | null
  createdAt: string
  /** As sent; what its links let one do is left out */
  text: string | null
}

export type LoggedMails = {
  mails: Array<{
    /** With it the Message-ID begins */
    id: string
    kind: 'confirmation' | 'rescheduled' | 'cancelled' | 'reassigned' | 'opt_in' | 'approval' | 'declined' | 'expired' | 'reminder' | 'follow_up' | 'quick_mail' | 'webhook_disabled'
    /** To whom it is written */
    role: 'attendee' | 'guest' | 'host' | 'admin'
    /** null: the person was forgotten */
    to: string | null
    /** The appointment (of a whole series the first that it tells of), the booking that waits, or the webhook */
    aboutId: string
    status: 'queued' | 'sent' | 'failed' | 'skipped'
    /** As sent */
    subject: string | null
    tries: number
    /** Why it was not sent, or was skipped */
    error: string | null
    dueAt: string
    sentAt: string | null
    createdAt: string
  }>
  total: number
}

export type LookAtSignInLink = {
  token: string
}

export type MeetingInfo = {
  name: string
  description: string
  duration: number
  channel: string
  bufferBefore: number
  bufferAfter: number
  bufferMustStayWithinWorkingHours: boolean
  showAvailableSlots: boolean
  enableRedirect: boolean
  redirect: string | null
  passEventDetailsToRedirect: boolean
  color: string | null
  customChannelName: string | null
  customChannelLink: string | null
  connectChannelName: string | null
  groupBooking: boolean
  enrichInvitee: boolean
  confirmationButton: {
    useConfirmationButton: boolean
    text: string | null
    color: string | null
    link: string | null
  }
}

export type MeetingInfoInput = {
  /** Shown on the booking page */
  name?: string
  /** Minutes */
  duration?: number
  /** Shown on the booking page; "" for none */
  description?: string | null
  /** How to meet, unless the attendee may choose */
  channel?: 'local' | 'local-attendee' | 'google' | 'zoom' | 'phone' | 'phone-incoming' | 'whatsapp' | 'connect' | 'webex' | 'skypeForConsumer' | 'skypeForBusiness' | 'teamsForBusiness' | 'teamsForBusiness2' | 'teams2ForExchange' | 'teamsForExchange' | 'custom' | 'resource' | 'whereby' | 'kmeet' | 'jitsi' | 'nextcloudTalk' | 'openTalk' | 'alfaview' | 'zava'
  bufferBefore?: number | null
  bufferAfter?: number | null
  bufferMustStayWithinWorkingHours?: boolean | null
  showAvailableSlots?: boolean | null
  enableRedirect?: boolean | null
  redirect?: string | null
  passEventDetailsToRedirect?: boolean | null
  color?: string | null
  customChannelName?: string | null
  customChannelLink?: string | null
  connectChannelName?: string | null
  groupBooking?: boolean | null
  enrichInvitee?: boolean | null
  confirmationButton?: {
    useConfirmationButton?: boolean | null
    text?: string | null
    color?: string | null
    link?: string | null
  } | null
}

export type MeetingOptions = {
  allowedDurations?: number[] | null
  allowSelectChannel?: boolean | null
  allowedChannels?: Array<'local' | 'local-attendee' | 'google' | 'zoom' | 'phone' | 'phone-incoming' | 'whatsapp' | 'connect' | 'webex' | 'skypeForConsumer' | 'skypeForBusiness' | 'teamsForBusiness' | 'teamsForBusiness2' | 'teams2ForExchange' | 'teamsForExchange' | 'custom' | 'resource' | 'whereby' | 'kmeet' | 'jitsi' | 'nextcloudTalk' | 'openTalk' | 'alfaview' | 'zava'> | null
  allowAddingGuests?: boolean | null
  allowPhoneOnlyBooking?: boolean | null
  bookingPagePassword?: {
    enable?: boolean | null
    password?: string | null
  } | null
  language?: string | null
  limits?: Array<{
    per: 'day' | 'week' | 'month' | 'year'
    /** type: all appointments of this meeting type; host: all of the host */
    scope: 'type' | 'host'
    maxCount?: number
    maxMinutes?: number
  }> | null
  cancellationPolicy?: {
    enabled?: boolean | null
    mode?: 'disabled' | 'hours' | 'days' | null
    amount?: number | null
    reasonRequired?: boolean | null
  } | null
  reschedulePolicy?: {
    enabled?: boolean | null
    mode?: 'disabled' | 'hours' | 'days' | null
    amount?: number | null
    reasonRequired?: boolean | null
  } | null
  reminders?: Array<{
    /** Before the start */
    minutesBefore?: number
    /** After the end */
    minutesAfter?: number
    to?: 'attendee' | 'host' | 'both'
    /** With placeholders; default: ours */
    subject?: string
    /** With placeholders; default: ours */
    text?: string
  }> | null
  doubleOptIn?: 'disabled' | 'enabled' | 'useCompanySettings' | null
  requireHostConfirmation?: 'disabled' | 'enabled' | 'useCompanySettings' | null
  recurrence?: {
    enabled?: boolean | null
    frequencies?: Array<'weekly' | 'monthly'> | null
    maxCount?: number | null
  } | null
  allowHostSelection?: boolean | null
  forceHostSelection?: boolean | null
  channelAvailabilities?: Record<string, string | null> | null
  enableClusterMeeting?: boolean | null
  enableBufferCarryOver?: boolean | null
  maxBufferCarryOverDelay?: number | null
  confirmationPageCssSetting?: {
    mode?: string | null
  } | null
}

export type MeetingOptionsOutput = {
  allowedDurations?: number[] | null
  allowSelectChannel?: boolean | null
  allowedChannels?: Array<'local' | 'local-attendee' | 'google' | 'zoom' | 'phone' | 'phone-incoming' | 'whatsapp' | 'connect' | 'webex' | 'skypeForConsumer' | 'skypeForBusiness' | 'teamsForBusiness' | 'teamsForBusiness2' | 'teams2ForExchange' | 'teamsForExchange' | 'custom' | 'resource' | 'whereby' | 'kmeet' | 'jitsi' | 'nextcloudTalk' | 'openTalk' | 'alfaview' | 'zava'> | null
  allowAddingGuests?: boolean | null
  allowPhoneOnlyBooking?: boolean | null
  bookingPagePassword?: {
    enable?: boolean | null
    password?: string | null
  } | null
  language?: string | null
  limits?: Array<{
    per: 'day' | 'week' | 'month' | 'year'
    /** type: all appointments of this meeting type; host: all of the host */
    scope: 'type' | 'host'
    maxCount?: number
    maxMinutes?: number
  }> | null
  cancellationPolicy?: {
    enabled?: boolean | null
    mode?: 'disabled' | 'hours' | 'days' | null
    amount?: number | null
    reasonRequired?: boolean | null
  } | null
  reschedulePolicy?: {
    enabled?: boolean | null
    mode?: 'disabled' | 'hours' | 'days' | null
    amount?: number | null
    reasonRequired?: boolean | null
  } | null
  reminders?: Array<{
    /** Before the start */
    minutesBefore?: number
    /** After the end */
    minutesAfter?: number
    to: 'attendee' | 'host' | 'both'
    /** With placeholders; default: ours */
    subject?: string
    /** With placeholders; default: ours */
    text?: string
  }> | null
  doubleOptIn?: 'disabled' | 'enabled' | 'useCompanySettings' | null
  requireHostConfirmation?: 'disabled' | 'enabled' | 'useCompanySettings' | null
  recurrence?: {
    enabled?: boolean | null
    frequencies?: Array<'weekly' | 'monthly'> | null
    maxCount?: number | null
  } | null
  allowHostSelection?: boolean | null
  forceHostSelection?: boolean | null
  channelAvailabilities?: Record<string, string | null> | null
  enableClusterMeeting?: boolean | null
  enableBufferCarryOver?: boolean | null
  maxBufferCarryOverDelay?: number | null
  confirmationPageCssSetting?: {
    mode?: string | null
  } | null
}

export type MeetingType = {
  id: string
  slug: string
  /** null: a team hosts it */
  userId: string | null
  /** Of a team's */
  queueId: string | null
  companyId: string
  enabled: boolean
  meetingInfo: MeetingInfo
  meetingOptions: MeetingOptionsOutput
  spots: number
  timeslotInterval: number | null
  bookingMinimum: number
  daysIntoFuture: {
    mode: 'limit'
    bookingLimit: number
    countMode?: string
  } | {
    mode: 'range'
    rangeMin: string
    rangeMax: string
    countMode?: string
  } | null
  locations: Array<{
    id: string
    name: string
    address: string
  }>
  ics: {
    title?: string | Record<string, string> | null
    description?: string | Record<string, string> | null
    location?: string | Record<string, string> | null
  } | null
  metadata: Record<string, string>
  questions: Array<{
    id: string
    label: string
    type: 'text' | 'textarea' | 'email' | 'phone' | 'number' | 'url' | 'date' | 'checkbox' | 'select' | 'multiselect'
    required: boolean
    options: string[]
    placeholder: string
  }>
  internalNotes: string
  /** null: everybody of the team in own hours */
  availabilityId: string | null
  isGlobalQueue: boolean
  workspaceId: string | null
  /** Stored and given back; it changes nothing. Rooms are not booked along. */
  resourceChannels: Array<{
    resourceId?: string | null
    name?: string | null
    availabilityId?: string | null
    groupName?: string | null
    groupMemberIndex?: number | null
  }>
  resourceChannelIds: string[]
  options?: {
    createOneTimeLink: boolean
  }
  formId: null
  createdById: string | null
  createdAt: string
  updatedAt: string
  deletedAt: null
  bookingUrl: string
}

export type MeetingTypeList = MeetingType[]

export type MeetingTypePage = {
  meetingTypes: MeetingType[]
  total: number
}

export type MeetingTypeTemplate = {
  id: string
  companyId: string
  templateType: string | null
  queueType: string | null
  meetingInfo: MeetingInfo
  meetingOptions: MeetingOptionsOutput
  spots: number
  timeslotInterval: number | null
  bookingMinimum: number
  daysIntoFuture: {
    mode: 'limit'
    bookingLimit: number
    countMode?: string
  } | {
    mode: 'range'
    rangeMin: string
    rangeMax: string
    countMode?: string
  } | null
  locations: Array<{
    id: string
    name: string
    address: string
  }>
  ics: {
    title?: string | Record<string, string> | null
    description?: string | Record<string, string> | null
    location?: string | Record<string, string> | null
  } | null
  metadata: Record<string, string>
  questions: Array<{
    id: string
    label: string
    type: 'text' | 'textarea' | 'email' | 'phone' | 'number' | 'url' | 'date' | 'checkbox' | 'select' | 'multiselect'
    required: boolean
    options: string[]
    placeholder: string
  }>
  internalNotes: string
  createdById: string
  createdAt: string
}

export type MeetingTypeTemplateList = MeetingTypeTemplate[]

export type Member = {
  userId: string
  /** By which the account signs in. */
  email: string
  givenName: string
  familyName: string
  role: 'owner' | 'admin' | 'member'
  /** To five minutes or so. */
  lastSeenAt: string | null
  isYou: boolean
}

export type MemberList = {
  members: Member[]
}

export type NextHosts = {
  /** Who is next comes first, as if everybody were free */
  nextHosts: Array<{
    /** A user, or a queue user group */
    id: string
    userIds: string[]
    isGroup: boolean
    name: string
    /** In the period that now lies in */
    bookings: number
    capacity: number
    priority: number
    /** The number of the last pick; null: never */
    lastTurn: number | null
  }>
}

export type Nothing = object

export type OneTimeLink = {
  id: string
  token: string
  url: string
  /** As `url` */
  link: string
  meetingTypeId: string
  createdAt: string
  expiresAt: string
  usedAt: string | null
  /** What was booked through it */
  appointmentId: string | null
}

export type OneTimeLinkList = {
  links: OneTimeLink[]
  /** All of the meeting type */
  total: number
}

export type OpenApiDescription = {
  openapi: string
}

export type OwnAppointment = {
  id: string
  start: string
  end: string
  timezone: string
  name: string
  description: string
  hostName: string
  channel: string
  customChannelName: string | null
  location: string | null
  meetingLink: string | null
  /** The appointment, or your seat in it */
  isCancelled: boolean
  rescheduledAt: string | null
  /** Of a series that was booked together */
  seriesId: string | null
  attendee: {
    id: string
    email: string | null
    firstname: string
    lastname: string
    fullname: string
    phone: string | null
    timezone: string | null
    language: string | null
    notes: Record<string, unknown>
    bringalongEmails: string[]
    receiveReminders: boolean
    dataPolicyAccepted: boolean | null
  }
  /** By yourself, now */
  mayCancel: boolean
  mayReschedule: boolean
  cancelNeedsReason: boolean
  rescheduleNeedsReason: boolean
  /** Where to go on to after the booking */
  confirmationButton: {
    text: string | null
    link: string
  } | null
  company: PublicCompany
  /** As #0099ff, for contrast not looked at; null: the colours of the product */
  accentColor: string | null
  /** null: the visitor's browser says */
  language: string | null
  /** Sites that may show the page inside their own; null: any */
  frameOrigins: string[] | null
}

export type OwnProvisionalBooking = {
  id: string
  /** Whose token it is */
  role: 'attendee' | 'host'
  /** What it waits for */
  type: 'doubleOptIn' | 'requireHostConfirmation'
  status: 'pending' | 'confirmed' | 'expired' | 'declined_by_host' | 'declined_by_attendee'
  start: string
  end: string
  timezone: string
  meetingName: string
  hostName: string
  attendeeName: string
  attendeeEmail: string | null
  reason: string | null
  expiresAt: string
  /** With this token, now */
  mayConfirm: boolean
  mayDecline: boolean
  /** Once it is confirmed */
  appointmentId: string | null
  /** The attendee's own, once it is an appointment */
  secret: string | null
  company: PublicCompany
  /** As #0099ff, for contrast not looked at; null: the colours of the product */
  accentColor: string | null
  /** null: the visitor's browser says */
  language: string | null
  /** Sites that may show the page inside their own; null: any */
  frameOrigins: string[] | null
}

export type OwnReminders = {
  meetingName: string
  receiveReminders: boolean
  company: PublicCompany
  /** As #0099ff, for contrast not looked at; null: the colours of the product */
  accentColor: string | null
  /** null: the visitor's browser says */
  language: string | null
  /** Sites that may show the page inside their own; null: any */
  frameOrigins: string[] | null
}

export type PageSettings = {
  accentColor: string | null
  logoUrl: string | null
  privacyPolicyUrl: string | null
  imprintUrl: string | null
  requireConsent: boolean
  /** Which sites may show the pages inside their own; null: any, an empty list: none */
  frameOrigins: string[] | null
  language: string | null
}

export type PersonErased = {
  /** Attendees who are nobody now; their rows stay */
  attendees: number
  /** Lists of guests in which the person was */
  guestEntries: number
  /** With those that waited, which are declined */
  cancelledAppointments: number
  contacts: number
  /** Bookings that wait, or once did: the drafts are emptied */
  provisionalBookings: number
  /** Events that were rewritten: kinds, times and ids stay */
  events: number
  /** Mails without recipient, or without text; none goes out any more */
  mails: number
  /** Replies that were kept for repeated requests */
  replies: number
  holds: number
}

export type PersonExport = {
  email: string
  contact: Contact | null
  appointments: Array<{
    id: string
    start: string
    end: string
    name: string
    /** null: a group, of which they are about others too */
    texts: {
      note: string
      location: string | null
      transcription: string | null
      summary: string | null
    } | null
    /** The person alone */
    attendees: Array<{
      id: string
      email: string | null
      firstname: string
      lastname: string
      fullname: string
      phone: string | null
      timezone: string | null
      language: string | null
      notes: Record<string, unknown>
      bringalongEmails: string[]
      receiveReminders: boolean
      dataPolicyAccepted: boolean | null
      noShow: boolean
      isCancelled: boolean
      cancel: {
        actionSource: 'host' | 'attendee'
        actionBy: string | null
        actionAt: string
        reason: string | null
      } | null
      createdAt: string
    }>
  }>
  /** To which somebody else brings the person */
  guestOf: Array<{
    id: string
    start: string
    end: string
    name: string
  }>
  /** That wait for a confirmation, or once did */
  provisionalBookings: Array<{
    id: string
    start: string
    end: string
    name: string
    status: 'pending' | 'confirmed' | 'expired' | 'declined_by_host' | 'declined_by_attendee'
    /** null: another brings the person */
    attendee: {
      id: string
      email: string | null
      firstname: string
      lastname: string
      fullname: string
      phone: string | null
      timezone: string | null
      language: string | null
      notes: Record<string, unknown>
      bringalongEmails: string[]
      receiveReminders: boolean
      dataPolicyAccepted: boolean | null
      noShow: boolean
      isCancelled: boolean
      cancel: {
        actionSource: 'host' | 'attendee'
        actionBy: string | null
        actionAt: string
        reason: string | null
      } | null
      createdAt: string
    } | null
    texts: {
      location: string | null
      title: string | null
      description: string | null
      reason: string | null
    } | null
    events: Array<{
      id: string
      type: string
      createdAt: string
    }>
  }>
  /** That went to the person */
  mails: Array<{
    id: string
    kind: 'confirmation' | 'rescheduled' | 'cancelled' | 'reassigned' | 'opt_in' | 'approval' | 'declined' | 'expired' | 'reminder' | 'follow_up' | 'quick_mail' | 'webhook_disabled'
    subject: string | null
    sentAt: string
  }>
  events: Array<{
    id: string
    type: string
    createdAt: string
    appointmentId: string
    /** The person alone */
    attendees: Array<{
      id: string
      email: string | null
      firstname: string
      lastname: string
      fullname: string
      phone: string | null
      timezone: string | null
      language: string | null
      notes: Record<string, unknown>
      bringalongEmails: string[]
      receiveReminders: boolean
      dataPolicyAccepted: boolean | null
      noShow: boolean
      isCancelled: boolean
      cancel: {
        actionSource: 'host' | 'attendee'
        actionBy: string | null
        actionAt: string
        reason: string | null
      } | null
      createdAt: string
    }>
  }>
}

export type PersonalPage = {
  /** false: the colours are ignored */
  useCustomColors: boolean
  primaryColor: string | null
  secondaryColor: string | null
  headerImage: string | null
  description: string
  showAllMeetingTypes: boolean
  meetingTypeOrder: string[]
  onlineProfiles: {
    linkedIn: string | null
    facebook: string | null
    twitter: string | null
    instagram: string | null
    xing: string | null
    phone: string | null
    email: string | null
    addressStreet: string | null
    addressCity: string | null
    addressPostalCode: string | null
    addressCountry: string | null
    customLinks: Array<{
      name: string
      url: string
      icon: string | null
    }>
  }
}

export type PickList = {
  /** The last one first */
  picks: Array<{
    turn: number
    appointmentId: string
    candidateId: string
    userIds: string[]
    reason: 'nextInQueue' | 'availability' | 'chosenByAttendee' | 'reassigned'
    /** The queue as the choice saw it, in its order */
    seen: Array<{
      id: string
      bookings: number
      capacity: number
      priority: number
      lastTurn: number | null
      /** Whether the start could be taken */
      isAble: boolean
    }>
    createdAt: string
    givenBackAt: string | null
  }>
}

export type ProvisionalBooking = {
  id: string
  companyId: string
  /** The booking as it was asked for */
  dto: {
    meetingTypeId: string
    start: string
    duration: number
    hostIds: string[]
    channel: string
    location: string | null
    icsTitle: string | null
    icsDescription: string | null
    attendee: {
      email: string | null
      firstname: string
      lastname: string
      fullname: string
      phone: string | null
      timezone: string | null
      language: string | null
      notes: Record<string, unknown>
      bringalongEmails: string[]
      receiveReminders: boolean
      dataPolicyAccepted: boolean | null
    }
  }
  /** What it waits for */
  type: 'doubleOptIn' | 'requireHostConfirmation'
  status: 'pending' | 'confirmed' | 'expired' | 'declined_by_host' | 'declined_by_attendee'
  start: string
  end: string
  timezone: string
  meetingName: string
  meetingTypeId: string
  hosts: Array<{
    id: string
    email: string
    givenName: string
    familyName: string
    fullName: string
    slug: string
    userType: string
    picture: null
  }>
  hostIds: string[]
  /** Of a team: whom the queue chose, and why */
  queueBookingInfo: {
    userIds: string[]
    selectionReason: 'nextInQueue' | 'availability' | 'chosenByAttendee' | 'reassigned'
    groupId: string | null
  } | null
  /** The appointment's, once `status` is confirmed */
  appointmentId: string
  attendeeId: string
  /** Nobody gets a mail about it */
  skipNotifications?: true
  /** When the host agreed */
  approvedAt: string | null
  /** When it was confirmed or declined, or lapsed */
  decidedAt: string | null
  /** A user or the attendee */
  decidedBy: string | null
  /** Why it was declined */
  reason: string | null
  createdAt: string
  deletedAt: null
  /** When it lapses, and its time is free again */
  expiresAt: string
  /** The attendee's, once it is an appointment */
  secret: string | null
  /** Lets the attendee confirm or withdraw without a key */
  attendeeToken: string
  /** Lets the host confirm or decline without a key */
  hostToken: string
}

export type ProvisionalBookingPage = {
  provisionalBookings: ProvisionalBooking[]
  total: number
}

export type PublicBooked = {
  id: string
  appointmentId: string
  /** With it an attendee manages the appointment without signing in */
  secret: string
  /** Where the page leads on to */
  redirectUrl: string | null
}

export type PublicBookedSeries = {
  id: string
  appointmentId: string
  /** With it an attendee manages the appointment without signing in */
  secret: string
  /** Where the page leads on to */
  redirectUrl: string | null
  seriesId: string
  /** All of the series, in order; the first is the one above */
  appointments: Array<{
    id: string
    start: string
    /** With it an attendee manages the appointment without signing in */
    secret: string
  }>
}

export type PublicCompany = {
  name: string
  logoUrl: string | null
  privacyPolicyUrl: string | null
  imprintUrl: string | null
}

export type PublicPage = {
  name: string
  description: string
  hostName: string
  /** Whom the attendee may choose (`hostIds`); nobody: whoever is next */
  hosts: Array<{
    id: string
    name: string
  }>
  /** Whether one of them has to be chosen */
  hostRequired: boolean
  timezone: string
  /** Minutes; the type's own first */
  durations: number[]
  /** What may be chosen; the type's own first */
  channels: string[]
  customChannelName: string | null
  locations: Array<{
    id: string
    name: string
    address: string
  }>
  questions: Array<{
    id: string
    label: string
    type: 'text' | 'textarea' | 'email' | 'phone' | 'number' | 'url' | 'date' | 'checkbox' | 'select' | 'multiselect'
    required: boolean
    options: string[]
    placeholder: string
  }>
  spots: number
  showAvailableSlots: boolean
  allowAddingGuests: boolean
  allowPhoneOnlyBooking: boolean
  color: string | null
  /** Which series may be booked; null: one by one */
  recurrence: {
    frequencies: Array<'weekly' | 'monthly'>
    maxCount: number
  } | null
  confirmationButton: unknown
  /** Who has to confirm before a booking holds */
  confirmation: 'nobody' | 'attendee' | 'host' | 'both'
  /** The origin that the page leads on to after a booking; null: none */
  redirectsTo: string | null
  company: PublicCompany
  /** As #0099ff, for contrast not looked at; null: the colours of the product */
  accentColor: string | null
  /** null: the visitor's browser says */
  language: string | null
  /** Sites that may show the page inside their own; null: any */
  frameOrigins: string[] | null
  /** Whether `attendee.dataPolicyAccepted` has to be true in a booking */
  requireConsent: boolean
}

export type PublicUser = {
  name: string
  slug: string
  description: string
  headerImage: string | null
  /** null: the colours of the product */
  primaryColor: string | null
  secondaryColor: string | null
  onlineProfiles: {
    linkedIn: string | null
    facebook: string | null
    twitter: string | null
    instagram: string | null
    xing: string | null
    phone: string | null
    email: string | null
    addressStreet: string | null
    addressCity: string | null
    addressPostalCode: string | null
    addressCountry: string | null
    customLinks: Array<{
      name: string
      url: string
      icon: string | null
    }>
  }
  /** What can be booked, in the order of the page */
  meetingTypes: Array<{
    name: string
    slug: string
    url: string
    /** A password is asked, and nothing else said before */
    isProtected: boolean
    description: string
    /** Minutes; the type's own first */
    durations: number[]
    channel: string | null
  }>
  company: PublicCompany
  /** As #0099ff, for contrast not looked at; null: the colours of the product */
  accentColor: string | null
  /** null: the visitor's browser says */
  language: string | null
  /** Sites that may show the page inside their own; null: any */
  frameOrigins: string[] | null
}

export type PublicWindows = {
  timezone: string
  durationMin: number
  windows: Array<{
    start: string
    /** Of a group that others have begun, where the page shows it */
    seatsLeft: number | null
  }>
}

/** Asked by the page besides name and email */
export type QuestionsInput = Array<{
  /** Default: made from the label */
  id?: string
  label: string
  type: 'text' | 'textarea' | 'email' | 'phone' | 'number' | 'url' | 'date' | 'checkbox' | 'select' | 'multiselect'
  required?: boolean
  /** Of select and multiselect */
  options?: string[]
  placeholder?: string
}>

export type Queue = {
  id: string
  companyId: string
  /** The team's id */
  workspaceId: string
  meetingTypeId: string
  type: 'simpleRoundRobin' | 'advancedRoundRobin' | 'equalDistribution' | 'collective'
  distributionPeriod: 'day' | 'week' | 'month'
  maxLeadThreshold: number | null
  prioritizeNearTermAvailability: boolean
  timezone: string
  userIds: string[]
  users: Array<{
    id: string
    givenName: string
    familyName: string
    fullName: string
    slug: string
  }>
  fixedUserIds: string[]
  userCapacities: Array<{
    userId: string
    capacity: number
  }>
  userPriorities: Array<{
    userId: string
    priority: number
  }>
  userCustomLinks: Array<{
    userId: string
    link: string
  }>
  groups: QueueUserGroup[]
  createdAt: string
  updatedAt: string
}

export type QueueList = Queue[]

export type QueueUserGroup = {
  id: string
  queueId: string
  name: string
  capacity: number
  priority: number
  userIds: string[]
  users: Array<{
    id: string
    givenName: string
    familyName: string
    fullName: string
    slug: string
  }>
  mainGroupHostId: string | null
  mainGroupHost: {
    id: string
    givenName: string
    familyName: string
    fullName: string
    slug: string
  } | null
  createdAt: string
  updatedAt: string
  deletedAt: null
}

export type QuickMailQueued = {
  success: true
  mailId: string
}

export type Readiness = {
  status: 'ready' | 'not_ready'
  reason?: string
}

export type ReassignAppointment = {
  /** One whom the queue can choose; default: whoever is next */
  hostId?: string | null
  /** Hours and limits do not matter; what is taken always does */
  ignoreAvailability?: boolean | null
  /** Nobody gets a mail about it */
  skipNotifications?: boolean | null
}

export type RedeemSignInLink = {
  token: string
  /** Of somebody who is no user yet. */
  givenName?: string
  familyName?: string
  /** The account has it from then on. */
  password?: string
}

export type ReplayWebhook = {
  /** Events since this moment */
  from: string
  /** Events before this moment */
  to: string
}

export type ReplayedWebhook = {
  /** How many are delivered again, or for the first time */
  deliveries: number
}

export type RescheduleAppointment = {
  start: string
  ignoreAvailability?: boolean | null
  /** With all later ones of its series, by as much on the clock: whole or not at all */
  entireSeries?: boolean | null
  /** Why, for those who hear of it */
  reason?: string | null
  /** Nobody gets a mail about it, nor reminders of the new time */
  skipNotifications?: boolean | null
}

export type RescheduleOwnAppointment = {
  /** The attendee's, as the booking gave it */
  secret: string
  start: string
  reason?: string | null
  /** With all later ones of its series, by as much on the clock: whole or not at all */
  entireSeries?: boolean | null
}

export type Rescheduled = {
  appointment: Appointment
}

export type RotateApiKey = {
  /** Days until the key ends. A key cannot be prolonged; rotate it. */
  expiresInDays?: number
  /** How long the old key still works beside the new one. */
  overlapHours?: number
}

export type RotateWebhookSecret = {
  /** How long the secret before signs too. Default: 24 */
  overlapHours?: number
}

export type RotatedApiKey = {
  id: string
  name: string | null
  /** The user who made it; GET /v4/user/me answers with this user. */
  userId: string
  status: 'active' | 'expired' | 'deactivated'
  createdAt: string
  expiresAt: string
  deactivatedAt: string | null
  /** To the minute or so. */
  lastUsedAt: string | null
  /** Shown this once and kept nowhere. */
  key: string
  replaces: {
    id: string
    expiresAt: string
  }
}

export type ScheduleInput = {
  monday?: {
    /** false closes the day; its hours are kept */
    enabled?: boolean
    hours?: Array<{
      /** HH:MM on the wall clock; 24:00 may be an end */
      start: string
      /** HH:MM on the wall clock; 24:00 may be an end */
      end: string
    }>
  }
  tuesday?: {
    /** false closes the day; its hours are kept */
    enabled?: boolean
    hours?: Array<{
      /** HH:MM on the wall clock; 24:00 may be an end */
      start: string
      /** HH:MM on the wall clock; 24:00 may be an end */
      end: string
    }>
  }
  wednesday?: {
    /** false closes the day; its hours are kept */
    enabled?: boolean
    hours?: Array<{
      /** HH:MM on the wall clock; 24:00 may be an end */
      start: string
      /** HH:MM on the wall clock; 24:00 may be an end */
      end: string
    }>
  }
  thursday?: {
    /** false closes the day; its hours are kept */
    enabled?: boolean
    hours?: Array<{
      /** HH:MM on the wall clock; 24:00 may be an end */
      start: string
      /** HH:MM on the wall clock; 24:00 may be an end */
      end: string
    }>
  }
  friday?: {
    /** false closes the day; its hours are kept */
    enabled?: boolean
    hours?: Array<{
      /** HH:MM on the wall clock; 24:00 may be an end */
      start: string
      /** HH:MM on the wall clock; 24:00 may be an end */
      end: string
    }>
  }
  saturday?: {
    /** false closes the day; its hours are kept */
    enabled?: boolean
    hours?: Array<{
      /** HH:MM on the wall clock; 24:00 may be an end */
      start: string
      /** HH:MM on the wall clock; 24:00 may be an end */
      end: string
    }>
  }
  sunday?: {
    /** false closes the day; its hours are kept */
    enabled?: boolean
    hours?: Array<{
      /** HH:MM on the wall clock; 24:00 may be an end */
      start: string
      /** HH:MM on the wall clock; 24:00 may be an end */
      end: string
    }>
  }
} | Array<{
  dayOfWeek: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
  intervals: Array<{
    /** HH:MM on the wall clock; 24:00 may be an end */
    from: string
    /** HH:MM on the wall clock; 24:00 may be an end */
    to: string
  }>
}>

export type SendQuickMail = {
  attendeeId: string
  /** The subject; with placeholders */
  title: string
  /** Plain text, with placeholders; a blank line begins a paragraph */
  content: string
}

export type Session = {
  id: string
  /** Each use prolongs it, up to 90 days in all. */
  expiresAt: string
  /** How it was opened. */
  means: 'link' | 'password'
  account: {
    id: string
    email: string
    hasPassword: boolean
  }
  user: {
    id: string
    givenName: string
    familyName: string
    email: string
    slug: string
    timezone: string
    language: string
  }
  company: {
    id: string
    name: string
    timezone: string
  }
  role: 'owner' | 'admin' | 'member'
  /** Every company of the account. */
  companies: Array<{
    id: string
    name: string
    role: 'owner' | 'admin' | 'member'
  }>
}

export type SessionList = {
  sessions: Array<{
    id: string
    /** How it was opened. */
    means: 'link' | 'password'
    /** What the browser said of itself. */
    userAgent: string | null
    /** Where it was opened from; of IPv6 the network. */
    address: string
    createdAt: string
    /** To five minutes or so. */
    lastUsedAt: string
    expiresAt: string
    isCurrent: boolean
  }>
}

export type SetNoShow = {
  /** Default: the first */
  attendeeId?: string | null
  noShow?: boolean
}

export type SetNote = {
  note: string
}

export type SetTeamMember = {
  role?: 'admin' | 'member'
}

export type SetTranscription = {
  transcription?: string | null
  summary?: string | null
}

export type SignInLink = {
  purpose: 'sign_in' | 'recover' | 'invitation' | 'sign_up'
  email: string
  /** Where it leads, if that is settled. */
  companyName: string | null
  /** Of an invitation. */
  role: 'owner' | 'admin' | 'member' | null
  /** Whether `givenName` is needed to redeem it. */
  needsName: boolean
  /** Whether the account has one, and keeps it. */
  hasPassword: boolean
  expiresAt: string
}

export type SignUp = {
  email: string
  companyName: string
  timezone?: string
}

export type SwitchCompany = {
  companyId: string
}

export type Team = {
  /** What meeting types and queues call `workspaceId` */
  id: string
  companyId: string
  name: string
  /** In the addresses of its pages: `/team/{slug}/…` */
  slug: string
  members: Array<{
    userId: string
    role: 'admin' | 'member'
    fullName: string
  }>
  createdAt: string
  updatedAt: string
}

export type TeamList = {
  teams: Team[]
}

export type TestedWebhook = {
  delivered: boolean
  /** What it answered with */
  status: number | null
  error: string | null
  /** How its answer begins */
  answer: string | null
}

export type TimeZones = {
  timeZones: Array<{
    /** Of IANA */
    id: string
    city: string
    /** Empty where there is none */
    region: string
    /** In the language, without summer or winter */
    name: string
    offset: string
  }>
}

export type UpdateAccount = {
  email?: string
  password?: string
  currentPassword?: string
}

export type UpdateAvailability = {
  name?: string
  timezone?: string
  /** Replaces the whole week. */
  schedule?: ScheduleInput
  /** Replaces all exceptions. */
  availabilityExceptions?: AvailabilityExceptionsInput
}

export type UpdateContact = {
  firstName?: string | null
  lastName?: string | null
  email?: string | null
  phoneNumber?: string | null
  language?: string | null
  /** Replaces those that there are */
  tags?: string[] | null
  notes?: string | null
  title?: string | null
  employer?: string | null
  seniority?: string | null
  function?: string | null
  location?: string | null
  address?: {
    line1?: string | null
    line2?: string | null
    line3?: string | null
    city?: string | null
    zip?: string | null
    country?: string | null
  } | null
  /** Merged with what there is; null takes a key away */
  additionalData?: Record<string, string | number | boolean | null | Array<string | number | boolean | null> | Record<string, string | number | boolean | null>> | null
  /** Contacts have no companies here */
  crmCompanyId?: null
  /** A user of the company */
  accountOwnerId?: string | null
}

export type UpdateMeetingType = {
  meetingInfo?: MeetingInfoInput
  meetingOptions?: MeetingOptions | null
  /** Attendees of one start; default 1 */
  spots?: number
  /** Minutes from one start to the next; null: the duration */
  timeslotInterval?: number | null
  /** Notice in minutes; default 0 */
  bookingMinimum?: number | null
  daysIntoFuture?: DaysIntoFutureInput | null
  locations?: Array<string | {
    id?: string
    name?: string
    address: string
  }> | null
  ics?: {
    title?: string | Record<string, string> | null
    description?: string | Record<string, string> | null
    location?: string | Record<string, string> | null
  } | null
  metadata?: Record<string, string> | null
  questions?: QuestionsInput | null
  /** For the host only */
  internalNotes?: string | null
  /** The end of the address; default: made from the name */
  slug?: string | null
  /** Default: the user's default availability */
  availabilityId?: string | null
  availability?: {
    /** Default: the name of the meeting type */
    name?: string
    /** Default: the user's */
    timezone?: string
    /** Left out: every day is closed */
    schedule?: ScheduleInput
    availabilityExceptions?: AvailabilityExceptionsInput
  } | null
  /** false: nothing of it can be booked; default true */
  enabled?: boolean
  /** Given by us; what is sent changes nothing */
  queueId?: string | null
  /** true: the team of `workspaceId` hosts the type */
  isGlobalQueue?: boolean | null
  /** A team's id, for a type that the team hosts */
  workspaceId?: string | null
  resourceChannels?: Array<{
    resourceId?: string | null
    name?: string | null
    availabilityId?: string | null
    groupName?: string | null
    groupMemberIndex?: number | null
  }> | null
  options?: {
    /** A new type comes with a one-time link, in the reply as `oneTimeLink` */
    createOneTimeLink?: boolean
  } | null
}

export type UpdatePersonalPage = {
  useCustomColors?: boolean | null
  primaryColor?: string | null
  secondaryColor?: string | null
  /** The address of an image */
  headerImage?: string | null
  description?: string | null
  /** false: only those of `meetingTypeOrder`; default true */
  showAllMeetingTypes?: boolean | null
  meetingTypeOrder?: string[] | null
  onlineProfiles?: {
    linkedIn?: string | null
    facebook?: string | null
    twitter?: string | null
    instagram?: string | null
    xing?: string | null
    phone?: string | null
    /** Shown to everybody */
    email?: string | null
    addressStreet?: string | null
    addressCity?: string | null
    addressPostalCode?: string | null
    addressCountry?: string | null
    customLinks?: Array<{
      name: string
      url: string
      icon?: string | null
    }> | null
  } | null
}

export type UpdateQueue = {
  /** Everybody who hosts; replaces who was there */
  users?: Array<{
    userId: string
    /** As `capacity` */
    weight?: number
    /** Bookings are counted per capacity: 2 gets twice as many as 1 */
    capacity?: number
    /** Higher goes first */
    priority?: number
    link?: string | null
    /** Takes part in every meeting */
    isFixed?: boolean
  }>
  /** As `users`, by id alone */
  userIds?: string[]
  /** Those of the users who take part in every meeting */
  fixedUserIds?: string[]
  userCapacities?: Array<{
    userId: string
    /** Bookings are counted per capacity: 2 gets twice as many as 1 */
    capacity: number
  }>
  userPriorities?: Array<{
    userId: string
    /** Higher goes first */
    priority: number
  }>
  userCustomLinks?: Array<{
    userId: string
    link: string | null
  }>
  /** How one is chosen; `collective`: nobody is, everybody takes part */
  type?: 'simpleRoundRobin' | 'advancedRoundRobin' | 'equalDistribution' | 'collective'
  /** Whoever is this many bookings ahead of the last one waits; null: nobody */
  maxLeadThreshold?: number | null
  /** What bookings are counted in; default month */
  distributionPeriod?: 'day' | 'week' | 'month'
  /** Stored and given back; it changes nothing. The lead is judged alike however far ahead the next start is. */
  prioritizeNearTermAvailability?: boolean
  /** Whose days, weeks and months count; default: the company's */
  timezone?: string
  /** Is put in, or taken out */
  userId?: string | null
}

export type UpdateQueueUserGroup = {
  name?: string
  /** Bookings are counted per capacity: 2 gets twice as many as 1 */
  capacity?: number
  /** Higher goes first */
  priority?: number
  /** Who take a meeting together */
  userIds?: string[]
  /** Comes first among the hosts */
  mainGroupHostId?: string | null
}

export type UpdateTeam = {
  name?: string
  slug?: string | null
}

export type UpdateUser = {
  givenName?: string
  familyName?: string
  /** At least 5 characters; the old address ends */
  slug?: string
  timezone?: string
  language?: 'en' | 'de' | 'fr' | 'es' | 'no' | 'nl' | 'it' | 'pl' | 'sv' | 'tr' | 'da'
}

export type UpdateWebhook = {
  /** Where events are sent: https, and an address of the internet */
  endpoint?: string
  /** In place of those before */
  eventTypes?: Array<'booking_created' | 'booking_cancelled' | 'booking_rescheduled' | 'form_submission' | 'new_employee' | 'credential_error' | 'review_submitted' | 'review_published' | 'signature_completed' | 'booking_reassigned' | 'booking_updated' | 'provisional_booking_created' | 'provisional_booking_approved' | 'provisional_booking_declined' | 'provisional_booking_expired'>
  description?: string | null
  /** false: events wait. true: all that waited is delivered */
  enabled?: boolean
}

export type UpdatedAvailability = {
  id: string
  name: string
  timezone: string
  schedule: Record<'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday', {
    enabled: boolean
    hours: Array<{
      start: string
      end: string
    }>
  }>
  availabilityExceptions: Array<{
    id: number
    ownerId: string
    ownerType: 'user'
    available: boolean
    start: string
    end: string
    date?: string
    intervals?: Array<{
      from: string
      to: string
    }>
    title: string
    note: string
    createdAt: string
    deletedAt: null
  }>
  isDefault: boolean
  createdAt: string
  deletedAt: null
  useExplicitAvailability: false
  explicitAvailabilityEventTitle: null
  /** Appointments to come that the hours do not hold */
  appointmentsOutsideHours: number
}

export type User = {
  id: string
  companyId: string
  email: string
  givenName: string
  familyName: string
  fullName: string
  firstName: string
  lastName: string
  slug: string
  timezone: string
  language: 'en' | 'de' | 'fr' | 'es' | 'no' | 'nl' | 'it' | 'pl' | 'sv' | 'tr' | 'da'
  userType: 'standard' | 'resource' | 'api-platform' | 'partner'
  isAdmin: boolean
  isScimDisabled: boolean
  title: null
  picture: null
  phone: null
  anonymousBooking: boolean
  anonymousCalendarActivity: boolean
  showGettingStartedList: boolean
  recieveEmailMarketing: boolean
  personalPage: PersonalPage
  defaultAvailabilityId: string | null
  createdAt: string
  updatedAt: string
  deletedAt: null
}

export type UserList = {
  users: User[]
  /** All that match */
  total: number
  /** Those in this reply */
  count: number
  limit: number
  offset: number
}

export type Webhook = {
  id: string
  endpoint: string
  description: string
  eventTypes: string[]
  companyId: string
  enabled: boolean
  disabledAt: string | null
  /** gone: it answered 410. failing: for three days nothing could be delivered */
  disabledReason: 'by_hand' | 'gone' | 'failing' | null
  /** Nothing could be delivered since then */
  failingSince: string | null
  /** Nothing is sent until then: one delivery after the other failed */
  pausedUntil: string | null
  /** Until then the secret before signs too */
  olderSecretUntil: string | null
  createdAt: string
  updatedAt: string
}

export type WebhookDelivery = {
  id: string
  webhookId: string
  /** The `webhook-id` that it is sent with, each time */
  eventId: string
  eventType: string
  /** What the event is about: of one subject all come in order */
  subjectId: string
  /** The event's */
  position: number
  /** given_up: after three days of failures */
  status: 'open' | 'delivered' | 'given_up'
  attemptCount: number
  /** Not before what is open of its subject before it */
  nextAttemptAt: string | null
  eventCreatedAt: string
  createdAt: string
  finishedAt: string | null
}

export type WebhookDeliveryPage = {
  deliveries: WebhookDelivery[]
  total: number
}

export type WebhookDeliveryWithAttempts = {
  id: string
  webhookId: string
  /** The `webhook-id` that it is sent with, each time */
  eventId: string
  eventType: string
  /** What the event is about: of one subject all come in order */
  subjectId: string
  /** The event's */
  position: number
  /** given_up: after three days of failures */
  status: 'open' | 'delivered' | 'given_up'
  attemptCount: number
  /** Not before what is open of its subject before it */
  nextAttemptAt: string | null
  eventCreatedAt: string
  createdAt: string
  finishedAt: string | null
  attempts: Array<{
    /** One that is missing was begun and never ended: its process died */
    number: number
    at: string
    durationMs: number
    /** What was answered with; null: no whole answer */
    status: number | null
    error: string | null
    /** How the answer begins, of an attempt that failed */
    answer: string | null
  }>
  /** What is sent. The secret in it is of the attendee whom the event is about */
  body: Record<string, unknown>
}

export type WebhookList = Webhook[]
