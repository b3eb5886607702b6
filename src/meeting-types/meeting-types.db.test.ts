import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { type Answer, boot, type Harness } from '../../test/harness.ts'

let punctual: Harness
let user: string
let availabilityId: string
beforeAll(async () => {
  punctual = await boot()
})
afterAll(() => punctual.close())

let people = 0
beforeEach(async () => {
  const made = await newUser()
  user = made.userId
  availabilityId = made.availabilityId
})

async function newUser() {
  people += 1
  const { body } = await punctual.call('POST', '/v4/user', {
    body: {
      email: `p${people}@example.com`,
      givenName: 'Ada',
      familyName: 'Byron',
      slug: `ada-byron-${people}`,
      timezone: 'Europe/Berlin',
    },
  })
  return body as { userId: string; availabilityId: string; meetingTypeId: string }
}

const INFO = { name: 'Discovery Call', description: '', duration: 30, channel: 'phone' }

const post = (body: unknown) => punctual.call('POST', '/v4/meeting-type', { body, user })
const make = async (more: object = {}) => (await post({ meetingInfo: INFO, ...more })).body
const get = (id: string) => punctual.call('GET', `/v4/meeting-type/${id}`, { user })
const patch = (id: string, body: unknown) =>
  punctual.call('PATCH', `/v4/meeting-type/${id}`, { body, user })
const remove = (id: string) => punctual.call('DELETE', `/v4/meeting-type/${id}`, { user })

/** Starts of a Monday. */
async function starts(meetingTypeId: string, date = '2026-12-07'): Promise<string[]> {
  const range = `startDate=${date}&endDate=${date}&meetingTypeId=${meetingTypeId}`
  const path = `/v4/user/${user}/bookable-windows?${range}`
  return (await punctual.call('GET', path, { user })).body.windows
}

const codeOf = ({ status, body }: Answer) => [status, body.code]
const fieldsOf = ({ status, body }: Answer) => [
  status,
  ...(body.errors ?? []).map((error: { field: string }) => error.field),
]

