/** The one reader of the time in the browser. */
export const nowMs = (): number => Date.now()
