/** Ways to meet, as they are called on the wire (contract B.5), and their former names (C.12). */
export const CHANNELS = [
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
  'custom',
  'resource',
  'whereby',
  'kmeet',
  'jitsi',
  'nextcloudTalk',
  'openTalk',
  'alfaview',
] as const

export type Channel = (typeof CHANNELS)[number]

export const FORMER_CHANNELS: Record<string, Channel> = {
  google_meet: 'google',
  teams: 'teamsForBusiness2',
  in_person: 'local',
}
