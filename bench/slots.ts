/** Workload S in process: from the question to the starts, and on to the bytes that are sent. */
import { instantsAsJson } from '../src/time/iso.ts'
import { openStarts } from '../src/windows/engine.ts'
import { median } from './median.ts'
import { CASES_S, type CaseS, checkOf, questionS } from './workload-s.ts'

export type SlotResult = {
  name: string
  slots: number
  check: number
  /** null: no check value is known. */
  isRight: boolean | null
  startsUs: number
  bytesUs: number
  /** Cal.com's p50 for the same case, where it was measured. */
  peerUs: number | null
}

const PEER_US: Record<string, number> = {
  '1 host, 7 d, N=100': 2_100,
  '1 host, 30 d, N=100': 9_200,
  '50 hosts, 30 d, N=100': 124_000,
  '200 hosts, 30 d, N=100': 527_000,
}

const MEASURED_MS = 700
const FEWEST_RUNS = 40

export function benchSlots(): SlotResult[] {
  return CASES_S.map(measure)
}

function measure(c: CaseS): SlotResult {
  const { offer, ask } = questionS(c)
  const starts = openStarts(offer, ask)
  const check = checkOf(starts)
  const name = `${c.hosts} ${c.hosts === 1 ? 'host' : 'hosts'}, ${c.days} d, N=${c.events}`
  return {
    name,
    slots: starts.length,
    check,
    isRight: c.check === undefined ? null : c.check === check && c.slots === starts.length,
    startsUs: p50Us(() => openStarts(offer, ask)),
    bytesUs: p50Us(() => instantsAsJson(openStarts(offer, ask))),
    peerUs: PEER_US[name] ?? null,
  }
}

/** The first half of the time is for the compiler and is not counted. */
function p50Us(work: () => { length: number }): number {
  const timesUs: number[] = []
  const beganMs = performance.now()
  for (let now = beganMs; now - beganMs < MEASURED_MS || timesUs.length < FEWEST_RUNS; ) {
    work()
    const doneMs = performance.now()
    timesUs.push((doneMs - now) * 1_000)
    now = doneMs
  }
  return median(timesUs.slice(timesUs.length / 2))
}
