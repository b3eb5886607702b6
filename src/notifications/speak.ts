/** How mails speak and look: as the pages do, in the language and zone of whoever reads. */
import { accentIn } from '../../web/ui/accent.ts'
import { chooseLocale } from '../../web/words/choose-locale.ts'
import { fill, speechOf } from '../../web/words/speech.ts'
import { formatOffset } from '../time/iso.ts'
import { formatWithOffset } from '../time/moment.ts'
import { minuteAtOrBefore } from '../time/units.ts'
import { offsetAt, storedZone, type Zone } from '../time/zone.ts'
import { currentName } from '../time/zone-list.ts'
import type { Colors } from './render.ts'
import { mailWords } from './words/catalogues.ts'
import type { MailKey, MailWords } from './words/words.ts'

export type When = { date: string; time: string; zone: string }

export type MailSpeech = {
  /** BCP 47 */
  tag: string
  say(key: MailKey, values?: Record<string, string>): string
  /** `Monday, 7 December 2026`, `09:00 – 09:30`, `Europe/Berlin, UTC+01:00`. */
  when(startMin: number, endMin: number): When
  /** A moment, with the date. */
  moment(ms: number): string
  /** Its date alone, as in `when`. */
  day(ms: number): string
}

/** What is no language of ours is English; what is no zone is the `fallback`. */
export function speakTo(language: string | null, zone: Zone): MailSpeech {
  const { locale, words } = chooseLocale({
    ofLink: language ?? undefined,
    ofPage: null,
    ofBrowser: undefined,
  })
  const [code = 'en'] = locale.tag.split('-', 1)
  const mine = mailWords[code] as MailWords
  const { day, clock } = speechOf(locale, words)
  const local = (min: number) => formatWithOffset(min, offsetAt(zone, min))
  return {
    tag: locale.tag,
    say: (key, values = {}) => fill(mine[key], values),
    when: (startMin, endMin) => {
      const [start, end] = [local(startMin), local(endMin)]
      const sameDay = start.slice(0, 10) === end.slice(0, 10)
      const until = sameDay ? clock(end) : `${day(end)}, ${clock(end)}`
      const offset = formatOffset(offsetAt(zone, startMin))
      return {
        date: day(start, true),
        time: `${clock(start)} – ${until}`,
        zone: `${currentName(zone.id).replaceAll('_', ' ')}, UTC${offset}`,
      }
    },
    moment: ms => {
      const at = local(minuteAtOrBefore(ms))
      return `${day(at)}, ${clock(at)}`
    },
    day: ms => day(local(minuteAtOrBefore(ms)), true),
  }
}

const OWN_COLORS = {
  light: { accent: '#006070', onAccent: '#ffffff' },
  dark: { accent: '#6cc9dc', onAccent: '#07191e' },
}

/** The company's accent, shifted until it can be read; null: ours. */
export function colorsOf(accent: string | null): Record<'light' | 'dark', Colors> {
  if (accent === null) return OWN_COLORS
  const of = (scheme: 'light' | 'dark') => {
    const { accent: shown, 'on-accent': onAccent } = accentIn(accent, scheme)
    return { accent: shown, onAccent }
  }
  return { light: of('light'), dark: of('dark') }
}

/** The zone that was named if there is one, else the other. */
export const zoneNamed = (name: string | null, otherwise: string): Zone =>
  storedZone(name ?? otherwise)
