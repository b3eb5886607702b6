/** What attendees do after a booking, as they do it: the real product, Chromium, Kathmandu. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, GUEST, type Host, monday } from '../desk.ts'
import { boot, type Harness, TEST_NOW } from '../harness.ts'
import { NARROW, openBrowser, sitDown, type Viewer, WIDE } from './browser.ts'
import { faintTexts, headingLevels, overhang, smallControls } from './legibility.ts'

const KATHMANDU = { timezoneId: 'Asia/Kathmandu', locale: 'en-GB' }
const SCRIPTLESS = { ...KATHMANDU, javaScriptEnabled: false }
const IN_KATHMANDU = { ...GUEST, timezone: 'Asia/Kathmandu' }
const REASONED = { enabled: true, mode: 'hours', amount: 1, reasonRequired: true }
const LATE = { enabled: true, mode: 'days', amount: 90 }

type Made = { id: string; secret: string }

let product: Harness
let desk: Desk
let browser: Browser
const viewers: Viewer[] = []

beforeAll(async () => {
  ;[product, browser] = await Promise.all([boot(), openBrowser()])
  desk = deskOf(product)
})
afterAll(async () => {
  await browser?.close()
  await product?.close()
})
afterEach(async () => {
  product.clock.set(TEST_NOW)
  const all = viewers.splice(0)
  await Promise.all(all.map(({ page }) => page.context().close()))
  expect(all.flatMap(({ foreign }) => foreign)).toEqual([])
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([])
})

async function look(path: string, options: BrowserContextOptions = KATHMANDU): Promise<Page> {
  const viewer = await sitDown(browser, product.url, options)
  viewers.push(viewer)
  await viewer.page.goto(path)
  return viewer.page
}

async function made(of: Host, clock: string, more: object = {}): Promise<Made> {
  const asked = { attendee: IN_KATHMANDU, ...more }
  const { status, body } = await desk.book(of, monday(clock), asked)
  expect(status).toBe(201)
  return body
}

const addressOf = ({ id, secret }: Made, more = '', below = '') =>
  `/appointment/${id}${below}?secret=${encodeURIComponent(secret)}${more}`

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor()

/** When a meeting is, as its key reads it. */
const startOf = async ({ id }: Made) => new Date((await desk.get(id)).start).toISOString()

describe('the own appointment', () => {
  test('says what has happened, when, with whom, and how to note it', async () => {
    const link = 'https://meet.example/room'
    const ada = await desk.hostWith({
      meetingInfo: { channel: 'custom', customChannelName: 'Our room', customChannelLink: link },
    })
    const own = await made(ada, '09:00')
    const page = await look(addressOf(own, '&told=booked'))
    await heading(page, 'You are booked')
    const main = page.getByRole('main')
    for (const text of ['Ada Byron', 'Our room', 'Grace Hopper', 'grace@example.com']) {
      await main.getByText(text, { exact: true }).waitFor()
    }
    await main.getByText('13:45 – 14:15').waitFor()
    await main.getByText('In Kathmandu time (UTC+05:45)').waitFor()
    const linkTo = (name: string) => page.getByRole('link', { name, exact: true })
    expect(await linkTo('Join the call').getAttribute('href')).toBe(link)
    const google = new URL((await linkTo('Google').getAttribute('href')) ?? '')
    expect(google.searchParams.get('dates')).toBe('20261207T080000Z/20261207T083000Z')
    const outlook = new URL((await linkTo('Outlook.com').getAttribute('href')) ?? '')
    expect(outlook.searchParams.get('startdt')).toBe('2026-12-07T08:00:00Z')
    const file = await linkTo('Calendar file (.ics)').getAttribute('href')
    const calendar = await product.call('GET', file ?? '', { key: null })
    expect(calendar.headers.get('content-type')).toContain('text/calendar')
    expect(calendar.body).toContain(`UID:${own.id}@punctual`)
  })

  test('tells nobody else its address', async () => {
    const own = await made(await desk.host(), '09:00')
    const page = await look(addressOf(own))
    const links = await page
      .getByRole('link')
      .evaluateAll(all => all.map(one => one.getAttribute('href') ?? ''))
    const outside = links.filter(to => to.startsWith('https:'))
    expect(outside).toHaveLength(3)
    for (const to of outside) expect(to).not.toContain(own.secret)
    const reply = await product.call('GET', addressOf(own), {
      key: null,
      headers: { accept: 'text/html' },
    })
    expect(reply.headers.get('referrer-policy')).toBe('no-referrer')
    expect(reply.headers.get('cache-control')).toBe('no-store')
  })

  test('shares its address with the API, which answers whoever has a key', async () => {
    const own = await made(await desk.host(), '09:00')
    const { body } = await product.call('GET', `/appointment/${own.id}`)
    expect(body.id).toBe(own.id)
    const keyless = await product.call('GET', addressOf(own), { key: null })
    expect(keyless.status).toBe(401)
    const wrong = await look(addressOf({ ...own, secret: 'wrong' }))
    await heading(wrong, 'There is no page here')
  })

  test('in a frame it runs a script, which tells once what was done', async () => {
    const own = await made(await desk.host(), '09:00')
    await desk.cancel(own.id)
    const page = await look(addressOf(own, '&told=cancelled&embed=true&timezone=Asia/Kathmandu'))
    await heading(page, 'This meeting is cancelled')
    await page.waitForURL(`**${addressOf(own, '&embed=true&timezone=Asia**')}`)
    await page.goto(addressOf(own, '&told=cancelled'))
    expect(await page.locator('script[type=module]').count()).toBe(0)
  })

  test('may be looked at in another zone', async () => {
    const own = await made(await desk.host(), '09:00')
    const page = await look(addressOf(own, '&timezone=America/St_Johns'), SCRIPTLESS)
    await page.getByText('04:30 – 05:00').waitFor()
    await page.getByText('In St Johns time (UTC−03:30)').waitFor()
  })

  test('offers nothing that is not allowed, and nothing once it is over', async () => {
    const strict = await desk.hostWith({
      meetingOptions: { cancellationPolicy: LATE, reschedulePolicy: LATE },
    })
    const own = await made(strict, '09:00')
    const page = await look(addressOf(own))
    await page.getByText('Please get in touch with Ada Byron').waitFor()
    expect(await page.getByRole('link', { name: /Reschedule|Cancel/ }).count()).toBe(0)
    for (const below of ['/move', '/cancel']) {
      await page.goto(addressOf(own, '', below))
      await heading(page, 'Your meeting')
    }
    product.clock.set('2026-12-07T08:30:00Z')
    await page.reload()
    await page.getByText('This meeting is over.').waitFor()
    expect(await page.getByRole('link').count()).toBe(0)
  })
})

