/** An appointment is found, moved, handled and cancelled; what waits is decided. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Host, monday, onDay } from '../../desk.ts'
import { violationsOf } from '../axe.ts'
import { keepPicture, NARROW, PHONE } from '../browser.ts'
import { overhang } from '../legibility.ts'
import { sceneOf } from '../scene.ts'
import { atDashboard } from './desk.ts'

const scene = sceneOf()

/** Far from Berlin, where the hosts are, and a quarter of an hour off. */
const FAR = { timezoneId: 'Asia/Kathmandu' }

const person = (firstname: string, lastname: string) => ({
  attendee: { email: `${firstname.toLowerCase()}@example.com`, firstname, lastname },
})

const panelOf = (page: Page) => page.getByRole('dialog').first()
const question = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
const choose = (page: Page, time: string) =>
  question(page, 'Reschedule')
    .getByRole('radio', { name: time, exact: true })
    .check({ force: true })

describe('the list', () => {
  test('find one → move it → cancel it with a reason', async () => {
    const host = await scene.host()
    const id = await scene.desk.booked(host, monday('09:30'), person('Mary', 'Somerville'))
    await scene.desk.booked(host, monday('11:00'), person('Emmy', 'Noether'))
    const page = await atDashboard(scene, '/dashboard/appointments', FAR)

    await page.getByRole('searchbox', { name: 'Name, email or phone number' }).fill('somerv')
    await page.getByText('1 appointment', { exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('search')).toBe('somerv')
    const day = page.getByRole('region', { name: 'Monday 7 December' })
    await day.getByRole('link', { name: /09:30–10:00.*Mary Somerville.*with Ada Byron/ }).click()

    await panelOf(page).getByRole('button', { name: 'Reschedule' }).click()
    await question(page, 'Reschedule')
      // Once the starts are there: nothing moves any more under the pointer.
      .getByRole('radio', { name: /Tuesday 8 December, / })
      .check({ force: true })
    await choose(page, '14:00')
    await page.getByRole('button', { name: /^Move to Tue, 8 Dec 2026, 14:00/ }).click()
    await page.getByText('Moved to Tue, 8 Dec 2026, 14:00').waitFor()
    expect((await scene.desk.get(id)).start).toBe(onDay('2026-12-08', '14:00'))
    await panelOf(page).getByText('14:00–14:30', { exact: true }).waitFor()

    await panelOf(page).getByRole('button', { name: 'Cancel it' }).click()
    await page.getByLabel('Reason').fill('The host is ill')
    await page.getByRole('button', { name: 'Cancel the appointment' }).click()
    await page.getByText('Cancelled: Mary Somerville').waitFor()
    const { isCancelled, cancel } = await scene.desk.get(id)
    expect([isCancelled, cancel.reason]).toEqual([true, 'The host is ill'])
    await panelOf(page).getByText('Reason: The host is ill').first().waitFor()
    const { body: owner } = await scene.product.call('GET', '/v4/user/me')
    const name = `${owner.givenName} ${owner.familyName}`.trim()
    const facts = panelOf(page).getByRole('region', { name: 'What is agreed' })
    await facts.getByText(`by ${name}, `).waitFor()

    await page.keyboard.press('Escape')
    await expect.poll(() => new URL(page.url()).pathname).toBe('/dashboard/appointments')
    await page.getByRole('radio', { name: 'Cancelled' }).check({ force: true })
    await page.getByRole('link', { name: /Mary Somerville/ }).waitFor()
  })

  test('what closing leaves behind: the filters, and the focus on the row', async () => {
    const host = await scene.host()
    await scene.desk.booked(host, monday('13:00'), person('Ada', 'Yonath'))
    const page = await atDashboard(scene, '/dashboard/appointments?search=yonath', FAR)
    const row = page.getByRole('link', { name: /Ada Yonath/ })
    await row.focus()
    await page.keyboard.press('Enter')
    await panelOf(page)
      .getByRole('heading', { name: /with Ada Yonath/ })
      .waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).toContain('/dashboard/appointments?search=yonath')
    await expect.poll(() => row.evaluate(element => element === document.activeElement)).toBe(true)
  })

  test('a closed time says why, and offers what is open close to it', async () => {
    const host = await scene.host()
    const id = await scene.desk.booked(host, monday('09:30'), person('Lise', 'Meitner'))
    await scene.desk.booked(host, monday('10:00'), person('Otto', 'Hahn'))
    const page = await atDashboard(scene, `/dashboard/appointments/${id}`, FAR)
    await panelOf(page).getByRole('button', { name: 'Reschedule' }).click()
    await page.getByRole('checkbox', { name: /closed times/ }).check()
    await choose(page, '10:00: another appointment has it')
    const notice = question(page, 'Reschedule').getByRole('status').last()
    await notice.getByText(/10:00 cannot be booked: another appointment has it/).waitFor()
    await notice.getByRole('button', { name: 'Mon, 7 Dec 2026, 10:30' }).click()
    await page.getByRole('button', { name: /^Move to Mon, 7 Dec 2026, 10:30/ }).click()
    await page.getByText('Moved to Mon, 7 Dec 2026, 10:30').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone').waitFor()
    expect((await scene.desk.get(id)).start).toBe(monday('09:30'))
  })

  test('a time that is taken meanwhile is refused with its reason', async () => {
    const host = await scene.host()
    const id = await scene.desk.booked(host, monday('09:30'), person('Hedy', 'Lamarr'))
    const page = await atDashboard(scene, `/dashboard/appointments/${id}`, FAR)
    await panelOf(page).getByRole('button', { name: 'Reschedule' }).click()
    await choose(page, '15:00')
    await scene.desk.booked(host, monday('15:00'), person('George', 'Antheil'))
    await page.getByRole('button', { name: /^Move to/ }).click()
    await page
      .getByText(/15:00 cannot be booked: another appointment has it/)
      .first()
      .waitFor()
    expect((await scene.desk.get(id)).start).toBe(monday('09:30'))
  })
})

