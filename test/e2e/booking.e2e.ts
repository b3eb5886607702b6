/** From an open time to an appointment, as visitors far away and with unlike browsers do it. */
import { describe, expect, test } from 'vitest'
import { TEST_NOW } from '../harness.ts'
import { type Booth, boothOf, GRACE } from './booth.ts'
import { keepPicture, NARROW, PHONE, WIDE } from './browser.ts'
import { focusRing, overhang } from './legibility.ts'
import { sceneOf } from './scene.ts'

const scene = sceneOf()

/** A Monday; on Sunday the 28th the clocks of Berlin go forward. */
const BEFORE_SUMMER = '2027-03-22T08:00:00Z'
const FRIDAY = '2027-03-26'
const MONDAY = '2027-03-29'

/** The first three starts of a host in Berlin from nine on: there, on Friday; then on Monday. */
const KATHMANDU = {
  timezone: 'Asia/Kathmandu',
  friday: ['13:45', '14:15', '14:45'],
  monday: ['12:45', '13:15', '13:45'],
}
const ST_JOHNS = {
  timezone: 'America/St_Johns',
  friday: ['05:30', '06:00', '06:30'],
  monday: ['04:30', '05:00', '05:30'],
}

const clocks = ({ clock }: Booth, walls: string[]) =>
  walls.map(wall => clock(`${MONDAY}T${wall}`).replaceAll(/\s+/g, ' '))

describe('over the change of the clocks in Berlin', () => {
  test.each([
    { from: KATHMANDU, locale: 'en-US', colorScheme: 'light', viewport: WIDE, scripts: true },
    { from: KATHMANDU, locale: 'de-DE', colorScheme: 'dark', viewport: PHONE, scripts: true },
    { from: KATHMANDU, locale: 'en-GB', colorScheme: 'light', viewport: NARROW, scripts: false },
    { from: ST_JOHNS, locale: 'en-CA', colorScheme: 'dark', viewport: NARROW, scripts: true },
    { from: ST_JOHNS, locale: 'de-AT', colorScheme: 'light', viewport: PHONE, scripts: false },
    { from: ST_JOHNS, locale: 'de-DE', colorScheme: 'dark', viewport: WIDE, scripts: false },
  ] as const)(
    '$from.timezone, $locale, $colorScheme, $viewport.width px, scripts: $scripts',
    async ({ from, locale, colorScheme, viewport, scripts }) => {
      const { path } = await scene.host()
      scene.product.clock.set(BEFORE_SUMMER)
      const zone = `?timezone=${from.timezone}`
      const page = await scene.visit(scripts ? path : path + zone, {
        timezoneId: from.timezone,
        locale,
        colorScheme,
        viewport,
        javaScriptEnabled: scripts,
      })
      const booth = boothOf(page, locale)
      if (scripts) await booth.isLive()
      expect(await page.locator('html').getAttribute('lang')).toBe(locale)

      await booth.chooseDay(FRIDAY)
      expect((await booth.times(FRIDAY)).slice(0, 3)).toEqual(clocks(booth, [...from.friday]))
      await booth.chooseDay(MONDAY)
      const times = await booth.times(MONDAY)
      expect(times.slice(0, 3)).toEqual(clocks(booth, [...from.monday]))
      expect(times).toHaveLength(16)
      const kind = `${locale}-${colorScheme}-${viewport.width}-${scripts ? 'live' : 'plain'}`
      await keepPicture(page, `times-${kind}`)

      await booth.choose(from.monday[1] ?? '')
      await booth.fill()
      await booth.note.fill('The roof')
      expect(await overhang(page)).toBe(0)
      await keepPicture(page, `form-${kind}`)
      const id = await booth.book()
      // The key of the tests has ended by then.
      scene.product.clock.set(TEST_NOW)
      expect(await scene.desk.get(id)).toMatchObject({
        start: '2027-03-29T09:30:00+02:00',
        end: '2027-03-29T10:00:00+02:00',
        attendees: [
          {
            fullname: GRACE.name,
            email: GRACE.email,
            timezone: from.timezone,
            language: locale,
            notes: { note: 'The roof' },
          },
        ],
      })
    },
  )
})

