/** Which mails each event makes, to whom; and what is no news to anybody. */
import { expect, test } from 'vitest'
import { GUEST, monday } from '../desk.ts'
import { ada, desk, h, openFrontDesk } from './front-desk.ts'

openFrontDesk()

/** `title → whom`, sorted; who is a host is written so. */
async function told(): Promise<string[]> {
  await h.settle()
  const lines = h.letters.map(({ subject, to }) => {
    const whom = to.address.startsWith('host') ? 'host' : (to.address.split('@')[0] ?? '')
    return `${subject.split(':')[0]} → ${whom}`
  })
  h.letters.length = 0
  return lines.sort()
}

const bringalong = { attendee: { ...GUEST, bringalongEmails: ['alan@example.com'] } }

test('a booking, its move and its end', async () => {
  const id = await desk.booked(ada, monday('09:00'), bringalong)
  expect(await told()).toEqual([
    'New booking → host',
    'You are invited → alan',
    'Your meeting is booked → grace',
  ])
  await desk.move(id, monday('10:00'))
  expect(await told()).toEqual([
    'A meeting has a new time → host',
    'Your meeting has a new time → alan',
    'Your meeting has a new time → grace',
  ])
  await desk.cancel(id, { reason: 'ill' })
  expect(await told()).toEqual([
    'A meeting is cancelled → host',
    'Your meeting is cancelled → alan',
    'Your meeting is cancelled → grace',
  ])
})

test('moved and cancelled by key: with the reason, or quietly', async () => {
  const id = await desk.booked(ada, monday('09:00'))
  await told()
  const act = (path: string, body: object) =>
    h.call('POST', `/v4/appointment/${id}/${path}`, { body })
  await act('reschedule', { start: monday('10:00'), reason: 'A train is late' })
  await h.settle()
  expect(h.letters.map(({ text }) => text.includes('A train is late'))).toEqual([true, true])
  await told()
  const quietly = { skipNotifications: true }
  expect((await act('reschedule', { start: monday('11:00'), ...quietly })).status).toBe(200)
  expect((await act('cancel', quietly)).body.isCancelled).toBe(true)
  expect(await told()).toEqual([])
})

test('a host who books for the own address is told in both roles', async () => {
  const { email } = (await h.call('GET', `/v4/user/${ada.userId}`)).body
  const id = await desk.booked(ada, monday('09:00'), { attendee: { ...GUEST, email } })
  expect(await told()).toEqual(['New booking → host', 'Your meeting is booked → host'])
  await desk.move(id, monday('10:00'))
  expect(await told()).toEqual([
    'A meeting has a new time → host',
    'Your meeting has a new time → host',
  ])
  await desk.cancel(id)
  expect(await told()).toEqual([
    'A meeting is cancelled → host',
    'Your meeting is cancelled → host',
  ])
})

test('a guest who is added is invited, and nobody else hears of it', async () => {
  const id = await desk.booked(ada, monday('09:00'), bringalong)
  await told()
  await h.call('PATCH', `/v4/appointment/${id}/guest`, { body: { email: 'kurt@example.com' } })
  expect(await told()).toEqual(['You are invited → kurt'])
  await h.call('PATCH', `/v4/appointment/${id}/notes`, { body: { note: 'Bring the plans' } })
  await h.call('PATCH', `/v4/appointment/${id}/no-show`, { body: { noShow: true } })
  expect(await told()).toEqual([])
})

test('who is named twice is one person, and hears of it once', async () => {
  const bringalongEmails = ['GRACE@example.com', 'alan@example.com', 'Alan@example.com']
  const id = await desk.booked(ada, monday('09:00'), { attendee: { ...GUEST, bringalongEmails } })
  const once = ['New booking → host', 'You are invited → alan', 'Your meeting is booked → grace']
  expect(await told()).toEqual(once)
  for (const email of ['Grace@example.com', 'ALAN@example.com']) {
    await h.call('PATCH', `/v4/appointment/${id}/guest`, { body: { email } })
  }
  expect(await told()).toEqual([])
  expect((await desk.get(id)).attendees[0].bringalongEmails).toEqual(['alan@example.com'])
})

