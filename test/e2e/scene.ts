/** One product and one browser a file, hosts to be booked, and visitors before their pages. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { type Desk, deskOf, type Host } from '../desk.ts'
import { boot, type Harness, TEST_NOW } from '../harness.ts'
import { openBrowser, sitDown, type Viewer, WIDE } from './browser.ts'

export type Scene = {
  readonly product: Harness
  readonly desk: Desk
  readonly browser: Browser
  /** A host whose meeting type has these settings, and the path of its page. */
  host(settings?: object, more?: object): Promise<Host & { path: string }>
  /** A visitor in Berlin who reads British English, before a page. */
  visit(path: string, options?: Visit): Promise<Page>
}

type Visit = Parameters<typeof sitDown>[2] & {
  /** What this visitor's browser will rightly complain about. */
  complaint?: RegExp
}

/** `flags`: options of the product. */
export function sceneOf(flags: Parameters<typeof boot>[0] = {}): Scene {
  let product: Harness
  let browser: Browser
  let desk: Desk
  const viewers: (Viewer & { complaint: RegExp | undefined })[] = []

  beforeAll(async () => {
    ;[product, browser] = await Promise.all([boot(flags), openBrowser()])
    desk = deskOf(product)
  })
  beforeEach(() => product.clock.set(TEST_NOW))
  afterEach(async () => {
    const all = viewers.splice(0)
    await Promise.all(all.map(({ page }) => page.context().close()))
    expect(all.flatMap(({ foreign }) => foreign)).toEqual([])
    const unexpected = all.flatMap(({ complaints, complaint }) =>
      complaints.filter(text => !complaint?.test(text)),
    )
    expect(unexpected).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await product?.close()
  })

  return {
    get product() {
      return product
    },
    get desk() {
      return desk
    },
    get browser() {
      return browser
    },
    host: async (settings = {}, more = {}) => {
      const made = await desk.host(more)
      if (Object.keys(settings).length > 0) await desk.change(made, settings)
      const path = `/v4/meeting-type/${made.meetingTypeId}`
      const { body } = await desk.call('GET', path, { user: made.userId })
      return { ...made, path: new URL(body.bookingUrl).pathname }
    },
    visit: async (path, { complaint, ...options } = {}) => {
      const viewer = await sitDown(browser, product.url, {
        timezoneId: 'Europe/Berlin',
        locale: 'en-GB',
        viewport: WIDE,
        ...options,
      })
      viewers.push({ ...viewer, complaint })
      const { page } = viewer
      const hasScripts = options.javaScriptEnabled !== false
      if (hasScripts) await page.context().clock.setFixedTime(product.clock.now())
      await page.goto(path)
      return page
    },
  }
}
