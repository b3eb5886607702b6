/** Hours are set by keyboard and pointer, and the booking page shows them. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Host } from '../../desk.ts'
import { manyHosts } from '../../many-hosts.ts'
import { violationsOf } from '../axe.ts'
import { boothOf } from '../booth.ts'
import { keepPicture, NARROW, PHONE } from '../browser.ts'
import { faintTexts, overhang, smallControls } from '../legibility.ts'
import { sceneOf } from '../scene.ts'
import { atDashboard } from './desk.ts'

const scene = sceneOf()

/** Far from Berlin, where the hosts are, and a quarter of an hour off. */
const FAR = { timezoneId: 'Asia/Kathmandu' }

const hoursOf = (userId: string, more = '') => `/dashboard/hours?user=${userId}${more}`

const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Hours saved').waitFor()
}

const isFocused = (element: Element) => element === document.activeElement

/** What somebody else does to the hours meanwhile. */
const changedElsewhere = (host: Host, body: object) =>
  scene.product.call('PATCH', `/v4/availability/${host.availabilityId}`, {
    body,
    user: host.userId,
  })

/** What somebody in Berlin is offered on a date, once the hours were changed. */
async function offered(path: string, date: string): Promise<string[]> {
  const page = await scene.visit(`${path}?date=${date}`)
  const booth = boothOf(page)
  await booth.isLive()
  return booth.times(date)
}

describe('the week', () => {
  test('set hours by keyboard → the booking page shows them', async () => {
    const host = await scene.host()
    const page = await atDashboard(scene, hoursOf(host.userId), FAR)
    const from = page.getByLabel('Monday, from')
    await from.fill('10')
    await from.press('ArrowUp')
    expect(await from.inputValue()).toBe('10:15')
    const to = page.getByLabel('Monday, to')
    await to.press('Shift+ArrowUp')
    expect([await from.inputValue(), await to.inputValue()]).toEqual(['10:30', '17:15'])
    await from.press('Shift+ArrowDown')
    await to.fill('')
    await to.pressSequentially('11:30 a.m.')
    await page.getByRole('button', { name: 'Add hours on Monday' }).click()
    await page.getByLabel('Monday, from').nth(1).fill('15:00')
    await page.getByLabel('Monday, to').nth(1).fill('4 pm')
    await save(page)
    expect(await offered(host.path, '2026-12-07')).toEqual(['10:15', '10:45', '15:00', '15:30'])

    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone').waitFor()
    await expect.poll(() => from.inputValue()).toBe('09:00')
    expect(await scene.desk.listed(host)).toHaveLength(16)
  })

  test('draw on a bar → copy to all weekdays', async () => {
    const host = await scene.host()
    const page = await atDashboard(scene, hoursOf(host.userId), FAR)
    const bar = page.locator('.day-bar').first()
    await bar.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await bar.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const at = (hour: number) => [x + (hour / 24) * width, y + height / 2] as const
    const drag = async (fromHour: number, toHour: number) => {
      await page.mouse.move(...at(fromHour))
      await page.mouse.down()
      await page.mouse.move(...at(toHour), { steps: 4 })
      await page.mouse.up()
    }
    await drag(12, 10)
    const values = () =>
      page.getByLabel(/^Monday, /).evaluateAll(all => all.map(one => Reflect.get(one, 'value')))
    expect(await values()).toEqual(['07:00', '15:00'])
    await drag(15, 12)
    expect(await values()).toEqual(['07:00', '12:00'])
    await drag(14, 16)
    expect(await values()).toEqual(['07:00', '12:00', '14:00', '16:00'])

    await page.getByRole('button', { name: 'Copy the hours of Monday' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true }).click()
    await save(page)
    const wednesday = await scene.desk.listed(host, '2026-12-09')
    expect([wednesday[0], wednesday.length]).toEqual(['07:00', 14])
  })

  test('what is wrong is told beside it, and midnight is explained', async () => {
    const host = await scene.host()
    const page = await atDashboard(scene, hoursOf(host.userId), FAR)
    await page.getByLabel('Sunday', { exact: true }).check()
    const from = page.getByLabel('Sunday, from')
    await from.fill('25:99')
    expect(await page.getByRole('alert').count()).toBe(0)
    await from.press('Tab')
    await page.getByRole('alert').waitFor()
    await from.fill('22')
    const to = page.getByLabel('Sunday, to')
    await to.fill('2')
    expect(await page.getByRole('alert').count()).toBe(0)
    await to.press('Tab')
    await page.getByText(/This ends before it begins/).waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Mend the times that are marked.').waitFor()
    await page.getByRole('button', { name: 'Up to 24:00, and on Monday until 02:00' }).click()
    await page.getByText('Goes on without a break on Monday.').waitFor()
    await save(page)
    expect((await scene.desk.listed(host, '2026-12-07')).slice(0, 4)).toEqual([
      '00:00',
      '00:30',
      '01:00',
      '01:30',
    ])
  })
})