test('whoever asks for silence gets it: booking, move, and what waits', async () => {
  const quiet = { skipNotifications: true }
  const id = await desk.booked(ada, monday('09:00'), { ...bringalong, ...quiet })
  const moved = await desk.book(ada, monday('10:00'), { appointmentId: id, ...quiet })
  expect(moved.status).toBe(201)
  expect(await told()).toEqual([])
  await desk.change(ada, { meetingOptions: { requireHostConfirmation: 'enabled' } })
  const waiting = await desk.book(ada, monday('11:00'), quiet)
  const confirm = `/v4/provisional-booking/${waiting.body.provisionalBookingId}/confirm`
  expect((await h.call('POST', confirm)).status).toBe(200)
  expect(await told()).toEqual([])
  const count = await h.sql<{ count: string }>(
    `SELECT count(*) FROM mails WHERE person_id = $1 OR subject_id = $2`,
    [ada.userId, id],
  )
  expect(count).toEqual([{ count: '0' }])
})

test('who was not told of a booking is not told because something is noted on it', async () => {
  const id = await desk.booked(ada, monday('09:00'), { ...bringalong, skipNotifications: true })
  await h.call('PATCH', `/v4/appointment/${id}/no-show`, { body: { noShow: true } })
  expect(await told()).toEqual([])
  const kurt = { body: { email: 'kurt@example.com' } }
  await h.call('PATCH', `/v4/appointment/${id}/guest`, kurt)
  await h.call('PATCH', `/v4/appointment/${id}/guest`, { body: { email: 'alan@example.com' } })
  expect(await told()).toEqual(['You are invited → kurt'])
})

test('an attendee with a phone alone gets no mail, the host does', async () => {
  await desk.change(ada, { meetingOptions: { allowPhoneOnlyBooking: true } })
  await desk.booked(ada, monday('09:00'), {
    phoneOnlyBooking: true,
    attendee: { fullname: 'Grace Hopper', phone: '+49 30 123456' },
  })
  expect(await told()).toEqual(['New booking → host'])
})

test('a group: each hears of the own seat, and all who are in of its end', async () => {
  await desk.change(ada, { spots: 3 })
  const seat = async (name: string) =>
    (
      await desk.book(ada, monday('09:00'), {
        attendee: { email: `${name}@example.com`, fullname: name },
      })
    ).body
  const { id } = await seat('grace')
  await seat('kurt')
  await seat('emmy')
  expect(await told()).toEqual([
    'New booking → host',
    'New booking → host',
    'New booking → host',
    'Your meeting is booked → emmy',
    'Your meeting is booked → grace',
    'Your meeting is booked → kurt',
  ])
  const { attendees } = await desk.get(id)
  await desk.cancel(id, { attendeeId: attendees[1].id })
  expect(await told()).toEqual([
    'A meeting is cancelled → host',
    'Your meeting is cancelled → kurt',
  ])
  await desk.cancel(id, { cancelAll: true })
  expect(await told()).toEqual([
    'A meeting is cancelled → host',
    'Your meeting is cancelled → emmy',
    'Your meeting is cancelled → grace',
  ])
})

test('a group: who is brought along hears of the move and the end, as everybody does', async () => {
  await desk.change(ada, { spots: 3 })
  const seat = async (name: string, guest: string) =>
    desk.book(ada, monday('09:00'), {
      attendee: {
        email: `${name}@example.com`,
        fullname: name,
        bringalongEmails: [`${guest}@example.com`],
      },
    })
  const { body } = await seat('grace', 'alan')
  await seat('kurt', 'emmy')
  await told()
  await desk.move(body.id, monday('10:00'))
  const moved = ['alan', 'emmy', 'grace', 'kurt'].map(one => `Your meeting has a new time → ${one}`)
  expect(await told()).toEqual(['A meeting has a new time → host', ...moved])
  const { attendees } = await desk.get(body.id)
  await desk.cancel(body.id, { attendeeId: attendees[1].id })
  const left = ['emmy', 'kurt'].map(one => `Your meeting is cancelled → ${one}`)
  expect(await told()).toEqual(['A meeting is cancelled → host', ...left])
  await desk.cancel(body.id, { cancelAll: true })
  const ended = ['alan', 'grace'].map(one => `Your meeting is cancelled → ${one}`)
  expect(await told()).toEqual(['A meeting is cancelled → host', ...ended])
})

