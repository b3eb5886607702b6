/** What stands in every page itself, so that the first answer is enough to paint it. */
export type Inlined = {
  style: string
  /** Runs before anything is shown. */
  visitorZone: string
}

declare const INLINED: Inlined | undefined

/** Where nothing was built (a test of one component) there is none. */
export const inlined: Inlined =
  typeof INLINED === 'undefined' ? { style: '', visitorZone: '' } : INLINED
