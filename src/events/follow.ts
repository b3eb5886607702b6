/**
 * Followers: what comes about because of events. Each handles a company's events in order, many at
 * once, in the transaction that moves its cursor on. Where that fails, each is handled by itself:
 * one that cannot be is set aside with those of its subject that come after it, and tried again
 * later; all others go on.
 */
import type { Clock } from '../base/clock.ts'
import { type Log, stackOf } from '../base/log.ts'
import type { Database, Tx } from '../runtime/db/database.ts'
import { isRetryable } from '../runtime/db/failures.ts'
import { sql } from '../runtime/db/sql.ts'
import { type EventType, retryMs } from './rules.ts'
import { type EventRow, lastPosition, listEvents } from './store.ts'
import {
  companiesToFollow,
  listSetAside,
  lockCursor,
  moveCursor,
  setAside,
  takeBack,
} from './store-cursors.ts'

export type Follower = {
  /** Its cursor is kept under this, for good. */
  name: string
  types: readonly EventType[]
  /**
   * In order. What it does in `tx` happens once an event; anything else may happen again. May
   * throw: then nothing of it stays, and each event is tried again.
   */
  handle(tx: Tx, companyId: string, events: readonly EventRow[]): Promise<void>
}

export type Following = {
  /** After events of the company have got their positions. */
  wake(companyId: string): void
  /** Handles everything that has a position and is due now. */
  run(): Promise<void>
  close(): Promise<void>
}

type Parts = { db: Database; clock: Clock; log: Log; followers: readonly Follower[] }

const BATCH = 200

export function makeFollowing({ db, clock, log, followers }: Parts): Following {
  /** Who is to follow which company, whoever waits longest first. */
  const waiting = new Map<string, { follower: Follower; companyId: string }>()
  let working: Promise<void> = Promise.resolve()
  let closed = false

  const add = (follower: Follower, companyId: string) =>
    waiting.set(`${follower.name} ${companyId}`, { follower, companyId })
  const tell = (error: unknown) =>
    log.warn({ error: stackOf(error) }, 'events were not followed; the next round does it')
  /** One after the other: followers of one company would wait for each other anyway. */
  const queue = (work: () => Promise<void>): Promise<void> => {
    const done = working.then(work)
    working = done.catch(() => {})
    return done
  }
  /** A batch of each in turn: a company with much to follow holds up no other. */
  const followWaiting = async () => {
    for (const [key, { follower, companyId }] of waiting) {
      if (closed) return
      waiting.delete(key)
      const batch = db.transaction(tx => handleBatch(tx, companyId, { follower, clock, log }))
      if (await batch.catch(tell)) add(follower, companyId)
    }
  }
  const followAll = async () => {
    for (const follower of followers) {
      const due = { follower: follower.name, nowMs: clock.now() }
      const companies = await companiesToFollow(db, due)
      for (const companyId of companies) add(follower, companyId)
      await followWaiting()
    }
  }
  return {
    wake: companyId => {
      if (closed) return
      const isFirst = waiting.size === 0
      for (const follower of followers) add(follower, companyId)
      if (isFirst) queue(followWaiting).catch(tell)
    },
    run: () => queue(followAll),
    close: async () => {
      closed = true
      await working
    },
  }
}

type Round = { follower: Follower; clock: Clock; log: Log }

/** Returns whether there may be more. */
async function handleBatch(tx: Tx, companyId: string, round: Round): Promise<boolean> {
  const { name, types } = round.follower
  const after = await lockCursor(tx, companyId, name)
  const stuck = await tryAgain(tx, companyId, round)
  const last = await lastPosition(tx, companyId)
  if (last <= after) return false
  const events = await listEvents(tx, companyId, { after, last, limit: BATCH, types })
  const isFree = events.length > 1 && !events.some(({ subjectId }) => stuck.has(subjectId))
  const isDone = isFree && (await handleTogether(tx, companyId, { ...round, events }))
  if (!isDone) await handleEach(tx, companyId, { ...round, events, stuck })
  const isFull = events.length === BATCH
  const position = isFull ? (events.at(-1)?.position ?? last) : last
  await moveCursor(tx, companyId, { follower: name, position })
  return isFull
}

/** Whether it went well; if not, nothing of it stays, and which of them failed is not known. */
async function handleTogether(
  tx: Tx,
  companyId: string,
  { follower, events }: Round & { events: readonly EventRow[] },
): Promise<boolean> {
  return (await undoneBy(tx, () => follower.handle(tx, companyId, events))) === null
}

async function handleEach(
  tx: Tx,
  companyId: string,
  { events, stuck, ...round }: Round & { events: readonly EventRow[]; stuck: Stuck },
): Promise<void> {
  for (const event of events) {
    const dueMs = stuck.get(event.subjectId)
    if (dueMs !== undefined) {
      await setAside(tx, companyId, { follower: round.follower.name, event, tries: 0, dueMs })
    } else await attempt(tx, companyId, { ...round, event, tries: 0, isAside: false, stuck })
  }
}

/** Subjects with an event that is set aside, and when that is due. */
type Stuck = Map<string, number>

/** What is due is tried in order, up to the first of a subject that fails again. */
async function tryAgain(tx: Tx, companyId: string, round: Round): Promise<Stuck> {
  const stuck: Stuck = new Map()
  const nowMs = round.clock.now()
  for (const { event, tries, dueMs } of await listSetAside(tx, companyId, round.follower.name)) {
    if (stuck.has(event.subjectId)) continue
    if (dueMs !== null && dueMs > nowMs) stuck.set(event.subjectId, dueMs)
    else await attempt(tx, companyId, { ...round, event, tries, isAside: true, stuck })
  }
  return stuck
}

type Attempt = Round & { event: EventRow; tries: number; isAside: boolean; stuck: Stuck }

async function attempt(tx: Tx, companyId: string, one: Attempt): Promise<void> {
  const { follower, event, stuck, clock, log } = one
  const undone = await undoneBy(tx, async () => {
    await follower.handle(tx, companyId, [event])
    if (!one.isAside) return
    await takeBack(tx, companyId, { follower: follower.name, eventId: event.id })
  })
  if (undone === null) return
  const tries = one.tries + 1
  const waitMs = retryMs(tries)
  const dueMs = waitMs === null ? null : clock.now() + waitMs
  if (dueMs !== null) stuck.set(event.subjectId, dueMs)
  await setAside(tx, companyId, { follower: follower.name, event, tries, dueMs })
  const what = { error: stackOf(undone.error), follower: follower.name, eventId: event.id, tries }
  if (dueMs === null) log.error(what, 'an event could not be handled and is given up')
  else log.warn(what, 'an event could not be handled; it is tried again')
}

/**
 * The error for which all that was done in `tx` was undone; null: it went well. Throws what has
 * nothing to do with the events: a deadlock, a database that is gone.
 */
async function undoneBy(tx: Tx, work: () => Promise<void>): Promise<{ error: unknown } | null> {
  await tx.query(sql`SAVEPOINT events`)
  try {
    await work()
    await tx.query(sql`RELEASE SAVEPOINT events`)
    return null
  } catch (error) {
    if (isRetryable(error)) throw error
    await tx.query(sql`ROLLBACK TO SAVEPOINT events`)
    return { error }
  }
}
