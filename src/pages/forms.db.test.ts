/** The booking page without a script: what addresses and plain forms say, over the real product. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskOf } from '../../test/desk.ts'
import { boot, type Harness } from '../../test/harness.ts'

let h: Harness
let path: string
beforeAll(async () => {
  h = await boot()
  path = await pageOf(h)
})
afterAll(() => h.close())

async function pageOf(of: Harness): Promise<string> {
  const { meetingTypeId, userId } = await deskOf(of).host()
  const { body } = await of.call('GET', `/v4/meeting-type/${meetingTypeId}`, { user: userId })
  return new URL(body.bookingUrl).pathname
}

const open = async (query: Record<string, string>, form?: Record<string, string>, of = h) => {
  const response = await fetch(`${of.url}${path}?${new URLSearchParams(query)}`, {
    method: form ? 'POST' : 'GET',
    headers: { accept: 'text/html' },
    redirect: 'manual',
    ...(form && { body: new URLSearchParams(form) }),
  })
  return { status: response.status, html: await response.text() }
}

test.each([['2026-12-07T09:00:00+01:00'], ['2026-12-07T08:00:00Z'], ['2026-12-07T08:00:00.000Z']])(
  'the start %s of an address is shown on the clock of the page',
  async slot => {
    const { status, html } = await open({ slot, timezone: 'Asia/Kathmandu' })
    expect(status).toBe(200)
    expect(html).toContain('name="slot" value="2026-12-07T13:45:00+05:45"')
    expect(html).toContain('UTC+05:45')
  },
)

test.each(['1', '2026-12-07', '2026-12-07T09:00', 'Mon, 7 Dec 2026', '+275760-09-13T00:00:00Z'])(
  'the start %s of an address is none, and the times are there to choose from',
  async slot => {
    const { status, html } = await open({ slot })
    expect(status).toBe(200)
    expect(html).toContain('name="do" value="hold"')
  },
)

test.each(['', 'toString', 'constructor', '__proto__'])(
  'a form that is to do "%s" does nothing',
  async act => expect((await open({}, { do: act })).status).toBe(200),
)

test('a form with a start that is none holds nothing and books nothing', async () => {
  const slot = '2026-12-07'
  expect((await open({}, { do: 'hold', slot })).status).toBe(200)
  const filled = { fullname: 'Grace Hopper', email: 'grace@example.com', phone: '+49 123 456' }
  expect((await open({}, { do: 'book', slot, ...filled })).status).toBe(409)
})

test('a form that is sent twice books once, where there is room for two as well', async () => {
  const of = await deskOf(h).hostWith({ spots: 5 })
  const { body } = await h.call('GET', `/v4/meeting-type/${of.meetingTypeId}`, { user: of.userId })
  const slot = '2026-12-07T09:00:00+01:00'
  const address = `${h.url}${new URL(body.bookingUrl).pathname}?${new URLSearchParams({ slot })}`
  const page = await (await fetch(address, { headers: { accept: 'text/html' } })).text()
  const formToken = /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const filled = { fullname: 'Grace', email: 'twice@example.com', phone: '+49 123 456' }
  const form = { do: 'book', slot, formToken, ...filled }
  const send = async () => {
    const sent = { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' } as const
    const { status, headers } = await fetch(address, sent)
    return [status, headers.get('location')]
  }
  const first = await send()
  expect(first[0]).toBe(303)
  expect(await send()).toEqual(first)
  const seats = await h.sql('SELECT FROM attendees WHERE email = $1', ['twice@example.com'])
  expect(seats).toHaveLength(1)
})

test('a password that the browser kept from before is not called wrong', async () => {
  const meetingOptions = { bookingPagePassword: { enable: true, password: 'open sesame' } }
  const of = await deskOf(h).hostWith({ meetingOptions })
  const { body } = await h.call('GET', `/v4/meeting-type/${of.meetingTypeId}`, { user: of.userId })
  const address = `${h.url}${new URL(body.bookingUrl).pathname}`
  const headers = { accept: 'text/html', cookie: 'punctual_page=former' }
  const kept = await fetch(address, { headers })
  expect(kept.status).toBe(403)
  expect(await kept.text()).toContain('aria-invalid="false"')
  const form = new URLSearchParams({ bookingPassword: 'former' })
  const typed = await fetch(address, { method: 'POST', headers, body: form })
  expect(await typed.text()).toContain('aria-invalid="true"')
})

test('a link that was good once leads to no page any more', async () => {
  const { meetingTypeId, userId } = await deskOf(h).host()
  const create = `/v4/one-time-booking-link/create/${meetingTypeId}`
  const { body: link } = await h.call('POST', create, { user: userId, body: {} })
  const attendee = { fullname: 'Grace Hopper', email: 'grace@example.com', phone: '+49 123 456' }
  const booked = await h.call('POST', `/v4/public/page/1t/${link.token}/booking`, {
    ...{ key: null, body: { start: '2026-12-07T09:00:00+01:00', attendee } },
  })
  expect(booked.status).toBe(201)
  const page = await fetch(`${h.url}/1t/${link.token}`, { headers: { accept: 'text/html' } })
  expect(page.status).toBe(410)
  expect(await page.text()).toContain('There is no page here')
})

test('whom a phone alone is enough for may leave the email out, without a script too', async () => {
  const meetingOptions = { allowPhoneOnlyBooking: true }
  const of = await deskOf(h).hostWith({ meetingOptions })
  const { body } = await h.call('GET', `/v4/meeting-type/${of.meetingTypeId}`, { user: of.userId })
  const slot = '2026-12-07T09:00:00+01:00'
  const address = `${h.url}${new URL(body.bookingUrl).pathname}?${new URLSearchParams({ slot })}`
  const shown = await fetch(address, { headers: { accept: 'text/html' } })
  expect(await shown.text()).toMatch(/<form method="post"[^>]* novalidate/)
  const form = new URLSearchParams({ do: 'book', slot, fullname: 'Grace', phone: '+49 123 456' })
  const sent = await fetch(address, { method: 'POST', body: form, redirect: 'manual' })
  expect(sent.status).toBe(303)
})

test('where the times cannot be had now, nobody is told that there are none', async () => {
  const strict = await boot({ 'rate-limit': '1' })
  try {
    path = await pageOf(strict)
    await strict.call('GET', `/v4/public/page${path}`, { key: null })
    const { status, html } = await open({}, undefined, strict)
    expect(status).toBe(429)
    expect(html).not.toContain('class="none"')
  } finally {
    await strict.close()
  }
})