describe('what is not saved', () => {
  test('outlives a look at another screen, and another user', async () => {
    await scene.host({}, { givenName: 'Grace', familyName: 'Hopper' })
    const page = await atDashboard(scene, '/dashboard/hours', FAR)
    await page.getByRole('button', { name: /^Remove .* on Tuesday$/ }).click()
    expect(await page.getByLabel('Tuesday', { exact: true }).evaluate(isFocused)).toBe(true)
    await page.getByRole('link', { name: 'Exceptions' }).click()
    await page.getByRole('link', { name: 'Weekly hours · not saved' }).click()
    const whose = page.getByLabel('Hours of', { exact: true })
    await whose.selectOption('Grace Hopper')
    await expect.poll(() => page.getByLabel('Tuesday, from').count()).toBe(1)
    await whose.selectOption('You')
    await expect.poll(() => page.getByLabel('Tuesday, from').count()).toBe(0)
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByLabel('Tuesday, from').waitFor()
  })

  test('is asked about when the window is closed on another screen', async () => {
    const page = await atDashboard(scene, '/dashboard/hours', FAR)
    await page.getByRole('button', { name: /^Remove .* on Tuesday$/ }).click()
    await page.getByRole('link', { name: 'Contacts' }).click()
    await page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor()
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.accept()
  })

  test('stays where it is typed while the rest is being saved', async () => {
    const host = await scene.host()
    const page = await atDashboard(scene, hoursOf(host.userId), FAR)
    const gate = Promise.withResolvers<void>()
    await page.route('**/v4/availability/*', async route => {
      if (route.request().method() === 'PATCH') await gate.promise
      await route.continue()
    })
    await page.getByLabel('Monday, to').fill('10')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByLabel('Tuesday, to').fill('11')
    gate.resolve()
    await page.getByText('Hours saved').waitFor()
    await page.getByText('Not saved yet').waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect.poll(() => scene.desk.listed(host, '2026-12-08')).toHaveLength(4)
  })

  test('does not replace what somebody else saved meanwhile, unless asked again', async () => {
    const host = await scene.host()
    const page = await atDashboard(scene, hoursOf(host.userId), FAR)
    await page.getByLabel('Monday, to').fill('10')
    const hours = [{ start: '09:00', end: '12:00' }]
    await changedElsewhere(host, { schedule: { tuesday: { enabled: true, hours } } })
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText(/changed elsewhere meanwhile/).waitFor()
    expect(await scene.desk.listed(host, '2026-12-07')).toEqual([])
    await page.getByRole('button', { name: 'Discard' }).click()
    await expect.poll(() => page.getByLabel('Tuesday, to').inputValue()).toBe('12:00')

    await page.getByLabel('Tuesday, to').fill('13')
    await changedElsewhere(host, { timezone: 'Europe/Vienna' })
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText(/changed elsewhere meanwhile/).waitFor()
    await save(page)
    expect(await scene.desk.listed(host, '2026-12-08')).toHaveLength(8)
  })
})

test('what was changed elsewhere is there once the window is looked at again', async () => {
  const host = await scene.host()
  const page = await atDashboard(scene, hoursOf(host.userId), FAR)
  const from = page.getByLabel('Monday, from')
  expect(await from.inputValue()).toBe('09:00')
  const hours = [{ start: '08:00', end: '12:00' }]
  await changedElsewhere(host, { schedule: { monday: { enabled: true, hours } } })
  await page.context().clock.setFixedTime(scene.product.clock.now() + 60_000)
  await page.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  )
  await expect.poll(() => from.inputValue()).toBe('08:00')
})

describe('exceptions', () => {
  test('several days are closed by keyboard, one gets its own hours', async () => {
    const host = await scene.host()
    const page = await atDashboard(scene, hoursOf(host.userId, '&part=exceptions'), FAR)
    const date = (day: number) =>
      page.locator(`[data-date="2026-12-${String(day).padStart(2, '0')}"]`)
    await date(7).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog', { name: /7 December 2026 to .*8 December 2026/ })
    await panel.getByLabel('Reason').fill('Fair')
    await panel.getByRole('button', { name: 'Save' }).click()
    await panel.waitFor({ state: 'detached' })
    await page.getByRole('row', { name: /7 Dec 2026 to .*Closed.*Fair/ }).waitFor()
    expect(await scene.desk.listed(host, '2026-12-08')).toEqual([])

    await page.getByRole('button', { name: /8 December: Closed · Fair/ }).click()
    const own = page.getByRole('dialog')
    await own.getByLabel('Other hours').check()
    await own.getByLabel('On these days, to').fill('10')
    await own.getByRole('button', { name: 'Save' }).click()
    await own.waitFor({ state: 'detached' })
    expect(await scene.desk.listed(host, '2026-12-07')).toEqual([])
    expect(await offered(host.path, '2026-12-08')).toEqual(['09:00', '09:30'])
  })

  test('those that somebody else adds meanwhile stay, and all that are chosen change', async () => {
    const host = await scene.host()
    const page = await atDashboard(scene, hoursOf(host.userId, '&part=exceptions'), FAR)
    const date = page.locator('[data-date="2026-12-07"]')
    await date.focus()
    await page.keyboard.press('Alt+ArrowLeft')
    expect(await date.evaluate(isFocused)).toBe(true)
    await page.keyboard.press('Enter')
    await changedElsewhere(host, {
      availabilityExceptions: [{ available: false, start: '2026-12-09', end: '2026-12-10' }],
    })
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: 'Save' }).click()
    await panel.waitFor({ state: 'detached' })
    expect(await scene.desk.listed(host, '2026-12-07')).toEqual([])
    expect(await scene.desk.listed(host, '2026-12-09')).toEqual([])

    await date.click()
    await panel.getByLabel('Last day').fill('2026-12-08')
    await panel.getByText(/These days differ now/).waitFor()
  })

  test('holidays of a region are closed at once, and opened again', async () => {
    const host = await scene.host()
    const address = hoursOf(host.userId, '&part=holidays&country=DE&region=BY&year=2026')
    const page = await atDashboard(scene, address, FAR)
    const christmas = page.getByRole('row', { name: /25 December/ })
    await christmas.getByText('Open').waitFor()
    await page.getByRole('button', { name: /^Close these \d+ days$/ }).click()
    await christmas.getByText('Closed').waitFor()
    expect(await scene.desk.listed(host, '2026-12-25')).toEqual([])
    await page.getByRole('button', { name: 'Remove these holidays' }).click()
    await christmas.getByText('Open').waitFor()
    expect(await scene.desk.listed(host, '2026-12-25')).toHaveLength(16)
  })
})

