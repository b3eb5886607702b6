/** From the link that the first start prints to a key that works. */
import { expect, test } from 'vitest'
import { sceneOf } from '../scene.ts'
import { atDashboard } from './desk.ts'

const scene = sceneOf()

test('first-admin link → key made, copied, used', async () => {
  const page = await atDashboard(scene, '/dashboard/api-keys')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Create API key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Production')
  await dialog.getByLabel('Ends after').fill('91')
  await dialog.getByRole('button', { name: 'Create API key' }).click()
  await dialog.getByText('A whole number of days from 1 to 90.').waitFor()
  await dialog.getByLabel('Ends after').fill('30')
  await dialog.getByRole('button', { name: 'Create API key' }).click()
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click()
  const key = await page.evaluate(() => navigator.clipboard.readText())
  const { status, body } = await scene.product.call('GET', '/v4/user/me', { key })
  expect([status, body.email]).toEqual([200, 'owner@acme.example'])

  await dialog.getByRole('button', { name: 'I have copied it' }).click()
  const row = page.getByRole('row', { name: /Production/ })
  await row.getByText('Active').waitFor()
  expect(await page.content()).not.toContain(key.split(':')[2])

  await row.getByRole('button', { name: 'Deactivate Production' }).click()
  await dialog.getByLabel('Type Production to confirm').fill('Production')
  await dialog.getByRole('button', { name: 'Deactivate' }).click()
  await page.getByText('Production no longer works').waitFor()
  expect((await scene.product.call('GET', '/v4/user/me', { key })).status).toBe(401)
})