describe('the details', () => {
  test('a note is saved as it is typed, and a no-show is undone', async () => {
    const host = await scene.host()
    const id = await scene.desk.booked(host, monday('09:00'), person('Rosalind', 'Franklin'))
    scene.product.clock.set('2026-12-07T08:15:00Z')
    const page = await atDashboard(scene, `/dashboard/appointments/${id}`, FAR)
    await page.getByLabel('Your note').fill('Bring photo 51')
    await panelOf(page).getByText('Saved', { exact: true }).waitFor()
    expect((await scene.desk.get(id)).note).toBe('Bring photo 51')

    await page.getByRole('button', { name: 'Rosalind Franklin did not come' }).click()
    await page.getByText('Rosalind Franklin is noted as not come').waitFor()
    expect((await scene.desk.get(id)).attendees[0].noShow).toBe(true)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone').waitFor()
    expect((await scene.desk.get(id)).attendees[0].noShow).toBe(false)
  })

  test('one of a group is taken out, a guest comes along, a mail goes out', async () => {
    const host = await scene.host({ spots: 3 })
    const id = await scene.desk.booked(host, monday('09:00'), person('Katherine', 'Johnson'))
    await scene.desk.booked(host, monday('09:00'), person('Dorothy', 'Vaughan'))
    const page = await atDashboard(scene, `/dashboard/appointments/${id}`, FAR)
    await panelOf(page).getByText('2 of 3 seats').waitFor()

    await page.getByRole('button', { name: 'Add a guest of Katherine Johnson' }).click()
    await question(page, /Add a guest/)
      .getByLabel('Email')
      .fill('mary.jackson@example.com')
    await page.getByRole('button', { name: 'Add the guest' }).click()
    await page.getByText('mary.jackson@example.com is invited').waitFor()

    await page.getByRole('button', { name: 'Write to Katherine Johnson' }).click()
    await question(page, /Write to/)
      .getByRole('button', { name: 'Send' })
      .click()
    await page.getByText('Please fill this in.').waitFor()
    await page.getByLabel('Text').fill('The room has changed.')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('On its way to Katherine Johnson').waitFor()

    await page.getByRole('button', { name: 'Take out Dorothy Vaughan' }).click()
    await question(page, /Take out/)
      .getByRole('button', { name: 'Take out Dorothy Vaughan' })
      .click()
    await page.getByText('Dorothy Vaughan is taken out').waitFor()
    expect((await scene.desk.get(id)).takenSpots).toBe(1)
  })
})