test('double opt-in: the attendee confirms by a link, and lets it lapse', async () => {
  await desk.change(ada, { meetingOptions: { doubleOptIn: 'enabled' } })
  await desk.book(ada, monday('09:00'))
  await h.settle()
  const [letter] = h.letters
  expect(await told()).toEqual(['Please confirm your booking → grace'])
  const token = /\/provisional-booking\/(\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
  const path = `/v4/public/provisional/${token}`
  const seen = await h.call('GET', path, { key: null })
  expect(seen.body).toMatchObject({ role: 'attendee', status: 'pending', mayConfirm: true })
  expect((await h.call('POST', `${path}/confirm`, { key: null })).status).toBe(200)
  expect(await told()).toEqual(['New booking → host', 'Your meeting is booked → grace'])
  await desk.book(ada, monday('10:00'))
  await told()
  h.clock.advance(25 * 3_600_000)
  const { expireLapsed } = await import('../../src/provisional-bookings/expire-lapsed.ts')
  const { db } = h.running
  await expireLapsed({ db, relay: { wake: () => {} } }, h.clock.now())
  expect(await told()).toEqual(['Your booking was not confirmed in time → grace'])
})

test('host approval: two buttons that open a page, and an answer to the attendee', async () => {
  await desk.change(ada, { meetingOptions: { requireHostConfirmation: 'enabled' } })
  const { body } = await desk.book(ada, monday('09:00'))
  await h.settle()
  const [letter] = h.letters
  expect(await told()).toEqual(['A booking waits for you → host'])
  const links = [...(letter?.html ?? '').matchAll(/class="button[^>]+href="([^"]+)"[^>]*>(\w+)/g)]
  expect(links.map(([, , text]) => text)).toEqual(['Confirm', 'Decline'])
  const [, href = ''] = links[0] ?? []
  // Whatever follows the links decides nothing.
  for (const [, link = ''] of links) {
    const page = await fetch(link, { headers: { accept: 'text/html' } })
    expect(page.status).toBe(200)
  }
  expect(new URL(href).pathname).toMatch(/^\/provisional-booking\//)
  const of = `/v4/provisional-booking/${body.provisionalBookingId}`
  await h.call('POST', `${of}/decline`, { body: { reason: 'On holiday' } })
  await h.settle()
  expect(h.letters[0]?.text).toContain('Reason: On holiday')
  expect(await told()).toEqual(['Your booking was declined → grace'])
})

test('both: the host first, then the attendee; and one who withdraws tells the host', async () => {
  const meetingOptions = { requireHostConfirmation: 'enabled', doubleOptIn: 'enabled' }
  await desk.change(ada, { meetingOptions })
  const first = await desk.book(ada, monday('09:00'))
  expect(await told()).toEqual(['A booking waits for you → host'])
  const of = `/v4/provisional-booking/${first.body.provisionalBookingId}`
  await h.call('POST', `${of}/confirm`)
  expect(await told()).toEqual(['Please confirm your booking → grace'])
  const second = await desk.book(ada, monday('10:00'))
  await told()
  const list = await h.call('GET', '/v4/provisional-booking/paginated?status=pending')
  const one = list.body.provisionalBookings.find(
    ({ id }: { id: string }) => id === second.body.provisionalBookingId,
  )
  await h.call('POST', `/v4/public/provisional/${one.attendeeToken}/decline`, {
    key: null,
    body: {},
  })
  expect(await told()).toEqual(['A booking was withdrawn → host'])
})

test('a mail that nobody has to decide on any more is not sent', async () => {
  await desk.change(ada, { meetingOptions: { doubleOptIn: 'enabled' } })
  const { body } = await desk.book(ada, monday('09:00'))
  const of = `/v4/provisional-booking/${body.provisionalBookingId}`
  await h.call('POST', `${of}/decline`, { body: {} })
  expect(await told()).toEqual(['Your booking was declined → grace'])
})

test('nobody gets the same mail twice, also where the events are read again', async () => {
  await desk.booked(ada, monday('09:00'), bringalong)
  await told()
  await h.sql(`UPDATE event_cursors SET position = 0 WHERE follower = 'mails'`)
  expect(await told()).toEqual([])
})
