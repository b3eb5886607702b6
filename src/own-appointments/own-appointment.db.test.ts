/** What an attendee sees and does with the own appointment, by its secret alone. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, GUEST, type Host, monday, NOBODY, refusal } from '../../test/desk.ts'
import { type Answer, boot, type Harness, TEST_NOW } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterEach(() => punctual.clock.set(TEST_NOW))
afterAll(() => punctual.close())

const MONDAY = 'start=2026-12-07&end=2026-12-07'
const code = ({ status, body }: Answer) => [status, body.code]

/** An attendee who holds the secret of an appointment. */
function attendeeOf({ id, secret }: { id: string; secret: string }) {
  const path = `/v4/public/appointment/${id}`
  const get = (rest = '', query = '') =>
    punctual.call('GET', `${path}${rest}?secret=${encodeURIComponent(secret)}${query}`, {
      key: null,
    })
  const post = (rest: string, body: object) =>
    punctual.call('POST', `${path}${rest}`, { key: null, body: { secret, ...body } })
  return {
    id,
    secret,
    see: () => get(),
    calendar: async () => (await get('/ics')).body as string,
    ics: () => get('/ics'),
    windows: (query = MONDAY) => get('/windows', `&${query}`),
    starts: async () =>
      (await get('/windows', `&${MONDAY}`)).body.windows.map(
        ({ start }: { start: string }) => start,
      ),
    move: (start: string, more: object = {}) => post('/reschedule', { start, ...more }),
    cancel: (more: object = {}) => post('/cancel', more),
  }
}

async function attending(of: Host, start: string, more: object = {}) {
  const answer = await desk.book(of, start, { attendee: { ...GUEST, ...more } })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return attendeeOf(answer.body)
}

/** Every route of an own appointment; the changing ones come last. */
const everything = async (own: ReturnType<typeof attendeeOf>) => [
  await own.see(),
  await own.ics(),
  await own.windows(),
  await own.move(monday('15:00')),
  await own.cancel(),
]

describe('seeing it', () => {
  test('shows the appointment and the own answers, and nothing else', async () => {
    const ada = await desk.hostWith({
      meetingInfo: { name: 'Discovery', description: 'Hello.', channel: 'phone' },
      internalNotes: 'note of the type',
      metadata: { account: 'of-the-owner' },
    })
    const own = await attending(ada, monday('09:00'), {
      phone: '+49 30 901820',
      notes: { topic: 'tea' },
      language: 'de',
      timezone: 'Asia/Kathmandu',
      bringalongEmails: ['ann@example.com'],
      receiveReminders: false,
      dataPolicyAccepted: true,
    })
    const path = `/v4/appointment/${own.id}`
    await desk.call('PATCH', `${path}/notes`, { body: { note: 'note of the host' } })
    const said = { transcription: 'what was said', summary: 'in short' }
    await desk.call('PATCH', `${path}/transcription`, { body: said })
    const { status, body } = await own.see()
    expect(status).toBe(200)
    expect(body).toEqual({
      id: own.id,
      start: monday('09:00'),
      end: monday('09:30'),
      timezone: 'Europe/Berlin',
      name: 'Discovery',
      description: 'Hello.',
      hostName: 'Ada Byron',
      channel: 'phone',
      customChannelName: null,
      location: null,
      meetingLink: null,
      isCancelled: false,
      rescheduledAt: null,
      seriesId: null,
      attendee: {
        ...GUEST,
        id: expect.any(String),
        fullname: 'Grace Hopper',
        phone: '+49 30 901820',
        timezone: 'Asia/Kathmandu',
        language: 'de',
        notes: { topic: 'tea' },
        bringalongEmails: ['ann@example.com'],
        receiveReminders: false,
        dataPolicyAccepted: true,
      },
      mayCancel: true,
      mayReschedule: true,
      cancelNeedsReason: false,
      rescheduleNeedsReason: false,
      confirmationButton: null,
      accentColor: null,
      language: null,
      frameOrigins: null,
      company: { name: 'Acme', logoUrl: null, privacyPolicyUrl: null, imprintUrl: null },
    })
  })

  test('says how the own way to meet is called, and where to go on to', async () => {
    const link = 'https://shop.example/next'
    const ada = await desk.hostWith({
      meetingInfo: {
        channel: 'custom',
        customChannelName: 'Our room',
        customChannelLink: 'https://meet.example/room',
        confirmationButton: { useConfirmationButton: true, text: 'Read on', link },
      },
    })
    const { body } = await (await attending(ada, monday('09:00'))).see()
    expect(body).toMatchObject({
      customChannelName: 'Our room',
      meetingLink: 'https://meet.example/room',
      confirmationButton: { text: 'Read on', link },
    })
    await desk.change(ada, {
      meetingInfo: { confirmationButton: { useConfirmationButton: false } },
    })
    const without = await attending(ada, monday('10:00'))
    expect((await without.see()).body.confirmationButton).toBeNull()
  })

  test('the calendar has its time, its own attendee, and no attendee beside', async () => {
    const ada = await desk.hostWith({ spots: 3 })
    await attending(ada, monday('09:00'), { email: 'other@private.example' })
    const own = await attending(ada, monday('09:00'), { bringalongEmails: ['ann@example.com'] })
    const { status, headers, body } = await own.ics()
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    const text = body.replaceAll('\r\n ', '')
    for (const line of [
      `UID:${own.id}@punctual`,
      'METHOD:REQUEST',
      'STATUS:CONFIRMED',
      'DTSTART:20261207T080000Z',
      'DTEND:20261207T083000Z',
    ]) {
      expect(text).toContain(`${line}\r\n`)
    }
    expect(text).toContain(`mailto:${GUEST.email}`)
    expect(text).toContain('mailto:ann@example.com')
    expect(text).not.toContain('private.example')
  })
})

