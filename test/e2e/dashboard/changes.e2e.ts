/** Changes that reach further than one appointment, and changes that are not there yet. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Host, monday, onDay } from '../../desk.ts'
import { sceneOf } from '../scene.ts'
import { atDashboard } from './desk.ts'

const scene = sceneOf()

/** Far from Berlin, where the hosts are, and a quarter of an hour off. */
const FAR = { timezoneId: 'Asia/Kathmandu' }

const panelOf = (page: Page) => page.getByRole('dialog').first()
const question = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })

describe('a series', () => {
  const booked = async (host: Host): Promise<string[]> => {
    const recurrence = { rrule: 'FREQ=WEEKLY;COUNT=4' }
    const { body } = await scene.desk.book(host, monday('09:00'), { recurrence })
    return body.appointments.map(({ id }: { id: string }) => id)
  }
  const startsOf = (ids: string[]) =>
    Promise.all(ids.map(async id => (await scene.desk.get(id)).start))
  const AT_NINE = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'].map(date =>
    onDay(date, '09:00'),
  )

  test('all later ones move along, and back', async () => {
    const ids = await booked(await scene.host())
    const page = await atDashboard(scene, `/dashboard/appointments/${ids[1]}`, FAR)
    await panelOf(page).getByText('2 of 4').waitFor()
    await panelOf(page).getByRole('button', { name: 'Reschedule' }).click()
    const dialog = question(page, 'Reschedule')
    await dialog.getByRole('radio', { name: /Tuesday 15 December/ }).check({ force: true })
    await dialog.getByRole('radio', { name: '14:00', exact: true }).check({ force: true })
    await dialog.getByRole('checkbox', { name: /all later ones of the series/ }).check()
    await dialog.getByRole('button', { name: /^Move to Tue, 15 Dec 2026, 14:00/ }).click()
    await page.getByText('Moved to Tue, 15 Dec 2026, 14:00').waitFor()
    expect(await startsOf(ids)).toEqual([
      AT_NINE[0],
      ...['2026-12-15', '2026-12-22', '2026-12-29'].map(date => onDay(date, '14:00')),
    ])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone').waitFor()
    expect(await startsOf(ids)).toEqual(AT_NINE)
  })

  test('where one of them cannot move, none does, and that is said', async () => {
    const host = await scene.host()
    const ids = await booked(host)
    await scene.desk.booked(host, onDay('2026-12-21', '14:00'))
    const page = await atDashboard(scene, `/dashboard/appointments/${ids[1]}`, FAR)
    await panelOf(page).getByRole('button', { name: 'Reschedule' }).click()
    const dialog = question(page, 'Reschedule')
    await dialog.getByRole('radio', { name: '14:00', exact: true }).check({ force: true })
    await dialog.getByRole('checkbox', { name: /all later ones of the series/ }).check()
    await dialog.getByRole('button', { name: /^Move to/ }).click()
    await dialog.getByText(/^Not all of the series can be moved by as much/).waitFor()
    expect(await startsOf(ids)).toEqual(AT_NINE)
  })

  test('one is cancelled alone, then all that come after another', async () => {
    const ids = await booked(await scene.host())
    const cancelled = () => Promise.all(ids.map(async id => (await scene.desk.get(id)).isCancelled))
    const page = await atDashboard(scene, `/dashboard/appointments/${ids[0]}`, FAR)
    await panelOf(page).getByRole('button', { name: 'Cancel it' }).click()
    await page.getByRole('button', { name: 'Cancel the appointment' }).click()
    await page.getByText(/^Cancelled: /).waitFor()
    expect(await cancelled()).toEqual([true, false, false, false])

    await panelOf(page).getByRole('link', { name: 'Show all of it' }).click()
    await page.getByText('4 appointments', { exact: true }).waitFor()
    await page.getByRole('region', { name: 'Monday 21 December' }).getByRole('link').click()
    await panelOf(page).getByText('3 of 4').waitFor()
    await panelOf(page).getByRole('button', { name: 'Cancel it' }).click()
    await page.getByRole('radio', { name: /all later ones of the series/ }).check({ force: true })
    await page.getByLabel('Reason').fill('The course ends early')
    await page.getByRole('button', { name: 'Cancel them all' }).click()
    await panelOf(page).getByText('Reason: The course ends early').first().waitFor()
    expect(await cancelled()).toEqual([true, false, true, true])
  })
})

