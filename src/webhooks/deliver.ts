/**
 * Delivers what is due to endpoints. Each has a lane of its own: some deliveries at once, of each
 * subject one after the other, so that no endpoint waits for another. One that fails gets little
 * room, and all together have a limit.
 */
import type { Clock } from '../base/clock.ts'
import { newId } from '../base/id.ts'
import { type Log, stackOf } from '../base/log.ts'
import { type AttemptParts, attempt, writes } from './attempt.ts'
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
  /** How long whoever claimed a delivery has it; longer than an attempt may take. */
  leaseMs?: number
}

const LEASE_MS = 60_000
/** Deliveries at once: to an endpoint, to one that fails, to all. */
const WIDTH = 8
const WIDTH_FAILING = 2
const MOST = 256
const STOP_LIMIT_MS = 8_000

type Lane = Endpoint & {
  width: number
  underWay: number
  /** A claim is being asked for; somebody asked for another one meanwhile. */
  isClaiming: boolean
  isWanted: boolean
  ended: PromiseWithResolvers<void>
}

export function makeDelivering(parts: DeliveringParts): Delivering {
  const { db, clock, log, leaseMs = LEASE_MS } = parts
  const lanes = new Map<string, Lane>()
  const waiting = new Set<Lane>()
  const stop = new AbortController()
  let underWay = 0
  let closed = false

  const deliver = async (lane: Lane, claimed: Claimed, leaseId: string) => {
    underWay += 1
    lane.underWay += 1
    try {
      const outcome = await attempt(parts, lane, { claimed, leaseId, signal: stop.signal })
      lane.width = outcome === 'delivered' ? WIDTH : WIDTH_FAILING
      if (outcome === 'stopped') {
        await giveBack(writes(db), lane.companyId, { id: claimed.id, leaseId })
      }
    } catch (error) {
      // Its lease ends, and somebody makes it again.
      log.warn({ error: stackOf(error), deliveryId: claimed.id }, 'a delivery was not recorded')
    } finally {
      underWay -= 1
      lane.underWay -= 1
      pump(lane)
      const [next] = waiting
      if (next) pump(next)
    }
  }
  const claim = async (lane: Lane, limit: number): Promise<boolean> => {
    const leaseId = newId()
    const nowMs = clock.now()
    const lease = { id: leaseId, nowMs, untilMs: nowMs + leaseMs, limit }
    const claimed = await claimDue(writes(db), lane, lease)
    if (claimed[0]) lane.width = claimed[0].isFailing ? WIDTH_FAILING : WIDTH
    for (const one of claimed) void deliver(lane, one, leaseId)
    return claimed.length === limit
  }
  const fill = async (lane: Lane) => {
    lane.isClaiming = true
    try {
      do {
        lane.isWanted = false
        waiting.delete(lane)
        const room = Math.min(lane.width - lane.underWay, MOST - underWay)
        if (closed) break
        if (room > 0) {
          if (await claim(lane, room)) lane.isWanted = true
        } else if (underWay >= MOST) waiting.add(lane)
      } while (lane.isWanted && lane.underWay < lane.width && underWay < MOST)
    } catch (error) {
      log.warn({ error: stackOf(error) }, 'what is due was not claimed; the next look does it')
    } finally {
      lane.isClaiming = false
      if (lane.underWay === 0 && !waiting.has(lane)) {
        lanes.delete(lane.webhookId)
        lane.ended.resolve()
      }
    }
  }
  const pump = (lane: Lane) => {
    if (lane.isClaiming) lane.isWanted = true
    else void fill(lane)
  }
  const wake = (endpoint: Endpoint) => {
    if (closed) return
    const { companyId, webhookId } = endpoint
    const lane = lanes.get(webhookId) ?? {
      ...{ companyId, webhookId, width: WIDTH_FAILING, underWay: 0 },
      ...{ isClaiming: false, isWanted: false, ended: Promise.withResolvers<void>() },
    }
    lanes.set(webhookId, lane)
    pump(lane)
  }
  const wakeDue = async () => {
    for (const endpoint of await endpointsDue(db, clock.now())) wake(endpoint)
  }
  const idle = async () => {
    while (lanes.size > 0) await Promise.all([...lanes.values()].map(lane => lane.ended.promise))
  }
  return {
    wake,
    wakeDue,
    run: async () => {
      await wakeDue()
      await idle()
    },
    close: async () => {
      closed = true
      for (const lane of waiting) pump(lane)
      const limit = setTimeout(() => stop.abort(), STOP_LIMIT_MS)
      await idle()
      clearTimeout(limit)
      parts.post.close()
    },
  }
}
