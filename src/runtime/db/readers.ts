/**
 * A few connections for reads, shared by every request: statements are sent without waiting for
 * the answers of those before them. Never for transactions.
 */
import pg from 'pg'
import { refusalFor, refusalOfConnecting } from './failures.ts'
import type { Query } from './sql.ts'

const READERS = 2
/** Planning a statement for its values costs more than these short statements gain by it. */
const GENERIC_PLANS = '-c plan_cache_mode=force_generic_plan'

export type Readers = {
  query<Row>(query: Query): Promise<Row[]>
  close(): Promise<void>
}

export function makeReaders(settings: pg.ClientConfig): Readers {
  const readers = Array.from({ length: READERS }, () => makeReader(settings))
  let next = 0
  return {
    query: async <Row>(query: Query) => {
      next = (next + 1) % READERS
      const reader = readers[next] as Reader
      try {
        const client = await reader.client()
        return (await client.query(query)).rows as Row[]
      } catch (error) {
        throw refusalFor(error) ?? error
      }
    },
    close: async () => {
      await Promise.all(readers.map(reader => reader.close()))
    },
  }
}

type Reader = { client(): Promise<pg.Client> | pg.Client; close(): Promise<void> }

/** One connection, made at its first use and again after it was lost. */
function makeReader(settings: pg.ClientConfig): Reader {
  let ready: pg.Client | null = null
  let connecting: Promise<pg.Client> | null = null
  const connect = async () => {
    const client = new pg.Client({ ...settings, pipeline: true, options: GENERIC_PLANS })
    const forget = () => {
      if (ready === client) ready = null
    }
    client.on('error', forget)
    client.on('end', forget)
    try {
      await client.connect()
      ready = client
      return client
    } catch (error) {
      throw refusalOfConnecting(error)
    } finally {
      connecting = null
    }
  }
  return {
    client: () => {
      if (ready) return ready
      connecting ??= connect()
      return connecting
    },
    close: async () => {
      await ready?.end()
    },
  }
}
