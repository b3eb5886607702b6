/** `punctual seed`: sample data that is the same again, and that nobody hears of. */
import { expect, test, vi } from 'vitest'
import { ask } from './api.ts'
import { install, SETUP } from './installation.ts'
import { type Env, punctual, SLOW_MACHINE_MS } from './program.ts'
import { emptyDatabase, rowsOf } from './server-database.ts'

vi.setConfig({ testTimeout: 2 * SLOW_MACHINE_MS })

const SEED = ['seed', '--size', 'small', '--date', '2026-11-24']

const BOOKED = `
  SELECT a.starts_at, a.cancelled_at IS NOT NULL AS gone, a.reschedule_count AS moves, m.name,
    t.email, t.no_show
  FROM appointments a
  JOIN meeting_types m ON m.company_id = a.company_id AND m.id = a.meeting_type_id
  JOIN attendees t ON t.company_id = a.company_id AND t.appointment_id = a.id
  ORDER BY a.starts_at, m.name, t.email`

async function seeded() {
  const database = await emptyDatabase()
  await punctual([...SETUP, '--timezone', 'Europe/Berlin'], database.env)
  return { ...database, ran: await punctual(SEED, database.env) }
}

const count = async ({ connection }: Awaited<ReturnType<typeof seeded>>, what: string) =>
  (await rowsOf(connection, `SELECT count(*)::int AS count FROM ${what}`))[0]?.count as number

test('the same seed and date make the same, of every kind; nobody is written to', async () => {
  const [one, other] = await Promise.all([seeded(), seeded()])
  expect(one.ran).toMatchObject({ code: 0, err: '' })
  expect(one.ran.out.split('\n')).toEqual([
    '8 users with 14 meeting types and a team',
    '30 people who book',
    expect.stringMatching(
      /^\d+ appointments with \d+ attendees: \d+ moved, \d+ cancelled, \d+ not come to$/,
    ),
    expect.stringMatching(/^\d+ requests that a host had to confirm, some of which wait$/),
    '2 webhooks, neither of which is sent anything',
    '',
  ])
  const booked = await rowsOf(one.connection, BOOKED)
  expect(booked.length).toBeGreaterThan(30)
  expect(await rowsOf(other.connection, BOOKED)).toEqual(booked)

  // The logs have something to look at, of which nothing is there to be sent.
  expect(await count(one, `mails WHERE status = 'sent'`)).toBeGreaterThan(30)
  expect(await count(one, `mails WHERE status = 'queued'`)).toBe(0)
  expect(await count(one, `webhook_deliveries WHERE status = 'delivered'`)).toBeGreaterThan(5)
  expect(await count(one, 'webhook_attempts WHERE status = 503')).toBeGreaterThan(0)
  expect(await count(one, `webhooks WHERE disabled_at IS NULL`)).toBe(1)
  expect(await count(one, 'events WHERE position IS NULL')).toBe(0)
  expect(await count(one, 'contact_attendances')).toBe(booked.length)
  expect(await count(one, `provisional_bookings WHERE status = 'pending'`)).toBeGreaterThan(0)
  expect(await count(one, 'appointments WHERE spots IS NOT NULL')).toBeGreaterThan(0)
  expect(await count(one, 'appointments WHERE cancelled_at IS NOT NULL')).toBeGreaterThan(0)
  expect(await count(one, `users WHERE email NOT LIKE '%example.com'`)).toBe(0)
  expect(await count(one, `attendees WHERE email NOT LIKE '%.example.com'`)).toBe(0)
})

test('it refuses to make them twice, unless more are asked for', async () => {
  const { env, connection } = await seeded()
  const users = async () =>
    (await rowsOf(connection, 'SELECT count(*)::int AS count FROM users'))[0]?.count
  expect(await punctual(SEED, env)).toMatchObject({
    code: 1,
    out: '',
    err: 'The company has sample data already; with --again it gets more of it.\n',
  })
  expect(await users()).toBe(9)
  expect(await punctual([...SEED, '--again'], env)).toMatchObject({ code: 0, err: '' })
  expect(await users()).toBe(17)
})

test('beside a server that runs on the same folder: it has them at once', async () => {
  const { env, server, key } = await install('the embedded database')
  const ran = await punctual(SEED, env)
  expect(ran).toMatchObject({ code: 0, err: '' })
  const [, made = ''] = /^(\d+) appointments/m.exec(ran.out) ?? []
  const seen = await ask(`${server.url}/v4/appointment/paginated?pageSize=1`, { key })
  expect(seen).toMatchObject({ status: 200, body: { total: Number(made) } })
  // The worker of the server found nothing to be sent.
  const queued = await ask(`${server.url}/v4/mail-log/paginated?status=queued`, { key })
  expect(queued.body).toEqual({ mails: [], total: 0 })
  expect(server.err()).not.toMatch(/"level":[456]0/)
})

test('what is wrong with its flags is said', async () => {
  const { env } = await emptyDatabase()
  const said = async (args: string[], own: Env = env) =>
    (await punctual(['seed', ...args], own)).err
  expect(await said(['--size', 'huge'])).toBe('--size must be small or medium.\n')
  expect(await said(['--date', 'tomorrow'])).toBe('--date must be a date as YYYY-MM-DD.\n')
  expect(await said(['--seed', 'x'])).toMatch(/^--seed must be a whole number/)
  expect(await said([])).toMatch(/run `punctual setup` first/)
})
