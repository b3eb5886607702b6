/** Appointments in words: who, when, how and in which state. */
import { PRODUCTS, placeOf } from '../../../booking/places.ts'
import { nowMs } from '../../../ui/clock.ts'
import { useWords } from '../../languages.ts'
import { useSession } from '../../session.ts'
import { useWhen } from '../../when.ts'
import { type Appointment, hostsOf, shownAttendees, stateOf } from './appointments.ts'
import { appointmentWords } from './words.ts'

const STATES = {
  cancelled: { word: 'isCancelled', tone: 'bad' },
  noShow: { word: 'isNoShow', tone: 'bad' },
  running: { word: 'isRunning', tone: 'accent' },
  past: { word: 'isPast', tone: 'calm' },
  upcoming: { word: 'isUpcoming', tone: 'good' },
} as const

const CHANNELS: Readonly<Record<string, 'inPerson' | 'atTheirs' | 'phone' | 'video'>> = {
  local: 'inPerson',
  resource: 'inPerson',
  'local-attendee': 'atTheirs',
  phone: 'phone',
  'phone-incoming': 'phone',
  connect: 'video',
}

export function useSpoken() {
  const words = useWords(appointmentWords)
  const { say, count } = words
  const { clock, day } = useWhen()
  const { user } = useSession()
  const nameOf = ({ fullname, email, phone }: NamedPerson): string =>
    fullname || email || phone || say('nobody')
  const span = ({ start, end }: Times): string => `${clock(start)}–${clock(end)}`
  const elsewhere = ({ timezone }: Pick<Times, 'timezone'>): string | null =>
    timezone === user.timezone ? null : placeOf(timezone)
  return {
    nameOf,
    span,
    /** `Mon, 7 Dec 2026, 09:00–09:30`, and where that is, if it is elsewhere. */
    when: (times: Times): string =>
      [`${day(times.start)}, ${span(times)}`, elsewhere(times)].filter(Boolean).join(' '),
    /** `Grace Hopper and 3 more`. */
    who: (appointment: Appointment): string => {
      const [first, ...others] = shownAttendees(appointment)
      if (!first) return say('nobody')
      const name = nameOf(first)
      return others.length === 0 ? name : count('more', others.length, { name })
    },
    hosts: (appointment: Appointment): string =>
      hostsOf(appointment)
        .map(({ fullName }) => fullName)
        .join(', '),
    seats: ({ takenSpots: taken, spots }: Appointment): string =>
      say('seats', { taken, spots: spots ?? taken }),
    /** `ownName`: what the meeting type calls a way of its own. */
    channel: (channel: string, ownName: string | null = null): string => {
      const known = Object.hasOwn(CHANNELS, channel) ? CHANNELS[channel] : undefined
      if (known) return say(known)
      return (Object.hasOwn(PRODUCTS, channel) && PRODUCTS[channel]) || ownName || say('other')
    },
    state: (appointment: Appointment) => {
      const state = stateOf(appointment, nowMs())
      const { word, tone } = STATES[state]
      return { text: say(word), tone, isUsual: state === 'past' || state === 'upcoming' }
    },
    /** The place of the clock, where it is not the user's own: `Kolkata`. */
    elsewhere,
  }
}

type Times = { start: string; end: string; timezone: string }
type NamedPerson = { fullname: string; email: string | null; phone: string | null }
