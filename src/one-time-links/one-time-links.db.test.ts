/** One-time links: made, opened and used up by one booking, whoever comes and however many. */
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import {
  type Desk,
  deskOf,
  fields,
  GUEST,
  type Host,
  monday,
  NOBODY,
  onDay,
} from '../../test/desk.ts'
import { type Answer, boot, type Harness, TEST_NOW } from '../../test/harness.ts'
import { sweepLinks } from './sweep-links.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot({ 'trust-proxy': 'on' })
  desk = deskOf(punctual)
})
afterEach(() => punctual.clock.set(TEST_NOW))
afterAll(() => punctual.close())

const LINKS = '/v4/one-time-booking-link'
const DAY_MS = 86_400_000
const MONDAY = 'start=2026-12-07&end=2026-12-07'
const code = ({ status, body }: Answer) => [status, body?.code]

// biome-ignore lint/suspicious/noExplicitAny: tests reach into answers of every shape
type Link = any

const make = (of: Host, id = of.meetingTypeId) =>
  desk.call('POST', `${LINKS}/create/${id}`, { user: of.userId })

async function linkOf(host: Host): Promise<Link> {
  const { status, body } = await make(host)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body
}

const refresh = (of: Host, id: string) =>
  desk.call('POST', `${LINKS}/${id}/refresh`, { user: of.userId })
const remove = (of: Host, id: string) => desk.call('DELETE', `${LINKS}/${id}`, { user: of.userId })
const list = (of: Host, query = '') =>
  desk.call('GET', `${LINKS}?meetingTypeId=${of.meetingTypeId}${query}`, { user: of.userId })

let addresses = 0

/** What somebody does who was sent a link, from an address of their own. */
function visitorOf({ token }: Link) {
  addresses += 1
  const headers = { 'x-forwarded-for': `198.51.100.${addresses}` }
  const call = (method: string, rest: string, body?: object) =>
    punctual.call(method, `/v4/public/page/1t/${token}${rest}`, {
      key: null,
      headers,
      ...(body && { body }),
    })
  return {
    show: () => call('GET', ''),
    windows: (query = MONDAY) => call('GET', `/windows?${query}`),
    hold: (start: string, more: object = {}) => call('POST', '/hold', { start, ...more }),
    release: (holdToken: string) => call('DELETE', `/hold/${holdToken}`),
    book: (start: string, more: object = {}) =>
      call('POST', '/booking', { start, attendee: GUEST, ...more }),
  }
}

/** Every route of a link's page. */
const everything = async (link: Link) => {
  const at = visitorOf(link)
  const start = monday('09:00')
  const all = [at.show(), at.windows(), at.hold(start), at.release('nothing'), at.book(start)]
  return (await Promise.all(all)).map(code)
}
const always = (answer: [number, string]) => Array(5).fill(answer)

const two = (number: number): string => String(number).padStart(2, '0')
const openStarts = async (host: Host) => (await desk.listed(host)).length

