/**
 * Processor time of a process and all below it, as Linux counts it. Unlike a rate it hardly changes
 * when something else keeps the machine busy.
 */
import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second, whatever the kernel's own tick. */
const TICK_MS = 10

/** Milliseconds so far, or null where there is no /proc. */
export function cpuMs(rootPid: number): number | null {
  const processes = readProcesses()
  if (!processes.has(rootPid)) return null
  const childrenOf = Map.groupBy(processes.keys(), pid => processes.get(pid)?.parent ?? 0)
  const total = (pid: number): number =>
    (processes.get(pid)?.ms ?? 0) +
    (childrenOf.get(pid) ?? []).reduce((sum, one) => sum + total(one), 0)
  return total(rootPid)
}

function readProcesses(): Map<number, { parent: number; ms: number }> {
  const found = new Map<number, { parent: number; ms: number }>()
  for (const pid of numbersIn('/proc')) {
    const text = statOf(pid)
    // The name in parentheses may hold anything, so fields are counted from behind it.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number)
    if (parent === undefined || user === undefined || system === undefined) continue
    found.set(pid, { parent, ms: (user + system) * TICK_MS })
  }
  return found
}

function numbersIn(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}

/** Empty for a process that has just gone. */
function statOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}
