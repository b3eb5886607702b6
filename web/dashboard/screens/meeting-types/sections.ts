/** The parts of the editor: which settings stand in which, and what is out of the ordinary. */
import { isSame } from './type-body.ts'
import { DEFAULTS, type TypeValues } from './type-values.ts'

export type SectionName =
  | 'basics'
  | 'place'
  | 'hosts'
  | 'hours'
  | 'limits'
  | 'questions'
  | 'confirming'
  | 'policies'
  | 'mails'
  | 'after'
  | 'page'

type Field = keyof TypeValues

export const SECTIONS: Readonly<Record<SectionName, readonly Field[]>> = {
  basics: ['name', 'slug', 'description', 'durationMin', 'otherDurations'],
  place: ['channel', 'otherChannels', 'customChannelName', 'customChannelLink', 'locations'],
  hosts: ['mode', 'hosts', 'period', 'leadThreshold', 'hostChoice'],
  hours: [
    'availabilityId',
    'noticeMin',
    'horizon',
    'horizonDays',
    'rangeMin',
    'rangeMax',
    'stepMin',
    'bufferBefore',
    'bufferAfter',
    'buffersWithinHours',
  ],
  limits: ['limits', 'spots', 'showAvailableSlots', 'series', 'seriesMax'],
  questions: ['questions', 'allowAddingGuests', 'allowPhoneOnlyBooking'],
  confirming: ['doubleOptIn', 'requireHostConfirmation'],
  policies: ['cancelling', 'moving'],
  mails: ['reminders', 'inviteTitle', 'inviteText'],
  after: ['enableRedirect', 'redirect', 'passDetails', 'hasButton', 'buttonText', 'buttonLink'],
  page: ['hasPassword', 'password', 'language', 'color', 'internalNotes'],
}

export const sectionsOf = (isOfTeam: boolean): SectionName[] =>
  (Object.keys(SECTIONS) as SectionName[]).filter(name => isOfTeam || name !== 'hosts')

/** Of every type, whatever it is: they differ without being out of the ordinary. */
const OWN: readonly Field[] = ['name', 'slug', 'description', 'durationMin', 'channel', 'hosts']

/** Settings that count only while another one is so. */
const isIdle = (field: Field, values: TypeValues): boolean =>
  (field === 'horizonDays' && values.horizon !== 'days') ||
  (/^range/.test(field) && values.horizon !== 'range') ||
  (field === 'seriesMax' && values.series === 'none') ||
  (/^(redirect|passDetails)$/.test(field) && !values.enableRedirect) ||
  (/^button/.test(field) && !values.hasButton) ||
  (field === 'password' && !values.hasPassword) ||
  (/^customChannel/.test(field) && !channelsIn(values).includes('custom'))

export const channelsIn = ({ channel, otherChannels }: TypeValues): string[] => [
  ...new Set([channel, ...otherChannels]),
]

/** Whether a setting is out of the ordinary. */
export const differs = (field: Field, values: TypeValues): boolean =>
  !OWN.includes(field) && !isIdle(field, values) && !isSame(values[field], DEFAULTS[field])

export const isOrdinary = (section: SectionName, values: TypeValues): boolean =>
  !SECTIONS[section].some(field => differs(field, values))

/** Where a field, or an entry of a list in it, stands: `questions.0.label`. */
export function sectionOf(path: string): SectionName | null {
  const [field] = path.split('.')
  const found = Object.entries(SECTIONS).find(([, fields]) => fields.includes(field as Field))
  return found ? (found[0] as SectionName) : null
}
