/** From a webhook that is added to a delivery that is sent again. */
import type { Page } from 'playwright-core'
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
  await dialog.getByText('An address like https://example.com/hook.').waitFor()
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

test('of a webhook only what was changed is sent; of one that was not, nothing', async () => {
  const { page } = await atWebhook('https://example.com/hook')
  const sent: unknown[] = []
  page.on('request', request => {
    if (request.method() === 'PATCH') sent.push(request.postDataJSON())
  })
  const dialog = page.getByRole('dialog', { name: 'Change' })
  const save = async () => {
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  const change = page.getByRole('button', { name: 'Change', exact: true })
  await change.click()
  await save()
  await change.click()
  await dialog.getByLabel('Description').fill('For the books')
  await save()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => sent).toEqual([{ description: 'For the books' }, { description: '' }])
})

/** An endpoint that is known already, and its details. */
async function atWebhook(
  url: string,
  visit?: Parameters<typeof atDashboard>[2],
): Promise<{ id: string; page: Page }> {
  const body = { endpoint: url, eventTypes: ['booking_created'] }
  const { id } = (await scene.product.call('POST', '/webhooks', { body })).body
  return { id, page: await atDashboard(scene, `/dashboard/webhooks/${id}`, visit) }
}

test('a secret that is shown once is not closed by mistake', async () => {
  const at = await receiver()
  afterFile(at.close)
  const { page } = await atWebhook(at.url)
  await page.getByRole('button', { name: 'New secret' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'New secret' }).click()
  await dialog.getByText(/^whsec_/).waitFor()
  for (const _ of [1, 2, 3]) await page.keyboard.press('Escape')
  await page.mouse.click(5, 5)
  await dialog.getByText(/^whsec_/).waitFor()
  await dialog.getByRole('button', { name: 'I have copied it' }).click()
  await dialog.waitFor({ state: 'detached' })
})

test('what failed says why to the second; while it is off nothing is sent again', async () => {
  const at = await receiver((_received, response) => response.writeHead(503).end('\u202ebusy \0'))
  afterFile(at.close)
  const { id: webhookId, page } = await atWebhook(at.url)
  const id = await scene.desk.booked(await scene.host(), monday('10:00'))
  await scene.product.settle()
  await page.goto(`/dashboard/webhooks/${webhookId}?status=open`)
  const row = page.getByRole('row', { name: /Booked/ })
  await row.getByText('Waiting, again in a moment').waitFor()
  await row.getByRole('link').click()
  const panel = page.getByRole('dialog', { name: 'Delivery of Booked' })
  await panel.getByText('answered with status 503').waitFor()
  await panel.getByText(/Attempt 1 · .*09:00:00/).waitFor()
  await panel.getByText('\ufffdbusy', { exact: false }).waitFor()
  await panel.getByText(id).first().waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.url()).toMatch(`/webhooks/${webhookId}?status=open`)

  await page.getByRole('button', { name: 'Turn off' }).click()
  await page.getByText('Off', { exact: true }).waitFor()
  await row.getByText('Waiting', { exact: true }).waitFor()
  const replay = page.getByRole('button', { name: 'Replay a span' })
  expect(await replay.getAttribute('aria-disabled')).toBe('true')
  await row.getByRole('link').click()
  const again = panel.getByRole('button', { name: 'Send again' })
  expect(await again.getAttribute('aria-disabled')).toBe('true')
})

test('a span ends with this minute, and is checked before it is sent', async () => {
  const at = await receiver()
  afterFile(at.close)
  const { page } = await atWebhook(at.url)
  const id = await scene.desk.booked(await scene.host(), monday('11:00'))
  await scene.product.settle()
  const sent = () => at.received.filter(({ body }) => body.id === id)
  expect(sent()).toHaveLength(1)
  await page.getByRole('button', { name: 'Replay a span' }).click()
  const dialog = page.getByRole('dialog', { name: 'Replay a span' })
  await dialog.getByLabel('From').fill('')
  await dialog.getByRole('button', { name: 'Replay' }).click()
  await dialog.getByText('Choose a date and a time.').waitFor()
  await dialog.getByLabel('From').fill('2026-11-25T00:00')
  await dialog.getByRole('button', { name: 'Replay' }).click()
  await dialog.getByText('This has to be later.').waitFor()
  await dialog.getByLabel('From').fill('2026-11-24T08:00')
  await dialog.getByRole('button', { name: 'Replay' }).click()
  await page.getByText(/^\d+ events? (is|are) sent again$/).waitFor()
  await scene.product.settle()
  expect(sent()).toHaveLength(2)
})

test('that something cannot be done is said', async () => {
  const at = await receiver()
  afterFile(at.close)
  const { id, page } = await atWebhook(at.url, { complaint: /ERR_FAILED/ })
  await page.route(`**/webhooks/${id}`, route =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  )
  await page.getByRole('button', { name: 'Turn off' }).click()
  await page.getByText('The server does not answer.').waitFor()
  await page.getByRole('button', { name: 'Turn off' }).waitFor()
})
