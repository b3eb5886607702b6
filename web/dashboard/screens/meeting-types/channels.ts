/** Ways to meet that can be chosen here. */
import { channelName } from '../../../booking/places.ts'
import { useSpeech } from '../../../words/speaking.ts'
import { useWords } from '../../languages.ts'
import { channelWords } from './channel-words.ts'

export const CHANNELS = [
  'phone',
  'phone-incoming',
  'local',
  'local-attendee',
  'google',
  'zoom',
  'teamsForBusiness2',
  'webex',
  'jitsi',
  'whereby',
  'nextcloudTalk',
  'whatsapp',
  'custom',
] as const

const SPOKEN = ['phone', 'phone-incoming', 'local', 'local-attendee', 'custom'] as const
type SpokenChannel = (typeof SPOKEN)[number]

const isSpoken = (channel: string): channel is SpokenChannel =>
  (SPOKEN as readonly string[]).includes(channel)

type NameOf = (channel: string, custom?: string | null, how?: 'short' | 'whole') => string

/** `short`: without who calls whom. */
export function useChannelName(): NameOf {
  const { say } = useWords(channelWords)
  const speech = useSpeech()
  return (channel, custom = null, how = 'whole') => {
    if (how === 'short' && channel.startsWith('phone')) return say('byPhone')
    if (channel === 'custom' && custom) return custom
    if (isSpoken(channel)) return say(channel)
    return channelName(speech, channel, custom) ?? channel
  }
}