describe('the calendar', () => {
  test('keys turn it and choose the view; a block opens the details over it', async () => {
    const host = await scene.host()
    await scene.desk.booked(host, monday('09:30'), person('Maryam', 'Mirzakhani'))
    const page = await atDashboard(scene, '/dashboard/calendar?date=2026-12-01', FAR)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.url()).toContain('date=2026-12-08')
    const day = page.getByRole('region', { name: 'Monday 7 December' })
    const block = day.getByRole('link', { name: /09:30–10:00.*Maryam Mirzakhani/ })
    await block.waitFor()
    await page.keyboard.press('m')
    await page.getByRole('table', { name: 'December 2026' }).waitFor()
    await page.keyboard.press('w')
    await block.click()
    await panelOf(page)
      .getByRole('heading', { name: /with Maryam Mirzakhani/ })
      .waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => new URL(page.url()).pathname).toBe('/dashboard/calendar')
    await page.keyboard.press('t')
    await page.getByRole('region', { name: 'Tuesday 24 November' }).waitFor()
  })

  test('what has no room in the week is counted, and stands in the day', async () => {
    const names = ['Hypatia', 'Agnesi', 'Germain', 'Lovelace', 'Noether']
    for (const name of names) {
      const host = await scene.host()
      await scene.desk.booked(host, onDay('2026-12-10', '16:00'), person('Full', name))
    }
    const page = await atDashboard(scene, '/dashboard/calendar?date=2026-12-10', FAR)
    const day = page.getByRole('region', { name: 'Thursday 10 December' })
    await day.getByRole('link', { name: /Full Hypatia/ }).waitFor()
    expect(await day.getByRole('link', { name: /Full/ }).count()).toBe(3)
    await day.getByRole('link', { name: '2 more' }).click()
    await day.getByRole('link', { name: /Full Noether/ }).waitFor()
    expect(await day.getByRole('link', { name: /Full/ }).count()).toBe(5)
  })

  test('on a phone it is the day', async () => {
    const host = await scene.host()
    await scene.desk.booked(host, monday('09:30'), person('Sofia', 'Kovalevskaya'))
    const page = await atDashboard(scene, '/dashboard/calendar?date=2026-12-07&view=week', {
      ...FAR,
      viewport: PHONE,
    })
    await page.getByRole('link', { name: /Sofia Kovalevskaya/ }).waitFor()
    expect(await page.getByRole('region', { name: /December|November/ }).count()).toBe(1)
  })
})