describe('a link', () => {
  test('is made for a meeting type, and is good for thirty days', async () => {
    const host = await desk.host()
    const link = await linkOf(host)
    expect(link).toEqual({
      id: expect.any(String),
      token: expect.stringMatching(/^[2-9A-HJ-NP-Za-kmnp-z]{8}$/),
      url: `${punctual.url.replace('127.0.0.1', 'localhost')}/1t/${link.token}`,
      link: link.url,
      meetingTypeId: host.meetingTypeId,
      createdAt: '2026-11-24T08:00:00.000Z',
      expiresAt: '2026-12-24T08:00:00.000Z',
      usedAt: null,
      appointmentId: null,
    })
  })

  test('comes with a meeting type that asks for one', async () => {
    const { userId } = await desk.host()
    const meetingInfo = { name: 'Once', description: '', duration: 30, channel: 'phone' }
    const post = (body: object) => desk.call('POST', '/v4/meeting-type', { body, user: userId })
    const made = await post({ meetingInfo, options: { createOneTimeLink: true } })
    expect(made.body.oneTimeLink.meetingTypeId).toBe(made.body.id)
    expect((await visitorOf(made.body.oneTimeLink).show()).body.name).toBe('Once')
    const without = await post({ meetingInfo: { ...meetingInfo, name: 'Often' } })
    expect(without.body).not.toHaveProperty('oneTimeLink')
  })

  test('is listed with what became of it, newest first', async () => {
    const host = await desk.host()
    const [first, second, third] = [await linkOf(host), await linkOf(host), await linkOf(host)]
    await linkOf(await desk.host())
    const { body: booked } = await visitorOf(second).book(monday('09:00'))
    const { status, body } = await list(host)
    expect([status, body.total]).toEqual([200, 3])
    const used = { usedAt: '2026-11-24T08:00:00.000Z', appointmentId: booked.id }
    expect(body.links).toEqual([third, { ...second, ...used }, first])
    const page = await list(host, '&limit=1&offset=1')
    expect(page.body).toEqual({ links: [{ ...second, ...used }], total: 3 })
    expect(fields(await list(host, '&limit=0'))).toEqual([400, 'limit'])
  })

  test('is of a type of one’s own', async () => {
    const [host, other] = [await desk.host(), await desk.host()]
    const { id } = await linkOf(host)
    const notFound = [404, 'meeting_type_not_found']
    expect(code(await make(host, other.meetingTypeId))).toEqual(notFound)
    expect(code(await make(host, NOBODY))).toEqual(notFound)
    expect(code(await list({ ...host, meetingTypeId: other.meetingTypeId }))).toEqual(notFound)
    for (const unknown of [await refresh(other, id), await refresh(host, NOBODY)]) {
      expect(code(unknown)).toEqual([404, 'link_not_found'])
    }
    for (const unknown of [await remove(other, id), await remove(host, NOBODY)]) {
      expect(code(unknown)).toEqual([404, 'link_not_found'])
    }
  })
})

describe('the page of a link', () => {
  test('shows, lists, holds, gives back and books as the page of its type does', async () => {
    const host = await desk.host()
    const visitor = visitorOf(await linkOf(host))
    expect((await visitor.show()).body).toMatchObject({ hostName: 'Ada Byron', durations: [30] })
    expect((await visitor.windows()).body.windows).toHaveLength(16)
    const { body: first } = await visitor.hold(monday('09:00'))
    expect((await visitor.release(first.holdToken)).status).toBe(204)
    const { body: held } = await visitor.hold(monday('09:00'))
    const booked = await visitor.book(monday('09:00'), { holdToken: held.holdToken })
    expect([booked.status, Object.keys(booked.body)]).toEqual([
      201,
      ['id', 'appointmentId', 'secret', 'redirectUrl'],
    ])
    expect((await desk.get(booked.body.id)).attendees[0].email).toBe(GUEST.email)
  })

  test('asks for no password: the link is the invitation', async () => {
    const bookingPagePassword = { enable: true, password: 'open sesame' }
    const host = await desk.hostWith({ meetingOptions: { bookingPagePassword } })
    const visitor = visitorOf(await linkOf(host))
    expect((await visitor.show()).status).toBe(200)
    expect((await visitor.book(monday('09:00'))).status).toBe(201)
  })

  test('says of a wrong request what is wrong with it', async () => {
    const visitor = visitorOf(await linkOf(await desk.host()))
    expect(code(await visitor.windows(`${MONDAY}&duration=45`))).toEqual([
      400,
      'duration_not_allowed',
    ])
    expect(code(await visitor.hold(monday('09:10')))).toEqual([400, 'not_on_grid'])
    expect(code(await visitor.release('nothing'))).toEqual([404, 'hold_not_found'])
    await visitor.hold(monday('09:00'))
    expect(code(await visitor.hold(monday('09:00')))).toEqual([409, 'slot_taken'])
    for (let minutes = 0; minutes < 9 * 30; minutes += 30) {
      const hour = 10 + Math.floor(minutes / 60)
      await visitor.hold(monday(`${hour}:${minutes % 60 === 0 ? '00' : '30'}`))
    }
    expect(code(await visitor.hold(monday('16:00')))).toEqual([429, 'too_many_holds'])
  })

  test.each(['abcdefgh', 'ABC', '%00', 'a'.repeat(100), 'abcdefg%2F'])(
    'is not found where no link is: %s',
    async token => {
      expect((await visitorOf({ token }).show()).body.code).toBe('page_not_found')
    },
  )

  test('ends with its type, disabled or deleted, and begins again with it', async () => {
    const host = await desk.host()
    const link = await linkOf(host)
    await desk.change(host, { enabled: false })
    expect(await everything(link)).toEqual(always([404, 'page_not_found']))
    await desk.change(host, { enabled: true })
    expect((await visitorOf(link).show()).status).toBe(200)
    const path = `/v4/meeting-type/${host.meetingTypeId}`
    await desk.call('DELETE', path, { user: host.userId })
    expect(await everything(link)).toEqual(always([404, 'page_not_found']))
    expect(code(await refresh(host, link.id))).toEqual([404, 'link_not_found'])
  })
})

