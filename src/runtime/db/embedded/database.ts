/** The product's database inside the embedded server. */
import pg from 'pg'
import { OperatorError } from '../../../base/operator-error.ts'

/** `ssl: false`, so that a PGSSLMODE of the environment does not reach the socket. */
export type Connection = {
  host: string
  port: number
  user: string
  database: string
  ssl: false
}

/**
 * Creates the database on the first start. Also looked for on every later one, because a first
 * start may have been interrupted before this.
 * @throws {OperatorError} if the database is there and is not UTF8
 */
export async function ensureDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const found = await client.query<{ encoding: string }>(
      'SELECT pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = $1',
      [connection.database],
    )
    const encoding = found.rows[0]?.encoding
    if (encoding === undefined) {
      await client.query(
        `CREATE DATABASE ${client.escapeIdentifier(connection.database)} TEMPLATE template0
         ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'`,
      )
    } else if (encoding !== 'UTF8') {
      throw new OperatorError(
        `The database ${connection.database} is ${encoding}: it has to be UTF8, so export it and ` +
          'restore it into a new DATA_DIR.',
      )
    }
  } finally {
    await client.end()
  }
}
