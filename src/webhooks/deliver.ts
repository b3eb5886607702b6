/** Delivers what is due to endpoints, each in a lane of its own. */
import type { Clock } from '../base/clock.ts'
import { newId } from '../base/id.ts'
import { type Log, stackOf } from '../base/log.ts'
import { type AttemptParts, attempt, writes } from './attempt.ts'
import { makeLanes } from './lanes.ts'
import { type Claimed, claimDue, type Endpoint, endpointsDue, giveBack } from './store-due.ts'

export type Delivering = {
  /** Looks at what is due to an endpoint, soon. */
  wake(endpoint: Endpoint): void
  /** The same for all to whom something is due. */
  wakeDue(): Promise<void>
  /** Delivers everything that is due now, to its end. */
  run(): Promise<void>
  /** Begins nothing more; what is under way may end for a while, then it is given back. */
  close(): Promise<void>
}

export type DeliveringParts = AttemptParts & {
  clock: Clock
  log: Log
  /** How long what is under way may go on once it is told to stop. */
  stopMs?: number
}

/** How long whoever claimed a delivery has it: longer than an attempt may take. */
const LEASE_MS = 60_000
const STOP_MS = 8_000

type Piece = { claimed: Claimed; leaseId: string }

export function makeDelivering(parts: DeliveringParts): Delivering {
  const { db, clock, log, stopMs = STOP_MS } = parts
  const stop = new AbortController()
  const lanes = makeLanes<Endpoint, Piece>({
    nameOf: ({ webhookId }) => webhookId,
    claim: async (endpoint, limit) => {
      const [leaseId, nowMs] = [newId(), clock.now()]
      const lease = { id: leaseId, nowMs, untilMs: nowMs + LEASE_MS, limit }
      const all = await claimDue(writes(db), endpoint, lease)
      return all.map(claimed => ({ claimed, leaseId }))
    },
    work: async (endpoint, piece) => {
      const { id } = piece.claimed
      try {
        const outcome = await attempt(parts, endpoint, { ...piece, signal: stop.signal })
        if (outcome === 'stopped') await giveBack(writes(db), endpoint.companyId, { ...piece, id })
        return outcome === 'delivered'
      } catch (error) {
        // Its lease ends, and somebody makes it again.
        log.warn({ error: stackOf(error), deliveryId: id }, 'a delivery was not recorded')
        return false
      }
    },
    onFailure: error =>
      log.warn({ error: stackOf(error) }, 'nothing was claimed; the next look does it'),
  })
  const wakeDue = async () => {
    for (const endpoint of await endpointsDue(db, clock.now())) lanes.wake(endpoint)
  }
  return {
    wake: lanes.wake,
    wakeDue,
    run: async () => {
      await wakeDue()
      await lanes.idle()
    },
    close: async () => {
      lanes.close()
      const limit = setTimeout(() => stop.abort(), stopMs)
      await lanes.idle()
      clearTimeout(limit)
      parts.post.close()
    },
  }
}
