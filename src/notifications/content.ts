/** What a mail says: one description, of which HTML and text are made. No I/O, no clock. */
import { fillPlaceholders, type PlaceholderValues } from '../meeting-types/rules.ts'
import type { Button, Content, Fact } from './render.ts'
import type { About, Kind, Role } from './rules.ts'
import type { MailSpeech } from './speak.ts'
import type { MailKey } from './words/words.ts'

/** What is known of the meeting, for whoever reads. */
export type Known = {
  meeting: string
  company: string
  startMin: number
  endMin: number
  /** Where it tells of several, each of them. */
  all: readonly { startMin: number; endMin: number; manage: string | null }[]
  /** Names, with commas between. */
  host: string
  attendee: string
  /** Of a mail to a host about one attendee. */
  about: { email: string | null; phone: string | null; guests: readonly string[] } | null
  place: string | null
  link: string | null
  /** Until when a booking waits. */
  untilMs: number | null
  links: { manage?: string; decide?: string; unsubscribe?: string }
  values: PlaceholderValues
}

export type KindOfMeeting = Exclude<Kind, 'webhook_disabled'>

type Texts = readonly [title: MailKey, text: MailKey]

const ATTENDEES: Record<Exclude<KindOfMeeting, 'approval' | 'quick_mail'>, Texts> = {
  confirmation: ['bookedTitle', 'bookedText'],
  rescheduled: ['movedTitle', 'movedText'],
  cancelled: ['cancelledTitle', 'cancelledText'],
  reassigned: ['reassignedTitle', 'reassignedText'],
  opt_in: ['optInTitle', 'optInText'],
  declined: ['declinedTitle', 'declinedText'],
  expired: ['expiredTitle', 'expiredText'],
  reminder: ['reminderTitle', 'reminderText'],
  follow_up: ['followUpTitle', 'followUpText'],
}

const HOSTS: Partial<Record<KindOfMeeting, Texts>> = {
  confirmation: ['hostBookedTitle', 'hostBookedText'],
  rescheduled: ['hostMovedTitle', 'hostMovedText'],
  cancelled: ['hostCancelledTitle', 'hostCancelledText'],
  approval: ['approvalTitle', 'approvalText'],
  declined: ['withdrawnTitle', 'withdrawnText'],
  reminder: ['reminderTitle', 'hostReminderText'],
  follow_up: ['followUpTitle', 'hostFollowUpText'],
}

type OfSeveral = { dates: MailKey; attendee: Texts; guest: Texts; host: Texts }

const MOVED: Texts = ['movedAllTitle', 'movedAllText']
const CANCELLED: Texts = ['cancelledAllTitle', 'cancelledAllText']

/** Of a series that was booked or changed whole, where more than one of it is told of. */
const SEVERAL: Partial<Record<KindOfMeeting, OfSeveral>> = {
  confirmation: {
    dates: 'allDates',
    attendee: ['bookedAllTitle', 'bookedAllText'],
    guest: ['invitedTitle', 'invitedAllText'],
    host: ['hostBookedTitle', 'hostBookedAllText'],
  },
  rescheduled: {
    dates: 'newDates',
    attendee: MOVED,
    guest: MOVED,
    host: ['hostMovedAllTitle', 'hostMovedAllText'],
  },
  cancelled: {
    dates: 'cancelledDates',
    attendee: CANCELLED,
    guest: CANCELLED,
    host: ['hostCancelledAllTitle', 'hostCancelledAllText'],
  },
}

function textsOf({ kind, role, about: { isFormer }, known }: Said): Texts {
  const several = known.all.length > 1 && role !== 'admin' ? SEVERAL[kind]?.[role] : undefined
  if (several) return several
  if (role === 'host' && kind === 'reassigned') {
    return isFormer ? ['handedOnTitle', 'handedOnText'] : ['takenOverTitle', 'takenOverText']
  }
  if (role === 'host') return HOSTS[kind] ?? ['hostBookedTitle', 'hostBookedText']
  if (role === 'guest' && kind === 'confirmation') return ['invitedTitle', 'invitedText']
  return kind === 'approval' || kind === 'quick_mail' ? ATTENDEES.confirmation : ATTENDEES[kind]
}

export type Said = { kind: KindOfMeeting; role: Role; about: About; known: Known }

export function contentOf(said: Said, speech: MailSpeech): { subject: string; content: Content } {
  const { kind, role, about, known } = said
  const { say } = speech
  const [titleKey, textKey] = textsOf(said)
  const { host, attendee, company, untilMs } = known
  const until = untilMs === null ? '' : speech.moment(untilMs)
  const own = (text: string | null | undefined) =>
    text ? fillPlaceholders(text, known.values) : null
  const title = own(about.title) ?? say(titleKey)
  const text = own(about.content) ?? say(textKey, { host, attendee, until })
  const when = speech.when(known.startMin, known.endMin)
  const more = known.all.length - 1
  const date = more > 0 ? `${when.date} +${more}` : when.date
  const why = role === 'host' ? 'whyHost' : 'whyAttendee'
  const { unsubscribe } = known.links
  const isLetter = kind === 'quick_mail'
  return {
    subject: own(about.title) ?? say('subject', { title, meeting: known.meeting, date }),
    content: {
      language: speech.tag,
      title,
      paragraphs: text.split(/(?:\r?\n){2,}/).map(part => part.trim()),
      meeting: isLetter ? null : { name: known.meeting, ...when },
      dates: more > 0 ? datesOf(said, speech) : null,
      facts: isLetter ? [] : factsOf(said, say),
      buttons: isLetter ? [] : buttonsOf(said, say),
      footer: say(why, { company }),
      quiet: unsubscribe === undefined ? null : { text: say('noReminders'), href: unsubscribe },
    },
  }
}

/** Each leads whoever may change it to its own page; of what is off there is nothing to change. */
function datesOf({ kind, known: { all } }: Said, { say, when }: MailSpeech): Content['dates'] {
  const items = all.map(({ startMin, endMin, manage }) => {
    const { date, time } = when(startMin, endMin)
    return { text: `${date}, ${time}`, href: kind === 'cancelled' ? null : manage }
  })
  return { label: say(SEVERAL[kind]?.dates ?? 'allDates'), items }
}

type Say = MailSpeech['say']

function factsOf({ role, about, known }: Said, say: Say): Fact[] {
  const { about: one, attendee, host, place } = known
  const all: [MailKey, string | null | undefined][] =
    role === 'host'
      ? [
          ['attendee', attendee],
          ['email', one?.email],
          ['phone', one?.phone],
          ['guests', one?.guests.join(', ')],
        ]
      : [['host', host]]
  return [...all, ['where', place] as const, ['reason', about.reason] as const].flatMap(
    ([label, value]) => (value ? [{ label: say(label), value }] : []),
  )
}

const IS_ON: readonly KindOfMeeting[] = ['confirmation', 'rescheduled', 'reassigned', 'reminder']

function buttonsOf({ kind, role, about, known }: Said, say: Say): Button[] {
  const { manage, decide } = known.links
  const button = (key: MailKey, href: string): Button => ({ text: say(key), href })
  if (kind === 'opt_in' && decide) return [button('confirm', decide)]
  if (kind === 'approval' && decide) {
    return [button('confirm', decide), button('decline', `${decide}#decline`)]
  }
  const isOn = IS_ON.includes(kind) && !about.isFormer
  return [
    ...(isOn && known.link !== null ? [button('join', known.link)] : []),
    ...(isOn && role === 'attendee' && manage ? [button('manage', manage)] : []),
  ]
}