describe('a note', () => {
  /** The details of one, over a list of it alone. */
  const opened = async (clock: string) => {
    const host = await scene.host()
    const id = await scene.desk.booked(host, monday(clock))
    const path = `/dashboard/appointments/${id}?host=${host.userId}`
    const page = await atDashboard(scene, path, FAR)
    return { id, page, row: page.getByRole('link', { name: /Grace Hopper/ }) }
  }

  test('is there when the details are opened again at once', async () => {
    const { page, row } = await opened('09:00')
    const note = page.getByLabel('Your note')
    await note.fill('Bring photo 51')
    await page.keyboard.press('Escape')
    await row.click()
    await expect.poll(() => note.inputValue()).toBe('Bring photo 51')
  })

  test('that somebody else changed shows where nothing is typed', async () => {
    const { id, page, row } = await opened('09:30')
    const note = page.getByLabel('Your note')
    await note.waitFor()
    await page.keyboard.press('Escape')
    const body = { note: 'Of a colleague' }
    await scene.product.call('PATCH', `/v4/appointment/${id}/notes`, { body })
    scene.product.clock.advance(10_000)
    await page.clock.setFixedTime(scene.product.clock.now())
    await row.click()
    await expect.poll(() => note.inputValue()).toBe('Of a colleague')
  })

  test('that is taken back while it is typed is no change', async () => {
    const { id, page } = await opened('10:00')
    const note = page.getByLabel('Your note')
    await note.fill('Oh')
    await panelOf(page).getByText('Not saved yet').waitFor()
    await note.fill('')
    await panelOf(page).getByText('Not saved yet').waitFor({ state: 'detached' })
    const events = await scene.desk.eventsOf(id)
    expect(events.map(({ type }) => type)).toEqual(['booking_created'])
  })
})

test('nobody is invited to what is over, and the place of a clock is named', async () => {
  const host = await scene.host({}, { timezone: 'Asia/Kolkata' })
  const id = await scene.desk.booked(host, '2026-12-07T10:00:00+05:30')
  const page = await atDashboard(scene, `/dashboard/appointments/${id}`, FAR)
  await panelOf(page).getByRole('button', { name: 'Add a guest of Grace Hopper' }).waitFor()
  await panelOf(page).getByRole('button', { name: 'Cancel it' }).click()
  await page.getByText('Mon, 7 Dec 2026, 10:00–10:30 Kolkata').waitFor()
  await page.getByRole('button', { name: 'Keep it' }).click()
  scene.product.clock.set('2026-12-08T08:00:00Z')
  await page.clock.setFixedTime(scene.product.clock.now())
  await page.reload()
  await panelOf(page).getByRole('button', { name: 'Grace Hopper did not come' }).waitFor()
  expect(
    await panelOf(page)
      .getByRole('button', { name: /^Add a guest/ })
      .count(),
  ).toBe(0)
})