describe('a new time', () => {
  test('is chosen where the present one is, and told', async () => {
    const own = await made(await desk.host(), '09:00')
    const page = await look(addressOf(own))
    await page.getByRole('link', { name: 'Reschedule' }).click()
    await heading(page, 'Choose a new time')
    await page.getByRole('heading', { name: /Monday 7 December/ }).waitFor()
    await page.getByRole('button', { name: '15:15', exact: true }).click()
    await page.getByLabel('Reason').fill('My train is late')
    await page.getByRole('button', { name: 'Move the meeting' }).click()
    await heading(page, 'Your meeting has a new time')
    await page.getByText('15:15 – 15:45').waitFor()
    expect(await startOf(own)).toBe('2026-12-07T09:30:00.000Z')
  })

  test.each([
    ['with a script', KATHMANDU],
    ['without one', SCRIPTLESS],
  ])('%s, where the wished one is taken meanwhile', async (_, options) => {
    const ada = await desk.host()
    const own = await made(ada, '09:00')
    const page = await look(addressOf(own, '', '/move'), options)
    await page.getByRole('button', { name: '15:15', exact: true }).click()
    await page.getByLabel('Reason').fill('My train is late')
    await desk.booked(ada, monday('10:30'))
    await page.getByRole('button', { name: 'Move the meeting' }).click()
    await page.getByRole('alert').getByText('This time was just taken').waitFor()
    expect(await page.getByLabel('Reason').inputValue()).toBe('My train is late')
    await page.getByRole('radio', { name: /Monday 7 December, 14:45/ }).check()
    await page.getByRole('button', { name: 'Move the meeting' }).click()
    await heading(page, 'Your meeting has a new time')
    expect(await startOf(own)).toBe('2026-12-07T09:00:00.000Z')
  })

  test('for a whole series', async () => {
    const ada = await desk.host()
    const recurrence = { rrule: 'FREQ=WEEKLY;COUNT=3' }
    const { body } = await desk.book(ada, monday('09:00'), { recurrence, attendee: IN_KATHMANDU })
    const [first, , last] = body.appointments as [Made, Made, Made]
    const page = await look(addressOf(first, '', '/move'), SCRIPTLESS)
    await page.getByRole('button', { name: '15:15', exact: true }).click()
    await page.getByLabel('All later meetings').check()
    await page.getByRole('button', { name: 'Move the meeting' }).click()
    await heading(page, 'Your meeting has a new time')
    expect(await startOf(last)).toBe('2026-12-21T09:30:00.000Z')
  })

  test('needs a reason where the type says so, and goes nowhere with none', async () => {
    const ada = await desk.hostWith({
      meetingOptions: { reschedulePolicy: REASONED },
    })
    const own = await made(ada, '09:00')
    for (const options of [KATHMANDU, SCRIPTLESS]) {
      const page = await look(addressOf(own, '', '/move'), options)
      await page.getByRole('button', { name: '15:15', exact: true }).click()
      await page.getByLabel('Reason').fill('  ')
      await page.getByRole('button', { name: 'Move the meeting' }).click()
      await page.getByRole('alert').getByText('Please give a reason.').waitFor()
    }
    expect(await startOf(own)).toBe('2026-12-07T08:00:00.000Z')
  })

  test('may be left: the present one stays', async () => {
    const own = await made(await desk.host(), '09:00')
    const page = await look(addressOf(own, '', '/move'))
    await page.getByRole('link', { name: 'Keep the present time' }).click()
    await heading(page, 'Your meeting')
    expect(await startOf(own)).toBe('2026-12-07T08:00:00.000Z')
  })
})

