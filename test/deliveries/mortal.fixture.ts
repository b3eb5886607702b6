/**
 * A worker as a process of its own, to be killed: follows what is to be followed and delivers what
 * is due once. `diesAt` names where it ends itself as by kill -9.
 */
import { makeLog } from '../../src/base/log.ts'
import { readConfig } from '../../src/runtime/config/read.ts'
import { type Connection, type Database, openDatabase } from '../../src/runtime/db/database.ts'
import type { Query } from '../../src/runtime/db/sql.ts'
import { makePost, type Post } from '../../src/runtime/net/post.ts'
import { makeWork } from '../../src/work.ts'

export type Order = {
  connection: Connection
  now: string
  secretKeys: string[]
  diesAt: 'nowhere' | 'followed' | 'claimed' | 'noted' | 'recorded'
}

const { connection, now, secretKeys, diesAt }: Order = JSON.parse(process.argv[2] ?? '')
const die = () => process.kill(process.pid, 'SIGKILL')

const real = makePost({ allowPrivate: true })
const post: Post = {
  ...real,
  send: posted => {
    if (diesAt === 'claimed') die()
    return real.send(posted)
  },
}
const config = readConfig({ WEBHOOK_ALLOW_PRIVATE: 'true', WORKER: 'off' })
const opened = openDatabase(connection)
const db: Database = {
  ...opened,
  writer: () => ({
    ...opened.writer(),
    alone: async <Row>(query: Query) => {
      const rows = await opened.writer().alone<Row>(query)
      if (diesAt === 'noted' && query.text.includes('INSERT INTO webhook_attempts')) die()
      return rows
    },
  }),
}
const clock = { now: () => Date.parse(now) }
const log = makeLog('silent')
const { relay, following, delivering } = makeWork(
  { db, connection, clock, log, secretKeys, config, post },
  [],
)
await relay.run()
await following.run()
if (diesAt === 'followed') die()
await delivering.run()
if (diesAt === 'recorded') die()
process.exit()
