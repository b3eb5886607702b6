import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, fields, GUEST, monday, NOBODY, onDay } from '../../test/desk.ts'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterEach(() => punctual.clock.set(TEST_NOW))
afterAll(() => punctual.close())

let people = 0
/** Somebody new, who is found by the email alone. */
const somebody = (more: object = {}) => {
  people += 1
  return { ...GUEST, email: `somebody${people}@example.com`, ...more }
}

const list = async (query = '') => {
  await punctual.settle()
  return (await desk.call('GET', `/crm?${query}`)).body
}
const contactOf = async (email: string) => {
  const { result } = await list(`searchTerm=${encodeURIComponent(email)}`)
  expect(result).toHaveLength(1)
  return result[0]
}
const create = (body: object) => desk.call('POST', '/crm', { body })
const patch = (id: string, body: object) => desk.call('PATCH', `/crm/${id}`, { body })

describe('everyone who books becomes a contact', () => {
  test('with name, language and the host as owner, and what is booked', async () => {
    const ada = await desk.host()
    const attendee = somebody({ language: 'de', phone: '+49 30 1', notes: { topic: 'ships' } })
    const id = await desk.booked(ada, monday('09:00'), {
      attendee: { ...attendee, phone: '0301234' },
    })
    const contact = await contactOf(attendee.email)
    expect(contact).toMatchObject({
      firstName: 'Grace',
      lastName: 'Hopper',
      email: attendee.email,
      phoneNumber: '0301234',
      language: 'de',
      tags: [],
      notes: '',
      noShowCount: 0,
      crmCompanyId: null,
      accountOwnerId: ada.userId,
      additionalData: {},
      createdAt: '2026-11-24T08:00:00.000Z',
      nextAppointmentIso: '2026-12-07T08:00:00Z',
    })
    const { attendeeIds } = await desk.get(id)
    expect(contact.appointments).toEqual([
      {
        id,
        attendeeId: attendeeIds[0],
        start: monday('09:00'),
        end: monday('09:30'),
        isCancelled: false,
        noShow: false,
        meetingTypeId: ada.meetingTypeId,
        meetingInfo: { name: '30min Meeting', duration: 30, channel: 'phone' },
        hostIds: [ada.userId],
        answers: { topic: 'ships' },
      },
    ])
    // The wrapper, and the item's fields beside it.
    const { item, appointments, nextAppointmentIso, ...beside } = contact
    expect(item).toEqual(beside)
  })

  test('found again whatever the case; the second booking gives the tag', async () => {
    const ada = await desk.host()
    const attendee = somebody()
    const first = await desk.booked(ada, monday('09:00'), { attendee })
    await desk.cancel(first)
    expect((await contactOf(attendee.email)).tags).toEqual([])
    const shouted = { ...attendee, email: attendee.email.toUpperCase() }
    await desk.booked(ada, monday('10:00'), { attendee: shouted })
    const contact = await contactOf(attendee.email)
    expect(contact).toMatchObject({ email: attendee.email, tags: ['Recurring'] })
    expect(contact.appointments.map((one: { isCancelled: boolean }) => one.isCancelled)).toEqual([
      false,
      true,
    ])
    expect((await patch(contact.id, { tags: [] })).status).toBe(200)
    await desk.booked(ada, monday('11:00'), { attendee })
    expect((await contactOf(attendee.email)).tags).toEqual([])
  })

  test('a later booking fills what is empty and nothing else', async () => {
    const [ada, bea] = [await desk.host(), await desk.host()]
    const { email } = somebody()
    await desk.booked(ada, monday('09:00'), { attendee: { email, firstname: 'Grace' } })
    const phone = '+1 555 0100'
    const later = { email, firstname: 'Amazing', lastname: 'Hopper', phone, language: 'en' }
    await desk.booked(bea, monday('09:00'), { attendee: later })
    expect(await contactOf(email)).toMatchObject({
      firstName: 'Grace',
      lastName: '',
      phoneNumber: phone,
      language: 'en',
      accountOwnerId: ada.userId,
    })
  })

  test('what was written by hand is never written over, also what was cleared', async () => {
    const ada = await desk.host()
    const attendee = somebody({ phone: '+1 555 0101', language: 'en' })
    await desk.booked(ada, monday('09:00'), { attendee })
    const { id } = await contactOf(attendee.email)
    const byHand = { firstName: 'G.', phoneNumber: null, language: '', accountOwnerId: null }
    expect((await patch(id, byHand)).status).toBe(200)
    await desk.booked(ada, monday('10:00'), { attendee })
    expect(await contactOf(attendee.email)).toMatchObject({
      firstName: 'G.',
      lastName: 'Hopper',
      phoneNumber: null,
      language: null,
      accountOwnerId: null,
    })
  })

  test('without an email by the digits of the phone', async () => {
    const ada = await desk.hostWith({ meetingOptions: { allowPhoneOnlyBooking: true } })
    const book = (start: string, phone: string) =>
      desk.book(ada, start, { attendee: { firstname: 'Grace', phone }, phoneOnlyBooking: true })
    expect((await book(monday('09:00'), '+49 (30) 777 555')).status).toBe(201)
    expect((await book(monday('10:00'), '004930777555')).status).toBe(201)
    const { result } = await list('searchTerm=4930777555')
    expect(result).toHaveLength(1)
    expect(result[0]).toMatchObject({ email: null, phoneNumber: '+49 (30) 777 555' })
    expect(result[0].appointments).toHaveLength(2)
  })

  test('64 bookings at once of one email make one contact', async () => {
    const attendee = somebody()
    const hosts = await Promise.all(Array.from({ length: 8 }, () => desk.host()))
    const starts = ['09', '10', '11', '12', '13', '14', '15', '16'].map(hour =>
      monday(`${hour}:00`),
    )
    const answers = await Promise.all(
      hosts.flatMap(host => starts.map(start => desk.book(host, start, { attendee }))),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(64)
    const { id } = await contactOf(attendee.email)
    const details = await desk.call('GET', `/crm/details?contactId=${id}`)
    expect(details.body.appointments).toHaveLength(64)
    expect(details.body.tags).toEqual(['Recurring'])
  })

  test('who did not come is counted', async () => {
    const ada = await desk.host()
    const attendee = somebody()
    const id = await desk.booked(ada, monday('09:00'), { attendee })
    await desk.call('PATCH', `/v4/appointment/${id}/no-show`, { body: {} })
    expect((await contactOf(attendee.email)).noShowCount).toBe(1)
  })

  test('the next appointment is the first that lies ahead and is not cancelled', async () => {
    const ada = await desk.host()
    const attendee = somebody()
    const first = await desk.booked(ada, monday('09:00'), { attendee })
    await desk.booked(ada, onDay('2026-12-08', '09:00'), { attendee })
    const next = async () => (await contactOf(attendee.email)).nextAppointmentIso
    expect(await next()).toBe('2026-12-07T08:00:00Z')
    await desk.cancel(first)
    expect(await next()).toBe('2026-12-08T08:00:00Z')
    punctual.clock.set('2026-12-08T08:00:00Z')
    expect(await next()).toBeNull()
  })

  test('an event that is handled twice changes nothing', async () => {
    const ada = await desk.host()
    const attendee = somebody()
    await desk.booked(ada, monday('09:00'), { attendee })
    const before = await contactOf(attendee.email)
    await punctual.sql('UPDATE event_cursors SET position = 0')
    expect(await contactOf(attendee.email)).toEqual(before)
  })
})

describe('contacts by hand', () => {
  test('are created with everything that a contact has, and found under /v4 too', async () => {
    const ada = await desk.host()
    const { email } = somebody()
    const body = {
      firstName: 'Grace',
      lastName: 'Hopper',
      email,
      phoneNumber: '+1 555 0102',
      language: 'en',
      tags: ['Navy', 'Navy', 'VIP'],
      notes: 'Found a moth.\nIn a relay.',
      title: 'Rear admiral',
      employer: 'Navy',
      address: { line1: 'Pentagon', city: 'Arlington' },
      additionalData: { plan: 'gold', seats: 3 },
      accountOwnerId: ada.userId,
    }
    const { status, body: made } = await desk.call('POST', '/v4/crm', { body })
    expect(status).toBe(201)
    expect(made.item).toMatchObject({ ...body, tags: ['Navy', 'VIP'], seniority: null })
    expect(made).toMatchObject({ appointments: [], nextAppointmentIso: null })
    const details = await desk.call('GET', `/crm/details?contactId=${made.id}`)
    expect(details.body).toEqual(made)
  })

  test('one email makes one contact of a company, which a booking adds to', async () => {
    const attendee = somebody()
    const { body } = await create({ email: attendee.email, lastName: '' })
    const again = await create({ email: attendee.email.toUpperCase() })
    expect([again.status, again.body.code, again.body.id]).toEqual([409, 'contact_exists', body.id])
    const ada = await desk.host()
    await desk.booked(ada, monday('09:00'), { attendee })
    expect(await contactOf(attendee.email)).toMatchObject({
      id: body.id,
      firstName: 'Grace',
      lastName: 'Hopper',
      accountOwnerId: ada.userId,
    })
    const { apiKey } = await punctual.secondCompany()
    const other = await desk.call('POST', '/crm', { key: apiKey, body: { email: attendee.email } })
    expect(other.status).toBe(201)
  })

  test.each([
    [{ firstName: 'Grace' }, 'email'],
    [{ email: 'x' }, 'email'],
    [{ phoneNumber: 'x' }, 'phoneNumber'],
    [{ email: 'a@example.com', crmCompanyId: NOBODY }, 'crmCompanyId'],
    [{ email: 'a@example.com', tags: [''] }, 'tags.0'],
  ])('%j is 400', async (body, field) => {
    expect(fields(await create(body))).toEqual([400, field])
  })

  test('an owner is a user of the company', async () => {
    const { email } = somebody()
    const refused = await create({ email, accountOwnerId: NOBODY })
    expect([refused.status, refused.body.code]).toEqual([404, 'user_not_found'])
    expect((await list(`searchTerm=${email}`)).total).toBe(0)
  })

  test('a change is partial: tags are replaced, data merged, null clears', async () => {
    const { email } = somebody()
    const { body } = await create({
      email,
      phoneNumber: '+1 555 0103',
      tags: ['a'],
      title: 'Dr',
      notes: 'x',
      additionalData: { plan: 'gold', seats: 3 },
    })
    const changed = await patch(body.id, {
      tags: ['b'],
      phoneNumber: null,
      additionalData: { plan: null, since: 2026 },
    })
    expect(changed.status).toBe(200)
    expect(changed.body).toMatchObject({
      email,
      phoneNumber: null,
      tags: ['b'],
      title: 'Dr',
      notes: 'x',
      additionalData: { seats: 3, since: 2026 },
    })
    const bare = await patch(body.id, { email: null })
    expect(fields(bare)).toEqual([400, 'email'])
  })

  test('a change to the email of another is refused, also of two at once', async () => {
    const [one, two, wanted] = [somebody().email, somebody().email, somebody().email]
    const ids = [(await create({ email: one })).body.id, (await create({ email: two })).body.id]
    const taken = await patch(ids[0], { email: two })
    expect([taken.status, taken.body.code, taken.body.id]).toEqual([409, 'contact_exists', ids[1]])
    const both = await Promise.all(ids.map(id => patch(id, { email: wanted })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const missing = await patch(NOBODY, { firstName: 'x' })
    expect([missing.status, missing.body.code]).toEqual([404, 'contact_not_found'])
  })

  test('a deleted contact is gone, its appointments stay', async () => {
    const ada = await desk.host()
    const attendee = somebody()
    const id = await desk.booked(ada, monday('09:00'), { attendee })
    const contact = await contactOf(attendee.email)
    expect((await desk.call('DELETE', `/crm/${contact.id}`)).status).toBe(204)
    expect((await desk.call('DELETE', `/crm/${contact.id}`)).status).toBe(404)
    expect((await list(`searchTerm=${attendee.email}`)).total).toBe(0)
    expect((await desk.get(id)).attendees[0].email).toBe(attendee.email)
  })

  test('details are found by contact, by attendee, and not by two who differ', async () => {
    const ada = await desk.host()
    const attendee = somebody()
    const id = await desk.booked(ada, monday('09:00'), { attendee })
    const contact = await contactOf(attendee.email)
    const [attendeeId] = (await desk.get(id)).attendeeIds
    const ask = async (query: string) => desk.call('GET', `/crm/details?${query}`)
    expect((await ask(`attendeeId=${attendeeId}`)).body.id).toBe(contact.id)
    const other = (await create({ email: somebody().email })).body.id
    const differ = await ask(`contactId=${other}&attendeeId=${attendeeId}`)
    expect([differ.status, differ.body.code]).toEqual([404, 'contact_not_found'])
    expect((await ask(`attendeeId=${NOBODY}`)).status).toBe(404)
    expect(fields(await ask(''))).toEqual([400, 'contactId'])
  })
})

describe('the list', () => {
  test('searches parts of names, emails and phones, filters, sorts and pages', async () => {
    const owner = await desk.host()
    const made = [
      { firstName: 'Zoë', lastName: 'Quill', email: 'zoe@list.example', tags: ['one', 'two'] },
      { firstName: 'Abe', lastName: 'Quill', email: 'abe@list.example', tags: ['one'] },
      { firstName: 'Max', lastName: 'Quint', phoneNumber: '+49 171 9998877' },
    ]
    for (const body of made) await create({ ...body, accountOwnerId: owner.userId })
    const names = async (query: string) =>
      (await list(`ownerId=${owner.userId}&${query}`)).result.map(
        ({ firstName }: { firstName: string }) => firstName,
      )
    expect(await names('')).toEqual(['Zoë', 'Abe', 'Max'])
    expect(await names('sortBy=firstName')).toEqual(['Abe', 'Max', 'Zoë'])
    expect(await names('sortBy=createdAt&sortOrder=DESC')).toHaveLength(3)
    expect(await names('searchTerm=QUI')).toEqual(['Zoë', 'Abe', 'Max'])
    expect(await names('searchTerm=zo%C3%AB qui')).toEqual(['Zoë'])
    expect(await names('searchTerm=abe@')).toEqual(['Abe'])
    expect(await names('searchTerm=1719998')).toEqual(['Max'])
    expect(await names('searchTerm=%25')).toEqual([])
    expect(await names('tags[]=one')).toEqual(['Zoë', 'Abe'])
    expect(await names('tags=one,two')).toEqual(['Zoë'])
    const page = await list(`ownerId=${owner.userId}&page=2&limit=2`)
    expect(page).toMatchObject({ page: 2, limit: 2, total: 3, totalPages: 2 })
    expect(page.result).toHaveLength(1)
    expect((await desk.call('GET', '/crm?limit=1000')).status).toBe(200)
    expect(fields(await desk.call('GET', '/crm?limit=1001'))).toEqual([400, 'limit'])
    expect(fields(await desk.call('GET', '/crm?page=0'))).toEqual([400, 'page'])
  })
})

describe('many at once', () => {
  test('each row is on its own, and what became of it is told', async () => {
    const known = somebody().email
    await create({ email: known, firstName: 'Old', additionalData: { a: 1 } })
    const owner = await desk.host()
    const { email: ownerEmail } = (await desk.call('GET', `/v4/user/${owner.userId}`)).body
    const [one, two] = [somebody().email, somebody().email]
    const contacts = [
      { email: one, firstName: 'One', accountOwnerEmail: ownerEmail.toUpperCase() },
      { email: 'nonsense' },
      { email: known, firstName: 'New', additionalData: { b: 2 } },
      'a text',
      { email: one.toUpperCase(), lastName: 'Twice' },
      { email: two, accountOwnerEmail: 'nobody@example.com', crmCompanyRef: 'Navy' },
    ]
    const bulk = (updateExisting: boolean) =>
      desk.call('POST', '/crm/bulk', { body: { contacts, updateExisting } })
    const { status, body } = await bulk(true)
    expect(status).toBe(200)
    expect(body).toMatchObject({ created: 2, updated: 2, skipped: 0, failed: 2 })
    expect(body.rows.map((row: { status: string }) => row.status)).toEqual([
      'created',
      'failed',
      'updated',
      'failed',
      'updated',
      'created',
    ])
    expect(body.issues.map(({ index, field }: { index: number; field: string }) => [index, field]))
      // biome-ignore format: one pair each
      .toEqual([
      [1, 'email'],
      [3, 'body'],
      [5, 'crmCompanyRef'],
      [5, 'accountOwnerEmail'],
    ])
    expect(await contactOf(one)).toMatchObject({
      firstName: 'One',
      lastName: 'Twice',
      accountOwnerId: owner.userId,
    })
    expect(await contactOf(known)).toMatchObject({
      firstName: 'New',
      additionalData: { a: 1, b: 2 },
    })
    const again = await bulk(false)
    expect(again.body).toMatchObject({ created: 0, updated: 0, skipped: 4, failed: 2 })
  })

  test('deleting counts those that there were', async () => {
    const { body } = await create({ email: somebody().email })
    const gone = await desk.call('POST', '/crm/bulk-delete', {
      body: { contactIds: [body.id, NOBODY] },
    })
    expect(gone.body).toEqual({ requested: 2, deleted: 1, skipped: 1 })
  })

  test('a key may do it three times a minute, and twice as often at once', async () => {
    const limited = await boot({ 'rate-limit': '100' })
    const bulk = (path: string) =>
      limited.call('POST', path, { body: { contactIds: [], contacts: [] } })
    const answers = []
    for (let turn = 0; turn < 7; turn++) {
      answers.push((await bulk(turn % 2 ? '/crm/bulk' : '/v4/crm/bulk')).status)
    }
    expect(answers).toEqual([200, 200, 200, 200, 200, 200, 429])
    expect((await limited.call('GET', '/crm')).status).toBe(200)
    await limited.close()
  })
})