describe('a link is good for one booking', () => {
  test('and says so ever after, also when that is cancelled', async () => {
    const host = await desk.host()
    const link = await linkOf(host)
    const { body } = await visitorOf(link).book(monday('09:00'))
    expect(await everything(link)).toEqual(always([410, 'link_used']))
    expect((await desk.cancel(body.id)).status).toBe(200)
    expect(await everything(link)).toEqual(always([410, 'link_used']))
    expect(code(await refresh(host, link.id))).toEqual([410, 'link_used'])
  })

  test('with a key too', async () => {
    const host = await desk.host()
    const [link, other] = [await linkOf(host), await linkOf(await desk.host())]
    const book = (start: string, oneTimeLinkId: string) => desk.book(host, start, { oneTimeLinkId })
    expect(code(await book(monday('09:00'), other.id))).toEqual([404, 'link_not_found'])
    expect(code(await book(monday('09:00'), NOBODY))).toEqual([404, 'link_not_found'])
    expect((await book(monday('09:00'), link.id)).status).toBe(201)
    expect(code(await book(monday('09:30'), link.id))).toEqual([410, 'link_used'])
    expect(await everything(link)).toEqual(always([410, 'link_used']))
    expect(await openStarts(host)).toBe(15)
  })

  test('a booking that is refused leaves it good', async () => {
    const host = await desk.host()
    const link = await linkOf(host)
    const visitor = visitorOf(link)
    await desk.booked(host, monday('09:00'))
    expect(code(await visitor.book(monday('09:00')))).toEqual([409, 'slot_taken'])
    expect(code(await visitor.book(monday('09:10')))).toEqual([400, 'not_on_grid'])
    expect(code(await visitor.book(monday('10:00'), { holdToken: 'no' }))).toEqual([
      409,
      'hold_expired',
    ])
    expect((await visitor.show()).status).toBe(200)
    expect((await visitor.book(monday('09:30'))).status).toBe(201)
  })

  test.each(['one start', 'a start each'])(
    'of sixty-four at once, who want %s, one books and the others hear why not',
    async wanted => {
      const host = await desk.host()
      const link = await linkOf(host)
      const visitor = visitorOf(link)
      const startOf = (nth: number) => {
        if (wanted === 'one start') return monday('09:00')
        const [day, half] = [7 + Math.floor(nth / 16), nth % 16]
        const hour = 9 + Math.floor(half / 2)
        return onDay(`2026-12-${two(day)}`, `${two(hour)}:${half % 2 ? '30' : '00'}`)
      }
      const answers = await Promise.all(
        Array.from({ length: 64 }, (_, nth) =>
          nth % 2
            ? visitor.book(startOf(nth))
            : desk.book(host, startOf(nth), { oneTimeLinkId: link.id }),
        ),
      )
      const won = answers.filter(({ status }) => status === 201)
      expect(won).toHaveLength(1)
      const lost = answers.filter(({ status }) => status !== 201).map(code)
      expect(lost).toEqual(Array(63).fill([410, 'link_used']))
      const rows = await punctual.sql<{ id: string }>(
        'SELECT id FROM appointments WHERE meeting_type_id = $1',
        [host.meetingTypeId],
      )
      expect(rows.map(({ id }) => id)).toEqual([won[0]?.body.id])
      const [listed] = (await list(host)).body.links
      expect(listed.appointmentId).toBe(won[0]?.body.id)
    },
  )

  test('of a group it takes one seat', async () => {
    const host = await desk.hostWith({ spots: 3 })
    const [first, second] = [await linkOf(host), await linkOf(host)]
    const one = await visitorOf(first).book(monday('09:00'))
    const two = await visitorOf(second).book(monday('09:00'))
    expect(two.body.id).toBe(one.body.id)
    expect(code(await visitorOf(first).book(monday('09:00')))).toEqual([410, 'link_used'])
    expect((await desk.get(one.body.id)).attendees).toHaveLength(2)
  })

  test('repeated with its Idempotency-Key, a booking is answered as before', async () => {
    const host = await desk.host()
    const { id: oneTimeLinkId } = await linkOf(host)
    const headers = { 'idempotency-key': 'once' }
    const book = () => desk.book(host, monday('09:00'), { oneTimeLinkId }, headers)
    const first = await book()
    expect([(await book()).body, first.status]).toEqual([first.body, 201])
  })
})

