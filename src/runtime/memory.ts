/**
 * Things read from the database that a process keeps for a short while. Whoever changes one tells
 * (runtime/db/changes.ts); what was being read when word of a change came is used once, not kept.
 */
export type Memory<T> = {
  find(id: string, nowMs: number): T | null
  /** `load` answers null for what does not exist; that is not kept. */
  load(id: string, nowMs: number, load: () => Promise<T | null>): Promise<T | null>
  /** null: everything. */
  forget(id: string | null): void
}

export function makeMemory<T>(limits: { keptMs: number; entries: number }): Memory<T> {
  const entries = new Map<string, { value: T; untilMs: number }>()
  let changes = 0
  return {
    find: (id, nowMs) => {
      const entry = entries.get(id)
      return entry && entry.untilMs > nowMs ? entry.value : null
    },
    load: async (id, nowMs, load) => {
      const before = changes
      const value = await load()
      if (value === null || changes !== before) return value
      if (entries.size >= limits.entries) entries.delete(entries.keys().next().value as string)
      entries.delete(id)
      entries.set(id, { value, untilMs: nowMs + limits.keptMs })
      return value
    },
    forget: id => {
      changes += 1
      if (id === null) entries.clear()
      else entries.delete(id)
    },
  }
}