describe('what waits', () => {
  const asked = async (host: Host, clock: string, who: ReturnType<typeof person>) =>
    scene.desk.book(host, monday(clock), who)
  const waiting = { meetingOptions: { requireHostConfirmation: 'enabled' } }

  test('a page that is no more leads to the last, and the focus stays in the list', async () => {
    const host = await scene.host(waiting)
    await asked(host, '09:30', person('Barbara', 'Liskov'))
    await asked(host, '10:30', person('Frances', 'Allen'))
    const page = await atDashboard(scene, '/dashboard/waiting?page=3', FAR)
    const confirm = page.getByRole('button', { name: /^Confirm Barbara Liskov/ })
    await confirm.focus()
    await page.keyboard.press('Enter')
    await confirm.waitFor({ state: 'detached' })
    const list = page.getByRole('region', { name: 'To confirm' })
    await expect.poll(() => list.evaluate(one => one === document.activeElement)).toBe(true)
  })

  test('confirm one → it is an appointment; decline the other with a reason', async () => {
    const host = await scene.host(waiting)
    await asked(host, '09:30', person('Chien', 'Shiung'))
    await asked(host, '11:00', person('Vera', 'Rubin'))
    const page = await atDashboard(scene, '/dashboard/waiting', FAR)
    await page.getByRole('button', { name: /^Confirm Chien Shiung, Mon, 7 Dec 2026/ }).click()
    await page.getByText(/^Confirmed: Chien Shiung/).waitFor()
    await page.getByRole('button', { name: /^Decline Vera Rubin/ }).click()
    await page.getByLabel('Reason').fill('I am away that day')
    await page.getByRole('button', { name: 'Decline it' }).click()
    await page.getByText('Declined: Vera Rubin').waitFor()

    await page.getByRole('radio', { name: 'Declined' }).check({ force: true })
    await page.getByText('Reason: I am away that day').waitFor()
    await page.getByRole('radio', { name: 'Confirmed' }).check({ force: true })
    await page.getByRole('link', { name: 'Open the appointment of Chien Shiung' }).click()
    await panelOf(page)
      .getByRole('heading', { name: /with Chien Shiung/ })
      .waitFor()
  })
})

describe('how it looks', () => {
  test.each(['light', 'dark'] as const)('nothing stumbles in %s', async colorScheme => {
    const host = await scene.host({ spots: 3 })
    const id = await scene.desk.booked(host, monday('09:30'), person('Grace', 'Hopper'))
    await scene.desk.booked(host, monday('09:30'), person('Jean', 'Bartik'))
    const page = await atDashboard(scene, '/dashboard/appointments', { ...FAR, colorScheme })
    await page
      .getByRole('link', { name: /Grace Hopper and 1 more/ })
      .first()
      .waitFor()
    expect(await violationsOf(page)).toEqual([])
    for (const view of ['week', 'month']) {
      await page.goto(`/dashboard/calendar?date=2026-12-07&view=${view}`)
      await page.getByText(/^\d+ appointments?$/).waitFor()
      expect(await violationsOf(page)).toEqual([])
    }
    await page.goto('/dashboard/waiting')
    await page.getByRole('heading', { level: 1, name: 'To confirm' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.goto(`/dashboard/appointments/${id}`)
    await panelOf(page).getByText('2 of 3 seats').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await panelOf(page).getByRole('button', { name: 'Reschedule' }).click()
    await question(page, 'Reschedule').getByRole('radio', { name: '10:00' }).waitFor({
      state: 'attached',
    })
    expect(await violationsOf(page)).toEqual([])
    await keepPicture(page, `dashboard-appointment-${colorScheme}`)
  })

  test('nothing is cut off at 320 px', async () => {
    const host = await scene.host()
    const id = await scene.desk.booked(host, monday('09:30'), person('Annie', 'Easley'))
    const page = await atDashboard(scene, '/dashboard/appointments', { ...FAR, viewport: NARROW })
    await page.getByRole('link', { name: /Annie Easley/ }).waitFor()
    expect(await overhang(page)).toBe(0)
    for (const [path, shown] of [
      ['calendar?date=2026-12-07', /Annie Easley/],
      ['calendar?date=2026-12-07&view=month', /^\d+ appointments?$/],
      ['waiting', /^\d+ bookings?$|Nothing waits/],
      [`appointments/${id}`, /Annie Easley/],
    ] as const) {
      await page.goto(`/dashboard/${path}`)
      await page.getByText(shown).first().waitFor({ state: 'attached' })
      expect([path, await overhang(page)]).toEqual([path, 0])
    }
  })
})