describe('moving it', () => {
  test('its own time counts as free; what others have does not', async () => {
    const ada = await desk.host()
    const own = await attending(ada, monday('09:00'))
    await desk.booked(ada, monday('10:00'))
    const starts = await own.starts()
    expect(starts).toContain(monday('09:00'))
    expect(starts).not.toContain(monday('10:00'))
    const { body } = await own.windows(`${MONDAY}&timezone=Asia/Kathmandu`)
    expect(body).toMatchObject({ timezone: 'Asia/Kathmandu', durationMin: 30 })
    expect(body.windows[0]).toEqual({ start: '2026-12-07T13:45:00+05:45', seatsLeft: null })
    const { body: next } = await own.windows('first=1&start=2026-12-07')
    expect(next.windows).toEqual([{ start: monday('09:00'), seatsLeft: null }])
    const hour = 'start=2026-12-07T09:00:00%2B01:00&end=2026-12-07T10:00:00%2B01:00'
    expect((await own.windows(hour)).body.windows).toHaveLength(2)
  })

  test('what is listed to move to can be had, its own start too', async () => {
    const ada = await desk.hostWith({ timeslotInterval: 15 })
    const own = await attending(ada, monday('12:00'))
    await desk.booked(ada, monday('13:00'))
    for (const start of await own.starts()) {
      const { status, body } = await own.move(start)
      expect([status, body.start]).toEqual([200, start])
    }
    expect(refusal(await own.move(monday('13:15')))).toEqual([409, 'slot_taken', 'slot_taken'])
  })

  test('id, secret and length stay; the former time is free; the calendar knows', async () => {
    const ada = await desk.hostWith({ meetingOptions: { allowedDurations: [60] } })
    const { body: made } = await desk.book(ada, monday('09:00'), { duration: 60 })
    const own = attendeeOf(made)
    await desk.change(ada, { meetingOptions: { allowedDurations: [45] } })
    expect((await own.windows()).body).toMatchObject({ durationMin: 60 })
    const { status, body } = await own.move(monday('10:00'), { reason: 'A train' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      id: own.id,
      start: monday('10:00'),
      end: monday('11:00'),
      rescheduledAt: '2026-11-24T08:00:00.000Z',
    })
    expect((await own.see()).body).toEqual(body)
    expect(await desk.get(own.id)).toMatchObject({ secret: own.secret, rescheduleCount: 1 })
    expect(await own.calendar()).toContain('SEQUENCE:1\r\n')
    expect(await desk.listed(ada)).toEqual(expect.arrayContaining(['09:00', '09:30']))
    const events = await desk.eventsOf(own.id)
    expect(events.map(({ type, data }) => [type, data.rescheduleReason])).toEqual([
      ['booking_created', undefined],
      ['booking_rescheduled', 'A train'],
    ])
  })

  test('to where it cannot be leaves it where it is', async () => {
    const ada = await desk.host()
    const own = await attending(ada, monday('09:00'))
    await desk.booked(ada, monday('10:00'))
    const before = (await own.see()).body
    const tried = [
      ['10:00', [409, 'slot_taken']],
      ['09:10', [400, 'not_on_grid']],
      ['18:00', [400, 'not_on_grid']],
    ] as const
    for (const [clock, expected] of tried) {
      expect(code(await own.move(monday(clock), { ignoreAvailability: true }))).toEqual(expected)
    }
    expect(code(await own.move('2026-11-23T09:00:00+01:00'))).toEqual([409, 'past'])
    expect(code(await own.move('soon'))).toEqual([400, 'validation_failed'])
    expect((await own.see()).body).toEqual(before)
  })

  test('has nowhere to go once its type is disabled or gone; it can be cancelled', async () => {
    const [off, deleted] = [await desk.host(), await desk.host()]
    const owns = [await attending(off, monday('09:00')), await attending(deleted, monday('09:00'))]
    await desk.change(off, { enabled: false })
    const path = `/v4/meeting-type/${deleted.meetingTypeId}`
    await desk.call('DELETE', path, { user: deleted.userId })
    for (const own of owns) {
      const { status, body } = await own.windows()
      expect([status, body.windows, body.durationMin]).toEqual([200, [], 30])
      expect(code(await own.move(monday('10:00')))).toEqual([409, 'meeting_type_disabled'])
      expect((await own.see()).body).toMatchObject({ start: monday('09:00'), isCancelled: false })
      expect((await own.cancel()).status).toBe(200)
    }
  })

  test.each([
    ['start=2026-12-07', 'dates_required'],
    ['start=2026-12-07&end=soon', 'date_invalid'],
    ['start=2026-12-07&end=2026-12-01', 'range_invalid'],
  ])('windows of %s are refused: %s', async (query, expected) => {
    const own = await attending(await desk.host(), monday('09:00'))
    expect(code(await own.windows(query))).toEqual([400, expected])
  })
})

