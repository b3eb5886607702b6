/** A meeting type as it is kept, and the choices that it leaves to whoever books it. Pure. */
import type { FieldError } from '../base/refusal.ts'
import { civilDate, dayNumber } from '../time/day.ts'
import type { Frequency } from '../time/recurrence.ts'

export type Limit = {
  per: 'day' | 'week' | 'month' | 'year'
  scope: 'type' | 'host'
  maxCount?: number | undefined
  maxMinutes?: number | undefined
}

/** When attendees may cancel or reschedule by themselves. Off: until the start. */
export type Policy = {
  enabled: boolean
  mode: 'disabled' | 'hours' | 'days'
  /** Hours or days before the start. */
  amount: number
  reasonRequired: boolean
}

/** What of `meetingOptions` decides something. The rest is kept beside it and given back. */
export type Options = {
  allowedDurations?: number[] | undefined
  allowSelectChannel?: boolean | undefined
  allowedChannels?: string[] | undefined
  allowAddingGuests?: boolean | undefined
  allowPhoneOnlyBooking?: boolean | undefined
  bookingPagePassword?: { enable: boolean; password: string } | undefined
  limits?: Limit[] | undefined
  allowHostSelection?: boolean | undefined
  forceHostSelection?: boolean | undefined
  cancellationPolicy?: Policy | undefined
  reschedulePolicy?: Policy | undefined
  doubleOptIn?: Switch | undefined
  requireHostConfirmation?: Switch | undefined
  recurrence?: RecurrenceOffer | undefined
  reminders?: Reminder[] | undefined
}

/** So long before the start, or so long after the end; texts may have placeholders. */
export type Reminder = {
  minutesBefore?: number | undefined
  minutesAfter?: number | undefined
  to: 'attendee' | 'host' | 'both'
  subject?: string | undefined
  text?: string | undefined
}

/** Which series may be booked without a key. */
export type RecurrenceOffer = {
  enabled: boolean
  frequencies: readonly Frequency[]
  maxCount: number
}

export const SWITCHES = ['disabled', 'enabled', 'useCompanySettings'] as const
type Switch = (typeof SWITCHES)[number]

/** What holds for every meeting type of a company that does not say otherwise. */
export type BookingSettings = {
  doubleOptIn: boolean
  requireHostConfirmation: boolean
  /** How long a booking waits for a confirmation. */
  provisionalHours: number
}

/** Who has to confirm a booking before it is an appointment, and how many hours they have each. */
export type Confirmations = { byHost: boolean; byAttendee: boolean; hours: number }

/** A type decides for itself, or leaves it to its company; what it does not say it leaves too. */
export function confirmationsOf(options: Options, company: BookingSettings): Confirmations {
  const decided = (own: Switch | undefined, ofCompany: boolean) =>
    own === 'enabled' || (own !== 'disabled' && ofCompany)
  return {
    byHost: decided(options.requireHostConfirmation, company.requireHostConfirmation),
    byAttendee: decided(options.doubleOptIn, company.doubleOptIn),
    hours: company.provisionalHours,
  }
}

/** `meetingInfo` but for what has a column: name, channel, duration and buffers. */
export type Info = {
  description?: string | undefined
  customChannelName?: string | null | undefined
  customChannelLink?: string | null | undefined
  enableRedirect?: boolean | undefined
  redirect?: string | null | undefined
  passEventDetailsToRedirect?: boolean | undefined
  color?: string | null | undefined
  showAvailableSlots?: boolean | undefined
  confirmationButton?:
    | { [K in keyof ConfirmationButton]?: ConfirmationButton[K] | undefined }
    | undefined
}

/** What the page shows once a booking is made. */
export type ConfirmationButton = {
  useConfirmationButton: boolean
  text: string | null
  color: string | null
  link: string | null
}

export const QUESTION_TYPES = [
  'text',
  'textarea',
  'email',
  'phone',
  'number',
  'url',
  'date',
  'checkbox',
  'select',
  'multiselect',
] as const

export type Question = {
  id: string
  label: string
  type: (typeof QUESTION_TYPES)[number]
  required: boolean
  /** Of `select` and `multiselect`. */
  options: string[]
  placeholder: string
}

export type Location = { id: string; name: string; address: string }

/** The invite's texts: one for all, or one a language. */
export type InviteText = string | Record<string, string>
export type InviteTexts = {
  title?: InviteText | undefined
  description?: InviteText | undefined
  location?: InviteText | undefined
}

/** Lengths in minutes that may be booked, the type's own first, each once. */
export const durationsOf = (durationMin: number, options: Options): number[] => [
  ...new Set([durationMin, ...(options.allowedDurations ?? [])]),
]

/** The channels that an attendee may choose from, the type's own first. */
export function channelsOf(channel: string, options: Options): string[] {
  const { allowSelectChannel = false, allowedChannels = [] } = options
  const isOpen = allowSelectChannel || allowedChannels.length > 1
  return [...new Set([channel, ...(isOpen ? allowedChannels : [])])]
}

/**
 * What is wrong with an attendee's answers, which are keyed by a question's id or label. Answers to
 * no question are nobody's business: clients keep campaign names and the like among them.
 */