describe('cancelling', () => {
  test('asks first, wants its reason, and is told', async () => {
    const ada = await desk.hostWith({
      meetingOptions: {
        cancellationPolicy: REASONED,
      },
    })
    const own = await made(ada, '09:00')
    const page = await look(addressOf(own), SCRIPTLESS)
    await page.getByRole('link', { name: 'Cancel meeting' }).click()
    await heading(page, 'Cancel this meeting?')
    expect((await desk.get(own.id)).isCancelled).toBe(false)
    await page.getByLabel('Reason').fill('   ')
    await page.getByRole('button', { name: 'Cancel meeting' }).click()
    await page.getByText('Please fill this in.').waitFor()
    await page.getByLabel('Reason').fill('I am ill')
    await page.getByRole('button', { name: 'Cancel meeting' }).click()
    await heading(page, 'This meeting is cancelled')
    const events = await desk.eventsOf(own.id)
    expect(JSON.stringify(events.at(-1))).toContain('I am ill')
    await page.goto(addressOf(own, '', '/cancel'))
    await heading(page, 'This meeting is cancelled')
  })
})

describe('a booking that waits', () => {
  async function waiting(option: string, clock: string) {
    const ada = await desk.hostWith({ meetingOptions: { [option]: 'enabled' } })
    const { body } = await desk.book(ada, monday(clock), { attendee: GUEST })
    const [{ data }] = await desk.eventsOf(body.provisionalBookingId)
    return { attendee: data.attendeeToken, host: data.hostToken, ada }
  }

  test('is confirmed by its attendee, whom the same link then leads to the meeting', async () => {
    const { attendee } = await waiting('doubleOptIn', '09:00')
    const path = `/provisional-booking/${attendee}`
    const page = await look(path)
    await heading(page, 'Confirm this booking')
    await page.getByText('13:45 – 14:15').waitFor()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await heading(page, 'You are booked')
    await page.goto(path)
    await heading(page, 'Your meeting')
  })

  test('is declined by its host, and says so to whoever waits', async () => {
    const { attendee, host } = await waiting('requireHostConfirmation', '10:00')
    const page = await look(`/provisional-booking/${host}`, SCRIPTLESS)
    await page.getByText('Decline', { exact: true }).first().click()
    await page.getByLabel('Reason').fill('I am away that day')
    await page.getByRole('button', { name: 'Decline' }).click()
    await heading(page, 'Declined. The time is free again.')
    const other = await look(`/provisional-booking/${attendee}`)
    await other.getByText('I am away that day').waitFor()
    expect(await other.getByRole('button').count()).toBe(0)
  })

  test('is withdrawn by its attendee', async () => {
    const { attendee } = await waiting('requireHostConfirmation', '11:00')
    const page = await look(`/provisional-booking/${attendee}`)
    await heading(page, 'Waiting for Ada Byron')
    await page.getByText('Withdraw', { exact: true }).first().click()
    await page.getByRole('button', { name: 'Withdraw' }).click()
    await heading(page, 'Withdrawn')
  })

  test('is told on the page on which it was booked', async () => {
    const { ada } = await waiting('doubleOptIn', '12:00')
    const path = await bookingPath(ada)
    const page = await look(`${path}?waits=doubleOptIn`)
    await heading(page, 'One more step: confirm by email')
    await page.getByRole('link', { name: 'Book another time' }).click()
    await page
      .getByRole('button', { name: /^\d\d:\d\d$/ })
      .first()
      .waitFor()
    const api = await product.call('GET', '/provisional-booking/paginated?page=0')
    expect(api.status).toBe(200)
    await heading(await look('/provisional-booking/no-such-token'), 'There is no page here')
  })
})