describe('a link ends', () => {
  test('after thirty days, and a refreshed one thirty days after that', async () => {
    const host = await desk.host()
    const link = await linkOf(host)
    punctual.clock.advance(30 * DAY_MS - 1)
    expect((await visitorOf(link).show()).status).toBe(200)
    punctual.clock.advance(1)
    expect(await everything(link)).toEqual(always([410, 'link_expired']))
    const start = onDay('2026-12-28', '09:00')
    expect(code(await desk.book(host, start, { oneTimeLinkId: link.id }))).toEqual([
      410,
      'link_expired',
    ])
    const { body: fresh } = await refresh(host, link.id)
    expect(fresh.expiresAt).toBe('2027-01-23T08:00:00.000Z')
    expect((await visitorOf(fresh).book(start)).status).toBe(201)
  })

  test('at its former address when it is refreshed', async () => {
    const host = await desk.host()
    const former = await linkOf(host)
    const { status, body: fresh } = await refresh(host, former.id)
    expect(status).toBe(201)
    expect(fresh).toEqual({
      ...former,
      token: fresh.token,
      url: fresh.url,
      link: fresh.url,
    })
    expect(fresh.token).not.toBe(former.token)
    expect(fresh.url).toContain(fresh.token)
    expect(await everything(former)).toEqual(always([404, 'page_not_found']))
    expect((await visitorOf(fresh).show()).status).toBe(200)
  })

  test('also for somebody who is just booking by the address that it had', async () => {
    const host = await desk.host()
    const link = await linkOf(host)
    const refresher = new pg.Client(punctual.connection)
    await refresher.connect()
    onTestFinished(() => refresher.end())
    await refresher.query('BEGIN')
    await refresher.query("UPDATE one_time_links SET token = 'another2' WHERE id = $1", [link.id])
    const booking = visitorOf(link).book(monday('09:00'))
    const waiting = () =>
      punctual.sql(
        `SELECT FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
    while ((await waiting()).length === 0);
    await refresher.query('COMMIT')
    expect(code(await booking)).toEqual([404, 'page_not_found'])
    expect(await openStarts(host)).toBe(16)
  })

  test('when it is deleted; what was booked through it stays', async () => {
    const host = await desk.host()
    const [unused, used] = [await linkOf(host), await linkOf(host)]
    const { body } = await visitorOf(used).book(monday('09:00'))
    for (const link of [unused, used]) {
      expect((await remove(host, link.id)).status).toBe(204)
      expect(await everything(link)).toEqual(always([404, 'page_not_found']))
    }
    expect((await list(host)).body).toEqual({ links: [], total: 0 })
    expect((await desk.get(body.id)).isCancelled).toBe(false)
  })

  test('and is forgotten ninety days after it lapsed', async () => {
    const host = await desk.host()
    const old = await linkOf(host)
    punctual.clock.advance(DAY_MS)
    const younger = await linkOf(host)
    const at = (days: number) =>
      sweepLinks(punctual.running.db, Date.parse(TEST_NOW) + days * DAY_MS)
    await at(120)
    expect((await list(host)).body.total).toBe(2)
    await at(120.5)
    expect((await list(host)).body.links).toEqual([younger])
    expect(await everything(old)).toEqual(always([404, 'page_not_found']))
    const tokens = await punctual.sql('SELECT FROM one_time_tokens WHERE token = $1', [old.token])
    expect(tokens).toEqual([])
  })
})
