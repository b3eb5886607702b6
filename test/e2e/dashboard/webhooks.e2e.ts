/** From a webhook that is added to a delivery that is sent again. */
import { expect, test } from 'vitest'
import { afterFile } from '../../after-file.ts'
import { monday } from '../../desk.ts'
import { receiver } from '../../receiver.ts'
import { sceneOf } from '../scene.ts'
import { atDashboard } from './desk.ts'

const scene = sceneOf({ 'webhook-allow-private': 'true' })

test('webhook added → tested → delivery seen → delivery replayed', async () => {
  const at = await receiver()
  afterFile(at.close)
  const page = await atDashboard(scene, '/dashboard/webhooks')
  await page.getByRole('heading', { name: 'Nobody is told yet' }).waitFor()
  await page.getByRole('button', { name: 'Add webhook' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Address').fill('nowhere')
  await dialog.getByRole('button', { name: 'Add webhook' }).click()
  await dialog.getByText('must be an address such as').waitFor()
  await dialog.getByLabel('Address').fill(at.url)
  await dialog.getByRole('button', { name: 'Add webhook' }).click()
  await dialog.getByRole('heading', { name: 'Copy the secret now' }).waitFor()
  expect(await dialog.locator('code').textContent()).toMatch(/^whsec_/)
  await dialog.getByRole('button', { name: 'I have copied it' }).click()

  await page.getByRole('button', { name: 'Send a test' }).click()
  await dialog.getByText('It answered 200: the test arrived.').waitFor()
  expect(at.received[0]?.body.test).toBe(true)
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  const host = await scene.host()
  const id = await scene.desk.booked(host, monday('09:00'))
  await scene.product.settle()
  await page.reload()
  const row = page.getByRole('row', { name: /Booked/ })
  await row.getByText('Delivered').waitFor()
  await row.getByRole('link').click()
  const shown = (await dialog.locator('pre').textContent()) ?? ''
  expect(JSON.parse(shown)).toMatchObject({ webhookType: 'booking_created', id })
  const sent = () => at.received.filter(({ body }) => body.id === id)
  expect(JSON.parse(shown)).toEqual(sent()[0]?.body)

  await dialog.getByRole('button', { name: 'Send again' }).click()
  await page.getByText('It is sent again').waitFor()
  await scene.product.settle()
  expect(sent().map(({ headers }) => headers['webhook-id'])).toHaveLength(2)
  expect(sent()[0]?.headers['webhook-id']).toBe(sent()[1]?.headers['webhook-id'])
  await dialog.getByText('Attempt 2').waitFor()
})
