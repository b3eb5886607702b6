/** The composition root: database → what is kept in memory → HTTP and jobs. */
import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { makeApp } from './app.ts'
import { type Clock, systemClock } from './base/clock.ts'
import { type Log, stackOf } from './base/log.ts'
import { OperatorError } from './base/operator-error.ts'
import { whyNotByEngine } from './bookings/product.ts'
import { makeCalling } from './calling.ts'
import { hasCompanies } from './companies/store.ts'
import { deliveryJobs, jobs } from './jobs.ts'
import { loadWeb } from './pages/load-web.ts'
import { RESERVED_SLUGS } from './reserved-slugs.ts'
import { makeAfterwards } from './runtime/afterwards.ts'
import type { Config } from './runtime/config/read.ts'
import { listenForChanges } from './runtime/db/changes.ts'
import { type Database, openDatabase } from './runtime/db/database.ts'
import { migrate } from './runtime/db/migrate.ts'
import { makeLiveAnswers } from './runtime/http/live-answers.ts'
import type { HttpOptions } from './runtime/http/options.ts'
import { makeJobs } from './runtime/jobs.ts'
import type { Mailer } from './runtime/mail/mailer.ts'
import type { Post } from './runtime/net/post.ts'
import type { Storage } from './runtime/storage.ts'
import { stopAll, type Undo } from './runtime/undo.ts'
import { makeSignInLimits } from './sessions/sign-in-limits.ts'
import { makeRuleBook } from './windows/read-rules.ts'
import { makeWork, type Work } from './work.ts'

export type Running = {
  /** Where it is reached: PUBLIC_URL. */
  url: string
  /** The port that is listened on. */
  port: number
  storage: Storage
  db: Database
  /** Nobody has set this installation up yet. */
  isEmpty: boolean
  /** Does what jobs would do sooner or later, now. */
  settle(): Promise<void>
  /** Resolves with a sentence if it cannot go on. */
  failed: Promise<string>
  /** Lets requests under way finish, then stops everything. */
  close(): Promise<void>
}

export type Parts = {
  log: Log
  clock?: Clock
  /** Stopped with the rest, also when the start fails. */
  storage: Storage
  /** What makes requests to others, in the place of the real one. */
  post?: Post
  /** In the place of the one that the configuration asks for. */
  mailer?: Mailer
} & Partial<Pick<HttpOptions, 'checkReplies' | 'onReply'>>

/**
 * Starts Punctual: migrates and listens. Throws an `OperatorError` for what the operator has to
 * mend, with everything that was started stopped again.
 */
export async function start(asked: Config, parts: Parts): Promise<Running> {
  const undo: Undo = [() => parts.storage.stop()]
  const close = () => stopAll(undo, parts.log)
  try {
    return { ...(await startParts(await withPort(asked), parts, undo)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function startParts(
  config: Config,
  parts: Parts,
  undo: Undo,
): Promise<Omit<Running, 'close'>> {
  const { log, storage, clock = systemClock } = parts
  const web = await loadWeb()
  const { connection, secretKeys } = storage
  for (const name of await migrate(connection)) log.info({ migration: name }, 'migrated')
  const db = openDatabase(connection)
  undo.push(() => db.close())
  const changes = await listenForChanges(connection)
  undo.push(() => changes.close())

  const calling = makeCalling({ db, changes, secretKeys, config })
  undo.push(() => calling.flushUses())
  const live = makeLiveAnswers({ log, clock, mostStreams: config.liveStreams })
  // Stopped behind what they work with: a job that has much to do ends early once that is closed.
  const running = makeJobs(log)
  undo.push(() => running.stop())
  const { relay, following, worker, sending, ...work } = makeWork(
    { ...parts, config, db, connection, clock, secretKeys, onNumbered: live.wake },
    undo,
  )
  const afterwards = makeAfterwards(log)
  undo.push(() => afterwards.run())
  const { signInMail } = work
  const signingIn = { signInMail, afterwards, ...signingInOf(config) }
  const shared = { db, changes, secretKeys, relay, live, sending }
  const product = { ...shared, ...signingIn, ...productOf(config, { db, ...work }) }
  const app = makeApp(product, {
    ...{ ...parts, db, clock, config, web },
    authenticate: calling.authenticate,
  })
  running.start([
    ...jobs({ db, clock, relay, following }),
    { name: 'note the last uses', everySec: 30, run: () => calling.flushUses() },
    ...(config.worker ? deliveryJobs({ ...work, sending, worker }) : []),
  ])
  undo.push(() => app.close())
  // Streams would keep the server from closing.
  undo.push(() => live.stop())
  const isEmpty = !(await hasCompanies(db))
  await listen(app, config)
  // Nobody waits for it: until it hears wake-ups, what is due is looked for.
  if (config.worker) {
    worker.start().catch(error => log.warn({ error: stackOf(error) }, 'wake-ups are not heard yet'))
  }
  const steps = [
    afterwards.run,
    calling.flushUses,
    relay.run,
    following.run,
    sending.run,
    live.run,
    worker.run,
  ]
  const settle = () => settleAll(steps)
  const { publicUrl: url, port } = config
  return { url, port, storage, db, isEmpty, settle, failed: storage.exited }
}

const signingInOf = ({ signUp, rateLimitPerMin }: Config) => ({
  signUp,
  signIns: makeSignInLimits(rateLimitPerMin !== null),
})

type Working = { db: Database } & Pick<Work, 'post' | 'wakeDelivery'>

/** What routes are told beside what lives as long as the process. */
function productOf(config: Config, { db, post, wakeDelivery: wake }: Working) {
  const { publicUrl, bookingUrl, webhookLimit: limit, webhookAllowPrivate: allowPrivate } = config
  return {
    publicUrl,
    bookingUrl,
    reserved: RESERVED_SLUGS,
    ruleBook: makeRuleBook(),
    whyNot: whyNotByEngine,
    // Long lists keep off the connections that short reads share.
    lists: { query: db.writer().alone },
    webhooks: { limit, allowPrivate, post, wake },
  }
}

/** One after the other: each may make work for those after it. */
async function settleAll(steps: readonly (() => Promise<void>)[]): Promise<void> {
  for (const step of steps) await step()
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  await app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      throw new OperatorError(`Port ${port} is taken: stop what listens there or set PORT.`)
    }
    throw new OperatorError(`${host}:${port} cannot be listened on (${error.message}).`)
  })
}

/** PORT=0 takes a free port, which PUBLIC_URL has to name before anything listens. */
async function withPort(config: Config): Promise<Config> {
  if (config.port !== 0) return config
  const port = await new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', error =>
      reject(new OperatorError(`${config.host} cannot be listened on (${error.message}).`)),
    )
    probe.listen(0, config.host, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
  const named = (url: string) => url.replace(/^http:\/\/localhost:0$/, `http://localhost:${port}`)
  return {
    ...config,
    port,
    publicUrl: named(config.publicUrl),
    bookingUrl: named(config.bookingUrl),
  }
}