export function checkAnswers(questions: Question[], notes: Record<string, unknown>): FieldError[] {
  return questions.flatMap(question => {
    const why = answerError(question, answerTo(question, notes))
    return why === null ? [] : [{ field: `attendee.notes.${question.id}`, message: why }]
  })
}

function answerTo({ id, label }: Question, notes: Record<string, unknown>): unknown {
  const key = [id, label].find(name => Object.hasOwn(notes, name) && !isEmpty(notes[name]))
  return key === undefined ? null : notes[key]
}

const isEmpty = (answer: unknown): boolean =>
  answer === undefined ||
  answer === null ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0)

function answerError(question: Question, answer: unknown): string | null {
  if (answer === null) return question.required ? 'is required' : null
  const { type, required, options } = question
  if (type === 'select') return isOption(options, answer) ? null : oneOf(options)
  if (type === 'multiselect') {
    return chosenOf(options, answer).every(one => isOption(options, one)) ? null : oneOf(options)
  }
  if (type === 'checkbox') return checkboxError(answer, required)
  if (typeof answer !== 'string' && !(type === 'number' && typeof answer === 'number')) {
    return 'must be text'
  }
  const { fits, otherwise } = TEXTS[type]
  return fits(String(answer).trim()) ? null : otherwise
}

const isOption = (options: string[], answer: unknown): boolean =>
  typeof answer === 'string' && options.includes(answer.trim())

const oneOf = (options: string[]): string => `must be one of: ${options.join(', ')}`

/** A list, or text with commas between; an option may have commas of its own. */
function chosenOf(options: string[], answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer
  return typeof answer === 'string' && !isOption(options, answer) ? answer.split(',') : [answer]
}

function checkboxError(answer: unknown, required: boolean): string | null {
  if (answer === true || answer === 'true') return null
  if (answer !== false && answer !== 'false') return 'must be true or false'
  return required ? 'must be agreed to' : null
}

const LONGEST_ANSWER = 2000
const upTo = (max: number, pattern: RegExp) => (answer: string) =>
  answer.length <= max && pattern.test(answer)

/** What a text must be like, by the type of its question. */
const TEXTS = {
  text: { fits: upTo(LONGEST_ANSWER, /^/), otherwise: 'must have at most 2000 characters' },
  textarea: { fits: upTo(LONGEST_ANSWER, /^/), otherwise: 'must have at most 2000 characters' },
  email: {
    fits: upTo(254, /^[^\s@]+@[^\s@]+\.[^\s@]+$/),
    otherwise: 'must be an email address',
  },
  phone: { fits: isPhone, otherwise: 'must be a phone number of 5 to 20 digits' },
  number: { fits: upTo(40, /^[+-]?\d+(\.\d+)?$/), otherwise: 'must be a number' },
  url: { fits: isWebAddress, otherwise: 'must be a web address that begins with http' },
  date: { fits: isDate, otherwise: 'must be a date as YYYY-MM-DD' },
}

function isPhone(answer: string): boolean {
  const digits = answer.replaceAll(/\D/g, '').length
  return /^[\d+()\-/. ]+$/.test(answer) && digits >= 5 && digits <= 20
}

function isWebAddress(answer: string): boolean {
  if (answer.length > LONGEST_ANSWER || !URL.canParse(answer)) return false
  return /^https?:\/\//i.test(answer)
}

/** Any date of the calendar, a day of birth among them: not only those that can be booked. */
function isDate(answer: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(answer)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  return civilDate(dayNumber(year, month, day)).day === day
}

/** What placeholders stand for; what is not known leaves nothing behind. */
export type PlaceholderValues = {
  guestFullname: string | null
  guestEmail: string | null
  guestPhone: string | null
  hostFullname: string | null
  meetingName: string | null
  meetingVenue: string | null
  meetingLink: string | null
}

const PLACEHOLDERS: Record<string, keyof PlaceholderValues> = {
  'Guest.Fullname': 'guestFullname',
  'Guest.Email': 'guestEmail',
  'Guest.Phone': 'guestPhone',
  'Host.Fullname': 'hostFullname',
  'Meeting.Name': 'meetingName',
  'Meeting.Venue': 'meetingVenue',
  'Meeting.Link': 'meetingLink',
}

/** Fills `{!M.Guest.Fullname}` and its kind (contract B.7); unknown ones stay as they are. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replaceAll(/\{!M\.([A-Za-z.]+)\}/g, (placeholder, name: string) => {
    const key = Object.hasOwn(PLACEHOLDERS, name) ? PLACEHOLDERS[name] : undefined
    return key === undefined ? placeholder : (values[key] ?? '')
  })
}

/** The text in a language, else in English, else the first there is. */
export function textIn(text: InviteText | undefined, language: string | null): string | null {
  if (text === undefined || typeof text === 'string') return text ?? null
  const asked = language ?? 'en'
  const key = [asked, asked.split('-')[0] ?? '', 'en'].find(name => Object.hasOwn(text, name))
  return (key === undefined ? Object.values(text)[0] : text[key]) ?? null
}
