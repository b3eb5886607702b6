/** Times that are held while the form is filled in, in Chromium. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskOf } from '../desk.ts'
import { boot, type Harness } from '../harness.ts'
import { openBrowser, sitDown } from './browser.ts'

let product: Harness
let browser: Browser
let path: string
beforeAll(async () => {
  ;[product, browser] = await Promise.all([boot(), openBrowser()])
  const { meetingTypeId, userId } = await deskOf(product).host()
  const { body } = await product.call('GET', `/v4/meeting-type/${meetingTypeId}`, { user: userId })
  path = new URL(body.bookingUrl).pathname
})
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

async function comeWith(slot: string): Promise<Page> {
  const { page } = await sitDown(browser, product.url, { timezoneId: 'Europe/Berlin' })
  await page.goto(`${path}?${new URLSearchParams({ slot })}`)
  return page
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Name').fill('Grace Hopper')
  await page.getByLabel('Email').fill('grace@example.com')
  await page.getByLabel('Phone number').fill('+49 123 456')
}

test('who comes by a link with a time holds it; who comes after is offered others', async () => {
  const slot = '2026-12-07T09:00:00+01:00'
  const first = await comeWith(slot)
  await first.getByText('kept for you').waitFor()
  const second = await comeWith(slot)
  await second.getByRole('alert').filter({ hasText: 'taken' }).waitFor()
  expect(await second.getByRole('radio').count()).toBeGreaterThan(0)
})

test('after a try that nobody answered, the time that is held can still be booked', async () => {
  const page = await comeWith('2026-12-08T09:00:00+01:00')
  await page.getByText('kept for you').waitFor()
  await fillIn(page)
  await page.route('**/booking', route => route.abort(), { times: 1 })
  const book = page.getByRole('button', { name: 'Book' })
  await book.click()
  await page.getByRole('alert').filter({ hasText: 'could not be reached' }).waitFor()
  await book.click()
  await page.getByRole('heading', { name: 'booked' }).waitFor()
})

test('a page that is loaded again keeps its time, given back by then or not', async () => {
  const { page } = await sitDown(browser, product.url, { timezoneId: 'Europe/Berlin' })
  // As when the next page overtakes what the last one said as it was left.
  await page.addInitScript(() => {
    addEventListener('pagehide', event => event.stopImmediatePropagation())
  })
  await page.goto(`${path}?${new URLSearchParams({ slot: '2026-12-09T09:00:00+01:00' })}`)
  await page.getByText('kept for you').waitFor()
  await page.reload()
  await page.getByText('kept for you').waitFor()
  await fillIn(page)
  await page.getByRole('button', { name: 'Book' }).click()
  await page.getByRole('heading', { name: 'booked' }).waitFor()
})

test('who goes back and chooses the same time has it, given back by then or not', async () => {
  const { page } = await sitDown(browser, product.url, { timezoneId: 'Europe/Berlin' })
  await page.route('**/hold/*', async route => {
    await new Promise(done => setTimeout(done, 2_000))
    await route.continue()
  })
  await page.goto(`${path}?date=2026-12-10`)
  await page.getByRole('grid').waitFor()
  const choose = () => page.getByRole('button', { name: /^9:00/ }).click()
  await choose()
  await page.getByText('kept for you').waitFor()
  await page.goBack()
  await choose()
  await page.getByText('kept for you').waitFor()
  await page.getByText('taken').waitFor({ state: 'hidden' })
})
