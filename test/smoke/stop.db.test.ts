/** A program that is told to stop answers what it has begun. */
import { once } from 'node:events'
import { connect } from 'node:net'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import type { Connection } from '../../src/runtime/db/database.ts'
import { ask, makeUser } from './api.ts'
import { install, KINDS } from './installation.ts'
import { punctual, SLOW_MACHINE_MS, serve } from './program.ts'
import { emptyDatabase } from './server-database.ts'

vi.setConfig({ testTimeout: SLOW_MACHINE_MS })

const SOON = { timeout: 15_000, interval: 10 }

/** Holds the row of a user, so that whoever wants to change it waits. */
async function holdUser(connection: Connection, userId: string) {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query('BEGIN')
  await client.query('SELECT id FROM users WHERE id = $1 FOR UPDATE', [userId])
  const waiting = `SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return {
    someoneWaits: () =>
      vi.waitFor(async () => {
        // What a transaction has once seen of other sessions, it goes on seeing.
        await client.query('SELECT pg_stat_clear_snapshot()')
        expect((await client.query(waiting)).rows).toHaveLength(1)
      }, SOON),
    release: async () => {
      await client.query('COMMIT')
      await client.end()
    },
  }
}

async function isRefused(port: string): Promise<boolean> {
  const socket = connect(Number(port), '127.0.0.1')
  try {
    await once(socket, 'connect')
    return false
  } catch (error) {
    expect(error).toMatchObject({ code: 'ECONNREFUSED' })
    return true
  } finally {
    socket.destroy()
  }
}

test.each(KINDS)('on %s, SIGTERM lets a request under way finish', async kind => {
  const { env, server, key, connection } = await install(kind)
  const { userId } = await makeUser(server.url, key)
  const row = await holdUser(connection, userId)
  const patch = { method: 'PATCH', key, body: { givenName: 'Joan' } }
  let isAnswered = false
  const answer = ask(`${server.url}/v4/user/${userId}`, patch).finally(() => {
    isAnswered = true
  })
  await row.someoneWaits()

  server.signal('SIGTERM')
  await vi.waitFor(async () => expect(await isRefused(server.port)).toBe(true), SOON)
  server.signal('SIGTERM')
  server.signal('SIGINT')
  expect(isAnswered).toBe(false)
  await row.release()
  expect(await answer).toMatchObject({ status: 200, body: { givenName: 'Joan' } })
  expect(await server.ended).toMatchObject({ code: 0, signal: null })

  const next = await serve(env)
  const user = await ask(`${next.url}/v4/user/${userId}`, { key })
  expect(user).toMatchObject({ status: 200, body: { givenName: 'Joan' } })
})

test.each(['SIGINT', 'SIGHUP'] as const)('%s stops it too', async name => {
  const { env } = await emptyDatabase()
  const server = await serve(env)
  server.signal(name)
  expect(await server.ended).toMatchObject({ code: 0, signal: null })
})

test('a request that is never sent to its end does not hold up the stop', async () => {
  const { server } = await install('the embedded database')
  const half = connect(Number(server.port), '127.0.0.1')
  half.on('error', () => {})
  half.write('GET /healthz HTTP/1.1\r\nHos')
  await once(half, 'connect')
  server.signal('SIGTERM')
  expect(await server.ended).toMatchObject({ code: 0, signal: null })
  half.destroy()
})

test('a start that fails half way ends, and leaves nothing running', async () => {
  const { env, server } = await install('the embedded database')
  server.signal('SIGTERM')
  await server.ended
  const { code, err } = await punctual(['serve'], { ...env, HOST: 'nosuchhost.invalid' })
  expect(code).toBe(1)
  expect(err).toMatch(/nosuchhost\.invalid(:\d+)? cannot be listened on/)
  expect((await serve(env)).url).toMatch(/^http/)
})
