/**
 * The database: reads go over a few shared, pipelined connections (many statements under way on
 * one), transactions each have a connection of a pool. One statement is one round trip.
 */
import pg from 'pg'
import { Refusal } from '../../base/refusal.ts'
import { isRetryable, refusalFor, refusalOfConnecting } from './failures.ts'
import { makeReaders } from './readers.ts'
import type { Query } from './sql.ts'

export type Connection =
  | { connectionString: string }
  | { host: string; port: number; user: string; database: string; ssl: false }

/** Whatever can run one statement: the database for reads, or a transaction. */
export type Db = { query<Row>(query: Query): Promise<Row[]> }

export type Tx = Db & {
  /** Runs once the transaction has committed; nothing in it may fail. */
  afterCommit(effect: () => void): void
}

/**
 * Where an action writes: on the database itself, or inside a transaction that somebody else began
 * (a request with an Idempotency-Key). What `transaction` did is committed with that one then.
 */
export type Writer = {
  /** One statement, which commits by itself. */
  alone<Row>(query: Query): Promise<Row[]>
  /** Commits what `work` did, or nothing of it. `work` may run more than once (see failures.ts). */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Runs once what was done has committed; nothing in it may fail. */
  afterCommit(effect: () => void): void
}

export type Database = Db & {
  transaction: Writer['transaction']
  writer(): Writer
  /** How many statements have been sent, for tests that count what a request costs. */
  statements(): number
  /** How often a transaction began anew because of a deadlock or the like. */
  retries(): number
  close(): Promise<void>
}

const MAX_TRIES = 3
const POOL_SIZE = 16
const CONNECT_LIMIT_MS = 5_000
const STATEMENT_LIMIT_MS = 15_000
/** A server that hangs does not keep its own limit. */
const ANSWER_LIMIT_MS = 17_000

export function openDatabase(connection: Connection): Database {
  const settings = {
    ...connection,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    statement_timeout: STATEMENT_LIMIT_MS,
    query_timeout: ANSWER_LIMIT_MS,
  }
  const pool = new pg.Pool({ ...settings, max: POOL_SIZE })
  // An idle connection that breaks is replaced at its next use; the statement then tells.
  pool.on('error', () => {})
  // One that breaks while it is in use tells its statement; nobody else has to hear of it.
  pool.on('connect', client => client.on('error', () => {}))
  const readers = makeReaders(settings)
  let sent = 0
  let retried = 0
  const onRetry = () => {
    retried += 1
  }
  const counted = <Row>(db: Db, query: Query) => {
    sent += 1
    return db.query<Row>(query)
  }
  const transaction = <T>(work: (tx: Tx) => Promise<T>) =>
    untilDone(
      () => attempt(pool, tx => work({ ...tx, query: query => counted(tx, query) })),
      onRetry,
    )
  const alone: Db = { query: query => untilDone(() => onPool(pool, query), onRetry) }
  return {
    query: query => counted(readers, query),
    transaction,
    writer: () => ({
      alone: query => counted(alone, query),
      transaction,
      afterCommit: effect => effect(),
    }),
    statements: () => sent,
    retries: () => retried,
    close: async () => {
      await Promise.all([readers.close(), pool.end()])
    },
  }
}

/** The writer of an action inside a transaction that is under way. */
export const joining = (tx: Tx): Writer => ({
  alone: query => tx.query(query),
  transaction: work => work(tx),
  afterCommit: effect => tx.afterCommit(effect),
})

async function onPool<Row>(pool: pg.Pool, query: Query): Promise<Row[]> {
  const client = await connect(pool)
  let broken = true
  try {
    const { rows } = await client.query(query)
    broken = false
    return rows as Row[]
  } catch (error) {
    // What the server refuses leaves the connection as it was.
    broken = !(error instanceof pg.DatabaseError)
    throw error
  } finally {
    client.release(broken)
  }
}

async function untilDone<T>(attempted: () => Promise<T>, onRetry: () => void): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempted()
    } catch (error) {
      if (!isRetryable(error) || tries >= MAX_TRIES) throw refusalFor(error) ?? error
      onRetry()
    }
  }
}

async function attempt<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await connect(pool)
  const effects: (() => void)[] = []
  let broken = false
  try {
    await client.query('BEGIN')
    const result = await work({
      query: async <Row>(query: Query) => (await client.query(query)).rows as Row[],
      afterCommit: effect => effects.push(effect),
    })
    await client.query('COMMIT')
    for (const effect of effects) effect()
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  return pool.connect().catch(error => {
    const isPoolFull = /timeout exceeded/.test(error.message) && pool.totalCount >= POOL_SIZE
    throw isPoolFull
      ? new Refusal('busy_try_again', {}, { cause: error })
      : refusalOfConnecting(error)
  })
}
