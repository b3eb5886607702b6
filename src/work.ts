/**
 * What goes on behind the answers: events are numbered and followed, processes wake each other, and
 * webhooks and mails are sent. The same in `serve` and in `worker`.
 */
import { join } from 'node:path'
import type { Clock } from './base/clock.ts'
import type { Log } from './base/log.ts'
import { type Following, makeFollowing } from './events/follow.ts'
import { makeRelay, type Relay } from './events/relay.ts'
import { DELIVER, followers, tasks } from './jobs.ts'
import { makeSending, type Sending } from './notifications/send.ts'
import { makeSignInMail, type SignInMail } from './notifications/sign-in-letters.ts'
import type { Config } from './runtime/config/read.ts'
import type { Connection, Database } from './runtime/db/database.ts'
import { fileMailer, type Mailer, smtpMailer } from './runtime/mail/mailer.ts'
import { makePost, type Post } from './runtime/net/post.ts'
import type { Undo } from './runtime/undo.ts'
import { makeWorker, type Worker } from './runtime/worker.ts'
import { type Delivering, makeDelivering } from './webhooks/deliver.ts'
import type { Endpoint } from './webhooks/store-due.ts'

export type Work = {
  relay: Relay
  following: Following
  worker: Worker
  delivering: Delivering
  sending: Sending
  signInMail: SignInMail
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
  config: Config
  /** In the place of the real ones. */
  post?: Post | undefined
  mailer?: Mailer | undefined
  /** Told of each company whose events got positions. */
  onNumbered?: (companyId: string) => void
}

/** Whoever wakes others is stopped before them. */
export function makeWork(parts: Parts, undo: Undo): Work {
  const { onNumbered = () => {}, config } = parts
  const post = parts.post ?? makePost({ allowPrivate: config.webhookAllowPrivate })
  const wakeRelay = (companyId: string) => relay.wake(companyId)
  const delivering = makeDelivering({ ...parts, post, relay: { wake: wakeRelay } })
  const mailer = parts.mailer ?? mailerOf(config, parts.log)
  const { publicUrl, bookingUrl, mailFrom } = config
  const mailing = { ...parts, mailer, mailFrom, publicUrl, bookingUrl }
  const sending = makeSending(mailing)
  // Side by side: each may wait for somebody else's server.
  undo.push(() => Promise.all([delivering.close(), sending.close()]))
  const worker = makeWorker({ ...parts, tasks: tasks(delivering) })
  undo.push(() => worker.close())
  const wakeDelivery = (endpoint: Endpoint) => worker.wake(DELIVER, endpoint.webhookId, endpoint)
  const signInMail = makeSignInMail(mailing)
  // Where nothing is sent, a process that works finds what is due by itself.
  const wakeSending = config.worker ? sending.wake : () => {}
  const following = makeFollowing({
    ...parts,
    followers: followers({ wakeDelivery, wakeSending }),
  })
  undo.push(() => following.close())
  const relay = makeRelay({
    ...parts,
    onNumbered: companyId => {
      following.wake(companyId)
      onNumbered(companyId)
    },
  })
  undo.push(() => relay.close())
  return { relay, following, worker, delivering, sending, signInMail, post, wakeDelivery }
}

const mailerOf = ({ smtpUrl, dataDir }: Config, log: Log): Mailer =>
  smtpUrl === null ? fileMailer(join(dataDir, 'mail'), log) : smtpMailer(smtpUrl)
