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
  mails: ['reminders', 'invite'],
  after: ['enableRedirect', 'redirect', 'passDetails', 'hasButton', 'buttonText', 'buttonLink'],
  page: ['hasPassword', 'password', 'language', 'color', 'internalNotes'],
}

export const sectionsOf = (isOfTeam: boolean): SectionName[] =>
  (Object.keys(SECTIONS) as SectionName[]).filter(name => isOfTeam || name !== 'hosts')

/** Of every type, whatever it is: they differ without being out of the ordinary. */
const OWN: readonly Field[] = ['name', 'slug', 'description', 'durationMin', 'channel', 'hosts']

type Counts = (values: TypeValues) => boolean

const isGroup: Counts = ({ spots }) => (spots ?? 1) > 1
const meetsElsewhere: Counts = values => channelsIn(values).includes('custom')
const leadsOn: Counts = values => values.enableRedirect
const showsButton: Counts = values => values.hasButton

/** How bookings are counted matters only to those who are chosen by it. */
const countsBookings: Counts = ({ mode }) =>
  mode === 'advancedRoundRobin' || mode === 'equalDistribution'

/** What counts of a host who is chosen among others. */
export function weightsOf(mode: TypeValues['mode']): readonly ('capacity' | 'priority')[] {
  if (mode === 'collective') return []
  return mode === 'simpleRoundRobin' ? ['priority'] : ['capacity', 'priority']
}

/** Settings that count, and are shown, only while others are so. */
const WHILE: Partial<Record<Field, Counts>> = {
  customChannelName: meetsElsewhere,
  customChannelLink: meetsElsewhere,
  period: countsBookings,
  leadThreshold: countsBookings,
  hostChoice: ({ mode }) => mode !== 'collective',
  horizonDays: ({ horizon }) => horizon === 'days',
  rangeMin: ({ horizon }) => horizon === 'range',
  rangeMax: ({ horizon }) => horizon === 'range',
  buffersWithinHours: ({ bufferBefore, bufferAfter }) => !!bufferBefore || !!bufferAfter,
  showAvailableSlots: isGroup,
  series: values => !isGroup(values),
  seriesMax: values => !isGroup(values) && values.series !== 'none',
  redirect: leadsOn,
  passDetails: leadsOn,
  buttonText: showsButton,
  buttonLink: showsButton,
  password: ({ hasPassword }) => hasPassword,
}

/** Whether a setting decides anything as things are. */
export const counts = (field: Field, values: TypeValues): boolean => WHILE[field]?.(values) ?? true

export const channelsIn = ({ channel, otherChannels }: TypeValues): string[] => [
  ...new Set([channel, ...otherChannels]),
]

/** Whether a setting is out of the ordinary. */
export const differs = (field: Field, values: TypeValues): boolean =>
  !OWN.includes(field) && counts(field, values) && !isSame(values[field], DEFAULTS[field])

export const isOrdinary = (section: SectionName, values: TypeValues): boolean =>
  !SECTIONS[section].some(field => differs(field, values))

/** Where a field, or an entry of a list in it, stands: `questions.0.label`. */
export function sectionOf(path: string): SectionName | null {
  const [field] = path.split('.')
  const found = Object.entries(SECTIONS).find(([, fields]) => fields.includes(field as Field))
  return found ? (found[0] as SectionName) : null
}