describe('cancelling it', () => {
  test('frees the time, tells the host who and why, and it still reads, as cancelled', async () => {
    const ada = await desk.host()
    const own = await attending(ada, monday('09:00'))
    const { status, body } = await own.cancel({ reason: 'I am ill' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ isCancelled: true, mayCancel: false, mayReschedule: false })
    expect((await own.see()).body).toEqual(body)
    expect(await own.calendar()).toContain('METHOD:CANCEL\r\n')
    expect(await desk.listed(ada)).toContain('09:00')
    const cancel = {
      actionSource: 'attendee',
      actionBy: body.attendee.id,
      actionAt: '2026-11-24T08:00:00.000Z',
      reason: 'I am ill',
    }
    expect(await desk.get(own.id)).toMatchObject({ isCancelled: true, cancel })
    expect((await desk.eventsOf(own.id)).at(-1)).toMatchObject({
      type: 'booking_cancelled',
      data: { isCancelled: true, cancel },
    })
  })

  test('is done once, and then it is not moved', async () => {
    const own = await attending(await desk.host(), monday('09:00'))
    await own.cancel()
    expect(code(await own.cancel())).toEqual([409, 'appointment_cancelled'])
    expect(code(await own.move(monday('10:00')))).toEqual([409, 'appointment_cancelled'])
    expect((await own.see()).status).toBe(200)
  })

  test('a mail scanner that follows the links changes nothing', async () => {
    const own = await attending(await desk.host(), monday('09:00'))
    const before = await desk.get(own.id)
    for (const rest of ['', '/ics', '/windows', '/cancel', '/reschedule']) {
      const query = `secret=${own.secret}&${MONDAY}`
      await punctual.call('GET', `/v4/public/appointment/${own.id}${rest}?${query}`, { key: null })
    }
    expect(await desk.get(own.id)).toEqual(before)
  })
})

