/** What a user says on the personal page, and what of it a visitor sees. */

export const PROFILES = [
  'linkedIn',
  'facebook',
  'twitter',
  'instagram',
  'xing',
  'phone',
  'email',
  'addressStreet',
  'addressCity',
  'addressPostalCode',
  'addressCountry',
] as const

export type CustomLink = { name: string; url: string; icon: string | null }

export type OnlineProfiles = Record<(typeof PROFILES)[number], string | null> & {
  customLinks: CustomLink[]
}

export type PersonalPage = {
  useCustomColors: boolean
  primaryColor: string | null
  secondaryColor: string | null
  headerImage: string | null
  description: string
  showAllMeetingTypes: boolean
  meetingTypeOrder: string[]
  onlineProfiles: OnlineProfiles
}

/** What is kept of a page: only what was said. */
export type StoredPage = Partial<Omit<PersonalPage, 'onlineProfiles'>> & {
  onlineProfiles?: Partial<OnlineProfiles>
}

/** null clears; of `onlineProfiles` what is absent stays. */
export type PageChange = Nullable<Omit<StoredPage, 'onlineProfiles'>> & {
  onlineProfiles?: Nullable<Partial<OnlineProfiles>> | null | undefined
}
type Nullable<T> = { [K in keyof T]?: T[K] | null | undefined }

const NO_PROFILES: OnlineProfiles = {
  linkedIn: null,
  facebook: null,
  twitter: null,
  instagram: null,
  xing: null,
  phone: null,
  email: null,
  addressStreet: null,
  addressCity: null,
  addressPostalCode: null,
  addressCountry: null,
  customLinks: [],
}

const DEFAULTS: Omit<PersonalPage, 'onlineProfiles'> = {
  useCustomColors: false,
  primaryColor: null,
  secondaryColor: null,
  headerImage: null,
  description: '',
  showAllMeetingTypes: true,
  meetingTypeOrder: [],
}

/** Every key, with its default where nothing is said. */
export const personalPageOf = ({ onlineProfiles, ...stored }: StoredPage): PersonalPage => ({
  ...DEFAULTS,
  ...stored,
  onlineProfiles: { ...NO_PROFILES, ...onlineProfiles },
})

/** What is kept after a change. */
export function changedPage(before: StoredPage, change: PageChange): StoredPage {
  const { onlineProfiles, ...rest } = change
  const merged: StoredPage = withChange(before, rest)
  if (onlineProfiles === undefined) return merged
  const profiles = withChange(before.onlineProfiles ?? {}, onlineProfiles ?? {})
  return { ...merged, onlineProfiles: onlineProfiles === null ? {} : profiles }
}

function withChange<T extends object>(before: T, change: Nullable<T>): T {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  const all = Object.entries({ ...before, ...Object.fromEntries(given) })
  return Object.fromEntries(all.filter(([, value]) => value !== null)) as T
}

/** Those of the order first, in its order; the others after them, where the page shows all. */
export function inPageOrder<T extends { id: string }>(
  types: readonly T[],
  { meetingTypeOrder, showAllMeetingTypes }: PersonalPage,
): T[] {
  const ordered = meetingTypeOrder.flatMap(id => types.find(type => type.id === id) ?? [])
  const others = types.filter(({ id }) => !meetingTypeOrder.includes(id))
  return showAllMeetingTypes ? [...ordered, ...others] : ordered
}

const HEX = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i
const PARTS =
  /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*([01]?\.?\d{1,4})\s*)?\)$/

/** A colour as CSS writes it: `#0099ff` or `rgb(0, 153, 255)`, with an alpha or without. */
export function isColor(text: string): boolean {
  if (HEX.test(text)) return true
  const [, red, green, blue, alpha = '1'] = PARTS.exec(text) ?? []
  const isPart = (part: string | undefined) => part !== undefined && Number(part) <= 255
  return [red, green, blue].every(isPart) && Number(alpha) <= 1
}
