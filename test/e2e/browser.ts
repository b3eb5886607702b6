/** Chromium, as somebody sits before it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

export type Viewer = {
  page: Page
  /** Addresses that were asked for and lie on another server. */
  foreign: string[]
  /** What the browser refused or complained about, but for the status of a page itself. */
  complaints: string[]
}

/** Chromium without what a window needs takes half the time; either is Debian's. */
const BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? BROWSERS.find(path => existsSync(path)) ?? 'chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  })

/** Remembers what is asked for that is neither on `baseURL` nor on `otherOrigins`. */
export async function sitDown(
  browser: Browser,
  baseURL: string,
  { otherOrigins = [], ...options }: BrowserContextOptions & { otherOrigins?: string[] } = {},
): Promise<Viewer> {
  const context = await browser.newContext({ baseURL, ...options })
  const reachable = new Set([baseURL, ...otherOrigins].map(url => new URL(url).origin))
  const foreign: string[] = []
  const complaints: string[] = []
  context.on('request', request => {
    if (!reachable.has(new URL(request.url()).origin)) foreign.push(request.url())
  })
  const page = await context.newPage()
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    const isStatus = message.text().startsWith('Failed to load resource: the server responded')
    if (message.type() === 'error' && !isStatus) complaints.push(message.text())
  })
  return { page, foreign, complaints }
}

/** Viewports that design is judged by. */
export const PHONE = { width: 390, height: 844 }
export const NARROW = { width: 320, height: 640 }
export const WIDE = { width: 1280, height: 900 }

const folder = process.env.PUNCTUAL_SCREENSHOTS

/** Keeps what is seen now as a picture, for eyes to judge, if PUNCTUAL_SCREENSHOTS says where. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