describe('the end of reminders', () => {
  const unsubscribeUrl = () => {
    const address = product.letters.findLast(one => one.unsubscribeUrl !== null)?.unsubscribeUrl
    const { pathname } = new URL(address ?? '')
    return pathname
  }

  test('is asked about, and comes with the button alone, without a script too', async () => {
    const own = await made(await desk.host(), '09:00')
    await product.settle()
    product.clock.set('2026-12-06T08:00:00Z')
    await product.settle()
    const page = await look(unsubscribeUrl(), SCRIPTLESS)
    await heading(page, 'No more reminders?')
    const wants = async () => (await desk.get(own.id)).attendees[0].receiveReminders
    expect(await wants()).toBe(true)
    await page.setViewportSize(NARROW)
    expect([await overhang(page), await smallControls(page), await faintTexts(page)]).toEqual([
      0,
      [],
      [],
    ])
    await page.getByRole('button', { name: 'Stop reminders' }).click()
    await heading(page, 'Reminders are off')
    expect(await wants()).toBe(false)
    expect(await page.getByRole('button').count()).toBe(0)
    await page.reload()
    await heading(page, 'Reminders are off')
    await page.goto('/unsubscribe/no-such-token')
    await heading(page, 'There is no page here')
  })
})

async function bookingPath({ userId, meetingTypeId }: Host): Promise<string> {
  const user = await desk.call('GET', `/v4/user/${userId}`)
  const type = await desk.call('GET', `/v4/meeting-type/${meetingTypeId}`, { user: userId })
  return `/${user.body.slug}/${type.body.slug}`
}

const userPath = async (of: Host) => (await bookingPath(of)).replace(/\/[^/]*$/, '')

describe('the personal page', () => {
  test('lists what can be booked, and leads there', async () => {
    const ada = await desk.host()
    const inner = { name: 'Inner circle', description: 'secret', duration: 60, channel: 'zoom' }
    const bookingPagePassword = { enable: true, password: 'open sesame' }
    await desk.another(ada, { meetingInfo: inner, meetingOptions: { bookingPagePassword } })
    await desk.call('PATCH', '/v4/personal-page/me', {
      user: ada.userId,
      body: {
        description: 'Whatever fits.',
        onlineProfiles: { email: 'ada@example.com', linkedIn: 'https://www.linkedin.com/in/ada' },
      },
    })
    const page = await look(`${await userPath(ada)}?timezone=Asia/Kathmandu`)
    await heading(page, 'Ada Byron')
    const profile = page.getByRole('link', { name: 'LinkedIn' })
    expect(await profile.getAttribute('rel')).toBe('noopener nofollow')
    await page.getByRole('link', { name: /Inner circle\s*Opens with a password/ }).waitFor()
    await page.getByRole('link', { name: /30 minutes/ }).click()
    await page.waitForURL(`**${await bookingPath(ada)}?timezone=Asia/Kathmandu`)
  })

  test('has its header image, and no other site', async () => {
    const ada = await desk.host()
    const withImage = async (headerImage: string) => {
      const body = { headerImage }
      const change = await desk.call('PATCH', '/v4/personal-page/me', { user: ada.userId, body })
      expect(change.status).toBe(200)
      const headers = { accept: 'text/html' }
      return product.call('GET', await userPath(ada), { key: null, headers })
    }
    const reply = await withImage('https://images.example/ada.jpg')
    expect(reply.body).toContain('src="https://images.example/ada.jpg"')
    const policy = reply.headers.get('content-security-policy')
    expect(policy).toContain("img-src 'self' data: https://images.example;")
    const strange = await withImage('https://images;sandbox.example/ada.jpg')
    expect(strange.body).not.toContain('sandbox.example')
    expect(strange.headers.get('content-security-policy')).toContain("img-src 'self' data:;")
  })

  test('says so where nothing can be booked, and where nobody is', async () => {
    const ada = await desk.host()
    await desk.change(ada, { enabled: false })
    const page = await look(await userPath(ada))
    await page.getByText('Nothing can be booked here at the moment.').waitFor()
    await page.goto('/no-such-user')
    await heading(page, 'There is no page here')
  })
})

describe('legible and usable', () => {
  async function expectLegible(page: Page): Promise<void> {
    for (const viewport of [NARROW, WIDE]) {
      await page.setViewportSize(viewport)
      expect(await overhang(page)).toBe(0)
      expect(await smallControls(page)).toEqual([])
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await faintTexts(page)).toEqual([])
    }
    const levels = await headingLevels(page)
    expect(levels.filter(level => level === 1)).toEqual([1])
    expect(await page.getByRole('main').count()).toBe(1)
  }

  test('all of them, on a phone and on a desk, in light and dark', async () => {
    const ada = await desk.host()
    const [own, gone] = [await made(ada, '09:00'), await made(ada, '10:00')]
    await desk.cancel(gone.id)
    const page = await look(addressOf(own, '&told=booked'))
    await expectLegible(page)
    const others = [
      addressOf(gone),
      addressOf(own, '', '/move'),
      addressOf(own, '', '/cancel'),
      await userPath(ada),
      `${await bookingPath(ada)}?waits=doubleOptIn`,
    ]
    for (const path of others) {
      await page.goto(path)
      await expectLegible(page)
    }
  })
})
