/** Ends with 0 if the PostgreSQL server at the given address answers and is 15 or newer. */
import pg from 'pg'

const client = new pg.Client({
  connectionString: process.argv[2],
  connectionTimeoutMillis: 2000,
})
try {
  await client.connect()
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num')
  process.exitCode = Number(rows[0]?.server_version_num) >= 150_000 ? 0 : 1
} catch {
  process.exitCode = 1
} finally {
  await client.end()
}