describe('the policies of the type', () => {
  const HOUR = 60
  const START_MS = Date.parse(monday('09:00'))
  const policies = (policy: object) => ({
    meetingOptions: {
      cancellationPolicy: { enabled: true, ...policy },
      reschedulePolicy: { enabled: true, ...policy },
    },
  })
  const before = (minutes: number) =>
    punctual.clock.set(new Date(START_MS - minutes * 60_000).toISOString())

  test.each([
    ['none', null, { allowed: [1440, 1, 1 / 60_000], past: [0, -1, -30, -60], forbidden: [] }],
    [
      'switched off',
      { enabled: false, mode: 'disabled' },
      { allowed: [1440, 1], past: [0, -31], forbidden: [] },
    ],
    ['never', { mode: 'disabled' }, { allowed: [], past: [0, -31], forbidden: [14_400, 1] }],
    [
      'two hours before',
      { mode: 'hours', amount: 2 },
      {
        allowed: [3 * HOUR, 2 * HOUR + 1, 2 * HOUR],
        past: [0, -31],
        forbidden: [2 * HOUR - 1 / 60_000, 2 * HOUR - 1, 1],
      },
    ],
    [
      'a day before',
      { mode: 'days', amount: 1 },
      { allowed: [24 * HOUR + 1, 24 * HOUR], past: [0], forbidden: [24 * HOUR - 1, 1] },
    ],
    ['no notice', { mode: 'hours', amount: 0 }, { allowed: [1], past: [0], forbidden: [] }],
  ])('%s: what it says is what happens, to the minute', async (_name, policy, minutes) => {
    const kinds = [
      [minutes.allowed, true, [200, undefined]],
      [minutes.past, false, [409, 'appointment_past']],
      [minutes.forbidden, false, [403, 'policy_forbids']],
    ] as const
    for (const [points, isOpen, expected] of kinds) {
      for (const point of points) {
        punctual.clock.set(TEST_NOW)
        const ada = await desk.hostWith(policy ? policies(policy) : {})
        const own = await attending(ada, monday('09:00'))
        before(point)
        const seen = (await own.see()).body
        expect([seen.mayCancel, seen.mayReschedule], `${point}`).toEqual([isOpen, isOpen])
        expect(code(await own.move(monday('15:00'))), `${point}`).toEqual(expected)
        if (isOpen) await desk.move(own.id, monday('09:00'))
        expect(code(await own.cancel()), `${point}`).toEqual(expected)
      }
    }
  })

  test('a reason, where one is needed, has to say something', async () => {
    const ada = await desk.hostWith(policies({ reasonRequired: true }))
    const own = await attending(ada, monday('09:00'))
    expect((await own.see()).body).toMatchObject({
      mayCancel: true,
      cancelNeedsReason: true,
      mayReschedule: true,
      rescheduleNeedsReason: true,
    })
    for (const reason of [{}, { reason: null }, { reason: '' }, { reason: ' \n ' }]) {
      expect(code(await own.cancel(reason))).toEqual([400, 'reason_required'])
      expect(code(await own.move(monday('10:00'), reason))).toEqual([400, 'reason_required'])
    }
    expect((await own.move(monday('10:00'), { reason: 'A train' })).status).toBe(200)
    expect((await own.cancel({ reason: 'I am ill' })).status).toBe(200)
  })

  test('one of them does not speak for the other, nor for the host', async () => {
    const never = { enabled: true, mode: 'disabled', reasonRequired: true }
    const ada = await desk.hostWith({ meetingOptions: { cancellationPolicy: never } })
    const own = await attending(ada, monday('09:00'))
    expect((await own.see()).body).toMatchObject({
      mayCancel: false,
      cancelNeedsReason: true,
      mayReschedule: true,
      rescheduleNeedsReason: false,
    })
    expect(code(await own.cancel({ reason: 'I am ill' }))).toEqual([403, 'policy_forbids'])
    expect((await own.move(monday('10:00'))).status).toBe(200)
    expect((await desk.cancel(own.id)).status).toBe(200)
  })
})

describe('a seat in a group', () => {
  const three = async () => {
    const ada = await desk.hostWith({ spots: 3 })
    const named = (name: string) =>
      attending(ada, monday('09:00'), { firstname: name, email: `${name}@private.example` })
    return { ada, ann: await named('ann'), bob: await named('bob'), cleo: await named('cleo') }
  }

  test('shows nobody else, whatever is done', async () => {
    const { ann } = await three()
    for (const { body } of await everything(ann)) {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      expect(text).not.toMatch(/bob|cleo/i)
    }
  })

  test('is cancelled alone; the others keep theirs', async () => {
    const { ada, ann, bob } = await three()
    const { status, body } = await ann.cancel()
    expect([status, body.isCancelled, body.mayCancel]).toEqual([200, true, false])
    expect((await ann.see()).body).toMatchObject({ isCancelled: true, mayCancel: false })
    expect(await ann.calendar()).toContain('METHOD:CANCEL\r\n')
    expect(await ann.calendar()).toContain('STATUS:CANCELLED\r\n')
    expect((await bob.see()).body).toMatchObject({ isCancelled: false, mayCancel: true })
    expect(await bob.calendar()).toContain('METHOD:REQUEST\r\n')
    expect(await desk.get(ann.id)).toMatchObject({ isCancelled: false, takenSpots: 2 })
    expect(code(await ann.cancel())).toEqual([409, 'appointment_cancelled'])
    expect(await desk.listed(ada)).toContain('09:00')
  })

  test('cannot be moved, and has nowhere to go', async () => {
    const { ann } = await three()
    expect((await ann.see()).body.mayReschedule).toBe(false)
    expect((await ann.windows()).body.windows).toEqual([])
    expect(code(await ann.move(monday('10:00')))).toEqual([409, 'group_cannot_move'])
    expect((await ann.see()).body.start).toBe(monday('09:00'))
  })

  test('the last one ends the session', async () => {
    const { ada, ann, bob, cleo } = await three()
    for (const own of [ann, bob, cleo]) expect((await own.cancel()).status).toBe(200)
    expect(await desk.get(ann.id)).toMatchObject({ isCancelled: true, takenSpots: 0 })
    expect(await desk.listed(ada)).toContain('09:00')
    for (const own of [ann, bob, cleo]) expect((await own.see()).body.isCancelled).toBe(true)
  })
})

