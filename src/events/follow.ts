/**
 * Followers: what comes about because of events. Each handles a company's events in order, in the
 * transaction that moves its cursor on. An event that cannot be handled is set aside with those of
 * its subject that come after it, and tried again later; all others go on.
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
   * What it does in `tx` happens once an event; anything else may happen again. May throw: then
   * nothing of it stays, and the event is tried again.
   */
  handle(tx: Tx, companyId: string, event: EventRow): Promise<void>
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
  const woken = new Set<string>()
  let working: Promise<void> = Promise.resolve()
  let closed = false

  const followOne = async (follower: Follower, companyId: string) => {
    const batch = () => db.transaction(tx => handleBatch(tx, companyId, { follower, clock, log }))
    while (!closed && (await batch()));
  }
  const tell = (error: unknown) =>
    log.warn({ error: stackOf(error) }, 'events were not followed; the next round does it')
  /** One after the other: followers of one company would wait for each other anyway. */
  const queue = (work: () => Promise<void>): Promise<void> => {
    const done = working.then(work)
    working = done.catch(() => {})
    return done
  }
  const followWoken = async () => {
    const companies = [...woken]
    woken.clear()
    for (const companyId of companies) {
      for (const follower of followers) await followOne(follower, companyId).catch(tell)
    }
  }
  const followAll = async () => {
    for (const follower of followers) {
      const due = { follower: follower.name, nowMs: clock.now() }
      for (const companyId of await companiesToFollow(db, due)) {
        await followOne(follower, companyId).catch(tell)
      }
    }
  }
  return {
    wake: companyId => {
      if (closed) return
      woken.add(companyId)
      if (woken.size === 1) queue(followWoken).catch(tell)
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
  for (const event of events) {
    const dueMs = stuck.get(event.subjectId)
    if (dueMs !== undefined) {
      await setAside(tx, companyId, { follower: name, event, tries: 0, dueMs })
    } else await attempt(tx, companyId, { ...round, event, tries: 0, isAside: false, stuck })
  }
  const isFull = events.length === BATCH
  const position = isFull ? (events.at(-1)?.position ?? last) : last
  await moveCursor(tx, companyId, { follower: name, position })
  return isFull
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

/** Throws what has nothing to do with the event: a deadlock, a database that is gone. */
async function attempt(tx: Tx, companyId: string, one: Attempt): Promise<void> {
  const { follower, event, stuck, clock, log } = one
  await tx.query(sql`SAVEPOINT event`)
  try {
    await follower.handle(tx, companyId, event)
    if (one.isAside) {
      await takeBack(tx, companyId, { follower: follower.name, eventId: event.id })
    }
    await tx.query(sql`RELEASE SAVEPOINT event`)
  } catch (error) {
    if (isRetryable(error)) throw error
    await tx.query(sql`ROLLBACK TO SAVEPOINT event`)
    const tries = one.tries + 1
    const waitMs = retryMs(tries)
    const dueMs = waitMs === null ? null : clock.now() + waitMs
    if (dueMs !== null) stuck.set(event.subjectId, dueMs)
    await setAside(tx, companyId, { follower: follower.name, event, tries, dueMs })
    const what = { error: stackOf(error), follower: follower.name, eventId: event.id, tries }
    if (dueMs === null) log.error(what, 'an event could not be handled and is given up')
    else log.warn(what, 'an event could not be handled; it is tried again')
  }
}
