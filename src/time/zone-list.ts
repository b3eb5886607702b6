/** Zones for people to choose from, by the names that are used today. */

/** Names that Node and browsers still give, and what the place is called now. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** `Asia/Katmandu` → `Asia/Kathmandu`; a name that was not changed stays. */
export const currentName = (name: string): string =>
  Object.hasOwn(RENAMED, name) ? (RENAMED[name] ?? name) : name

/** The name and its former ones. */
export function namesOf(current: string): string[] {
  const former = Object.keys(RENAMED).filter(name => RENAMED[name] === current)
  return [current, ...former]
}

let listed: readonly string[] | null = null

/** `UTC`, then every zone of the data in the order of names, and `extra` if it is none of them. */
export function zonesToChoose(extra: string): readonly string[] {
  listed ??= Intl.supportedValuesOf('timeZone')
    .map(currentName)
    .filter(name => name !== 'UTC')
    .sort()
  const isListed = extra === 'UTC' || listed.includes(extra)
  return ['UTC', ...(isListed ? listed : [...listed, extra].sort())]
}

/** `America/North_Dakota/Center` → the city `Center, North Dakota` in the region `America`. */
export function placeOf(id: string): { city: string; region: string } {
  const [first = '', ...places] = id.replaceAll('_', ' ').split('/')
  return places.length === 0
    ? { city: first, region: '' }
    : { city: places.reverse().join(', '), region: first }
}