describe('a secret that is not its own', () => {
  const flipped = (secret: string, at: number) => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const other = alphabet[alphabet.indexOf(secret[at] as string) ^ 1]
    return `${secret.slice(0, at)}${other}${secret.slice(at + 1)}`
  }

  async function answersOf(id: string, secret: string) {
    const answers = await everything(attendeeOf({ id, secret }))
    return answers.map(({ status, body }) =>
      typeof body === 'string' ? { status, body } : { ...body, status, requestId: '' },
    )
  }

  test('is answered like an appointment that does not exist, whatever is wrong', async () => {
    const ada = await desk.host()
    const own = await attending(ada, monday('09:00'))
    const other = await attending(ada, monday('10:00'))
    const [named = '', mac = ''] = own.secret.split('.')
    const [otherNamed = '', otherMac = ''] = other.secret.split('.')
    const forged = {
      "another appointment's": other.secret,
      'the name of one and the hash of another': `${named}.${otherMac}`,
      'the hash of one and the name of another': `${otherNamed}.${mac}`,
      'a bit of the name': flipped(own.secret, 70 % named.length),
      'the last bit of the name': flipped(own.secret, named.length - 1),
      'a bit of the hash': flipped(own.secret, own.secret.length - 5),
      'the last bit of the text': flipped(own.secret, own.secret.length - 1),
      'something behind it': `${own.secret}.more`,
      'a letter behind it': `${own.secret}A`,
      'white space behind it': `${own.secret} `,
      'padding behind it': `${own.secret}=`,
      'base64 of the other kind': own.secret.replaceAll('-', '+').replaceAll('_', '/').concat('='),
      'no hash': named,
      'an empty hash': `${named}.`,
      garbage: 'garbage',
      'strange letters': '\u202e\u0001ż💥',
      'very long': 'A'.repeat(4000),
    }
    const unknown = await answersOf(NOBODY, own.secret)
    expect(unknown.map(({ status, code: said }) => [status, said])).toEqual(
      Array(5).fill([404, 'appointment_not_found']),
    )
    for (const [what, secret] of Object.entries(forged)) {
      expect(await answersOf(own.id, secret), what).toEqual(unknown)
    }
    expect((await own.see()).body).toMatchObject({ start: monday('09:00'), isCancelled: false })
  })

  test('that is empty or missing is answered alike whether the appointment exists', async () => {
    const own = await attending(await desk.host(), monday('09:00'))
    const real = await answersOf(own.id, '')
    expect(real).toEqual(await answersOf(NOBODY, ''))
    expect(real.map(({ status }) => status)).toEqual(Array(5).fill(400))
  })

  test('of another company opens nothing here', async () => {
    const own = await attending(await desk.host(), monday('09:00'))
    const other = await punctual.secondCompany()
    const { apiKey: key, userId } = other
    const types = await punctual.call('GET', '/v4/meeting-type', { key, user: userId })
    const theirs = await punctual.call('POST', '/v4/booking', {
      key,
      body: { meetingTypeId: types.body[0].id, start: monday('09:00'), attendee: GUEST },
    })
    expect(theirs.status).toBe(201)
    const foreign = await answersOf(own.id, theirs.body.secret)
    expect(foreign).toEqual(await answersOf(NOBODY, own.secret))
    expect(await answersOf(theirs.body.id, own.secret)).toEqual(foreign)
    expect((await attendeeOf(theirs.body).see()).status).toBe(200)
  })

  test('of an attendee opens no other part of the API', async () => {
    const own = await attending(await desk.host(), monday('09:00'))
    const answer = await punctual.call('GET', `/v4/appointment/${own.id}`, { key: own.secret })
    expect(code(answer)).toEqual([401, 'api_key_malformed'])
  })
})
