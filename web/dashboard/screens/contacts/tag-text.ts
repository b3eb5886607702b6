/** Tags as somebody types them, and as an address has them. Pure. */

/** `VIP, navy,,VIP` → `VIP`, `navy`. */
export const tagsIn = (text: string): string[] => {
  const typed = text.split(',').map(tag => tag.trim())
  return [...new Set(typed)].filter(tag => tag !== '')
}

export const textOf = (tags: readonly string[]): string => tags.join(', ')

/** A tag may have any sign in it but the end of a line. */
const BETWEEN = '\n'

export const tagsInAddress = (text: string | undefined): string[] =>
  text === undefined || text === '' ? [] : text.split(BETWEEN)

export const asAddress = (tags: readonly string[]): string => [...new Set(tags)].join(BETWEEN)
