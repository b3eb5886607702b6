import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Desk, deskOf, fields, monday, onDay } from '../../test/desk.ts'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'
import { type Answerer, receiver } from '../../test/receiver.ts'
import { expireLapsed } from '../provisional-bookings/expire-lapsed.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot({ 'webhook-allow-private': 'true' })
  desk = deskOf(punctual)
})
afterEach(() => punctual.clock.set(TEST_NOW))
afterAll(() => punctual.close())

/** Words that stand nowhere else, so that they can be looked for in everything that is kept. */
const PERSON = {
  email: 'Zebedee.Quux@private.example',
  firstname: 'Zebedee',
  lastname: 'Quuxington',
  phone: '+49 171 5559876',
  timezone: 'Europe/Berlin',
  language: 'de',
  notes: { topic: 'quuxology', address: 'Quuxington Road 7' },
  bringalongEmails: ['friend@quuxington.example'],
}
const OTHER = { email: 'other@example.com', firstname: 'Olga', notes: { topic: 'kept' } }
const TRACES = ['zebedee', 'quux', '5559876']

/**
 * Tables with texts that this test leaves empty, and why that is no gap. Whoever makes a table that
 * can hold something of a person fills it in `leaveTraces` and lets `erasePerson` empty it.
 */
const LEFT_EMPTY: Record<string, string> = {
  events_set_aside: 'names followers only',
  invitations: 'who is to sign in',
  logos: 'what a company shows',
  meeting_type_templates: 'what a company offers',
  one_time_links: 'ids and tokens of links',
  one_time_tokens: 'as one_time_links',
  picks: 'ids and counts of hosts',
  queue_members: 'who hosts',
  queue_user_groups: 'who hosts',
  queues: 'how hosts are chosen',
  sessions: 'who is signed in',
  sign_in_links: 'who signs in',
  team_members: 'who hosts',
  team_slugs: 'what a company offers',
  teams: 'what a company offers',
}

const erase = (body: object = {}) =>
  desk.call('POST', '/v4/privacy/erase', { body: { email: PERSON.email, ...body } })
const exported = async (email = PERSON.email) =>
  (await desk.call('POST', '/v4/privacy/export', { body: { email } })).body

const CANCEL = {
  body: { reason: 'Zebedee is ill' },
  headers: { 'idempotency-key': 'cancel-once' },
}

/** A webhook that answers what it got, or as a test says. */
async function hook(how: Answerer) {
  const at = await receiver(how)
  onTestFinished(at.close)
  const eventTypes = ['booking_created', 'booking_updated', 'provisional_booking_created']
  const { body } = await desk.call('POST', '/webhooks', { body: { endpoint: at.url, eventTypes } })
  onTestFinished(async () => void (await desk.call('DELETE', `/webhooks/${body.id}`)))
  return at
}

