/** People who can be booked, each with hours of one's own. */
import {
  type ClockRange,
  type Weekday,
  type WeeklyHours,
  weeklyHours,
} from '../availability/rules.ts'
import type { ExceptionInput } from '../availability/schema.ts'
import { formatDate } from '../time/iso.ts'

export type SampleHost = {
  givenName: string
  familyName: string
  timezone: string
  language: string
  hours: WeeklyHours
  /** Relative to the day on which the samples are made. */
  exceptions: (today: number) => ExceptionInput[]
  type: { name: string; description: string; durationMin: number; channel: string; color: string }
}

const WORKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']

const open = (days: readonly Weekday[], ...hours: ClockRange[]): WeeklyHours =>
  weeklyHours(day => (days.includes(day) ? hours : []))

const from = (start: string, end: string): ClockRange => ({ start, end })

const away = (title: string, first: number, days: number): ExceptionInput => ({
  available: false,
  start: formatDate(first),
  end: formatDate(first + days),
  title,
  note: '',
})

const ownHours = (title: string, day: number, start: string, end: string): ExceptionInput => ({
  date: formatDate(day),
  intervals: [{ from: start, to: end }],
  title,
  note: '',
})

export const HOSTS: readonly SampleHost[] = [
  {
    givenName: 'Lena',
    familyName: 'Brandt',
    timezone: 'Europe/Berlin',
    language: 'de',
    hours: open(WORKDAYS, from('09:00', '12:30'), from('13:30', '17:30')),
    exceptions: today => [away('Holiday', today + 19, 5), away('Dentist', today + 6, 1)],
    type: {
      name: 'Introduction call',
      description: 'Half an hour to get to know each other and to see what you need.',
      durationMin: 30,
      channel: 'phone',
      color: '#0f766e',
    },
  },
  {
    givenName: 'Amara',
    familyName: 'Okafor',
    timezone: 'Africa/Lagos',
    language: 'en',
    hours: open(WORKDAYS, from('08:00', '16:00')),
    exceptions: today => [ownHours('Short day', today + 9, '08:00', '11:00')],
    type: {
      name: 'Technical consultation',
      description: 'Bring your questions; we look at your set-up together.',
      durationMin: 45,
      channel: 'google',
      color: '#7c3aed',
    },
  },
  {
    givenName: 'Mateo',
    familyName: 'Ruiz',
    timezone: 'Europe/Madrid',
    language: 'es',
    hours: open(WORKDAYS, from('09:30', '14:00'), from('16:00', '19:00')),
    exceptions: today => [away('Holiday', today - 25, 7)],
    type: {
      name: 'Account review',
      description: 'What went well last quarter, and what comes next.',
      durationMin: 60,
      channel: 'zoom',
      color: '#b45309',
    },
  },
  {
    givenName: 'Aoife',
    familyName: 'Kelly',
    timezone: 'Europe/Dublin',
    language: 'en',
    hours: open(['monday', 'tuesday', 'thursday'], from('10:00', '16:00')),
    exceptions: () => [],
    type: {
      name: 'Coaching session',
      description: 'An hour for one question that matters to you.',
      durationMin: 60,
      channel: 'whereby',
      color: '#be185d',
    },
  },
  {
    givenName: 'Haruka',
    familyName: 'Tanaka',
    timezone: 'Asia/Tokyo',
    language: 'en',
    hours: open(WORKDAYS, from('10:00', '19:00')),
    exceptions: today => [away('Moving house', today + 12, 2)],
    type: {
      name: 'Design review',
      description: 'Show what you have; leave with a list of changes.',
      durationMin: 45,
      channel: 'zoom',
      color: '#1d4ed8',
    },
  },
  {
    givenName: 'Priya',
    familyName: 'Nair',
    timezone: 'Asia/Kolkata',
    language: 'en',
    hours: open([...WORKDAYS, 'saturday'], from('11:00', '18:30')),
    exceptions: today => [ownHours('Evening hours', today + 4, '15:00', '21:00')],
    type: {
      name: 'Quick question',
      description: 'A quarter of an hour is often enough.',
      durationMin: 15,
      channel: 'phone',
      color: '#15803d',
    },
  },
  {
    givenName: 'Noé',
    familyName: 'Dupont',
    timezone: 'Europe/Paris',
    language: 'fr',
    hours: open(WORKDAYS, from('08:30', '12:00'), from('14:00', '18:00')),
    exceptions: today => [away('Training', today + 15, 2)],
    type: {
      name: 'Contract talk',
      description: 'Terms, prices and dates, without small print.',
      durationMin: 30,
      channel: 'phone',
      color: '#c2410c',
    },
  },
  {
    givenName: 'Grace',
    familyName: 'Miller',
    timezone: 'America/New_York',
    language: 'en',
    hours: open(WORKDAYS, from('08:00', '15:00')),
    exceptions: today => [away('Volunteer day', today + 8, 1)],
    type: {
      name: 'Interview',
      description: 'For people who would like to work with us.',
      durationMin: 45,
      channel: 'google',
      color: '#4338ca',
    },
  },
]

/** The same people may be made several times; their addresses are told apart by the round. */
export const emailOf = ({ givenName, familyName }: SampleHost, round: number): string => {
  const name = `${givenName}.${familyName}`.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return `${name.toLowerCase()}${round === 1 ? '' : `.${round}`}@team.example.com`
}

/** Hours for evenings, beside the default ones. */
export const EVENINGS: WeeklyHours = open(['tuesday', 'thursday'], from('18:00', '21:00'))
