/** The pages as people see them: the real product, Chromium, viewers in awkward zones. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { boot, type Harness, TEST_NOW } from '../harness.ts'
import { NARROW, openBrowser, PHONE, sitDown, type Viewer, WIDE } from './browser.ts'
import { faintTexts, focusRing, headingLevels, overhang, smallControls } from './legibility.ts'

const HOSTILE = '<script>alert("hello")</script> & sons'
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const everyDay = (from: string, to: string) =>
  weekdays.map(dayOfWeek => ({ dayOfWeek, intervals: [{ from, to }] }))

type Operation = { tags: string[]; summary: string }

let product: Harness
let browser: Browser
const viewers: Viewer[] = []
/** Paths of the booking pages by the given name of the host. */
const paths: Record<string, string> = {}

beforeAll(async () => {
  ;[product, browser] = await Promise.all([boot(), openBrowser()])
  const call45 = { name: '45 Minute Discovery Call', duration: 45, slug: '45min' }
  await createHost('John', { timezone: 'Europe/London', meetingType: call45 })
  await createHost('Nina', {
    timezone: 'America/New_York',
    availability: { schedule: everyDay('00:00', '04:00') },
    meetingType: { name: 'Night watch', duration: 30 },
  })
  await createHost('Carl', { timezone: 'Europe/London', availability: { schedule: [] } })
  await createHost(HOSTILE, { timezone: 'Europe/London', meetingType: { name: HOSTILE } })
})

afterAll(async () => {
  await browser?.close()
  await product?.close()
})

beforeEach(() => product.clock.set(TEST_NOW))

afterEach(async () => {
  const all = viewers.splice(0)
  await Promise.all(all.map(({ page }) => page.context().close()))
  expect(all.flatMap(({ foreign }) => foreign)).toEqual([])
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([])
})

async function createHost(givenName: string, body: object): Promise<void> {
  const email = `host${Object.keys(paths).length}@example.com`
  const reply = await product.call('POST', '/v4/user', {
    body: { email, givenName, familyName: 'Smith', ...body },
  })
  expect(reply.status).toBe(201)
  paths[givenName] = new URL(reply.body.bookingUrl).pathname
}

async function look(path: string | undefined, options: Parameters<typeof sitDown>[2] = {}) {
  const viewer = await sitDown(browser, product.url, options)
  viewers.push(viewer)
  await viewer.page.goto(path ?? '/no-such-host')
  return viewer.page
}

/** The times of one day, as they are read. */
const timesOf = (page: Page, day: string) =>
  page.getByRole('region', { name: day }).getByRole('listitem').allInnerTexts()

const JOHN_IN_LONDON = '09:00 09:45 10:30 11:15 12:00 12:45 13:30 14:15 15:00 15:45'.split(' ')