/** Something of the person wherever the product keeps anything. */
async function leaveTraces() {
  await hook((received, response) => response.writeHead(500).end(received.text))
  const ada = await desk.hostWith({
    meetingInfo: { channel: 'local-attendee' },
    meetingOptions: { allowPhoneOnlyBooking: true },
  })
  const group = await desk.hostWith({ spots: 3 })
  const alone = await desk.book(
    ada,
    monday('09:00'),
    {
      attendee: PERSON,
      location: 'Quuxington Road 7',
      icsTitle: 'With Zebedee',
      icsDescription: 'about quuxology',
    },
    { 'idempotency-key': `for ${PERSON.email}` },
  )
  expect(alone.body).toMatchObject({ id: expect.any(String) })
  const path = `/v4/appointment/${alone.body.id}`
  const change = (of: string, body: object) => desk.call('PATCH', `${path}/${of}`, { body })
  await change('notes', { note: 'Zebedee is early' })
  await change('transcription', { transcription: 'Zebedee said', summary: 'Zebedee agreed' })
  await change('guest', { email: 'second@quuxington.example' })
  await desk.move(alone.body.id, monday('10:00'))
  const cancelled = await desk.booked(ada, monday('11:00'), { attendee: PERSON })
  await desk.call('POST', `/v4/appointment/${cancelled}/cancel`, CANCEL)
  const session = await desk.booked(group, monday('09:00'), { attendee: OTHER })
  const seat = await desk.book(group, monday('09:00'), {
    attendee: { ...PERSON, email: PERSON.email.toUpperCase() },
  })
  const bringing = await desk.booked(ada, monday('12:00'), {
    attendee: { ...OTHER, bringalongEmails: [PERSON.email, 'stays@example.com'] },
  })
  await desk.held(ada, monday('13:00'), { visitorToken: PERSON.email })
  await leaveWaiting()
  await punctual.settle()
  const { result } = (await desk.call('GET', '/crm?searchTerm=zebedee')).body
  const [contact] = result
  await desk.call('PATCH', `/crm/${contact.id}`, {
    body: { notes: 'Zebedee calls', employer: 'Quux Ltd', additionalData: { of: 'quux' } },
  })
  return { alone: alone.body.id, session, seat: seat.body, bringing, contact }
}

const decide = (id: string, how: 'confirm' | 'decline', body: object = {}) =>
  desk.call('POST', `/v4/provisional-booking/${id}/${how}`, { body })

/** Bookings that wait for their host, of an hour from nine on: one in every state. */
async function leaveWaiting() {
  const asked = await desk.hostWith({
    meetingInfo: { channel: 'local-attendee' },
    meetingOptions: { requireHostConfirmation: 'enabled' },
  })
  const wait = async (clock: string, more: object = {}) => {
    const texts = { icsTitle: 'With Zebedee', icsDescription: 'about quuxology' }
    const wish = { attendee: PERSON, location: 'Quuxington Road 7', ...texts, ...more }
    return (await desk.book(asked, monday(clock), wish)).body.provisionalBookingId as string
  }
  expect((await decide(await wait('09:00'), 'confirm')).status).toBe(200)
  const reason = 'Zebedee is no fit'
  expect((await decide(await wait('10:00'), 'decline', { reason })).status).toBe(200)
  const lapsed = await wait('11:00')
  await punctual.sql(
    `UPDATE provisional_bookings SET expires_at = '2026-11-24T08:00:00Z' WHERE id = '${lapsed}'`,
  )
  const product = { db: punctual.running.db, relay: { wake: () => {} } }
  await expireLapsed(product, punctual.clock.now())
  const bringing = { ...OTHER, bringalongEmails: [PERSON.email] }
  const elsewhere = { location: 'Elsewhere 1', icsTitle: null, icsDescription: null }
  await wait('12:00', { attendee: bringing, ...elsewhere })
  await wait('13:00')
}

/** Every text and json column of every table: its table, its name, and rows with a trace. */
async function everyText() {
  const columns = await punctual.sql<{ table: string; column: string }>(
    `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
       AND c.data_type IN ('text', 'jsonb', 'json', 'ARRAY', 'character varying')
     ORDER BY 1, 2`,
  )
  const found: string[] = []
  const filled = new Set<string>()
  for (const { table, column } of columns) {
    const rows = await punctual.sql<{ value: string }>(
      `SELECT lower("${column}"::text) AS value FROM "${table}" WHERE "${column}" IS NOT NULL`,
    )
    if (rows.length > 0) filled.add(table)
    for (const { value } of rows) {
      if (TRACES.some(trace => value.includes(trace))) found.push(`${table}.${column}: ${value}`)
    }
  }
  const empty = [...new Set(columns.map(({ table }) => table))].filter(one => !filled.has(one))
  return { found, empty }
}

