/**
 * Tells every process what has changed, so that what they keep in memory can go: the one that made
 * the change at once, the others by LISTEN. Who loses the connection forgets all.
 */
import pg from 'pg'
import type { Connection, Tx } from './database.ts'
import { sql } from './sql.ts'

export type Topic = 'key' | 'user' | 'session'

export type Changes = {
  /** In the transaction of the change; takes effect when it commits. */
  tell(tx: Tx, topic: Topic, id: string): Promise<void>
  /** `id` is null when anything may have changed. */
  onChange(topic: Topic, forget: (id: string | null) => void): void
  close(): Promise<void>
}

const CHANNEL = 'punctual_changes'
const RETRY_MS = 1_000
const CONNECT_LIMIT_MS = 10_000

export async function listenForChanges(connection: Connection): Promise<Changes> {
  const listeners: { topic: Topic; forget: (id: string | null) => void }[] = []
  const forget = (topic: string, id: string | null) => {
    for (const listener of listeners) if (listener.topic === topic) listener.forget(id)
  }
  const line = await keepListening(connection, payload => {
    if (payload === null) for (const { forget: forgetAll } of listeners) forgetAll(null)
    else forget(payload.slice(0, payload.indexOf(' ')), payload.slice(payload.indexOf(' ') + 1))
  })
  return {
    tell: async (tx, topic, id) => {
      await tx.query(sql`SELECT pg_notify(${CHANNEL}, ${`${topic} ${id}`})`)
      tx.afterCommit(() => forget(topic, id))
    },
    onChange: (topic, listener) => {
      listeners.push({ topic, forget: listener })
    },
    close: () => line.close(),
  }
}

/** `heard(null)` after the line was lost: what was said meanwhile is not known. */
async function keepListening(connection: Connection, heard: (payload: string | null) => void) {
  let closed = false
  let client: pg.Client | null = null
  let retry: NodeJS.Timeout | undefined
  const connectLater = () => {
    heard(null)
    clearTimeout(retry)
    if (!closed) retry = setTimeout(() => connect().catch(connectLater), RETRY_MS)
  }
  const connect = async () => {
    const next = new pg.Client({ ...connection, connectionTimeoutMillis: CONNECT_LIMIT_MS })
    next.on('error', () => {})
    next.on('notification', ({ payload }) => heard(payload ?? null))
    try {
      await next.connect()
      await next.query(`LISTEN ${CHANNEL}`)
    } catch (error) {
      await next.end().catch(() => {})
      throw error
    }
    if (closed) return void (await next.end())
    next.on('end', connectLater)
    client = next
    heard(null)
  }
  await connect()
  return {
    close: async () => {
      closed = true
      clearTimeout(retry)
      await client?.end()
    },
  }
}
