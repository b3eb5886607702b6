/** What can be booked, of oneself and of everybody, and what members see of it. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ensureAccount } from '../../../src/accounts/ensure-account.ts'
import { insertAccountUser } from '../../../src/accounts/store.ts'
import { sceneOf } from '../scene.ts'
import { atDashboard } from './desk.ts'

const scene = sceneOf()
const LIST = '/dashboard/meeting-types'
const FAR = { timezoneId: 'Asia/Kathmandu' }

const titled = (page: Page, name: string) =>
  page.getByRole('heading', { name, level: 1, exact: true }).waitFor()

/** A member of the company who is a user already, at a screen. */
async function memberAt(userId: string, path: string): Promise<Page> {
  const email = `${userId}@accounts.example`
  const { companyId } = scene.product.company
  const nowMs = scene.product.clock.now()
  const accountId = await scene.product.running.db.transaction(async tx => {
    const { account } = await ensureAccount(tx, { email, isProven: true, nowMs })
    await insertAccountUser(tx, { accountId: account.id, companyId, userId, nowMs })
    return account.id
  })
  return atDashboard(scene, path, { ...FAR, accountId, email })
}

test('closes a page and opens it again, duplicates with all there is, deletes', async () => {
  const { userId } = scene.product.company
  const made = await scene.desk.call('POST', '/v4/meeting-type', {
    body: { name: 'Listed', duration: 30, metadata: { ticket: '7' } },
    user: userId,
  })
  expect(made.status).toBe(201)
  const page = await atDashboard(scene, LIST, FAR)
  const on = page.getByRole('switch', { name: 'Listed can be booked', exact: true })
  await on.click()
  await page.getByText('Listed cannot be booked any more').waitFor()
  expect(await on.getAttribute('aria-checked')).toBe('false')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => on.getAttribute('aria-checked')).toBe('true')

  await page.getByRole('button', { name: 'Duplicate Listed', exact: true }).click()
  await titled(page, 'Copy of Listed')
  const { body: types } = await scene.desk.call('GET', '/v4/meeting-type', { user: userId })
  const copy = types.find((type: typeof made.body) => type.meetingInfo.name === 'Copy of Listed')
  expect(copy).toMatchObject({ metadata: { ticket: '7' }, enabled: false })
  await page.goto(`${LIST}?q=copy+of`)
  await page.getByRole('button', { name: 'Delete Copy of Listed' }).click()
  await page.getByLabel('Type Copy of Listed to confirm').fill('Copy of Listed')
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByText('Copy of Listed is deleted').waitFor()
  await page.getByText('No meeting type is called that.').waitFor()
})

test("an administrator finds everybody's types, and keeps them", async () => {
  const host = await scene.host({ meetingInfo: { name: 'Far away' } })
  const page = await atDashboard(scene, LIST, FAR)
  await page.getByLabel('Whose').selectOption({ label: 'Everybody’s' })
  await page.getByRole('searchbox').fill('far a')
  const row = page.getByRole('row', { name: /Far away/ })
  await row.getByRole('cell', { name: 'Ada Byron' }).waitFor()
  await page.getByRole('switch', { name: 'Far away can be booked' }).click()
  await page.getByText('Far away cannot be booked any more').waitFor()
  await page.getByRole('link', { name: /Far away/ }).click()
  await titled(page, 'Far away')
  await page.goto(`${LIST}?of=user:${host.userId}`)
  await page.getByRole('cell', { name: 'Ada Byron' }).waitFor()
  await page.getByRole('link', { name: 'New meeting type' }).first().click()
  await page.getByText(`${host.path.slice(0, host.path.lastIndexOf('/'))}/…`).waitFor()
})

test('a member keeps the own types, and sees those of teams', async () => {
  const { userId } = await scene.host({ meetingInfo: { name: 'Own' } })
  const team = await scene.desk.call('POST', '/v4/team', {
    body: { name: 'Sales', members: [{ userId, role: 'member' }] },
  })
  const shared = await scene.desk.call('POST', '/v4/meeting-type', {
    body: { name: 'Shared', duration: 30, workspaceId: team.body.id, queue: { userIds: [userId] } },
    user: scene.product.company.userId,
  })

  const page = await memberAt(userId, LIST)
  await page.getByRole('switch', { name: 'Own can be booked' }).waitFor()
  const row = page.getByRole('row', { name: /Shared/ })
  expect(await row.getByRole('switch').count()).toBe(0)
  expect(await row.getByRole('button').count()).toBe(1)
  await row.getByRole('cell', { name: 'team/sales', exact: true }).waitFor()
  expect(await page.getByRole('link', { name: 'Teams' }).count()).toBe(0)

  await page.getByRole('link', { name: /^Own/ }).click()
  await titled(page, 'Own')
  await page.goto(`${LIST}/teams`)
  await titled(page, 'There is no such screen')
  await page.goto(`${LIST}/${shared.body.id}/fairness`)
  await titled(page, 'There is no such screen')
})