test('nothing of a forgotten person is left in any table, and figures stay', async () => {
  const { alone, session, seat, bringing, contact } = await leaveTraces()
  const before = await everyText()
  const tables = new Set(before.found.map(line => line.split('.')[0]))
  expect([...tables].sort()).toEqual([
    'appointments',
    'attendees',
    'contacts',
    'events',
    'holds',
    'idempotency_keys',
    'mails',
    'provisional_bookings',
    'webhook_attempts',
  ])
  expect(before.empty.sort()).toEqual(Object.keys(LEFT_EMPTY).sort())
  const figures = async () => [
    await punctual.sql(
      `SELECT company_id, id, meeting_type_id, host_ids, starts_at, ends_at, spots, created_at
       FROM appointments ORDER BY id`,
    ),
    await punctual.sql('SELECT id, appointment_id, no_show, created_at FROM attendees ORDER BY id'),
    (await punctual.sql('SELECT id, type, subject_id, created_at FROM events')).length,
    await punctual.sql(
      `SELECT id, status, host_ids, attendee_id, starts_at, ends_at, decided_at, created_at
       FROM provisional_bookings ORDER BY id`,
    ),
  ]

  const refused = await erase()
  expect([refused.status, refused.body.code]).toEqual([409, 'person_has_appointments'])
  expect((await everyText()).found).toEqual(before.found)

  punctual.clock.set('2026-12-09T08:00:00Z')
  const counted = await figures()
  const { status, body } = await erase()
  expect(status).toBe(200)
  expect(body).toMatchObject({
    attendees: 4,
    guestEntries: 1,
    cancelledAppointments: 0,
    contacts: 1,
    provisionalBookings: 5,
    replies: 2,
    holds: 1,
  })
  expect(body.events).toBeGreaterThan(8)
  expect((await everyText()).found).toEqual([])
  expect(await figures()).toEqual(counted)

  // Who is left stays as they were, and everything can still be read.
  expect((await desk.get(bringing)).attendees[0]).toMatchObject({
    email: OTHER.email,
    bringalongEmails: ['stays@example.com'],
  })
  const [first, second] = (await desk.get(session)).attendees
  expect(first).toMatchObject({ email: OTHER.email, notes: OTHER.notes })
  expect(second).toMatchObject({ email: null, fullname: '', phone: null, notes: {} })
  expect(await desk.get(alone)).toMatchObject({
    location: null,
    note: '',
    ics: null,
    takenSpots: 1,
  })
  const paths = [
    `/v4/appointment/${alone}/ics`,
    '/v4/appointment/paginated?pageSize=100',
    '/v4/event?limit=1000',
    `/v4/public/appointment/${seat.id}?secret=${seat.secret}`,
    '/v4/provisional-booking/paginated?pageSize=100',
    '/crm',
  ]
  for (const path of paths) {
    const answer = await desk.call('GET', path)
    expect([path, answer.status]).toEqual([path, 200])
    for (const trace of TRACES) {
      expect(JSON.stringify(answer.body).toLowerCase()).not.toContain(trace)
    }
  }
  expect((await desk.call('GET', `/crm/details?contactId=${contact.id}`)).status).toBe(404)

  // Events that are handled again make nobody of the person.
  await punctual.sql('UPDATE event_cursors SET position = 0')
  await punctual.settle()
  expect((await everyText()).found).toEqual([])
  expect((await erase()).body).toEqual({
    attendees: 0,
    guestEntries: 0,
    cancelledAppointments: 0,
    contacts: 0,
    provisionalBookings: 0,
    events: 0,
    mails: 0,
    replies: 0,
    holds: 0,
  })
})

