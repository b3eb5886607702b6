/** What happens in the order of time, however it was thought of. */

export type Agenda = {
  /** `act` may put down what comes of it, later than itself. */
  at(ms: number, act: (nowMs: number) => Promise<void>): void
  /** Does everything up to a moment; what lies behind it does not happen. */
  playUntil(ms: number): Promise<void>
}

type Entry = { ms: number; act: (nowMs: number) => Promise<void> }

export function makeAgenda(): Agenda {
  const entries: Entry[] = []
  return {
    at: (ms, act) => {
      const before = entries.findIndex(entry => entry.ms > ms)
      entries.splice(before < 0 ? entries.length : before, 0, { ms, act })
    },
    playUntil: async untilMs => {
      for (let next = entries.shift(); next && next.ms <= untilMs; next = entries.shift()) {
        await next.act(next.ms)
      }
    },
  }
}
