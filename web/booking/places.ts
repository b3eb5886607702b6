/** Names that people read, for what the API calls by identifiers. */
import type { Speech } from '../words/speech.ts'
import type { TextKey } from '../words/words.ts'

const SPOKEN: Record<string, TextKey> = {
  local: 'channelInPerson',
  resource: 'channelInPerson',
  'local-attendee': 'channelAtYours',
  phone: 'channelPhone',
  'phone-incoming': 'channelPhone',
  connect: 'channelVideo',
}

/** By channel: names that are the same in every language. */
export const PRODUCTS: Readonly<Record<string, string>> = {
  google: 'Google Meet',
  zoom: 'Zoom',
  whatsapp: 'WhatsApp',
  webex: 'Webex',
  skypeForConsumer: 'Skype',
  skypeForBusiness: 'Skype for Business',
  teamsForBusiness: 'Microsoft Teams',
  teamsForBusiness2: 'Microsoft Teams',
  teams2ForExchange: 'Microsoft Teams',
  teamsForExchange: 'Microsoft Teams',
  whereby: 'Whereby',
  kmeet: 'kMeet',
  jitsi: 'Jitsi Meet',
  nextcloudTalk: 'Nextcloud Talk',
  openTalk: 'OpenTalk',
  alfaview: 'alfaview',
  zava: 'Zava',
}

/** How people meet; null where the name alone says nothing to a reader. */
export function channelName({ say }: Speech, channel: string, custom: string | null) {
  if (channel === 'custom') return custom
  const key = Object.hasOwn(SPOKEN, channel) ? SPOKEN[channel] : undefined
  if (key) return say(key)
  return Object.hasOwn(PRODUCTS, channel) ? (PRODUCTS[channel] ?? null) : null
}

/** `America/Argentina/Buenos_Aires` → `Buenos Aires`; names without a place stay: `UTC`. */
export const placeOf = (zone: string): string =>
  zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')

/** `+05:45` → `UTC+05:45`; `+00:00` → `UTC`. */
export const offsetName = (offset: string): string =>
  offset === '+00:00' || offset === 'Z' ? 'UTC' : `UTC${offset.replace('-', '−')}`

export const offsetOf = (start: string): string => start.slice(19)