describe('createMeetingType', () => {
  test('gives the whole object of the contract back', async () => {
    const answer = await post({ meetingInfo: INFO })
    expect(answer.status).toBe(201)
    const { bookingUrl, createdAt, updatedAt, id, ...rest } = answer.body
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(bookingUrl).toMatch(new RegExp(`^http.*/ada-byron-${people}/discovery-call$`))
    expect([createdAt, updatedAt]).toEqual(['2026-11-24T08:00:00.000Z', createdAt])
    expect(rest).toEqual({
      slug: 'discovery-call',
      userId: user,
      queueId: null,
      companyId: punctual.company.companyId,
      enabled: true,
      meetingInfo: {
        ...INFO,
        bufferBefore: 0,
        bufferAfter: 0,
        bufferMustStayWithinWorkingHours: false,
        showAvailableSlots: false,
        enableRedirect: false,
        redirect: null,
        passEventDetailsToRedirect: false,
        color: null,
        customChannelName: null,
        customChannelLink: null,
        connectChannelName: null,
        groupBooking: false,
        enrichInvitee: false,
        confirmationButton: { useConfirmationButton: false, text: null, color: null, link: null },
      },
      meetingOptions: {},
      availabilityId,
      spots: 1,
      timeslotInterval: null,
      bookingMinimum: 0,
      daysIntoFuture: null,
      locations: [],
      ics: null,
      metadata: {},
      questions: [],
      internalNotes: '',
      isGlobalQueue: false,
      workspaceId: null,
      resourceChannels: [],
      resourceChannelIds: [],
      formId: null,
      createdById: user,
      deletedAt: null,
    })
    expect((await get(id)).body).toEqual(answer.body)
  })

  test('the page of a new type is there at once', async () => {
    const { bookingUrl, id } = await make()
    const page = await fetch(`${punctual.url}${new URL(bookingUrl).pathname}`)
    expect([page.status, (await page.text()).includes('Discovery Call')]).toEqual([200, true])
    expect(await starts(id)).toHaveLength(16)
  })

  test('the flat form has its defaults; the nested form has to say what it describes', async () => {
    const flat = await post({ name: 'Chat', duration: 20, slug: 'chat' })
    expect([flat.status, flat.body.slug]).toEqual([201, 'chat'])
    expect(flat.body.meetingInfo).toMatchObject({ duration: 20, description: '', channel: 'phone' })
    const said = await post({ name: 'Zoom', duration: 20, description: 'Words', channel: 'zoom' })
    expect(said.body.meetingInfo).toMatchObject({ description: 'Words', channel: 'zoom' })
    const { description: _, ...silent } = INFO
    expect(fieldsOf(await post({ meetingInfo: silent }))).toEqual([400, 'meetingInfo.description'])
    expect(fieldsOf(await post({ name: 'Chat' }))).toEqual([400, 'meetingInfo.duration'])
    expect(fieldsOf(await post({}))).toEqual([
      400,
      'meetingInfo.name',
      'meetingInfo.description',
      'meetingInfo.duration',
      'meetingInfo.channel',
    ])
  })

  test('what nobody knows is dropped in silence', async () => {
    const { status, body } = await post({
      meetingInfo: { ...INFO, paint: 'red' },
      meetingOptions: { magic: true },
      communicationSettingsId: 7,
    })
    expect(status).toBe(201)
    expect(body.meetingInfo.paint).toBeUndefined()
    expect(body.meetingOptions).toEqual({})
    expect(body.communicationSettingsId).toBeUndefined()
  })

  test.each([
    ['google_meet', 'google'],
    ['teams', 'teamsForBusiness2'],
    ['in_person', 'local'],
    ['teams2ForExchange', 'teams2ForExchange'],
  ])('channel %s is %s', async (sent, kept) => {
    const { body } = await post({ meetingInfo: { ...INFO, channel: sent } })
    expect(body.meetingInfo.channel).toBe(kept)
  })

  test('channel custom needs a link, also where it is one of several', async () => {
    const link = 'https://meet.example.com/ada'
    const field = 'meetingInfo.customChannelLink'
    const custom = { ...INFO, channel: 'custom' }
    expect(fieldsOf(await post({ meetingInfo: custom }))).toEqual([400, field])
    const offered = { allowedChannels: ['phone', 'custom'] }
    expect(fieldsOf(await post({ meetingInfo: INFO, meetingOptions: offered }))).toEqual([
      400,
      field,
    ])
    for (const bad of ['http://meet.example.com', 'javascript:alert(1)', 'meet me']) {
      const refused = await post({ meetingInfo: { ...custom, customChannelLink: bad } })
      expect(fieldsOf(refused)).toEqual([400, field])
    }
    const made = await post({ meetingInfo: { ...custom, customChannelLink: link } })
    expect([made.status, made.body.meetingInfo.customChannelLink]).toEqual([201, link])
  })

  test('a given slug is normalised and has to be free; a made one gets a number', async () => {
    expect((await make({ slug: 'My Call!' })).slug).toBe('my-call')
    const taken = await post({ meetingInfo: INFO, slug: 'my-call' })
    expect(codeOf(taken)).toEqual([409, 'meeting_slug_taken'])
    for (const slug of ['', '!!!']) {
      expect(fieldsOf(await post({ meetingInfo: INFO, slug }))).toEqual([400, 'slug'])
    }
    const made = [await make(), await make(), await make()]
    expect(made.map(({ slug }) => slug)).toEqual([
      'discovery-call',
      'discovery-call-2',
      'discovery-call-3',
    ])
    expect((await post({ name: '___', duration: 5 })).body.slug).toBe('meeting')
    const other = await newUser()
    user = other.userId
    expect((await make({ slug: 'my-call' })).slug).toBe('my-call')
  })

  test('two that ask for the same slug at once: one has it', async () => {
    const holder = new pg.Client(punctual.connection)
    await holder.connect()
    onTestFinished(() => holder.end())
    await holder.query('BEGIN')
    await holder.query('SELECT 1 FROM availabilities WHERE id = $1 FOR UPDATE', [availabilityId])
    const wanted = { meetingInfo: INFO, slug: 'wanted' }
    const answers = [post(wanted), post(wanted)]
    const waiting = () =>
      punctual.sql(
        `SELECT 1 FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
    while ((await waiting()).length < 2);
    await holder.query('COMMIT')
    const got = await Promise.all(answers)
    expect(got.map(({ status, body }) => [status, body.code]).sort()).toEqual([
      [201, undefined],
      [409, 'meeting_slug_taken'],
    ])
  })

  test('stands on the availability that is named or sent along, else on the default', async () => {
    const schedule = { monday: { enabled: true, hours: [{ start: '08:00', end: '09:00' }] } }
    const second = await punctual.call('POST', '/v4/availability', {
      body: { name: 'Early', schedule },
      user,
    })
    const named = await make({ availabilityId: second.body.id })
    expect(await starts(named.id)).toEqual(['2026-12-07T07:00:00Z', '2026-12-07T07:30:00Z'])
    const inline = await make({ availability: { schedule, timezone: 'UTC' } })
    expect(await starts(inline.id)).toEqual(['2026-12-07T08:00:00Z', '2026-12-07T08:30:00Z'])
    const closed = await make({
      availability: {
        name: 'Only then',
        exceptions: [{ date: '2026-12-08', intervals: [{ from: '10:00', to: '10:30' }] }],
      },
    })
    expect(await starts(closed.id)).toEqual([])
    expect(await starts(closed.id, '2026-12-08')).toEqual(['2026-12-08T09:00:00Z'])
    const list = await punctual.call('GET', '/v4/availability', { user })
    expect(list.body.map((one: { name: string }) => one.name)).toEqual([
      'Business hours',
      'Early',
      'Discovery Call',
      'Only then',
    ])
    const both = await post({ meetingInfo: INFO, availabilityId, availability: { schedule } })
    expect(fieldsOf(both)).toEqual([400, 'availability'])
    const stranger = await newUser()
    for (const id of [stranger.availabilityId, randomUUID()]) {
      const refused = await post({ meetingInfo: INFO, availabilityId: id })
      expect(codeOf(refused)).toEqual([404, 'availability_not_found'])
    }
  })

  test('a refused type leaves no availability behind', async () => {
    await make({ slug: 'taken' })
    const refused = await post({ meetingInfo: INFO, slug: 'taken', availability: { name: 'X' } })
    expect(refused.status).toBe(409)
    expect((await punctual.call('GET', '/v4/availability', { user })).body).toHaveLength(1)
  })

  test('may be made for another user of the company, and for nobody else', async () => {
    const other = await newUser()
    const made = await make({ userId: other.userId })
    expect(made).toMatchObject({
      userId: other.userId,
      availabilityId: other.availabilityId,
      createdById: user,
    })
    expect((await get(made.id)).status).toBe(404)
    const theirs = { user: other.userId, body: { spots: 2 } }
    const changed = await punctual.call('PATCH', `/v4/meeting-type/${made.id}`, theirs)
    expect(changed.body).toMatchObject({ spots: 2, createdById: user })
    const globex = await punctual.secondCompany()
    for (const userId of [globex.userId, randomUUID()]) {
      const refused = await post({ meetingInfo: INFO, userId })
      expect(codeOf(refused)).toEqual([404, 'user_not_found'])
    }
  })

  test('a user without availability gets a 404 that says so', async () => {
    await punctual.sql('DELETE FROM meeting_types WHERE user_id = $1', [user])
    await punctual.sql('DELETE FROM availabilities WHERE user_id = $1', [user])
    const refused = await post({ meetingInfo: INFO })
    expect(codeOf(refused)).toEqual([404, 'availability_not_found'])
    expect(refused.body.message).toBe('This user has no availability yet')
  })

  test('the same request again, with an Idempotency-Key, makes nothing', async () => {
    const request = { body: { meetingInfo: INFO }, user, headers: { 'idempotency-key': 'once' } }
    const first = await punctual.call('POST', '/v4/meeting-type', request)
    const second = await punctual.call('POST', '/meeting-type', request)
    const again = await punctual.call('POST', '/v4/meeting-type', request)
    expect([again.body, second.status]).toEqual([first.body, 422])
  })
})

describe('what a meeting type keeps', () => {
  test('everything that was sent is given back', async () => {
    const body = {
      meetingInfo: {
        ...INFO,
        bufferBefore: 5,
        bufferAfter: 10,
        bufferMustStayWithinWorkingHours: true,
        showAvailableSlots: true,
        enableRedirect: true,
        redirect: 'https://example.com/thanks?x=1',
        passEventDetailsToRedirect: true,
        color: 'rgb(0, 153, 255)',
        customChannelName: 'Our room',
        connectChannelName: 'room',
        groupBooking: true,
        enrichInvitee: true,
        confirmationButton: {
          useConfirmationButton: true,
          text: 'Go on',
          color: '#fff',
          link: 'https://example.com',
        },
      },
      meetingOptions: {
        allowedDurations: [45, 60],
        allowSelectChannel: true,
        allowedChannels: ['phone', 'zoom'],
        allowAddingGuests: true,
        allowPhoneOnlyBooking: true,
        allowHostSelection: true,
        forceHostSelection: false,
        channelAvailabilities: { zoom: randomUUID() },
        doubleOptIn: 'useCompanySettings',
        requireHostConfirmation: 'disabled',
        enableClusterMeeting: true,
        enableBufferCarryOver: true,
        maxBufferCarryOverDelay: 15,
        confirmationPageCssSetting: { mode: 'default' },
        bookingPagePassword: { enable: true, password: 'sesame' },
        limits: [
          { per: 'day', scope: 'type', maxCount: 3 },
          { per: 'week', scope: 'host', maxMinutes: 600 },
        ],
        cancellationPolicy: { enabled: true, mode: 'days', amount: 2, reasonRequired: true },
        reschedulePolicy: { enabled: true, mode: 'disabled', amount: 0, reasonRequired: false },
      },
      spots: 4,
      timeslotInterval: 15,
      bookingMinimum: 90,
      daysIntoFuture: { mode: 'limit', bookingLimit: 43_200, countMode: 'calendar' },
      locations: [{ id: 'hq', name: 'Head office', address: '1 Main Street' }],
      ics: { title: { en: 'Call', de: 'Anruf' }, description: 'With {!M.Host.Fullname}' },
      metadata: { ticket: ' 42 ' },
      questions: [
        {
          id: 'size',
          label: 'Team size',
          type: 'select',
          required: true,
          options: ['1', '2-10'],
          placeholder: '',
        },
      ],
      internalNotes: 'Two\nlines',
      enabled: false,
      workspaceId: 'ws-1',
      resourceChannels: [{ resourceId: 'r1', name: 'Room', groupMemberIndex: 0 }],
      options: { createOneTimeLink: true },
    }
    const { status, body: made } = await post(body)
    expect(status).toBe(201)
    const { oneTimeLink, ...kept } = made
    expect(kept).toMatchObject(body)
    const { id, bookingUrl } = kept
    expect(oneTimeLink).toMatchObject({ meetingTypeId: id, usedAt: null })
    const sentBack = await patch(id, kept)
    expect(sentBack.body).toEqual(kept)
    expect((await fetch(`${punctual.url}${new URL(bookingUrl).pathname}`)).status).toBe(404)
    expect(await starts(id)).toEqual([])
  })

  test('a part of a policy or password is made whole, harmlessly', async () => {
    const { meetingOptions } = await make({
      meetingOptions: {
        cancellationPolicy: { enabled: true },
        reschedulePolicy: {},
        bookingPagePassword: {},
      },
    })
    expect(meetingOptions).toEqual({
      cancellationPolicy: { enabled: true, mode: 'hours', amount: 0, reasonRequired: false },
      reschedulePolicy: { enabled: false, mode: 'hours', amount: 0, reasonRequired: false },
      bookingPagePassword: { enable: false, password: '' },
    })
  })

  test('locations and questions get ids of their text, and the same when sent again', async () => {
    const question = { label: 'Your size', type: 'text' }
    const body = {
      locations: ['1 Main Street', { name: 'Café', address: '2 Side Street' }, '1 Main Street'],
      questions: [
        question,
        { ...question, id: 'your-size-2' },
        question,
        { ...question, label: '?' },
      ],
    }
    const kept = await make(body)
    expect(kept.locations).toEqual([
      { id: '1-main-street', name: '1 Main Street', address: '1 Main Street' },
      { id: 'cafe', name: 'Café', address: '2 Side Street' },
      { id: '1-main-street-2', name: '1 Main Street', address: '1 Main Street' },
    ])
    expect(kept.questions.map(({ id }: { id: string }) => id)).toEqual([
      'your-size',
      'your-size-2',
      'your-size-3',
      '4',
    ])
    const again = (await patch(kept.id, body)).body
    expect(again.locations).toEqual(kept.locations)
    expect(again.questions).toEqual(kept.questions)
  })

  test('phone-only booking may be switched on at the top', async () => {
    const made = await make({ allowPhoneOnlyBooking: true })
    expect(made.meetingOptions).toEqual({ allowPhoneOnlyBooking: true })
    const changed = await patch(made.id, { allowPhoneOnlyBooking: false })
    expect(changed.body.meetingOptions).toEqual({ allowPhoneOnlyBooking: false })
  })

  test('a range of dates, also as midnights', async () => {
    const range = { mode: 'range', rangeMin: '2026-12-07T00:00:00Z', rangeMax: '2026-12-07' }
    const made = await make({ daysIntoFuture: range })
    expect(made.daysIntoFuture).toEqual({ ...range, rangeMin: '2026-12-07' })
    expect(await starts(made.id)).toHaveLength(16)
    expect(await starts(made.id, '2026-12-08')).toEqual([])
  })
})

describe('listMeetingTypes', () => {
  test('is a bare array, oldest first, of the acting user’s own that are not deleted', async () => {
    const [first, second, third] = [await make(), await make(), await make()]
    await patch(third.id, { enabled: false })
    await remove(second.id)
    const { status, body } = await punctual.call('GET', '/v4/meeting-type', { user })
    expect(status).toBe(200)
    expect(body.map(({ slug, enabled }: never) => [slug, enabled])).toEqual([
      ['30min-meeting', true],
      [first.slug, true],
      [third.slug, false],
    ])
    expect((await punctual.call('GET', '/meeting-type/', { user })).body).toEqual(body)
  })
})

describe('updateMeetingType', () => {
  test('merges meetingInfo and meetingOptions, replaces the rest, and null clears', async () => {
    const { id } = await make({
      meetingInfo: { ...INFO, color: 'red', bufferAfter: 10, confirmationButton: { text: 'Go' } },
      meetingOptions: {
        allowedDurations: [45, 60],
        allowAddingGuests: true,
        cancellationPolicy: { enabled: true, mode: 'hours', amount: 24 },
      },
      metadata: { a: '1', b: '2' },
      timeslotInterval: 15,
      daysIntoFuture: { mode: 'limit', bookingLimit: 1440 },
      ics: { title: 'Call' },
    })
    const { status, body } = await patch(id, {
      meetingInfo: { color: null, duration: 45, confirmationButton: { color: 'blue' } },
      meetingOptions: { allowedDurations: [90], cancellationPolicy: { amount: 2 } },
      metadata: { c: '3' },
      timeslotInterval: null,
    })
    expect(status).toBe(200)
    expect(body.meetingInfo).toMatchObject({
      name: 'Discovery Call',
      duration: 45,
      color: null,
      bufferAfter: 10,
      confirmationButton: { text: 'Go', color: 'blue' },
    })
    expect(body.meetingOptions).toEqual({
      allowedDurations: [90],
      allowAddingGuests: true,
      cancellationPolicy: { enabled: true, mode: 'hours', amount: 2, reasonRequired: false },
    })
    expect(body).toMatchObject({ metadata: { c: '3' }, timeslotInterval: null })
    expect(body.daysIntoFuture).toEqual({ mode: 'limit', bookingLimit: 1440 })
    const cleared = await patch(id, {
      meetingInfo: { bufferAfter: null, description: null },
      meetingOptions: { allowedDurations: null, cancellationPolicy: null },
      daysIntoFuture: null,
      ics: null,
      metadata: null,
    })
    expect(cleared.body.meetingInfo).toMatchObject({ bufferAfter: 0, description: '' })
    expect(cleared.body.meetingOptions).toEqual({ allowAddingGuests: true })
    expect(cleared.body).toMatchObject({ daysIntoFuture: null, ics: null, metadata: {} })
    expect((await patch(id, { meetingOptions: null })).body.meetingOptions).toEqual({})
  })

  test('an empty change changes nothing, and the time is kept', async () => {
    const made = await make()
    punctual.clock.advance(60_000)
    const { body } = await patch(made.id, {})
    punctual.clock.advance(-60_000)
    expect(body).toEqual({ ...made, updatedAt: '2026-11-24T08:01:00.000Z' })
  })

  test('windows follow at once', async () => {
    const { id } = await make()
    expect(await starts(id)).toHaveLength(16)
    await patch(id, { meetingInfo: { duration: 60 } })
    expect(await starts(id)).toHaveLength(8)
    await patch(id, { timeslotInterval: 30 })
    expect(await starts(id)).toHaveLength(15)
    await patch(id, { bookingMinimum: 13 * 1440 + 4 * 60 })
    expect((await starts(id))[0]).toBe('2026-12-07T12:00:00Z')
    await patch(id, { bookingMinimum: 0, daysIntoFuture: { mode: 'limit', bookingLimit: 1440 } })
    expect(await starts(id)).toEqual([])
    await patch(id, {
      daysIntoFuture: null,
      meetingInfo: { bufferBefore: 60, bufferMustStayWithinWorkingHours: true },
    })
    expect((await starts(id))[0]).toBe('2026-12-07T09:00:00Z')
    await patch(id, { enabled: false })
    expect(await starts(id)).toEqual([])
    await patch(id, { enabled: true, availability: { schedule: {} } })
    expect(await starts(id)).toEqual([])
    await patch(id, { availabilityId })
    expect(await starts(id)).toHaveLength(13)
  })

  test('a process that kept the rules is told by their version', async () => {
    const { id } = await make()
    const version = async () =>
      (await punctual.sql('SELECT rules_version FROM users WHERE id = $1', [user]))[0]
    const before = await version()
    await patch(id, { spots: 2 })
    const after = await version()
    expect(after).not.toEqual(before)
    await remove(id)
    expect(await version()).not.toEqual(after)
  })

  test('a new slug moves the page; its own is no conflict, another’s is', async () => {
    const { id } = await make()
    expect((await patch(id, { slug: 'Discovery Call' })).body.slug).toBe('discovery-call')
    const moved = await patch(id, { slug: 'intro' })
    expect(moved.body.bookingUrl).toMatch(/\/intro$/)
    const pageOf = async (slug: string) =>
      (await fetch(`${punctual.url}/ada-byron-${people}/${slug}`)).status
    expect([await pageOf('intro'), await pageOf('discovery-call')]).toEqual([200, 404])
    expect(codeOf(await patch(id, { slug: '30min-meeting' }))).toEqual([409, 'meeting_slug_taken'])
    expect(fieldsOf(await patch(id, { slug: '' }))).toEqual([400, 'slug'])
  })

  test('what would leave no meeting type is refused, by the merged whole', async () => {
    const { id } = await make()
    const field = 'meetingInfo.customChannelLink'
    expect(fieldsOf(await patch(id, { meetingInfo: { channel: 'custom' } }))).toEqual([400, field])
    expect(
      fieldsOf(await patch(id, { meetingOptions: { bookingPagePassword: { enable: true } } })),
    ).toEqual([400, 'meetingOptions.bookingPagePassword.password'])
    for (const key of ['name', 'duration', 'channel']) {
      const refused = await patch(id, { meetingInfo: { [key]: null } })
      expect(fieldsOf(refused)).toEqual([400, `meetingInfo.${key}`])
    }
    const stranger = await newUser()
    const refused = await patch(id, { availabilityId: stranger.availabilityId })
    expect(codeOf(refused)).toEqual([404, 'availability_not_found'])
  })

  test('the flat form changes what it names', async () => {
    const { id } = await make({ meetingInfo: { ...INFO, description: 'Words' } })
    const { body } = await patch(id, { name: 'Talk', duration: 15 })
    expect(body.meetingInfo).toMatchObject({ name: 'Talk', duration: 15, description: 'Words' })
    expect(body.slug).toBe('discovery-call')
  })
})

describe('deleteMeetingType', () => {
  test('ends the page at once, frees slug and availability, and keeps the row', async () => {
    const made = await make({ availability: { name: 'Own' } })
    const { pathname } = new URL(made.bookingUrl)
    expect((await fetch(`${punctual.url}${pathname}`)).status).toBe(200)
    expect((await remove(made.id)).status).toBe(204)
    expect((await fetch(`${punctual.url}${pathname}`)).status).toBe(404)
    for (const answer of [await get(made.id), await patch(made.id, {}), await remove(made.id)]) {
      expect(codeOf(answer)).toEqual([404, 'meeting_type_not_found'])
    }
    const path = `/v4/user/${user}/bookable-windows?startDate=2026-12-07&endDate=2026-12-07`
    const windows = await punctual.call('GET', `${path}&meetingTypeId=${made.id}`, { user })
    expect(codeOf(windows)).toEqual([404, 'meeting_type_not_found'])
    const gone = `/v4/availability/${made.availabilityId}`
    expect((await punctual.call('DELETE', gone, { user })).status).toBe(204)
    const again = await make({ slug: made.slug })
    expect(again.slug).toBe(made.slug)
    expect(await starts(again.id)).toHaveLength(16)
    const kept = await punctual.sql(
      'SELECT enabled, availability_id, deleted_at FROM meeting_types WHERE id = $1',
      [made.id],
    )
    expect(kept).toMatchObject([{ enabled: false, availability_id: null }])
  })
})

describe('templates', () => {
  const create = (body: unknown) =>
    punctual.call('POST', '/v4/meeting-type-template/create', { body, user })

  test('give what a new meeting type leaves out', async () => {
    const template = await create({
      meetingInfo: { ...INFO, description: 'From the template', bufferAfter: 15, color: 'red' },
      meetingOptions: { allowAddingGuests: true, cancellationPolicy: { enabled: true, amount: 4 } },
      spots: 3,
      locations: ['1 Main Street'],
      templateType: 'individual',
      queueType: 'simpleRoundRobin',
    })
    expect(template.status).toBe(201)
    expect(template.body).toMatchObject({
      templateType: 'individual',
      queueType: 'simpleRoundRobin',
      spots: 3,
      createdById: user,
      companyId: punctual.company.companyId,
    })
    const templateId = template.body.id
    const alone = await post({ templateId })
    expect(alone.status).toBe(201)
    expect(alone.body).toMatchObject({
      meetingInfo: { name: 'Discovery Call', bufferAfter: 15 },
      spots: 3,
      locations: [{ id: '1-main-street' }],
    })
    const { body } = await post({
      templateId,
      name: 'Mine',
      meetingInfo: { color: null },
      meetingOptions: { cancellationPolicy: { amount: 8 } },
      spots: 1,
    })
    expect(body).toMatchObject({
      spots: 1,
      slug: 'mine',
      meetingInfo: { name: 'Mine', description: 'From the template', bufferAfter: 15, color: null },
      meetingOptions: {
        allowAddingGuests: true,
        cancellationPolicy: { enabled: true, mode: 'hours', amount: 8, reasonRequired: false },
      },
    })
    const flat = await post({ templateId, name: 'Flat' })
    expect(flat.body.meetingInfo.description).toBe('From the template')
  })

  test('belong to the company: any of its users lists, gets and deletes them', async () => {
    const { body: template } = await create({ meetingInfo: INFO })
    const path = `/v4/meeting-type-template/${template.id}`
    user = (await newUser()).userId
    const list = await punctual.call('GET', '/v4/meeting-type-template', { user })
    expect(list.body.at(-1)).toEqual(template)
    expect((await punctual.call('GET', path, { user })).body).toEqual(template)
    const { body: made } = await post({ templateId: template.id })
    expect((await punctual.call('DELETE', path, { user })).status).toBe(204)
    expect((await get(made.id)).body).toEqual(made)
    for (const answer of [
      await punctual.call('GET', path, { user }),
      await punctual.call('DELETE', path, { user }),
      await post({ templateId: template.id }),
    ]) {
      expect(codeOf(answer)).toEqual([404, 'meeting_type_template_not_found'])
    }
  })

  test('that make no meeting type are refused', async () => {
    expect(fieldsOf(await create({ meetingInfo: { name: 'X' } }))).toEqual([
      400,
      'meetingInfo.description',
      'meetingInfo.duration',
      'meetingInfo.channel',
    ])
  })
})

describe('hostile bodies', () => {
  const NUL = 'a\0b'
  const HALF = 'half \ud83d'
  const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))
  const many = <T>(count: number, item: (at: number) => T) =>
    Array.from({ length: count }, (_, i) => item(i))
  const keyed = (count: number) => Object.fromEntries(many(count, i => [`k${i}`, 'v']))
  const question = (more: object) => ({ questions: [{ label: 'Q', type: 'text', ...more }] })

  /** Field → values that it must not have. */
  const INFOS: Record<string, unknown[]> = {
    name: ['', '   ', 7, [], {}, 'x'.repeat(201), NUL, HALF, 'a\u202eb', 'two\nlines'],
    description: [7, {}, 'x'.repeat(5001), NUL],
    duration: [4, 481, 30.5, '30', -5, 1e300, [], {}],
    channel: ['', 'telepathy', 7, ['phone'], {}, '__proto__', 'constructor'],
    bufferBefore: [-1, 121, 0.5, '5'],
    bufferAfter: [-1, 121, {}],
    bufferMustStayWithinWorkingHours: ['true', 1],
    redirect: [
      'javascript:alert(1)',
      'example.com',
      'ftp://example.com',
      `https://${'x'.repeat(2001)}`,
    ],
    color: [{}, ['red'], 'x'.repeat(101)],
    customChannelLink: ['http://example.com', 'data:text/html,x'],
    confirmationButton: [true, { link: 'javascript:alert(1)' }, { text: 7 }],
  }
  const OPTIONS: Record<string, unknown[]> = {
    allowedDurations: [[4], [30, 30], many(21, i => 5 + i), '30', [null]],
    allowedChannels: [['telepathy'], ['phone', 'phone'], 'phone', ['google', 'google_meet']],
    channelAvailabilities: [[], { phone: {} }, { phone: NUL }, keyed(31)],
    doubleOptIn: ['yes', true],
    requireHostConfirmation: ['on', 1],
    maxBufferCarryOverDelay: [-1, 1.5],
    bookingPagePassword: ['sesame', { enable: true }, { enable: true, password: ' ' }],
    limits: [
      [{ per: 'day', scope: 'type' }],
      [{ per: 'hour', scope: 'type', maxCount: 1 }],
      [{ per: 'day', scope: 'everybody', maxCount: 1 }],
      [{ per: 'day', scope: 'host', maxCount: 0 }],
      [{ per: 'day', scope: 'host', maxMinutes: 0.5 }],
      many(21, () => ({ per: 'day', scope: 'type', maxCount: 1 })),
    ],
    cancellationPolicy: [{ mode: 'weeks' }, { amount: -1 }, { amount: 'two' }, { enabled: 'yes' }],
    reschedulePolicy: [[], { reasonRequired: 'no' }],
  }
  const OTHERS: object[] = [
    { meetingInfo: null },
    { meetingInfo: [] },
    { meetingInfo: 'x' },
    { meetingInfo: deep(50) },
    { meetingOptions: 'x' },
    { meetingOptions: [] },
    { slug: 7 },
    { slug: 'x'.repeat(61) },
    { slug: NUL },
    ...[0, 101, 1.5, null, '3'].map(spots => ({ spots })),
    ...[4, 61, '15'].map(timeslotInterval => ({ timeslotInterval })),
    ...[-1, 525_601, 0.5, '0'].map(bookingMinimum => ({ bookingMinimum })),
    { daysIntoFuture: 30 },
    { daysIntoFuture: { mode: 'forever' } },
    { daysIntoFuture: { mode: 'limit' } },
    { daysIntoFuture: { mode: 'limit', bookingLimit: 0 } },
    { daysIntoFuture: { mode: 'limit', bookingLimit: 1e12 } },
    { daysIntoFuture: { mode: 'range', rangeMin: '2026-12-02', rangeMax: '2026-12-01' } },
    { daysIntoFuture: { mode: 'range', rangeMin: '2026-02-30', rangeMax: '2026-12-01' } },
    { daysIntoFuture: { mode: 'range', rangeMin: '2026-02-01' } },
    { locations: ['x', ''] },
    { locations: [{ name: 'x' }] },
    { locations: many(51, i => `${i} Street`) },
    {
      locations: [
        { id: 'a', address: 'x' },
        { id: 'a', address: 'y' },
      ],
    },
    { ics: 'x' },
    { ics: { title: 'x'.repeat(201) } },
    { ics: { title: { english: 7 } } },
    { ics: { title: { 'not a language': 'x' } } },
    { metadata: keyed(21) },
    { metadata: { a: 7 } },
    { metadata: { a: { b: 'c' } } },
    { metadata: { a: 'x'.repeat(501) } },
    { metadata: { a: NUL } },
    { metadata: { a: HALF } },
    { metadata: { [NUL]: 'x' } },
    { metadata: ['a'] },
    question({ type: 'mind' }),
    question({ type: 'select' }),
    question({ type: 'multiselect', options: [] }),
    question({ type: 'select', options: ['a', 'a'] }),
    question({ label: '' }),
    question({ required: 'yes' }),
    question({ id: NUL }),
    {
      questions: [
        { id: 'a', label: 'A', type: 'text' },
        { id: 'a', label: 'B', type: 'text' },
      ],
    },
    { questions: many(51, i => ({ label: `Q${i}`, type: 'text' })) },
    { internalNotes: NUL },
    { enabled: 'yes' },
    { enabled: null },
    { availabilityId: 'mine' },
    { availability: { timezone: 'Mars/Olympus' } },
    { availability: { schedule: { monday: 'open' } } },
    { isGlobalQueue: 'yes' },
    { workspaceId: {} },
    { resourceChannels: [{ resourceId: 7 }] },
    { resourceChannels: many(51, () => ({})) },
    { options: { createOneTimeLink: 'yes' } },
  ]
  const each = (record: Record<string, unknown[]>) =>
    Object.entries(record).flatMap(([key, values]) => values.map(value => ({ [key]: value })))
  const BODIES = [
    ...each(INFOS).map(some => ({ meetingInfo: { ...INFO, ...some } })),
    ...each(OPTIONS).map(meetingOptions => ({ meetingOptions })),
    ...OTHERS,
  ]

  test('are refused as such, each naming a field, and change nothing', async () => {
    expect(BODIES.length).toBeGreaterThan(100)
    const made = await make()
    for (const body of BODIES) {
      const sent = { meetingInfo: INFO, ...body }
      const path = '/v4/meeting-type-template/create'
      const inTemplate = 'meetingInfo' in body || 'meetingOptions' in body || 'metadata' in body
      for (const answer of [
        await post(sent),
        await patch(made.id, body),
        ...(inTemplate ? [await punctual.call('POST', path, { body: sent, user })] : []),
      ]) {
        expect([codeOf(answer), body]).toEqual([[400, 'validation_failed'], body])
        expect([answer.body.errors?.length, body]).not.toEqual([0, body])
      }
    }
    expect((await get(made.id)).body).toEqual(made)
    expect((await punctual.call('GET', '/v4/meeting-type', { user })).body).toHaveLength(2)
  })

  test.each(['null', '[]', '"x"', '7', '[[[[]]]]', '{"meetingInfo":', ''])(
    '%s is no meeting type',
    async body => {
      expect((await post(body)).status).toBe(400)
    },
  )

  test('names of the language’s own objects stay plain names', async () => {
    const { id } = await make()
    const text = (json: string) =>
      punctual.call('PATCH', `/v4/meeting-type/${id}`, { body: json, user })
    const { status, body } = await text(
      `{"metadata":{"constructor":"a","toString":"b"},"meetingInfo":{"constructor":{"x":1}}}`,
    )
    expect([status, body.metadata]).toEqual([200, { constructor: 'a', toString: 'b' }])
    await text('{"__proto__":{"enabled":false},"meetingOptions":{"__proto__":{"x":1}}}')
    expect(({} as { enabled?: boolean }).enabled).toBeUndefined()
    expect((await get(id)).body).toMatchObject({ enabled: true, meetingOptions: {} })
  })
})

test('another user’s and another company’s are as if they did not exist', async () => {
  const { id } = await make()
  const template = await punctual.call('POST', '/v4/meeting-type-template/create', {
    body: { meetingInfo: INFO },
    user,
  })
  const colleague = (await newUser()).userId
  const { apiKey: key, userId: stranger } = await punctual.secondCompany()
  const callers = [{ user: colleague }, { user: stranger, key }]
  for (const caller of callers) {
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const body = method === 'PATCH' ? { body: { slug: 'mine' } } : {}
      const answer = await punctual.call(method, `/v4/meeting-type/${id}`, { ...caller, ...body })
      expect(codeOf(answer)).toEqual([404, 'meeting_type_not_found'])
    }
  }
  const path = `/v4/meeting-type-template/${template.body.id}`
  const outside = { user: stranger, key }
  for (const method of ['GET', 'DELETE']) {
    const answer = await punctual.call(method, path, outside)
    expect(codeOf(answer)).toEqual([404, 'meeting_type_template_not_found'])
  }
  expect((await punctual.call('GET', '/v4/meeting-type-template', outside)).body).toEqual([])
  const body = { meetingInfo: INFO, templateId: template.body.id }
  const used = await punctual.call('POST', '/v4/meeting-type', { ...outside, body })
  expect(codeOf(used)).toEqual([404, 'meeting_type_template_not_found'])
  expect((await get(id)).status).toBe(200)
})

test('a key without a user is told to name one', async () => {
  const answer = await punctual.call('GET', '/v4/meeting-type')
  expect(codeOf(answer)).toEqual([400, 'user_header_missing'])
})