test('with cancelAppointments what is ahead is cancelled first, and the time is free', async () => {
  const [ada, group] = [await desk.host(), await desk.hostWith({ spots: 3 })]
  const email = 'ahead@private.example'
  const attendee = { email, firstname: 'Ahead', lastname: 'Person' }
  const start = onDay('2026-12-10', '09:00')
  const keyed = () => desk.book(ada, start, { attendee }, { 'idempotency-key': 'ahead' })
  const { id } = (await keyed()).body
  const session = await desk.booked(group, onDay('2026-12-10', '09:00'), { attendee: OTHER })
  await desk.booked(group, onDay('2026-12-10', '09:00'), { attendee })
  expect((await erase({ email })).status).toBe(409)
  const { body } = await erase({ email, cancelAppointments: true })
  expect(body).toMatchObject({ attendees: 2, cancelledAppointments: 2 })
  expect(await desk.get(id)).toMatchObject({ isCancelled: true })
  expect(await desk.listed(ada, '2026-12-10')).toContain('09:00')
  expect(await desk.get(session)).toMatchObject({ isCancelled: false, takenSpots: 1 })
  const repeated = await keyed()
  expect([repeated.status, repeated.body.code]).toEqual([409, 'already_created'])
  const last = (await desk.eventsOf(id)).at(-1)
  expect(last.type).toBe('booking_cancelled')
  expect(JSON.stringify(last)).not.toContain('private.example')
})

test('a booking that is made a contact only after the erasure makes nobody', async () => {
  const ada = await desk.host()
  const email = 'late@private.example'
  await punctual.settle()
  const attendee = { email, firstname: 'Late' }
  const id = await desk.booked(ada, monday('14:00'), { attendee })
  await erase({ email, cancelAppointments: true })
  await punctual.settle()
  expect((await desk.call('GET', '/crm?searchTerm=late@')).body.total).toBe(0)
  expect((await desk.get(id)).attendees[0].email).toBeNull()
})

test('an export has all of the person and nothing of others', async () => {
  const [ada, group] = [await desk.host(), await desk.hostWith({ spots: 3 })]
  const email = 'export@private.example'
  const attendee = { email, firstname: 'Exported', notes: { topic: 'all of it' } }
  const id = await desk.booked(ada, monday('09:00'), { attendee })
  await desk.call('PATCH', `/v4/appointment/${id}/notes`, { body: { note: 'A note' } })
  const session = await desk.booked(group, monday('09:00'), { attendee: OTHER })
  await desk.booked(group, monday('09:00'), { attendee })
  await desk.call('PATCH', `/v4/appointment/${session}/notes`, { body: { note: 'Of all' } })
  const bringing = await desk.booked(ada, monday('10:00'), {
    attendee: { ...OTHER, bringalongEmails: [email] },
  })
  await punctual.settle()
  const all = await exported(email.toUpperCase())
  expect(all.contact).toMatchObject({ email, firstName: 'Exported' })
  expect(all.appointments.map((one: { id: string }) => one.id).sort()).toEqual([id, session].sort())
  const own = all.appointments.find((one: { id: string }) => one.id === id)
  expect(own).toMatchObject({
    texts: { note: 'A note' },
    attendees: [{ email, notes: attendee.notes }],
  })
  expect(all.guestOf).toMatchObject([{ id: bringing, start: monday('10:00') }])
  expect(all.events.map((one: { type: string }) => one.type)).toContain('booking_updated')
  expect(JSON.stringify(all)).not.toMatch(/other@example|Olga|Of all/)
  expect(await exported('unknown@private.example')).toEqual({
    email: 'unknown@private.example',
    contact: null,
    appointments: [],
    guestOf: [],
    provisionalBookings: [],
    mails: [],
    events: [],
  })
})

