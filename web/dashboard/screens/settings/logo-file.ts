/** Which files can be a logo. Pure, but for the reading of one. */
export const LOGO_TYPES: readonly string[] = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'image/svg+xml',
]

export const MOST_BYTES = 200_000

export const kilobytes = (bytes: number): number => Math.ceil(bytes / 1_000)

/** Why it cannot be one; null: it can. */
export function whyNoLogo({ type, size }: { type: string; size: number }) {
  if (!LOGO_TYPES.includes(type)) return 'logoKind'
  return size > MOST_BYTES ? 'logoSize' : null
}

export const dataUrlOf = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