describe('what a region is used to', () => {
  test.each([
    { locale: 'en-US', weekday: 'Sunday', first: '9:00 AM' },
    { locale: 'en-GB', weekday: 'Monday', first: '09:00' },
    { locale: 'de-DE', weekday: 'Montag', first: '09:00' },
  ])('$locale: the week begins on $weekday, the day at $first', async of => {
    const { path } = await scene.host()
    const page = await scene.visit(path, { locale: of.locale })
    const booth = boothOf(page, of.locale)
    await booth.isLive()
    const [weekday] = await page.getByRole('columnheader').all()
    expect(await weekday?.getAttribute('abbr')).toBe(of.weekday)
    await booth.chooseDay('2026-11-25')
    expect((await booth.times('2026-11-25'))[0]).toBe(of.first)
  })

  test('the address has the last word on the language', async () => {
    const { path } = await scene.host()
    const page = await scene.visit(`${path}?locale=de`, { locale: 'en-GB' })
    const booth = boothOf(page, 'de')
    await booth.isLive()
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    await page.getByRole('heading', { name: 'November 2026' }).waitFor()
    await booth.day('2026-11-25').waitFor()
  })
})

describe('by keyboard alone', () => {
  test('to an appointment, and the focus is seen at every step', async () => {
    const { path } = await scene.host()
    const page = await scene.visit(path)
    const booth = boothOf(page)
    await booth.isLive()
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    const isOn = async (date: string) => {
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-date')))
        .toBe(date)
      expect(await focusRing(page)).toBe('2px solid')
    }
    await press('Tab', 'Tab')
    await isOn('2026-11-24')
    for (const [key, date] of [
      ['ArrowRight', '2026-11-25'],
      ['End', '2026-11-29'],
      ['Home', '2026-11-23'],
      ['ArrowLeft', '2026-11-22'],
      ['ArrowDown', '2026-11-29'],
      ['ArrowDown', '2026-12-06'],
      ['ArrowUp', '2026-11-29'],
      ['PageDown', '2026-12-29'],
      ['PageDown', '2027-01-29'],
      ['PageUp', '2026-12-29'],
      ['ArrowRight', '2026-12-30'],
    ] as const) {
      await press(key)
      await isOn(date)
    }
    await press('Enter')
    await page.getByRole('region', { name: 'Wednesday 30 December' }).waitFor()
    await isOn('2026-12-30')
    await press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Change time zone')
    await press('Tab')
    expect(await focusRing(page)).toBe('2px solid')
    await press('Tab', 'Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('details-title')
    await press('Tab')
    await page.keyboard.type(GRACE.name)
    await press('Tab')
    await page.keyboard.type(GRACE.email)
    await press('Tab')
    await page.keyboard.type(GRACE.phone)
    expect(await focusRing(page)).toBe('2px solid')
    await press('Enter')
    expect(await scene.desk.get(await booth.booked())).toMatchObject({
      start: '2026-12-30T09:30:00+01:00',
    })
  })

  test('back to the time that was chosen before', async () => {
    const { path } = await scene.host()
    const page = await scene.visit(path)
    const booth = boothOf(page)
    await booth.isLive()
    await booth.chooseDay('2026-11-25')
    await booth.choose('10:30')
    await booth.isHeld()
    await booth.changeTime.press('Enter')
    await booth.time('10:30').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('10:30')
  })
})

describe('the ways of a browser', () => {
  test('back leads to the times, forward to the form, and a reload keeps the step', async () => {
    const { path, ...host } = await scene.host()
    const page = await scene.visit(path)
    const booth = boothOf(page)
    await booth.isLive()
    await booth.chooseDay('2026-11-25')
    await booth.choose('10:00')
    await booth.isHeld()
    await page.goBack()
    await booth.time('10:00').waitFor()
    await expect.poll(() => scene.desk.listed(host, '2026-11-25')).toContain('10:00')
    await page.goForward()
    await booth.title.waitFor()
    await booth.isHeld()
    await page.reload()
    await booth.title.waitFor()
    await booth.fill()
    expect((await scene.desk.get(await booth.book())).start).toBe('2026-11-25T10:00:00+01:00')
  })
})

describe('the time zone', () => {
  test('is chosen by keyboard, by its city, and Escape leaves it', async () => {
    const { path } = await scene.host()
    const page = await scene.visit(path)
    const booth = boothOf(page)
    await booth.isLive()
    const change = page.getByRole('link', { name: 'Change time zone' })
    await change.focus()
    await page.keyboard.press('Enter')
    const search = page.getByRole('combobox')
    await search.waitFor()
    expect(await search.evaluate(one => one === document.activeElement)).toBe(true)
    await keepPicture(page, 'zones')
    await page.keyboard.press('Escape')
    await search.waitFor({ state: 'detached' })
    expect(await change.evaluate(one => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await search.waitFor()
    await page.keyboard.type('kathm')
    await page.getByRole('option', { name: /Kathmandu/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('In Kathmandu time (UTC+05:45)').waitFor()
    await booth.chooseDay('2026-11-25')
    expect((await booth.times('2026-11-25'))[0]).toBe('13:45')
    expect(new URL(page.url()).searchParams.get('timezone')).toBe('Asia/Kathmandu')
  })

  test('is chosen from a list where no script runs', async () => {
    const { path } = await scene.host()
    const page = await scene.visit(path, { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Change time zone' }).click()
    await page.getByLabel('Time zone', { exact: true }).selectOption('America/St_Johns')
    await page.getByRole('button', { name: 'Show times' }).click()
    await page.getByText('In St Johns time (UTC−03:30)').waitFor()
    const booth = boothOf(page)
    await booth.chooseDay('2026-11-25')
    expect((await booth.times('2026-11-25'))[0]).toBe('04:30')
  })

  test('of the visitor is shown, and nothing in another one before', async () => {
    const { path } = await scene.host()
    const page = await scene.visit('/robots.txt', { timezoneId: 'Asia/Kathmandu' })
    const seen: string[] = []
    await page.exposeFunction('seen', (text: string) => seen.push(text))
    await page.addInitScript(() => {
      const look = () => {
        const zone = document.querySelector('main')
        Reflect.get(window, 'seen')(zone?.checkVisibility() ? zone.textContent : '')
        requestAnimationFrame(look)
      }
      look()
    })
    await page.goto(path)
    await page.getByText('In Kathmandu time').waitFor()
    await expect.poll(() => seen.some(text => text.includes('Kathmandu'))).toBe(true)
    expect(seen.filter(text => text.includes('Berlin'))).toEqual([])
  })
})

describe('what is chosen before the time', () => {
  const LENGTHS = { meetingOptions: { allowedDurations: [60, 90] } }

  test.each([true, false])('a length (scripts: %s)', async javaScriptEnabled => {
    const { path } = await scene.host(LENGTHS)
    const page = await scene.visit(path, { javaScriptEnabled })
    const booth = boothOf(page)
    if (javaScriptEnabled) await booth.isLive()
    const length = page.getByRole('radio', { name: '1 hour 30 minutes' })
    await length.check()
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show times' }).click()
    await page.getByRole('listitem').filter({ hasText: '1 hour 30 minutes' }).waitFor()
    await booth.chooseDay('2026-11-25')
    await expect.poll(() => booth.times('2026-11-25')).not.toContain('16:00')
    await booth.choose('15:30')
    await booth.fill()
    expect(await scene.desk.get(await booth.book())).toMatchObject({
      start: '2026-11-25T15:30:00+01:00',
      end: '2026-11-25T17:00:00+01:00',
    })
  })

  test.each([true, false])('a host of a team (scripts: %s)', async javaScriptEnabled => {
    const { path, other } = await teamPage()
    const page = await scene.visit(path, { javaScriptEnabled })
    const booth = boothOf(page)
    if (javaScriptEnabled) await booth.isLive()
    await page.getByText('Choose whom to meet').waitFor()
    const host = page.getByLabel('Host')
    await host.selectOption({ label: 'Emmy Noether' })
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show times' }).click()
    await booth.chooseDay('2026-11-25')
    await booth.choose('11:00')
    await booth.fill()
    const appointment = await scene.desk.get(await booth.book())
    expect(appointment.hostIds).toEqual([other.userId])
  })

  async function teamPage() {
    const { desk } = scene
    const [one, other] = [
      await desk.host(),
      await desk.host({ givenName: 'Emmy', familyName: 'Noether' }),
    ]
    const user = one.userId
    const name = `Team of ${other.userId.slice(-12)}`
    const team = await desk.call('POST', '/v4/team', { body: { name }, user })
    const member = `/v4/team/${team.body.id}/member/${other.userId}`
    expect((await desk.call('POST', member, { user })).status).toBeLessThan(300)
    const body = {
      name: 'Call',
      duration: 30,
      workspaceId: team.body.id,
      queue: {},
      meetingOptions: { allowHostSelection: true, forceHostSelection: true },
    }
    const type = await desk.call('POST', '/v4/meeting-type', { body, user })
    expect(type.status).toBe(201)
    return { path: `/team/${team.body.slug}/${type.body.slug}`, other }
  }
})

describe('a page', () => {
  test.each([true, false])('behind a one-time link is booked once (scripts: %s)', async on => {
    const { meetingTypeId, userId } = await scene.host()
    const link = await scene.desk.call(
      'POST',
      `/v4/one-time-booking-link/create/${meetingTypeId}`,
      {
        user: userId,
      },
    )
    expect(link.status).toBe(201)
    const page = await scene.visit(new URL(link.body.url).pathname, { javaScriptEnabled: on })
    const booth = boothOf(page)
    if (on) await booth.isLive()
    await booth.chooseDay('2026-11-25')
    await booth.choose('09:00')
    await booth.fill()
    expect((await scene.desk.get(await booth.book())).start).toBe('2026-11-25T09:00:00+01:00')
    await page.goto(new URL(link.body.url).pathname)
    await page.getByRole('heading', { name: 'There is no page here' }).waitFor()
  })

  test('without times this month says where the next ones are', async () => {
    const { path } = await scene.host({}, { availability: { schedule: [] } })
    const empty = await scene.visit(path)
    await boothOf(empty).isLive()
    await empty.getByText('There are no open times at the moment.').waitFor()
    await keepPicture(empty, 'nothing-at-all')

    const range = { mode: 'range', rangeMin: '2027-02-15', rangeMax: '2027-02-20' }
    const later = await scene.host({ daysIntoFuture: range })
    const page = await scene.visit(`${later.path}?month=2026-12`)
    const booth = boothOf(page)
    await booth.isLive()
    await page.getByText('No times this month.').waitFor()
    await keepPicture(page, 'nothing-this-month')
    await page.getByRole('link', { name: 'Next open day: Monday 15 February' }).click()
    expect((await booth.times('2027-02-15'))[0]).toBe('09:00')
    const first = await scene.visit(later.path)
    await first.getByRole('heading', { name: 'February 2027' }).waitFor()
  })

  test.each([true, false])('with a password opens with the right one (scripts: %s)', async on => {
    const password = 'open sesame'
    const { path } = await scene.host({
      meetingOptions: { bookingPagePassword: { enable: true, password } },
    })
    const page = await scene.visit(path, { javaScriptEnabled: on })
    const field = page.getByLabel('Password')
    await field.fill('wrong')
    await keepPicture(page, `password-${on}`)
    await page.getByRole('button', { name: 'Open' }).click()
    await page.getByText('This is not the password of this page.').waitFor()
    await field.fill(password)
    await page.getByRole('button', { name: 'Open' }).click()
    const booth = boothOf(page)
    await booth.day('2026-11-25').waitFor()
    await page.goto(path)
    if (on) await booth.isLive()
    await booth.chooseDay('2026-11-25')
    await booth.choose('09:30')
    expect(page.url()).not.toContain('sesame')
    await booth.fill()
    expect((await scene.desk.get(await booth.book())).start).toBe('2026-11-25T09:30:00+01:00')
  })

  test('shows names as they are, whatever they look like', async () => {
    const name = '<script>alert("hello")</script> & sons'
    const { path } = await scene.host({ meetingInfo: { name } }, { givenName: name })
    const page = await scene.visit(path)
    await boothOf(page).isLive()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name)
    expect(await page.title()).toContain(name)
  })

  test('tells the two hours apart where the clock goes back', async () => {
    const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
    const schedule = week.map(dayOfWeek => ({
      dayOfWeek,
      intervals: [{ from: '00:00', to: '03:00' }],
    }))
    const timezone = 'America/New_York'
    const { path } = await scene.host({}, { timezone, availability: { schedule } })
    scene.product.clock.set('2027-11-06T12:00:00Z')
    const page = await scene.visit(path, { timezoneId: timezone })
    const booth = boothOf(page)
    await booth.isLive()
    await booth.chooseDay('2027-11-07')
    expect(await booth.times('2027-11-07')).toEqual([
      '00:00 UTC−04:00',
      '00:30 UTC−04:00',
      '01:00 UTC−04:00',
      '01:30 UTC−04:00',
      '01:00 UTC−05:00',
      '01:30 UTC−05:00',
      '02:00 UTC−05:00',
      '02:30 UTC−05:00',
    ])
  })

  test('says what of the address it could not use, and shows times all the same', async () => {
    const { path } = await scene.host()
    const page = await scene.visit(`${path}?timezone=Mars/Base&date=soon`)
    await page.getByText('“Mars/Base” is not a time zone').waitFor()
    await page.getByText('“soon” is not a date').waitFor()
    const booth = boothOf(page)
    await booth.chooseDay('2026-11-25')
    expect(await booth.times('2026-11-25')).toContain('09:00')
  })
})