describe('a booking page', () => {
  test.each([
    {
      timezoneId: 'Asia/Kathmandu',
      zone: 'In Kathmandu time (UTC+05:45)',
      times: '14:45 15:30 16:15 17:00 17:45 18:30 19:15 20:00 20:45 21:30'.split(' '),
    },
    {
      timezoneId: 'America/St_Johns',
      zone: 'In St Johns time (UTC−03:30)',
      times: '05:30 06:15 07:00 07:45 08:30 09:15 10:00 10:45 11:30 12:15'.split(' '),
    },
  ])('shows the times of $timezoneId to who sits there', async ({ timezoneId, zone, times }) => {
    const page = await look(paths.John, { timezoneId })
    await page.waitForURL(/timezone=/)
    await page.getByRole('heading', { level: 1, name: '45 Minute Discovery Call' }).waitFor()
    const main = page.getByRole('main')
    for (const text of ['John Smith', '45 minutes', 'Phone call', zone]) {
      await main.getByText(text, { exact: true }).waitFor()
    }
    expect(await timesOf(page, 'Wednesday 25 November')).toEqual(times)
    const instant = await page
      .getByRole('region', { name: 'Thursday 26 November' })
      .locator('time[datetime*=T]')
      .first()
      .getAttribute('datetime')
    expect(new Date(instant ?? '').toISOString()).toBe('2026-11-26T09:00:00.000Z')
  })

  test('shows nothing in another zone before that', async () => {
    const viewer = await sitDown(browser, product.url, { timezoneId: 'Asia/Kathmandu' })
    viewers.push(viewer)
    const frames: string[] = []
    await viewer.page.exposeFunction('seen', (text: string) => frames.push(text))
    await viewer.page.addInitScript(() => {
      const look = () => {
        const zone = document.querySelector('summary')
        Reflect.get(window, 'seen')(zone?.checkVisibility() ? zone.textContent : '')
        requestAnimationFrame(look)
      }
      look()
    })
    await viewer.page.goto(paths.John ?? '')
    await viewer.page.getByText('In Kathmandu time').waitFor()
    await expect.poll(() => frames.some(text => text.includes('Kathmandu'))).toBe(true)
    expect(frames.filter(text => text.includes('London'))).toEqual([])
  })

  test('stays as it is for who sits in the zone of the host', async () => {
    const page = await look(paths.John, { timezoneId: 'Europe/London' })
    expect(new URL(page.url()).search).toBe('')
    expect(await timesOf(page, 'Today, Tuesday 24 November')).toEqual(JOHN_IN_LONDON)
  })

  test('works without scripts: the zone of the host, and a form for another', async () => {
    const page = await look(paths.John, { javaScriptEnabled: false, timezoneId: 'Asia/Kathmandu' })
    await page.getByText('In London time').waitFor()
    expect(await timesOf(page, 'Today, Tuesday 24 November')).toEqual(JOHN_IN_LONDON)
    await page.getByText('Change time zone').click()
    await page.getByLabel('Time zone', { exact: true }).selectOption({ label: 'St Johns' })
    await page.getByRole('button', { name: 'Show times' }).click()
    await page.getByText('In St Johns time (UTC−03:30)').waitFor()
    const [first] = await timesOf(page, 'Today, Tuesday 24 November')
    expect(first).toBe('05:30')
  })

  test('pages to later days and back, in the zone that was chosen', async () => {
    const page = await look(`${paths.John}?timezone=Asia/Kathmandu`, { javaScriptEnabled: false })
    const days = () => page.getByRole('heading', { level: 3 }).allInnerTexts()
    const first = await days()
    expect(first).toHaveLength(5)
    await page.getByRole('link', { name: 'Later times' }).click()
    await page.getByRole('heading', { name: 'Tuesday 1 December' }).waitFor()
    expect(await days()).toHaveLength(5)
    await page.getByText('In Kathmandu time').waitFor()
    await page.getByRole('link', { name: 'Earlier times' }).click()
    await page.getByRole('heading', { name: 'Today, Tuesday 24 November' }).waitFor()
    expect(await days()).toEqual(first)
    expect(page.url()).toBe(`${product.url}${paths.John}?timezone=Asia/Kathmandu`)
  })

  test('has no control that does nothing: times are words, and it says what to do', async () => {
    const page = await look(paths.John, { timezoneId: 'Europe/London' })
    const times = page.getByRole('region', { name: /November/ })
    expect(await times.count()).toBe(5)
    expect(await times.locator('a, button, input, [role], [tabindex]').count()).toBe(0)
    await page.getByText('To take one, get in touch with John Smith').waitFor()
  })

  test('tells the two hours apart where the clock goes back', async () => {
    product.clock.set('2027-11-06T12:00:00Z')
    const page = await look(paths.Nina, { timezoneId: 'America/New_York' })
    const times = await timesOf(page, 'Sunday 7 November')
    expect(times.map(time => time.replaceAll(/\s+/g, ' '))).toEqual([
      '00:00 UTC−04:00',
      '00:30 UTC−04:00',
      '01:00 UTC−04:00',
      '01:30 UTC−04:00',
      '01:00 UTC−05:00',
      '01:30 UTC−05:00',
      '02:00 UTC−05:00',
      '02:30 UTC−05:00',
      '03:00 UTC−05:00',
      '03:30 UTC−05:00',
    ])
  })

  test('says so where nothing is open', async () => {
    const page = await look(paths.Carl, { timezoneId: 'Europe/London' })
    await page.getByText('There are no open times at the moment.').waitFor()
    expect(await page.getByRole('link').count()).toBe(0)
  })

  test('says what of the address it could not use, and shows times all the same', async () => {
    const page = await look(`${paths.John}?timezone=Mars/Base&from=soon`)
    const notices = await page.getByRole('status').allInnerTexts()
    expect(notices).toEqual([
      expect.stringContaining('“Mars/Base” is not a time zone'),
      expect.stringContaining('“soon” is not a date'),
    ])
    expect(await timesOf(page, 'Today, Tuesday 24 November')).toEqual(JOHN_IN_LONDON)
    const reply = await product.call('GET', `${paths.John}?timezone=Mars/Base`, { key: null })
    expect(reply.status).toBe(400)
  })

  test('shows names as they are, whatever they look like', async () => {
    const page = await look(paths[HOSTILE], { timezoneId: 'Europe/London' })
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(HOSTILE)
    expect(await page.title()).toBe(`${HOSTILE} with ${HOSTILE} Smith`)
    expect(await page.locator('body script').count()).toBe(0)
  })
})

