/**
 * Gives events their public position after they are committed, so that a reader with a cursor skips
 * none. Woken by whoever appended one here; what other processes append is found by a slow poll.
 */
import { type Log, stackOf } from '../base/log.ts'
import type { Database } from '../runtime/db/database.ts'
import { companiesToNumber, numberEvents } from './store.ts'

export type Relay = {
  /** After the commit of an event of the company. */
  wake(companyId: string): void
  /** Numbers everything that is committed now. */
  run(): Promise<void>
  close(): Promise<void>
}

/** Events of one moment are numbered together; nobody notices so short a wait. */
const GATHER_MS = 20

type Parts = {
  db: Database
  log: Log
  /** Told of each company whose events got positions. */
  onNumbered?: (companyId: string) => void
}

export function makeRelay({ db, log, onNumbered = () => {} }: Parts): Relay {
  const woken = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  let working: Promise<void> = Promise.resolve()
  let closed = false

  const tell = (error: unknown) =>
    log.warn({ error: stackOf(error) }, 'events were not numbered; the next round does it')
  const numberOne = async (companyId: string) => {
    while ((await db.transaction(tx => numberEvents(tx, companyId))) > 0) onNumbered(companyId)
  }
  const numberAll = async (companies: Iterable<string>) => {
    for (const companyId of companies) await numberOne(companyId).catch(tell)
  }
  /** One after the other: two at once would only wait for each other. */
  const queue = (work: () => Promise<void>): Promise<void> => {
    const done = working.then(work)
    working = done.catch(() => {})
    return done
  }
  const numberWoken = () => {
    timer = null
    const companies = [...woken]
    woken.clear()
    queue(() => numberAll(companies)).catch(tell)
  }
  return {
    wake: companyId => {
      if (closed) return
      woken.add(companyId)
      timer ??= setTimeout(numberWoken, GATHER_MS)
    },
    run: () => queue(async () => numberAll(await companiesToNumber(db))),
    close: async () => {
      closed = true
      if (timer) clearTimeout(timer)
      await working
    },
  }
}