test('what waits is ahead: it refuses an erasure, or is declined; an export has it', async () => {
  const email = 'waiting@private.example'
  const asked = await desk.hostWith({ meetingOptions: { requireHostConfirmation: 'enabled' } })
  const attendee = { email, firstname: 'Waiting', notes: { topic: 'patience' } }
  const { provisionalBookingId: id } = (await desk.book(asked, monday('09:00'), { attendee })).body
  const bringing = { ...OTHER, bringalongEmails: [email] }
  const other = (await desk.book(asked, monday('10:00'), { attendee: bringing })).body
  await punctual.settle()
  const all = await exported(email)
  expect(all.provisionalBookings).toMatchObject([
    {
      id,
      start: monday('09:00'),
      status: 'pending',
      attendee: { email, notes: attendee.notes },
      events: [{ type: 'provisional_booking_created' }],
    },
    { id: other.provisionalBookingId, start: monday('10:00'), attendee: null, texts: null },
  ])
  expect(JSON.stringify(all)).not.toMatch(/other@example|Olga/)

  const refused = await erase({ email })
  expect([refused.status, refused.body.code]).toEqual([409, 'person_has_appointments'])
  const { body } = await erase({ email, cancelAppointments: true })
  expect(body).toMatchObject({ cancelledAppointments: 1, provisionalBookings: 2, events: 3 })
  expect(await desk.listed(asked)).toContain('09:00')
  expect(await desk.listed(asked)).not.toContain('10:00')
  const list = '/v4/provisional-booking/paginated?pageSize=100'
  const { provisionalBookings } = (await desk.call('GET', list, { user: asked.userId })).body
  const byStart = provisionalBookings.toSorted((a: { start: string }, b: { start: string }) =>
    b.start.localeCompare(a.start),
  )
  expect(byStart).toMatchObject([
    { status: 'pending', dto: { attendee: { email: OTHER.email, bringalongEmails: [] } } },
    { id, status: 'declined_by_host', dto: { attendee: { email: null, fullname: '', notes: {} } } },
  ])
  const events = await desk.events()
  expect(JSON.stringify(events)).not.toContain(email)
  expect((await exported(email)).provisionalBookings).toEqual([])
})

test('a company forgets and exports what it has itself', async () => {
  const ada = await desk.host()
  const email = 'both@private.example'
  const id = await desk.booked(ada, monday('09:00'), { attendee: { email, firstname: 'Both' } })
  await punctual.settle()
  const { apiKey: key } = await punctual.secondCompany()
  const body = { email, cancelAppointments: true }
  const erased = await desk.call('POST', '/v4/privacy/erase', { key, body })
  expect(new Set(Object.values(erased.body))).toEqual(new Set([0]))
  const other = await desk.call('POST', '/v4/privacy/export', { key, body: { email } })
  expect(other.body).toMatchObject({ contact: null, appointments: [], events: [] })
  expect((await desk.get(id)).attendees[0].email).toBe(email)
})

test('an email is needed', async () => {
  expect(fields(await erase({ email: 'x' }))).toEqual([400, 'email'])
  const bare = await desk.call('POST', '/v4/privacy/export', { body: {} })
  expect(fields(bare)).toEqual([400, 'email'])
})

test('what a receiver answers while the person is forgotten is not kept either', async () => {
  const ada = await desk.host()
  const attendee = { ...PERSON, email: 'late@quuxington.example' }
  const id = await desk.booked(ada, monday('15:00'), { attendee })
  const erased = Promise.withResolvers<void>()
  const at = await hook(async ({ text }, response) => {
    await erased.promise
    response.writeHead(500).end(text)
  })
  await desk.call('PATCH', `/v4/appointment/${id}/notes`, { body: { note: 'x' } })
  const settled = punctual.settle()
  await at.heard(({ body: sent }) => sent.id === id)
  const forgotten = await desk.call('POST', '/v4/privacy/erase', {
    body: { email: attendee.email, cancelAppointments: true },
  })
  expect(forgotten.status).toBe(200)
  erased.resolve()
  await settled
  const answers = await punctual.sql<{ answer: string | null; status: number }>(
    `SELECT a.status, a.answer FROM webhook_attempts a JOIN webhook_deliveries d
       ON d.id = a.delivery_id WHERE d.subject_id = $1`,
    [id],
  )
  expect(answers).toEqual([{ status: 500, answer: null }])
})
