/** What people of the samples say. */

export const SAID = [
  'Looking forward to it!',
  'We have three open questions about the contract.',
  'Could you have the figures of last month ready?',
  'I may be two minutes late.',
  'Please call the office number, not the mobile.',
] as const

export const CANCELLED_BY_ATTENDEE = [
  'Something came up at work',
  'I am ill',
  'We found the answer ourselves, thank you',
  'Wrong week, I will book again',
  'Travelling that day',
] as const

export const CANCELLED_BY_HOST = [
  'Ill today, sorry',
  'The room is closed',
  'A colleague will be in touch instead',
] as const

export const MOVED = [
  'A conflict in the calendar',
  'A later day suits us better',
  'The train is late',
  'Waiting for a document',
] as const

export const DECLINED = [
  'Outside of the area that we travel to',
  'We are not on site that week',
  'Please start with an introduction call',
] as const

export const NOTED = [
  'Sent the offer; will decide by the end of the month.',
  'Wants to see the reports before the next meeting.',
  'Happy with everything. Ask for a reference in spring.',
  'Needs single sign-on; forwarded to Amara.',
  'Talked about prices; nothing open.',
] as const
