/** When things were used last: noted as they are used, written down now and then. */

export type LastUses = {
  note(id: string, nowMs: number): void
  /** Writes what was noted since the former call; what could not be written is kept. */
  flush(): Promise<void>
}

export function makeLastUses(
  write: (uses: ReadonlyMap<string, number>) => Promise<unknown>,
): LastUses {
  let uses = new Map<string, number>()
  return {
    note: (id, nowMs) => void uses.set(id, nowMs),
    flush: async () => {
      if (uses.size === 0) return
      const written = uses
      uses = new Map()
      await write(written).catch(error => {
        uses = new Map([...written, ...uses])
        throw error
      })
    },
  }
}
