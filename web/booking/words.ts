/** Lengths, dates, zones and ways to meet in English words. */
import { civilDate, weekday } from '../../src/time/day.ts'
import { parseDate } from '../../src/time/iso.ts'

/** 90 → `1 hour 30 minutes`. */
export function durationInWords(durationMin: number): string {
  const hours = Math.floor(durationMin / 60)
  const minutes = durationMin % 60
  return [count(hours, 'hour'), count(minutes, 'minute')].filter(part => part !== '').join(' ')
}

function count(number: number, word: string): string {
  if (number === 0) return ''
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

export type DateInWords = {
  weekday: string
  /** `25 November`, with the year where it is not this one. */
  date: string
  isToday: boolean
}

/** Both as `YYYY-MM-DD`; they must be dates. */
export function dateInWords(date: string, today: string): DateInWords {
  const dayNo = parseDate(date) ?? 0
  const todayNo = parseDate(today) ?? 0
  const { year, month, day } = civilDate(dayNo)
  const isThisYear = year === civilDate(todayNo).year
  return {
    weekday: WEEKDAYS[weekday(dayNo)] ?? '',
    date: `${day} ${MONTHS[month - 1]}${isThisYear ? '' : ` ${year}`}`,
    isToday: dayNo === todayNo,
  }
}

/** `America/St_Johns` → `St Johns time`; names without a place are kept: `UTC`. */
export function zoneInWords(name: string): string {
  if (!name.includes('/') || name.startsWith('Etc/')) return name
  return `${placeOf(name)} time`
}

/** `America/Argentina/Buenos_Aires` → `Buenos Aires`. */
export function placeOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

const CHANNELS: Record<string, string> = {
  local: 'In person',
  'local-attendee': 'In person, at your place',
  google: 'Google Meet',
  zoom: 'Zoom',
  phone: 'Phone call',
  'phone-incoming': 'Phone call',
  whatsapp: 'WhatsApp call',
  connect: 'Video call',
  webex: 'Webex',
  skypeForConsumer: 'Skype',
  skypeForBusiness: 'Skype for Business',
  teamsForBusiness: 'Microsoft Teams',
  teamsForBusiness2: 'Microsoft Teams',
  teams2ForExchange: 'Microsoft Teams',
  resource: 'In person',
  whereby: 'Whereby',
  kmeet: 'kMeet',
  jitsi: 'Jitsi Meet',
  nextcloudTalk: 'Nextcloud Talk',
  openTalk: 'OpenTalk',
  alfaview: 'alfaview',
}

/** null where the name alone says nothing to a reader (`custom`). */
export function channelInWords(channel: string): string | null {
  return Object.hasOwn(CHANNELS, channel) ? (CHANNELS[channel] ?? null) : null
}
