/**
 * What goes on behind the answers: events are numbered and followed, processes wake each other, and
 * webhooks are delivered. The same in `serve` and in `worker`.
 */
import type { Clock } from './base/clock.ts'
import type { Log } from './base/log.ts'
import { type Following, makeFollowing } from './events/follow.ts'
import { makeRelay, type Relay } from './events/relay.ts'
import { DELIVER, followers, tasks } from './jobs.ts'
import type { Connection, Database } from './runtime/db/database.ts'
import { makePost, type Post } from './runtime/net/post.ts'
import { makeWorker, type Worker } from './runtime/worker.ts'
import { type Delivering, makeDelivering } from './webhooks/deliver.ts'
import type { Endpoint } from './webhooks/store-due.ts'

export type Work = {
  relay: Relay
  following: Following
  worker: Worker
  delivering: Delivering
  post: Post
  /** Has some worker look at what is due to an endpoint. */
  wakeDelivery(endpoint: Endpoint): void
}

type Parts = {
  db: Database
  connection: Connection
  clock: Clock
  log: Log
  secretKeys: readonly string[]
  allowPrivate: boolean
  /** In the place of the real one. */
  post?: Post | undefined
  /** Told of each company whose events got positions. */
  onNumbered?: (companyId: string) => void
}

/** What stops the parts, in the order in which they were started. */
type Undo = (() => Promise<unknown>)[]

/** Whoever wakes others is stopped before them. */
export function makeWork(parts: Parts, undo: Undo): Work {
  const { onNumbered = () => {}, allowPrivate } = parts
  const post = parts.post ?? makePost({ allowPrivate })
  const wakeRelay = (companyId: string) => relay.wake(companyId)
  const delivering = makeDelivering({ ...parts, post, relay: { wake: wakeRelay } })
  undo.push(() => delivering.close())
  const worker = makeWorker({ ...parts, tasks: tasks(delivering) })
  undo.push(() => worker.close())
  const wakeDelivery = (endpoint: Endpoint) => worker.wake(DELIVER, endpoint.webhookId, endpoint)
  const following = makeFollowing({ ...parts, followers: followers(wakeDelivery) })
  undo.push(() => following.close())
  const relay = makeRelay({
    ...parts,
    onNumbered: companyId => {
      following.wake(companyId)
      onNumbered(companyId)
    },
  })
  undo.push(() => relay.close())
  return { relay, following, worker, delivering, post, wakeDelivery }
}
