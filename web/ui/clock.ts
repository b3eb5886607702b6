/** The browser's clock: for how old something is, never for which date it is somewhere. */
export const nowMs = (): number => Date.now()
