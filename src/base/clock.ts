/** The only reader of the time. Everything else is told what time it is. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

/** Milliseconds that only ever rise, for measuring how long something took. */
export const stopwatch = (): number => performance.now()

/** Rejects after so long, unless the process ends before; for giving up on something. */
export function afterMs(ms: number): Promise<never> {
  return new Promise((_, reject) => {
    const signal = AbortSignal.timeout(ms)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** A moment as `timestamptz` takes it. */
export const asDate = (epochMs: number): Date => new Date(epochMs)
