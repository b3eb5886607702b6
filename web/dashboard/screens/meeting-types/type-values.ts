/** A meeting type as its editor holds it: flat, with a default for what the API leaves out. */
import type { MeetingType, Queue } from '../../../client/client.ts'

export type { MeetingType, Queue }

export type Location = { id?: string; name: string; address: string }
export type Question = MeetingType['questions'][number]
export type QuestionType = Question['type']

/** Whether one of several answers is chosen, or any of them. */
export const isChoice = (type: QuestionType): boolean => /select$/.test(type)

export type Decision = 'useCompanySettings' | 'enabled' | 'disabled'
export type Invite = NonNullable<MeetingType['ics']>
type Options = MeetingType['meetingOptions']
export type ApiLimit = NonNullable<Options['limits']>[number]
export type Reminder = NonNullable<Options['reminders']>[number]

export type Limit = Pick<ApiLimit, 'per' | 'scope'> & {
  amount: number | null
  of: 'meetings' | 'minutes'
}

/** Sent so long before the start, or after the end; empty words are ours. */
export type Mail = {
  minutes: number | null
  side: 'before' | 'after'
  to: Reminder['to']
  subject: string
  text: string
}

/** Until when attendees may do something by themselves. */
export type Policy = {
  until: 'start' | 'hours' | 'days' | 'never'
  amount: number | null
  reasonRequired: boolean
}

/** Who of a team hosts. */
export type Host = {
  userId: string
  name: string
  capacity: number | null
  priority: number | null
  isFixed: boolean
}

export type TypeValues = {
  name: string
  /** Empty: made from the name. */
  slug: string
  description: string
  durationMin: number | null
  otherDurations: readonly number[]
  channel: string
  otherChannels: readonly string[]
  customChannelName: string
  customChannelLink: string
  locations: readonly Location[]
  /** Empty: the default hours of whoever hosts. */
  availabilityId: string
  stepMin: number | null
  noticeMin: number | null
  horizon: 'none' | 'days' | 'range'
  horizonDays: number | null
  rangeMin: string
  rangeMax: string
  bufferBefore: number | null
  bufferAfter: number | null
  buffersWithinHours: boolean
  limits: readonly Limit[]
  spots: number | null
  showAvailableSlots: boolean
  questions: readonly Question[]
  allowAddingGuests: boolean
  allowPhoneOnlyBooking: boolean
  doubleOptIn: Decision
  requireHostConfirmation: Decision
  cancelling: Policy
  moving: Policy
  /** null: ours, a day before. */
  reminders: readonly Mail[] | null
  /** Texts in calendars: one, or one a language. */
  invite: Invite
  enableRedirect: boolean
  redirect: string
  passDetails: boolean
  hasButton: boolean
  buttonText: string
  buttonLink: string
  hasPassword: boolean
  password: string
  /** Empty: the company's. */
  language: string
  color: string
  series: 'none' | 'weekly' | 'monthly' | 'both'
  seriesMax: number | null
  internalNotes: string
  /** Of a team's. */
  mode: Queue['type']
  hosts: readonly Host[]
  period: Queue['distributionPeriod']
  leadThreshold: number | null
  hostChoice: 'none' | 'may' | 'must'
}

export const MOST_OCCURRENCES = 52

/** What a type is that says nothing: what differs from it stands out. */
export const DEFAULTS: TypeValues = {
  name: '',
  slug: '',
  description: '',
  durationMin: 30,
  otherDurations: [],
  channel: 'phone',
  otherChannels: [],
  customChannelName: '',
  customChannelLink: '',
  locations: [],
  availabilityId: '',
  stepMin: null,
  noticeMin: 0,
  horizon: 'none',
  horizonDays: 60,
  rangeMin: '',
  rangeMax: '',
  bufferBefore: 0,
  bufferAfter: 0,
  buffersWithinHours: false,
  limits: [],
  spots: 1,
  showAvailableSlots: false,
  questions: [],
  allowAddingGuests: true,
  allowPhoneOnlyBooking: false,
  doubleOptIn: 'useCompanySettings',
  requireHostConfirmation: 'useCompanySettings',
  cancelling: { until: 'start', amount: 24, reasonRequired: false },
  moving: { until: 'start', amount: 24, reasonRequired: false },
  reminders: null,
  invite: {},
  enableRedirect: false,
  redirect: '',
  passDetails: false,
  hasButton: false,
  buttonText: '',
  buttonLink: '',
  hasPassword: false,
  password: '',
  language: '',
  color: '',
  series: 'none',
  seriesMax: MOST_OCCURRENCES,
  internalNotes: '',
  mode: 'simpleRoundRobin',
  hosts: [],
  period: 'month',
  leadThreshold: null,
  hostChoice: 'none',
}
