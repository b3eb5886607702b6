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
  await row.getByText(`ak_live:…${key.split(':')[1]?.slice(-8)}`, { exact: true }).waitFor()
  expect(await page.content()).not.toContain(key.split(':')[2])

  await row.getByRole('button', { name: 'Deactivate Production' }).click()
  await dialog.getByLabel('Type Production to confirm').fill('Production')
  await dialog.getByRole('button', { name: 'Deactivate' }).click()
  await page.getByText('Production no longer works').waitFor()
  expect((await scene.product.call('GET', '/v4/user/me', { key })).status).toBe(401)
})

test('by keyboard: to a screen by its letters, by its key, and into the first field', async () => {
  const page = await atDashboard(scene)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type('team mem')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Team members' }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('k')
  await page.getByRole('heading', { name: 'API keys' }).waitFor()
  await page.getByRole('button', { name: 'Create API key' }).press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('By keyboard')
  expect(await page.getByRole('dialog').getByLabel('Name').inputValue()).toBe('By keyboard')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Leave', exact: true }).press('Enter')
  await page.keyboard.press('?')
  await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor()
})
