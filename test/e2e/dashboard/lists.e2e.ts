/** Lists as somebody works with them: searched while typing, narrowed, and turned to their ends. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sceneOf } from '../scene.ts'
import { atDashboard } from './desk.ts'

const scene = sceneOf()

const searchOf = (page: Page) => new URL(page.url()).searchParams.get('search')
const rowsOf = (page: Page) => page.getByRole('row')

const users = (...names: [givenName: string, familyName: string][]) =>
  Promise.all(
    names.map(([givenName, familyName]) =>
      scene.desk.host({ givenName, familyName, email: `${familyName.toLowerCase()}@example.com` }),
    ),
  )

test('a pause between two names takes no blank away; "back" brings the search back', async () => {
  await users(['Maria', 'Mayer'], ['Maria', 'Curie'])
  const page = await atDashboard(scene, '/dashboard/users')
  const box = page.getByRole('searchbox')
  await box.pressSequentially('maria ')
  await page.getByText('2 users', { exact: true }).waitFor()
  await box.pressSequentially('may')
  await page.getByText('1 user', { exact: true }).waitFor()
  expect([await box.inputValue(), searchOf(page)]).toEqual(['maria may', 'maria may'])

  await page.getByRole('link', { name: /Maria Mayer/ }).click()
  await page.getByRole('dialog', { name: 'Maria Mayer' }).waitFor()
  await page.goBack()
  await page.getByText('1 user', { exact: true }).waitFor()
  expect([await box.inputValue(), searchOf(page)]).toEqual(['maria may', 'maria may'])
})

test('what was asked before is answered too late: it overtakes nothing', async () => {
  await users(['Late', 'Answer'], ['Soon', 'Enough'])
  const page = await atDashboard(scene, '/dashboard/users')
  const late = Promise.withResolvers<void>()
  await page.route('**/v4/user?*search=late*', async route => {
    await late.promise
    await route.continue()
  })
  const box = page.getByRole('searchbox')
  const asked = page.waitForRequest('**/v4/user?*search=late*')
  await box.fill('late')
  await asked
  await box.fill('soon')
  await page.getByText('1 user', { exact: true }).waitFor()
  const answered = page.waitForResponse('**/v4/user?*search=late*')
  late.resolve()
  await answered
  expect(await rowsOf(page).count()).toBe(2)
  expect(await page.getByRole('link', { name: /Soon Enough/ }).count()).toBe(1)
})

test('with the last row of the last page that page ends', async () => {
  const emails = Array.from({ length: 26 }, (_, at) => `reader${at}@example.com`)
  for (const email of emails) {
    await scene.product.call('POST', '/crm', { body: { email, firstName: 'Reader' } })
  }
  const page = await atDashboard(scene, '/dashboard/contacts?search=reader')
  await page.getByRole('button', { name: 'Next page' }).click()
  await page.getByText('26–26 of 26').waitFor()
  await expect.poll(() => rowsOf(page).count()).toBe(2)
  await page.getByRole('link', { name: /Reader/ }).click()
  const panel = page.getByRole('dialog', { name: 'Reader' })
  await panel.getByRole('button', { name: 'Delete contact' }).click()
  const question = page.getByRole('dialog', { name: 'Delete Reader?' })
  await question.getByLabel(/^Type Reader/).fill('Reader')
  await question.getByRole('button', { name: 'Delete contact' }).click()
  await page.getByText('Reader is deleted').waitFor()
  await expect.poll(() => rowsOf(page).count()).toBe(26)
  expect(new URL(page.url()).searchParams.get('page')).toBe(null)

  await page.goto('/dashboard/contacts?search=reader&page=9')
  await expect.poll(() => rowsOf(page).count()).toBe(26)
})

test('dates of a filter are those of the user, whatever is typed on the way to them', async () => {
  const host = await scene.host({}, { timezone: 'Pacific/Auckland' })
  // Monday half past midnight in Berlin, where the user is, and Sunday in Greenwich.
  await scene.desk.booked(host, '2026-12-07T12:30:00+13:00')
  const page = await atDashboard(scene, `/dashboard/appointments?host=${host.userId}`)
  const refused: string[] = []
  page.on('response', answer => answer.status() === 400 && refused.push(answer.url()))
  await page.getByText('1 appointment', { exact: true }).waitFor()
  await page.getByLabel('From', { exact: true }).focus()
  await page.keyboard.type('07122026')
  await expect.poll(() => page.url()).toMatch(/from=2026-(12-07|07-12)/)
  expect(refused).toEqual([])
  await page.goto(`/dashboard/appointments?host=${host.userId}&from=2026-12-07&until=2026-12-07`)
  await page.getByText('1 appointment', { exact: true }).waitFor()
  await page.goto(`/dashboard/appointments?host=${host.userId}&until=2026-12-06`)
  await page.getByRole('heading', { name: 'Nothing matches' }).waitFor()
})

test('an administrator finds the meeting types of everybody', async () => {
  const host = await scene.host({ meetingInfo: { name: 'Curve fitting' } })
  await scene.desk.booked(host, '2026-12-07T10:00:00+01:00')
  const page = await atDashboard(scene, '/dashboard/appointments')
  await page.getByLabel('Meeting type').selectOption('Curve fitting')
  await page.getByText('1 appointment', { exact: true }).waitFor()
})

test('contacts and appointments tell the same time of the same appointment', async () => {
  const host = await scene.host({}, { timezone: 'Asia/Kolkata' })
  const attendee = { email: 'ramanujan@example.com', firstname: 'Srinivasa', lastname: 'Ramanujan' }
  await scene.desk.booked(host, '2026-12-07T10:00:00+05:30', { attendee })
  await scene.product.settle()
  const far = { timezoneId: 'America/St_Johns' }
  const page = await atDashboard(scene, '/dashboard/contacts?search=ramanujan', far)
  await page.getByRole('row', { name: /Ramanujan.*Mon, 7 Dec 2026, 10:00/ }).waitFor()
})

test('a mail is found by part of the address', async () => {
  const host = await scene.host()
  const attendee = { email: 'noether@example.com', firstname: 'Emmy', lastname: 'Noether' }
  await scene.desk.booked(host, '2026-12-07T11:00:00+01:00', { attendee })
  await scene.product.settle()
  const page = await atDashboard(scene, '/dashboard/mail-log')
  await page.getByRole('searchbox').fill('noether@exam')
  await expect.poll(() => searchOf(page)).toBe('noether@exam')
  const others = rowsOf(page).filter({ hasNotText: 'noether@example.com' })
  await expect.poll(() => others.count()).toBe(1)
  await expect.poll(() => rowsOf(page).count()).toBeGreaterThan(1)
})