test('a team’s appointment is handed over; why somebody cannot take it is said once', async () => {
  const colleague = (givenName: string) => scene.desk.host({ givenName, familyName: 'Noether' })
  const [emmy, max] = [await colleague('Emmy'), await colleague('Max')]
  const members = [emmy, max].map(({ userId }) => ({ userId, role: 'admin' }))
  const { body: team } = await scene.desk.call('POST', '/v4/team', {
    body: { name: 'Algebra', members },
  })
  const { body: type } = await scene.desk.call('POST', '/v4/meeting-type', {
    body: { name: 'Call', duration: 30, workspaceId: team.id, queue: {} },
    user: emmy.userId,
  })
  const id = await scene.desk.booked({ ...emmy, meetingTypeId: type.id }, monday('09:00'))
  const hosts = async () => (await scene.desk.get(id)).hostIds
  const other = (await hosts())[0] === emmy.userId ? max : emmy
  const blocking = await scene.desk.booked(other, monday('09:00'))

  const page = await atDashboard(scene, `/dashboard/appointments/${id}`, FAR)
  await panelOf(page).getByRole('button', { name: 'Hand over' }).click()
  const dialog = question(page, 'Hand over to another host')
  const name = other === max ? /^Max Noether/ : /^Emmy Noether/
  await dialog.getByRole('radio', { name }).check()
  await dialog.getByRole('button', { name: 'Hand over' }).click()
  const why = dialog.getByText(
    /^This did not work: (another appointment has it|the host has no time)\.$/,
  )
  await why.waitFor()
  await scene.desk.cancel(blocking)
  await dialog.getByRole('button', { name: 'Hand over' }).click()
  await page.getByText(/^\w+ Noether takes it now$/).waitFor()
  expect(await hosts()).toEqual([other.userId])
})

describe('what is typed and not saved', () => {
  const QUESTION = 'Leave without saving?'
  const answer = (page: Page, name: 'Leave' | 'Stay') =>
    question(page, QUESTION).getByRole('button', { name, exact: true }).click()

  test.each([
    ['Settings', '/dashboard/settings', 'Your company', 'Name'],
    ['the account', '/dashboard/account', 'You', 'Given name'],
  ])('in %s is not left without asking', async (_where, path, part, label) => {
    const page = await atDashboard(scene, '/dashboard', FAR)
    const link = page.locator(`.side-bar a[href="${path}"]`)
    await link.click()
    const field = page.getByRole('region', { name: part }).getByLabel(label)
    const before = await field.inputValue()
    const ways = [
      () => page.getByRole('link', { name: 'Hours', exact: true }).click(),
      () => page.goBack(),
    ]
    for (const leave of ways) {
      await field.fill('Half done')
      await leave()
      await answer(page, 'Stay')
      expect(new URL(page.url()).pathname).toBe(path)
      expect(await field.inputValue()).toBe('Half done')
    }
    await field.fill(before)
    await page.getByRole('link', { name: 'Hours', exact: true }).click()
    await page.getByRole('heading', { name: 'Hours', level: 1 }).waitFor()
    await page.goBack()
    await field.fill('Half done')
    await page.getByRole('link', { name: 'Hours', exact: true }).click()
    await answer(page, 'Leave')
    await page.getByRole('heading', { name: 'Hours', level: 1 }).waitFor()
  })

  test.each([
    ['/dashboard/contacts', 'Add contact', 'Notes'],
    ['/dashboard/webhooks', 'Add webhook', 'Address'],
  ])('in a dialog over %s is not closed without asking', async (path, title, label) => {
    const page = await atDashboard(scene, path, FAR)
    await page.getByRole('button', { name: title, exact: true }).click()
    const field = question(page, title).getByLabel(label)
    const ways = [
      () => page.keyboard.press('Escape'),
      () => page.mouse.click(5, 5),
      () => page.goBack(),
      () => question(page, title).getByRole('button', { name: 'Close' }).click(),
    ]
    for (const close of ways) {
      await field.fill('Half done')
      await close()
      await answer(page, 'Stay')
      expect(await field.inputValue()).toBe('Half done')
    }
    // A browser closes what is escaped again and again without asking the page.
    for (const state of ['visible', 'detached', 'visible', 'detached'] as const) {
      await page.keyboard.press('Escape')
      await question(page, QUESTION).waitFor({ state })
    }
    await field.fill('Still here')
    await page.keyboard.press('Escape')
    await answer(page, 'Leave')
    await field.waitFor({ state: 'detached' })
  })
})
