import { z } from 'zod'

/** Ways to meet, as they are called on the wire (contract B.5). */
const CHANNELS = [
  'local',
  'local-attendee',
  'google',
  'zoom',
  'phone',
  'phone-incoming',
  'whatsapp',
  'connect',
  'webex',
  'skypeForConsumer',
  'skypeForBusiness',
  'teamsForBusiness',
  'teamsForBusiness2',
  'teams2ForExchange',
  'teamsForExchange',
  'custom',
  'resource',
  'whereby',
  'kmeet',
  'jitsi',
  'nextcloudTalk',
  'openTalk',
  'alfaview',
  'zava',
] as const

/** Names that older clients send (contract C.12). */
const FORMER_CHANNELS: Record<string, (typeof CHANNELS)[number]> = {
  google_meet: 'google',
  teams: 'teamsForBusiness2',
  in_person: 'local',
}

export const Channel = z.preprocess(
  value => (typeof value === 'string' ? (FORMER_CHANNELS[value] ?? value) : value),
  z.enum(CHANNELS),
)

/** The length of a meeting in minutes. */
export const Duration = z
  .int('must be a whole number of minutes from 5 to 480')
  .min(5, 'must be from 5 to 480 minutes')
  .max(480, 'must be from 5 to 480 minutes')
