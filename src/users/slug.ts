/** Slugs: the readable part of an address, from a name in any script. */
import anyAscii from 'any-ascii'

const LONGEST = 60

/** `Zoë O'Brien` → `zoe-obrien`; '' where nothing of the text can be spelt. */
export function slugify(text: string): string {
  return anyAscii(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '')
}

/** The slug that a name gives, or null where it gives none. */
export function slugOfName(givenName: string, familyName: string): string | null {
  return slugify(`${givenName} ${familyName}`) || null
}
