/** How a command that goes on until it is told to stop is told to. */

const STOP_LIMIT_MS = 15_000

/** Resolves with null at the first signal to stop; further ones change nothing. */
export function stopSignal(): Promise<null> {
  return new Promise(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.on(signal, () => resolve(null))
    }
  })
}

/** What does not stop in order is ended. */
export function exitAfterLimit(): void {
  setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref()
}
