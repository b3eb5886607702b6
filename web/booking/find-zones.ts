/** Time zones by what people know of them. */

import type { Zone } from './page.ts'
import { offsetName } from './places.ts'

/** Each word is found in city, zone, name or offset; cities that begin with it come first. */
export function findZones(zones: readonly Zone[], asked: string): readonly Zone[] {
  const words = plain(asked)
    .split(' ')
    .filter(word => word !== '')
  if (words.length === 0) return zones
  const found = zones.filter(zone => {
    const text = textOf(zone)
    return words.every(word => text.includes(word))
  })
  const begins = (zone: Zone) => plain(zone.city).startsWith(words[0] ?? '')
  return [...found.filter(begins), ...found.filter(zone => !begins(zone))]
}

const textOf = ({ id, city, name, offset }: Zone): string =>
  plain(`${id} ${city} ${name} ${offsetName(offset)} gmt${offset} ${spellings(offset)}`)

/** `+05:30` → `+5:30 utc+5:30 gmt+5:30`, `-03:00` → `-3 utc-3 gmt-3`. */
function spellings(offset: string): string {
  const text = offset.replace(/^([+-])0?(\d+):(\d\d)$/, (_, sign, hours, minutes) =>
    minutes === '00' ? `${sign}${hours}` : `${sign}${hours}:${minutes}`,
  )
  return `${text} utc${text} gmt${text}`
}

/** Without case and accents; a minus is a hyphen, an underscore a space. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('−', '-')
    .replaceAll(/[\s_]+/g, ' ')
    .trim()