test('what an invitee sees, and why not', async () => {
  const host = await scene.host()
  await scene.desk.booked(host, '2026-12-07T10:00:00+01:00')
  const page = await atDashboard(scene, hoursOf(host.userId, '&part=check&date=2026-12-07'), FAR)
  await page.getByText('15 of 16 starts can be booked').waitFor()
  const taken = page.getByRole('listitem').filter({ hasText: 'Taken.' })
  await taken.getByText('10:00', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'The day before' }).click()
  await page.getByText('These hours are closed on Sunday.').waitFor()
})

test('more hours are made, renamed and deleted, and deleting is undone', async () => {
  const page = await atDashboard(scene, '/dashboard/hours', FAR)
  await page.getByRole('button', { name: 'Add hours', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Summer')
  await dialog.getByRole('button', { name: 'Add hours' }).click()
  await page.getByRole('heading', { level: 2, name: 'Summer' }).waitFor()
  await page.getByRole('button', { name: 'Rename' }).click()
  await dialog.getByLabel('Name').fill('Summer hours')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('heading', { level: 2, name: 'Summer hours' }).waitFor()
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByText('Summer hours is deleted').waitFor()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await page.getByRole('link', { name: 'Summer hours' }).waitFor()
})

/** The week itself is among all screens; its other parts have addresses of their own. */
describe.each(['exceptions', 'holidays', 'check'])('%s', part => {
  const path = `/dashboard/hours?part=${part}`
  const isThere = async (page: Page) => {
    await page.getByRole('heading', { level: 3 }).first().waitFor()
    await page.waitForFunction(() => document.querySelector('.skeleton') === null)
  }

  // A year has hundreds of dates to judge.
  test('axe finds nothing', { timeout: 120_000 }, async () => {
    const page = await atDashboard(scene, path, FAR)
    await isThere(page)
    expect(await violationsOf(page)).toEqual([])
    expect(await overhang(page)).toBe(0)
  })

  test('on a phone and dark, in German', async () => {
    const visit = { ...FAR, colorScheme: 'dark' as const, locale: 'de-DE' }
    const page = await atDashboard(scene, path, visit)
    await page.setViewportSize(PHONE)
    await isThere(page)
    expect(await violationsOf(page, 'colours')).toEqual([])
    expect(await faintTexts(page)).toEqual([])
    expect(await smallControls(page)).toEqual([])
    await keepPicture(page, `dashboard-hours-${part}-phone`)
    await page.setViewportSize(NARROW)
    expect(await overhang(page)).toBe(0)
  })
})

describe('whose hours', () => {
  const few = sceneOf()

  test('are found by typing where there are more users than a list shows', async () => {
    const like = await few.host()
    const [tabei] = await manyHosts(few.product, { like: like.userId, count: 110 })
    await few.product.sql(
      `UPDATE users SET given_name = 'Junko', family_name = 'Tabei', email = 'junko@example.com',
         email_folded = 'junko@example.com' WHERE id = $1`,
      [tabei],
    )
    const page = await atDashboard(few, '/dashboard/hours')
    await page.getByLabel('Hours of', { exact: true }).pressSequentially('tabei')
    const found = 'Junko Tabei (junko@example.com)'
    await page.locator(`option[value="${found}"]`).waitFor({ state: 'attached' })
    await page.getByLabel('Hours of', { exact: true }).fill(found)
    await page.waitForURL(new RegExp(`[?]user=${tabei}`))
    // Once the screen is that user's.
    await expect
      .poll(async () => {
        await page.getByLabel('Hours of', { exact: true }).fill('')
        return new URL(page.url()).search
      })
      .toBe('')
  })
})
