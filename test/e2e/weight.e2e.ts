/** What the booking page weighs on the way to a visitor, and how soon a time can be chosen. */
import { gzipSync } from 'node:zlib'
import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signInLink } from '../signed-in.ts'
import { boothOf } from './booth.ts'
import { PHONE, sitDown } from './browser.ts'
import { sceneOf } from './scene.ts'

const scene = sceneOf()
const MOST_SCRIPT_BYTES = 35_000
/** Of everything that the first screen of the dashboard needs. */
const MOST_DASHBOARD_BYTES = 150_000

type Came = { kind: string; bytes: number; path: string }

/** Everything that comes over the line for a page, as compressed as it came. */
async function listening(page: Page): Promise<{ client: CDPSession; came: () => Came[] }> {
  const client = await page.context().newCDPSession(page)
  const known = new Map<string, Came>()
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  client.on('Network.responseReceived', ({ requestId, type, response }) => {
    known.set(requestId, { kind: type, bytes: 0, path: new URL(response.url).pathname })
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = known.get(requestId)
    if (one) one.bytes = encodedDataLength
  })
  return { client, came: () => [...known.values()] }
}

const sum = (all: Came[], kind: string) =>
  all.filter(one => one.kind === kind).reduce((total, { bytes }) => total + bytes, 0)

const kB = (bytes = 0) => `${(bytes / 1000).toFixed(1)} kB`

test('the scripts of the booking page stay small, and nothing comes from elsewhere', async () => {
  const { path } = await scene.host()
  // With the browser's own clock, which is what is read here.
  const { page, foreign } = await sitDown(scene.browser, scene.product.url, {
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
    viewport: PHONE,
  })
  await page.goto('/robots.txt')
  const { came } = await listening(page)
  await page.goto(path)
  const booth = boothOf(page)
  await booth.isLive()
  await page.waitForLoadState('load')
  await booth.time('10:00').first().waitFor()
  const [fcpMs, liveMs] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    performance.now(),
  ])
  expect(foreign).toEqual([])
  const all = came()
  const [html, style, script] = ['Document', 'Stylesheet', 'Script'].map(kind => sum(all, kind))
  expect(html).toBeGreaterThan(0)
  expect(script).toBeGreaterThan(0)
  console.info(
    `Booking page: HTML ${kB(html)}, CSS beside it ${kB(style)}, JS ${kB(script)}; ` +
      `first contentful paint ${fcpMs?.toFixed(0)} ms, can be used ${liveMs?.toFixed(0)} ms`,
  )
  const sources = await page.evaluate(() =>
    Promise.all(
      [...document.scripts]
        .filter(({ type }) => type === '' || type === 'module')
        .map(async ({ src, text }) => (src === '' ? text : (await fetch(src)).text())),
    ),
  )
  expect(sources.length).toBeGreaterThan(1)
  const zipped = sources.reduce((total, source) => total + gzipSync(source).length, 0)
  expect(zipped).toBeLessThanOrEqual(MOST_SCRIPT_BYTES)
  // What came over the line is compressed, too: with its headers a little more.
  expect(script).toBeLessThanOrEqual(MOST_SCRIPT_BYTES + 1_000)
  await page.context().close()
})

test('the first load of the dashboard is small; each screen brings its own', async () => {
  const page = await scene.visit(`/dashboard/sign-in#${await signInLink(scene.product)}`)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/dashboard$/)
  const { came } = await listening(page)
  await page.goto('/dashboard')
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
  const bytes = came().reduce((total, one) => total + one.bytes, 0)
  console.info(
    `Dashboard: ${kB(bytes)} in ${came().length} answers until the first screen is there`,
  )
  expect(bytes).toBeGreaterThan(20_000)
  expect(bytes).toBeLessThanOrEqual(MOST_DASHBOARD_BYTES)

  const before = came().length
  await page.getByRole('link', { name: 'API keys' }).first().click()
  await page.getByRole('heading', { name: 'API keys' }).waitFor()
  const own = came()
    .slice(before)
    .map(({ path }) => path)
  expect(own).toEqual(expect.arrayContaining([expect.stringMatching(/api-keys-screen-.*\.js$/)]))
})
