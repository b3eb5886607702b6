/** Open times as visitors watch them: what others do is seen, and whoever leaves costs nothing. */
import { request } from 'node:http'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Desk, deskOf, GUEST, type Host, monday, NOBODY } from '../../test/desk.ts'
import { type Listener, listenTo } from '../../test/event-stream.ts'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
const open: Listener[] = []

beforeAll(async () => {
  punctual = await boot({ 'trust-proxy': 'on' })
  desk = deskOf(punctual)
})
afterEach(async () => {
  for (const one of open.splice(0)) one.close()
  vi.restoreAllMocks()
  punctual.clock.set(TEST_NOW)
})
afterAll(() => punctual.close())

const MONDAY = 'start=2026-12-07&end=2026-12-07'
const TOKEN = 'x'.repeat(32)
let addresses = 0
const newAddress = () => {
  addresses += 1
  return { 'x-forwarded-for': `203.0.113.${addresses}` }
}

type Viewer = Listener & { starts(): Promise<string[] | null> }

async function watch(path: string, query = MONDAY, headers = newAddress()): Promise<Viewer> {
  const listener = await listenTo(`${punctual.url}${path}/live?${query}`, headers)
  open.push(listener)
  const starts = async () => {
    const event = await listener.next()
    if (!event) return null
    expect(event.event).toBe('windows')
    const { windows } = JSON.parse(event.data)
    return windows.map(({ start }: { start: string }) => start.slice(11, 16))
  }
  return { ...listener, starts }
}

/** Events may come in between that say something else: what is meant comes in the end. */
async function until(viewer: Viewer, isIt: (starts: string[]) => boolean): Promise<string[]> {
  for (;;) {
    const starts = await viewer.starts()
    if (starts === null) throw new Error('the stream has ended')
    if (isIt(starts)) return starts
  }
}

async function pathOf({ userId, meetingTypeId }: Host): Promise<string> {
  const { body: type } = await desk.call('GET', `/v4/meeting-type/${meetingTypeId}`, {
    user: userId,
  })
  const { body: user } = await desk.call('GET', `/v4/user/${userId}`)
  return `/v4/public/page/${user.slug}/${type.slug}`
}

const page = async (settings: object = {}) => {
  const host = await desk.hostWith(settings)
  return { host, path: await pathOf(host) }
}
const call = (method: string, path: string, body?: object) =>
  punctual.call(method, path, { key: null, headers: newAddress(), ...(body && { body }) })

/** How often the blocks of hosts are read while `work` runs. */
async function readsIn(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(punctual.running.db, 'query')
  await work()
  const texts = query.mock.calls.map(([{ text }]) => text)
  query.mockRestore()
  return texts.filter(text => text.includes('timestamptz_send')).length
}