describe('beside it', () => {
  test.each(['/john-smith/no-such-meeting', '/no-such-host/45min', '/john-smith', '/a/b/c'])(
    '%s is a friendly page that is not found',
    async path => {
      const page = await look(path)
      await page.getByRole('heading', { name: 'There is no page here' }).waitFor()
      const reply = await product.call('GET', path, { headers: { accept: 'text/html' } })
      expect(reply.status).toBe(404)
    },
  )

  test('a program that asks for an unknown route gets JSON', async () => {
    const reply = await product.call('GET', '/v4/no-such-route')
    expect([reply.status, reply.body.code]).toEqual([404, 'route_not_found'])
  })

  test('the first page leads to the reference and shows the first calls', async () => {
    const page = await look('/')
    await page.getByRole('heading', { level: 1, name: 'Punctual' }).waitFor()
    const commands = await page.locator('pre').allInnerTexts()
    expect(commands).toHaveLength(3)
    const { url } = product.running
    for (const command of commands) expect(command).toContain(`"${url}/v4/user`)
    expect(commands[2]).toContain('startDate=2026-11-25&endDate=2026-12-01')
    await page.getByRole('link', { name: 'API reference' }).click()
    await page.waitForURL(/\/docs$/)
  })

  test('the reference lists every operation, and speaks to no other server', async () => {
    const { body: contract } = await product.call('GET', '/openapi.json')
    const paths = Object.values<Record<string, Operation>>(contract.paths)
    const operations = paths.flatMap(path => Object.values(path))
    const page = await look('/docs', { viewport: WIDE })
    const sidebar = page.getByRole('complementary')
    for (const tag of new Set(operations.map(({ tags: [first = ''] }) => first))) {
      await sidebar.getByRole('link', { name: tag, exact: true }).click()
      const summaries = operations.filter(({ tags }) => tags[0] === tag).map(one => one.summary)
      const linkTo = (summary: string) =>
        sidebar.getByRole('link', { name: `${summary} HTTP Method` })
      for (const summary of summaries) await linkTo(summary).waitFor()
      const [first = ''] = summaries
      await linkTo(first).click()
      await page.getByRole('heading', { level: 3, name: first, exact: true }).waitFor()
    }
    await page.waitForLoadState('networkidle')
  }, 120_000)

  test('a request can be tried from the reference', async () => {
    const page = await look('/docs#tag/health/GET/healthz', { viewport: WIDE })
    await page
      .getByRole('button', { name: /Test Request/ })
      .first()
      .click()
    await page.getByRole('button', { name: /^Send/ }).first().click()
    await page.getByText('200 OK').waitFor()
  })

  test('the reference says where to read on without scripts', async () => {
    const page = await look('/docs', { javaScriptEnabled: false })
    expect(await page.getByRole('link', { name: 'openapi.json' }).getAttribute('href')).toBe(
      '/openapi.json',
    )
  })
})

describe('legible and usable', () => {
  test.each(['John', 'John with notices', 'Carl', HOSTILE, 'none', 'home'])('%s', async name => {
    const others: Record<string, string> = {
      'John with notices': `${paths.John}?timezone=x&from=x`,
      none: '/none',
      home: '/',
    }
    const page = await look(paths[name] ?? others[name], { timezoneId: 'Europe/London' })
    const change = page.getByText('Change time zone')
    if (await change.isVisible()) await change.click()
    for (const viewport of [NARROW, PHONE, WIDE]) {
      await page.setViewportSize(viewport)
      expect(await overhang(page)).toBe(0)
      expect(await smallControls(page)).toEqual([])
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await faintTexts(page)).toEqual([])
    }
    expect(await page.getByRole('main').count()).toBe(1)
    expect(await page.getByRole('contentinfo').count()).toBe(1)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const levels = await headingLevels(page)
    expect(levels.filter(level => level === 1)).toEqual([1])
    for (const [at, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
    }
  })

  test('the keyboard reaches every control, and shows where it is', async () => {
    const page = await look(paths.John, { timezoneId: 'Europe/London' })
    const reached: string[] = []
    const step = async () => {
      await page.keyboard.press('Tab')
      expect(await focusRing(page)).toBe('2px solid')
      reached.push(await page.evaluate(() => document.activeElement?.tagName ?? ''))
    }
    await step()
    await page.keyboard.press('Enter')
    for (const _ of ['select', 'button', 'link']) await step()
    expect(reached).toEqual(['SUMMARY', 'SELECT', 'BUTTON', 'A'])
  })
})
