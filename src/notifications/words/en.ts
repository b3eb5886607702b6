/** What mails say, in English. Every other language has the same keys. */
export const en = {
  subject: '{title}: {meeting}, {date}',

  bookedTitle: 'Your meeting is booked',
  bookedText: 'You are meeting {host}. You can change or cancel it yourself if plans change.',
  invitedTitle: 'You are invited',
  invitedText: '{attendee} has booked a meeting with {host} and brings you along.',
  hostBookedTitle: 'New booking',
  hostBookedText: '{attendee} has booked a meeting with you.',
  bookedAllTitle: 'Your meetings are booked',
  bookedAllText:
    'You are meeting {host} on the dates below. You can change or cancel each of them yourself.',
  invitedAllText: '{attendee} has booked meetings with {host} and brings you along.',
  hostBookedAllText: '{attendee} has booked a series of meetings with you.',

  movedTitle: 'Your meeting has a new time',
  movedText: 'The meeting with {host} has been moved to the time below.',
  hostMovedTitle: 'A meeting has a new time',
  hostMovedText: 'The meeting with {attendee} has been moved to the time below.',
  movedAllTitle: 'Your meetings have new times',
  movedAllText: 'The meetings with {host} have been moved to the times below.',
  hostMovedAllTitle: 'Meetings have new times',
  hostMovedAllText: 'The meetings with {attendee} have been moved to the times below.',

  cancelledTitle: 'Your meeting is cancelled',
  cancelledText: 'The meeting with {host} does not take place.',
  hostCancelledTitle: 'A meeting is cancelled',
  hostCancelledText: 'The meeting with {attendee} is cancelled. Your time is free again.',
  cancelledAllTitle: 'Your meetings are cancelled',
  cancelledAllText: 'The meetings below with {host} do not take place.',
  hostCancelledAllTitle: 'Meetings are cancelled',
  hostCancelledAllText:
    'The meetings below with {attendee} are cancelled. Your time is free again.',

  reassignedTitle: 'Your meeting has another host',
  reassignedText: 'You are now meeting {host}. The time stays the same.',
  takenOverTitle: 'You take over a meeting',
  takenOverText: 'The meeting with {attendee} is now yours.',
  handedOnTitle: 'Your meeting was handed on',
  handedOnText: 'The meeting with {attendee} is now hosted by {host}. Your time is free again.',

  optInTitle: 'Please confirm your booking',
  optInText:
    'The time is kept for you until {until}. Without your confirmation the booking ends then.',
  approvalTitle: 'A booking waits for you',
  approvalText: '{attendee} would like to meet you. The time is kept until {until}.',
  declinedTitle: 'Your booking was declined',
  declinedText: '{host} cannot take this meeting. Nothing is reserved for you any more.',
  withdrawnTitle: 'A booking was withdrawn',
  withdrawnText: '{attendee} no longer asks for this meeting. Your time is free again.',
  expiredTitle: 'Your booking was not confirmed in time',
  expiredText: 'The booking with {host} has ended, and its time is free again.',

  reminderTitle: 'Reminder',
  reminderText: 'Your meeting with {host} is coming up.',
  hostReminderText: 'Your meeting with {attendee} is coming up.',
  followUpTitle: 'After your meeting',
  followUpText: 'Thank you for meeting {host}. If anything is open, reply to this mail.',
  hostFollowUpText: 'Your meeting with {attendee} is over.',

  webhookTitle: 'A webhook is disabled',
  webhookGoneText:
    'The address below answered that it is gone (410). Nothing is sent to it any more.',
  webhookFailingText:
    'For three days nothing could be delivered to the address below. Nothing is sent to it any ' +
    'more.',
  webhookKept:
    'Nothing is lost: what is undelivered is kept, and so is what happens meanwhile. Once the ' +
    'webhook is enabled again, all of it is delivered, in order.',
  webhookGoOn: 'To go on, mend the address and then enable the webhook again.',

  host: 'Host',
  attendee: 'Booked by',
  email: 'Email',
  phone: 'Phone',
  guests: 'Guests',
  allDates: 'All dates',
  newDates: 'New times',
  cancelledDates: 'Cancelled dates',
  where: 'Where',
  reason: 'Reason',
  webhookAddress: 'Address',
  failingSince: 'Failing since',
  lastError: 'Last error',

  confirm: 'Confirm',
  decline: 'Decline',
  manage: 'Change or cancel',
  join: 'Join the call',
  noReminders: 'No more reminders',
  openWebhook: 'Open the webhook',

  whyAttendee: 'You get this mail because of a booking at {company}.',
  whyHost: 'You get this mail because you host meetings at {company}.',
  whyAdmin: 'You get this mail because you are an administrator of {company}.',

  signInTitle: 'Sign in to {company}',
  signInText: 'Open the link and confirm there that it is you. It is good once, for half an hour.',
  signInButton: 'Sign in',
  ignore: 'If you did not ask for this, do nothing: nobody is let in without this link.',
  invitationTitle: 'You are invited to {company}',
  invitationText:
    '{host} would like to have you in {company}. The link is good once, for seven days.',
  invitationButton: 'See the invitation',
  signUpTitle: 'Finish signing up',
  signUpText: 'Open the link to set up {company}. It is good once, for a day.',
  signUpButton: 'Go on',
  newEmailTitle: 'Confirm your new address',
  newEmailText:
    'Open the link, and you sign in with this address from then on. It is good once, for ' +
    'half an hour.',
  newEmailButton: 'Confirm the address',
  whyAsked: 'You get this mail because somebody gave this address.',
  whyInvited: 'You get this mail because {host} gave this address.',
}
