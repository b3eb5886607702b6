/** Where another answer to a case departs from the oracle's, in one sentence. */
import type { Case } from '../oracle/case.ts'
import { isoOf } from '../oracle/clock.ts'
import { choose, oracle, type Verdict } from '../oracle/oracle.ts'
import { sceneOf } from '../oracle/scene.ts'
import { type Rng, rngOf } from './rng.ts'

/** What is compared with the oracle. */
export type Rival = {
  verdict(c: Case): Verdict
  choose(c: Case, start: number): string[] | null
}

const MOST_MINUTES = 160
const MOST_CHOICES = 5
const ANY_MINUTES = 40

/** The first difference found; null where there is none. A rival that throws differs. */
export function differenceOf(c: Case, rival: Rival): string | null {
  try {
    const [expected, actual] = [oracle(c), rival.verdict(c)]
    return (
      startsDifference(expected.starts, actual.starts) ??
      reasonsDifference(c, expected, actual) ??
      choicesDifference(c, expected.starts, rival)
    )
  } catch (error) {
    return `thrown: ${error instanceof Error ? error.stack : String(error)}`
  }
}

function startsDifference(expected: number[], actual: number[]): string | null {
  const [first, second] = [new Set(expected), new Set(actual)]
  const missing = expected.find(start => !second.has(start))
  if (missing !== undefined) return `starts: ${isoOf(missing)} is missing`
  const extra = actual.find(start => !first.has(start))
  if (extra !== undefined) return `starts: ${isoOf(extra)} is not open`
  return expected.length === actual.length ? null : 'starts: one is listed twice'
}

function reasonsDifference(c: Case, expected: Verdict, actual: Verdict): string | null {
  for (const minute of minutesToAsk(c, expected)) {
    const [want, got] = [expected.why(minute), actual.why(minute)]
    if (want !== got) return `why: at ${isoOf(minute)} ${want}, not ${got}`
    if (want !== 'host_unavailable') continue
    const [wanted, gotten] = [expected.hostWhy(minute), actual.hostWhy(minute)]
    for (const host of new Set([...Object.keys(wanted), ...Object.keys(gotten)])) {
      if (wanted[host] === gotten[host]) continue
      return `hostWhy: of ${host} at ${isoOf(minute)} ${wanted[host]}, not ${gotten[host]}`
    }
  }
  return null
}

function choicesDifference(c: Case, starts: number[], rival: Rival): string | null {
  const rng = rngOf(starts.length)
  for (const start of rng.some(starts, MOST_CHOICES)) {
    const [want, got] = [choose(c, start), rival.choose(c, start)]
    if (JSON.stringify(want) === JSON.stringify(got)) continue
    return `choose: at ${isoOf(start)} ${JSON.stringify(want)}, not ${JSON.stringify(got)}`
  }
  return null
}

/** Points of the grid and starts of sessions, as many as are fair, and minutes of any kind. */
function minutesToAsk(c: Case, { why }: Verdict): number[] {
  const { range } = sceneOf(c)
  if (range.end <= range.start) return []
  const rng: Rng = rngOf(range.start)
  const telling: number[] = []
  for (let minute = range.start; minute < range.end; minute++) {
    if (why(minute) !== 'not_on_grid') telling.push(minute)
  }
  const any = rng.times(ANY_MINUTES, () => rng.int(range.start, range.end - 1))
  return [...rng.some(telling, MOST_MINUTES), ...any]
}