describe('a stream', () => {
  test('begins with what the list answers', async () => {
    const { path } = await page()
    const viewer = await watch(path)
    expect(viewer.status).toBe(200)
    expect(Object.fromEntries(viewer.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    const event = await viewer.next()
    const list = await call('GET', `${path}/windows?${MONDAY}`)
    expect(event).toEqual({ id: '1', event: 'windows', data: JSON.stringify(list.body) })
  })

  test('tells of a booking by somebody else, and of its end', async () => {
    const { host, path } = await page()
    const viewer = await watch(path)
    expect(await viewer.starts()).toContain('09:00')
    const id = await desk.booked(host, monday('09:00'))
    await until(viewer, starts => !starts.includes('09:00'))
    await desk.cancel(id, { cancelAll: true })
    await until(viewer, starts => starts.includes('09:00'))
  })

  test('tells of a hold, with a key and without one, and of its release', async () => {
    const { host, path } = await page()
    const viewer = await watch(path)
    expect(await viewer.starts()).toContain('10:00')
    const held = await call('POST', `${path}/hold`, { start: monday('10:00') })
    await until(viewer, starts => !starts.includes('10:00'))
    await call('DELETE', `${path}/hold/${held.body.holdToken}`)
    await until(viewer, starts => starts.includes('10:00'))
    const token = await desk.held(host, monday('10:00'))
    await until(viewer, starts => !starts.includes('10:00'))
    await desk.call('DELETE', `/v4/booking/hold/${token}`)
    await until(viewer, starts => starts.includes('10:00'))
  })

  test('tells of what nobody says, too: a hold lapses, a rule changes, time passes', async () => {
    const { host, path } = await page()
    const viewer = await watch(path)
    await viewer.starts()
    await desk.held(host, monday('10:00'))
    await until(viewer, starts => !starts.includes('10:00'))
    punctual.clock.advance(6 * 60_000)
    await punctual.settle()
    expect(await viewer.starts()).toContain('10:00')
    await desk.change(host, { enabled: false })
    await punctual.settle()
    expect(await viewer.starts()).toEqual([])
    await desk.change(host, { enabled: true })
    await punctual.settle()
    expect(await viewer.starts()).toContain('16:30')
    punctual.clock.set('2026-12-07T14:30:00Z')
    expect(await until(viewer, starts => !starts.includes('15:00'))).toContain('15:30')
  })

  test('says nothing where nothing is another than before', async () => {
    const { host, path } = await page()
    const viewer = await watch(path)
    await viewer.starts()
    await desk.booked(await desk.host(), monday('09:00'))
    await punctual.settle()
    await desk.booked(host, monday('09:30'))
    const event = await viewer.next()
    expect([event?.id, event?.data.includes('T09:30')]).toEqual(['2', false])
  })

  test('is there for pages of teams and one-time links', async () => {
    const host = await desk.host()
    const user = host.userId
    const team = await desk.call('POST', '/v4/team', { body: { name: 'Live' }, user })
    const body = { name: 'Call', duration: 30, workspaceId: team.body.id, queue: {} }
    const type = await desk.call('POST', '/v4/meeting-type', { body, user })
    const link = await desk.call('POST', `/v4/one-time-booking-link/create/${host.meetingTypeId}`, {
      body: {},
      user,
    })
    const viewers = [
      await watch(`/v4/public/page/team/${team.body.slug}/${type.body.slug}`),
      await watch(`/v4/public/page/1t/${link.body.token}`),
    ]
    for (const viewer of viewers) expect(await viewer.starts()).toContain('11:00')
    await desk.booked(host, monday('11:00'))
    for (const viewer of viewers) await until(viewer, starts => !starts.includes('11:00'))
  })

  test('ends where there is nothing to watch any more', async () => {
    const { host, path } = await page()
    const viewer = await watch(path)
    await viewer.starts()
    await desk.call('DELETE', `/v4/user/${host.userId}`)
    expect(await viewer.starts()).toBeNull()
    const again = await watch(path)
    expect(again.status).toBe(404)
  })
})

describe('what it costs', () => {
  test('is asked once for all who watch the same', async () => {
    const { host, path } = await page()
    const first = await watch(path)
    expect((await first.next())?.id).toBe('1')
    await desk.booked(host, monday('09:00'))
    const changed = await first.next()
    expect(changed?.id).toBe('2')
    // Whoever had a question of their own would begin with 1.
    expect(await (await watch(path)).next()).toEqual(changed)
    const others = ['&first=3', '&timezone=Asia/Kathmandu', '&duration=30']
    for (const more of others) {
      expect((await (await watch(path, `${MONDAY}${more}`)).next())?.id).toBe('1')
    }
  })

  test('is nothing once everybody has left', async () => {
    const { path } = await page()
    const viewers = [await watch(path), await watch(path)]
    for (const viewer of viewers) await viewer.starts()
    for (const viewer of viewers) viewer.close()
    await vi.waitFor(async () => expect(await readsIn(() => punctual.settle())).toBe(0))
  })

  test('is nothing for whoever left before the first answer', async () => {
    const { path } = await page()
    const client = new pg.Client(punctual.connection)
    await client.connect()
    await client.query('BEGIN; LOCK TABLE host_blocks IN ACCESS EXCLUSIVE MODE')
    const url = `${punctual.url}${path}/live?${MONDAY}`
    const asked = request(url, { headers: newAddress() })
    asked.on('error', () => {})
    asked.end()
    await vi.waitFor(async () => {
      const waiting = await client.query(
        'SELECT FROM pg_locks WHERE NOT granted AND relation = $1::regclass',
        ['host_blocks'],
      )
      expect(waiting.rowCount).toBe(1)
    })
    asked.destroy()
    await client.query('ROLLBACK')
    await client.end()
    await vi.waitFor(async () => expect(await readsIn(() => punctual.settle())).toBe(0))
  })

  test('a head alone is not answered', async () => {
    const { path } = await page()
    const { status } = await fetch(`${punctual.url}${path}/live?${MONDAY}`, { method: 'HEAD' })
    expect(status).toBe(404)
  })
})

describe('is refused', () => {
  /** Of each kind of page, with something to watch. */
  async function kinds(): Promise<string[]> {
    const host = await desk.host()
    const user = host.userId
    const team = await desk.call('POST', '/v4/team', { body: { name: 'Kinds' }, user })
    const body = { name: 'Call', duration: 30, workspaceId: team.body.id, queue: {} }
    const type = await desk.call('POST', '/v4/meeting-type', { body, user })
    const path = `/v4/one-time-booking-link/create/${host.meetingTypeId}`
    const link = await desk.call('POST', path, { body: {}, user })
    return [
      await pathOf(host),
      `/v4/public/page/team/${team.body.slug}/${type.body.slug}`,
      `/v4/public/page/1t/${link.body.token}`,
    ]
  }
  const code = async (path: string, query = MONDAY, headers = newAddress()) => {
    const {
      status,
      body,
      headers: got,
    } = await punctual.call('GET', `${path}/live?${query}`, {
      key: null,
      headers,
    })
    return [status, body.code, got.get('retry-after')]
  }

  test('as a list is', async () => {
    const [user = '', team = '', link = ''] = await kinds()
    for (const path of [user, team, link]) {
      expect(await code(path, 'start=2026-12-07')).toEqual([400, 'dates_required', null])
      expect(await code(path, `${MONDAY}&duration=7`)).toEqual([400, 'duration_not_allowed', null])
    }
    expect(await code(team, `${MONDAY}&hostId=${NOBODY}`)).toEqual([400, 'hosts_mismatch', null])
    const nowhere = [404, 'page_not_found', null]
    expect(await code('/v4/public/page/nobody/call')).toEqual(nowhere)
    expect(await code('/v4/public/page/team/nobody/call')).toEqual(nowhere)
    expect(await code(`/v4/public/page/1t/${TOKEN}`)).toEqual(nowhere)
    await call('POST', `${link}/booking`, { start: monday('09:00'), attendee: GUEST })
    expect(await code(link)).toEqual([410, 'link_used', null])
  })

  test('for more starts than can be watched', async () => {
    const meetingInfo = { name: 'Short', description: '', duration: 5, channel: 'phone' }
    const { path } = await page({ meetingInfo })
    const month = 'start=2026-12-01&end=2026-12-31'
    expect((await code(path, month))[0]).toBe(200)
    const year = 'start=2026-12-01&end=2027-11-30'
    expect((await call('GET', `${path}/windows?${year}`)).status).toBe(200)
    expect(await code(path, year)).toEqual([400, 'range_invalid', null])
  })

  test('without the password of the page', async () => {
    const bookingPagePassword = { enable: true, password: 'open sesame' }
    const locked = { meetingOptions: { bookingPagePassword } }
    const { host, path } = await page(locked)
    const user = host.userId
    const team = await desk.call('POST', '/v4/team', { body: { name: 'Locked' }, user })
    const body = { name: 'Call', duration: 30, workspaceId: team.body.id, queue: {}, ...locked }
    const type = await desk.call('POST', '/v4/meeting-type', { body, user })
    for (const at of [path, `/v4/public/page/team/${team.body.slug}/${type.body.slug}`]) {
      expect(await code(at)).toEqual([403, 'page_password_wrong', null])
      const viewer = await watch(at, `${MONDAY}&bookingPassword=open%20sesame`)
      expect(await viewer.starts()).toContain('09:00')
    }
  })

  test('from an address with ten streams, until one of them is left', async () => {
    for (const path of await kinds()) {
      const headers = newAddress()
      const viewers: Viewer[] = []
      for (let n = 0; n < 10; n++) viewers.push(await watch(path, MONDAY, headers))
      expect(await code(path, MONDAY, headers)).toEqual([429, 'too_many_streams', '60'])
      expect((await code(path))[0]).toBe(200)
      viewers[0]?.close()
      await vi.waitFor(async () => expect((await code(path, MONDAY, headers))[0]).toBe(200))
    }
  })
})

test('with all places taken nobody else gets one; at its stop the server ends all streams', async () => {
  const small = await boot({ 'live-streams': '1' })
  const one = deskOf(small)
  const host = await one.host()
  const user = host.userId
  const type = await one.call('GET', `/v4/meeting-type/${host.meetingTypeId}`, { user })
  const { body: profile } = await one.call('GET', `/v4/user/${user}`)
  const team = await one.call('POST', '/v4/team', { body: { name: 'Small' }, user })
  const body = { name: 'Call', duration: 30, workspaceId: team.body.id, queue: {} }
  const shared = await one.call('POST', '/v4/meeting-type', { body, user })
  const path = `/v4/one-time-booking-link/create/${host.meetingTypeId}`
  const link = await one.call('POST', path, { body: {}, user })
  const pages = [
    `/v4/public/page/${profile.slug}/${type.body.slug}`,
    `/v4/public/page/team/${team.body.slug}/${shared.body.slug}`,
    `/v4/public/page/1t/${link.body.token}`,
  ]
  const first = await listenTo(`${small.url}${pages[0]}/live?${MONDAY}`)
  expect((await first.next())?.id).toBe('1')
  for (const at of pages) {
    const refused = await small.call('GET', `${at}/live?${MONDAY}`, { key: null })
    expect([refused.status, refused.body.code]).toEqual([503, 'streams_full'])
  }
  const closed = small.close()
  expect(await first.next()).toBeNull()
  await closed
})
