/** The script for other sites: the real product, a site on another origin, Chromium. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { boot, type Harness } from '../harness.ts'
import { openBrowser, PHONE, sitDown, type Viewer, WIDE } from './browser.ts'
import { bundle } from './embed/bundle.ts'
import { openSite, SCRIPT, type Site } from './embed/site.ts'

const LINK = 'john-smith/discovery-call'
const PATH = '/embed/v4/integration.js'
const QUEUE = 'window.punctual ??= Object.assign((...it) => window.punctual.q.push(it), { q: [] });'
/** Keeps every event of a namespace where the test finds it. */
const LISTEN = `${QUEUE} window.heard = []
  punctual('on', { event: '*', callback: one => heard.push(one) });`

let product: Harness
let browser: Browser
/** The site that embeds, and another one with a page that says everything there is to say. */
let site: Site
let talk: Site
let talkingScript: string
const viewers: Viewer[] = []
/** Who sits there in most tests. */
let usual: Viewer

beforeAll(async () => {
  const entry = fileURLToPath(new URL('embed/talking-page.ts', import.meta.url))
  ;[product, browser, site, talk, talkingScript] = await Promise.all([
    boot(),
    openBrowser(),
    openSite(),
    openSite(),
    bundle(entry),
  ])
  const reply = await product.call('POST', '/v4/user', {
    body: {
      email: 'john.smith@example.com',
      givenName: 'John',
      familyName: 'Smith',
      timezone: 'Europe/London',
      meetingType: { name: 'Discovery call', duration: 45, slug: 'discovery-call' },
    },
  })
  expect(new URL(reply.body.bookingUrl).pathname).toBe(`/${LINK}`)
  usual = await seat()
})

afterAll(async () => {
  await browser?.close()
  await Promise.all([product?.close(), site?.close(), talk?.close()])
})

afterEach(async () => {
  const others = viewers.splice(0)
  await Promise.all(others.map(({ page }) => page.context().close()))
  site.clear()
  talk.clear()
  const all = [usual, ...others]
  expect(all.flatMap(({ foreign }) => foreign.splice(0))).toEqual([])
  expect(all.flatMap(({ complaints }) => complaints.splice(0))).toEqual([])
})

type Seat = NonNullable<Parameters<typeof sitDown>[2]>

const seat = (options: Seat = {}): Promise<Viewer> =>
  sitDown(browser, site.url, {
    otherOrigins: [product.url, talk.url],
    timezoneId: 'America/St_Johns',
    viewport: WIDE,
    ...options,
  })

type Visit = {
  /** Somebody else than usual. */
  seat?: Seat
  query?: string
  headers?: Record<string, string>
  script?: string
  /** Runs before anything of a page or a frame does. */
  before?(viewer: Viewer): Promise<void>
}

const scriptTag = () => `<script async src="${product.url}${PATH}"></script>`

/** Opens a page of the site with the script and what a test puts beside it. */
async function visit(body: string, options: Visit = {}): Promise<Page> {
  const { query = '', headers = {}, script = scriptTag(), before } = options
  talk.put('/talk', {
    text: '<!doctype html><title>t</title><body><script src="talk.js"></script>',
  })
  talk.put('/talk.js', { text: talkingScript, headers: SCRIPT })
  site.put('/page', {
    text: `<!doctype html><html lang="en"><title>Site</title>${script}<body>${body}`,
    headers,
  })
  const isUsual = !before && !options.seat
  const viewer = isUsual ? usual : await seat(options.seat)
  if (!isUsual) viewers.push(viewer)
  await before?.(viewer)
  // A frame that never loads keeps its page from being loaded.
  await viewer.page.goto(`/page${query}`, { waitUntil: 'commit' })
  return viewer.page
}

/** What the browser complains about is what the test is about. */
function expectComplaint(pattern: RegExp): void {
  const complaints = [usual, ...viewers].flatMap(viewer => viewer.complaints.splice(0))
  expect(complaints).toEqual(complaints.map(() => expect.stringMatching(pattern)))
  expect(complaints.length).toBeGreaterThan(0)
}

const talkLink = (query = '') => `${talk.url}/talk${query}`
const frameOf = (page: Page): FrameLocator => page.frameLocator('iframe')
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Book an appointment' })
const addressOf = async (page: Page) => {
  const address = await page.locator('iframe').getAttribute('src')
  return address ?? ''
}
const say = (page: Page, name: string) =>
  frameOf(page).getByRole('button', { name, exact: true }).click()

type Heard = { event: string; namespace: string; data: unknown; ts: number }

const heardBy = (page: Page): Promise<Heard[]> => page.evaluate('heard')

async function untilHeard(page: Page, event: string): Promise<Heard> {
  await page.waitForFunction(
    name => Reflect.get(window, 'heard').some((one: Heard) => one.event === name),
    event,
  )
  const all = await heardBy(page)
  const found = all.findLast(one => one.event === event)
  if (!found) throw new Error(`${event} was not heard`)
  return found
}

const command = (page: Page, ...parts: unknown[]) =>
  page.evaluate(`punctual(...${JSON.stringify(parts)})`)

const heightOf = async (page: Page) => {
  const box = await page.locator('iframe').boundingBox()
  return Math.round(box?.height ?? 0)
}
const untilHigh = (page: Page, heightPx: number) =>
  expect.poll(() => heightOf(page), { interval: 20 }).toBe(heightPx)

describe('the script', () => {
  test('is there for every site, and is asked about again after an hour', async () => {
    const reply = await product.call('GET', PATH, { key: null })
    expect(reply.status).toBe(200)
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=3600',
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
      'cross-origin-resource-policy': 'cross-origin',
    })
    const headers = { 'if-none-match': reply.headers.get('etag') ?? '' }
    expect((await product.call('GET', PATH, { key: null, headers })).status).toBe(304)
    for (const path of ['/embed', '/embed/v4', '/embed/v4/other.js', '/embed/v3/integration.js']) {
      expect((await product.call('GET', path, { key: null })).status).toBe(404)
    }
  })

  test('takes commands from before it was there, under both names, and from after', async () => {
    const page = await visit(
      `<script>
        meetergo = function () { meetergo.q.push(arguments) }; meetergo.q = []
        ${LISTEN}
        meetergo('init', { prefill: { email: 'ada@example.com' } })
        punctual('openModal', '${talkLink('?first=1')}')
        window.stub = meetergo
      </script>`,
    )
    await untilHeard(page, 'linkReady')
    expect(await addressOf(page)).toContain('email=ada%40example.com')
    expect(await page.evaluate('meetergo === punctual && meetergo.version')).toBe('4')
    await command(page, 'closeModal')
    expect(await dialogOf(page).count()).toBe(0)
    await page.evaluate(link => Reflect.get(window, 'stub')('openModal', { link }), talkLink())
    await dialogOf(page).waitFor()
    await page.evaluate(
      `punctual.closeModal(); punctual.ns.default.openModal("/${LINK}", { a: "b" })`,
    )
    await expect
      .poll(() => page.locator('iframe[src*="a=b"]').getAttribute('src'))
      .toBe(
        `${product.url}/${LINK}?embed=true&a=b&email=ada%40example.com&timezone=America%2FSt_Johns`,
      )
  })

  test('a second copy only looks at the page again', async () => {
    const page = await visit(`<div class="meetergo-iframe" data-src="${talkLink()}"></div>`)
    await page.locator('iframe').waitFor()
    const before = await page.evaluate('window.first = punctual')
    await page.addScriptTag({ url: `${product.url}${PATH}` })
    expect(await page.evaluate('first === punctual && first === meetergo')).toBe(true)
    expect(await page.locator('iframe').count()).toBe(1)
    expect(before).toBeUndefined()
  })

  test('says which commands there are', async () => {
    const page = await visit(`<script>${QUEUE} punctual('fly')</script>`)
    await page.waitForFunction('punctual.ns?.default')
    expectComplaint(/No command "fly": init, modal/)
  })
})

describe('in the page', () => {
  test('shows the real booking page, in its place, in the visitor’s zone', async () => {
    const page = await visit(`<div class="meetergo-iframe" data-src="${LINK}"></div><p>Below</p>`)
    await frameOf(page).getByRole('heading', { name: 'Discovery call' }).waitFor()
    expect(await addressOf(page)).toBe(
      `${product.url}/${LINK}?embed=true&timezone=America%2FSt_Johns`,
    )
    expect(await page.locator('iframe').getAttribute('title')).toBe('Book an appointment')
    expect(await page.locator('.meetergo-iframe iframe').getAttribute('allow')).toBe('payment')
  })

  test('its height follows what the page says, and nothing moves before that', async () => {
    const page = await visit(
      `<script>${LISTEN}</script>
      <div class="meetergo-iframe" data-src="${talkLink()}"></div>
      <p>Below</p><div style="height: 3000px"></div>`,
    )
    await untilHeard(page, 'bookerViewed')
    await untilHigh(page, 616)
    await say(page, 'Grow a little')
    await say(page, 'Cancel')
    await untilHeard(page, 'bookingCancelled')
    expect(await heightOf(page)).toBe(616)
    await say(page, 'Grow')
    await untilHigh(page, 1250)
    await say(page, 'Shrink')
    await untilHigh(page, 496)
    expect(
      await frameOf(page)
        .locator('html')
        .evaluate(() => innerHeight),
    ).toBe(496)
    await say(page, 'Scroll')
    await page.waitForFunction('scrollY === 300')
  })

  test('keeps its height where the site wants that', async () => {
    const page = await visit(
      `<script>${LISTEN} punctual('init', { iframeHeight: 550 })</script>
      <div class="meetergo-iframe" data-src="${talkLink()}" data-resize="false"></div>`,
    )
    await untilHeard(page, 'bookerViewed')
    await say(page, 'Grow')
    await say(page, 'Book')
    await untilHeard(page, 'bookingSuccessful')
    expect(await heightOf(page)).toBe(550)
  })

  test('stands where it should on a wide page', async () => {
    const page = await visit(
      `<body style="margin: 0"><div class="meetergo-iframe" data-src="${LINK}"
        data-align="right"></div>`,
      { script: `<script type="module" src="${product.url}${PATH}"></script>` },
    )
    await expect
      .poll(() => page.locator('iframe').boundingBox())
      .toMatchObject({
        x: WIDE.width - 1000,
        width: 1000,
      })
  })

  test('comes with elements that come later, changes and goes with them', async () => {
    const page = await visit('<main></main>')
    await page.waitForFunction('window.punctual?.ns?.default')
    await page.evaluate(link => {
      const place = document.createElement('div')
      place.setAttribute('data-meetergo-layout', 'inline')
      place.setAttribute('data-meetergo-link', link)
      document.querySelector('main')?.append(place)
    }, talkLink('?one=1'))
    await page.locator('iframe[src*="one=1"]').waitFor()
    await page.evaluate(link => {
      document.querySelector('[data-meetergo-link]')?.setAttribute('data-meetergo-link', link)
    }, talkLink('?two=2'))
    await page.locator('iframe[src*="two=2"]').waitFor()
    expect(await page.locator('iframe').count()).toBe(1)
    await page.evaluate(() => {
      const place = document.querySelector('[data-meetergo-link]')
      Reflect.set(window, 'place', place)
      place?.remove()
    })
    await page.waitForFunction('!place.hasAttribute("data-mg-bound") && !place.firstChild')
  })
})

describe('over the page', () => {
  const BUTTON = `<p>Text</p><button data-meetergo-link="${LINK}">Book a call</button>
    <div style="height: 3000px"></div>`

  test('focus goes in and comes back, and the page behind stands still', async () => {
    const page = await visit(BUTTON)
    const button = page.getByRole('button', { name: 'Book a call' })
    await page.waitForFunction('document.querySelector("[data-mg-bound]")')
    const close = dialogOf(page).getByRole('button', { name: 'Close' })
    const beside = () => page.mouse.click(20, 450)
    for (const shut of [() => page.keyboard.press('Escape'), () => close.click(), beside]) {
      await button.focus()
      await page.keyboard.press('Enter')
      await dialogOf(page).waitFor()
      expect(await dialogOf(page).getAttribute('aria-modal')).toBe('true')
      expect(await close.evaluate(one => one.matches(':focus'))).toBe(true)
      const box = await close.boundingBox()
      expect([box?.width, box?.height]).toEqual([44, 44])
      await page.mouse.wheel(0, 500)
      await shut()
      await dialogOf(page).waitFor({ state: 'hidden' })
      expect(await button.evaluate(one => one === document.activeElement)).toBe(true)
      expect(await page.evaluate('scrollY')).toBe(0)
    }
    expect(await page.evaluate('document.documentElement.style.overflow')).toBe('')
  })

  test('the keyboard goes from the button into the page and out again', async () => {
    const page = await visit(`<button data-meetergo-link="${talkLink()}">Book a call</button>`)
    await page.waitForFunction('document.querySelector("[data-mg-bound]")')
    await page.getByRole('button', { name: 'Book a call' }).press('Enter')
    const first = frameOf(page).getByRole('button', { name: 'Grow', exact: true })
    await first.waitFor()
    await page.keyboard.press('Tab')
    expect(await first.evaluate(one => one.matches(':focus'))).toBe(true)
    await page.keyboard.press('Escape')
    await dialogOf(page).waitFor({ state: 'hidden' })
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Book a call')
  })

  test('follows the height of the page up to the window’s, and fills a phone', async () => {
    const page = await visit(
      `<script>${LISTEN}</script><button data-meetergo-link="${talkLink()}">Book</button>`,
    )
    await page.waitForFunction('document.querySelector("[data-mg-bound]")')
    await page.getByRole('button', { name: 'Book' }).click()
    await untilHigh(page, 616)
    await say(page, 'Grow')
    await expect
      .poll(() => dialogOf(page).boundingBox())
      .toMatchObject({
        width: 1000,
        height: WIDE.height - 32,
      })
    await page.setViewportSize(PHONE)
    await expect.poll(() => dialogOf(page).boundingBox()).toMatchObject({ x: 0, y: 0, ...PHONE })
    await page.setViewportSize(WIDE)
  })

  test('once closed it is there again at once, until its times might be old', async () => {
    const page = await visit(`<script>${LISTEN}</script>`)
    await page.waitForFunction('punctual.ns?.default')
    const events = async () => (await heardBy(page)).map(one => one.event)
    await command(page, 'prerender', { link: talkLink() })
    await untilHeard(page, 'linkReady')
    expect(await dialogOf(page).count()).toBe(0)
    await command(page, 'openModal', talkLink())
    await dialogOf(page).waitFor()
    await say(page, 'Grow')
    await command(page, 'closeModal')
    expect(await events()).toEqual(
      'linkReady bookerViewed bookerReopened modalOpened modalClosed'.split(' '),
    )
    await command(page, 'init', { prerender: { slotStaleTTL: 0 } })
    await command(page, 'openModal', talkLink())
    await say(page, 'Book')
    await untilHeard(page, 'bookingSuccessful')
    await command(page, 'closeModal')
    expect(await page.locator('iframe').count()).toBe(0)
    expect(talk.asked.filter(path => path.startsWith('/talk?'))).toHaveLength(2)
  })

  test('elements of earlier versions open it, also those that are no buttons', async () => {
    const page = await visit(
      `<script>meetergoSettings = { prefill: { firstname: 'Ada' } }</script>
      <div class="meetergo-modal-button" link="https://cal.meetergo.com/${LINK}">Old</div>`,
    )
    const button = page.getByRole('button', { name: 'Old' })
    await button.press('Enter')
    await frameOf(page).getByRole('heading', { name: 'Discovery call' }).waitFor()
    expect(await addressOf(page)).toBe(
      `${product.url}/${LINK}?embed=true&firstname=Ada&timezone=America%2FSt_Johns`,
    )
  })

  test('a page inside may open another one', async () => {
    const page = await visit(`<div class="meetergo-iframe" data-src="${talkLink()}"></div>`)
    await say(page, 'Lead')
    await dialogOf(page).waitFor()
    expect(await dialogOf(page).locator('iframe').getAttribute('src')).toBe(
      `${product.url}/${LINK}?embed=true&x=y&led=1&timezone=America%2FSt_Johns`,
    )
  })
})

describe('a floating button and a side bar', () => {
  test('the button opens the booking page, where the site wants it', async () => {
    const page = await visit(
      `<script>${QUEUE} punctual('init', { floatingButton: { link: '${LINK}', text: 'Book now',
        position: 'top-left', backgroundColor: 'rgb(120, 0, 120)', animation: 'pulse',
        domId: 'book' } })</script>`,
      { seat: { reducedMotion: 'reduce' } },
    )
    const button = page.getByRole('button', { name: 'Book now' })
    expect(await button.boundingBox()).toMatchObject({ x: 16, y: 16 })
    const look = await button.evaluate(one => {
      const { backgroundColor, animationName } = getComputedStyle(one)
      return [backgroundColor, animationName, one.id]
    })
    expect(look).toEqual(['rgb(120, 0, 120)', 'none', 'book'])
    await button.press('Enter')
    await frameOf(page).getByRole('heading', { name: 'Discovery call' }).waitFor()
    await page.keyboard.press('Escape')
    await dialogOf(page).waitFor({ state: 'hidden' })
    expect(await button.evaluate(one => one.matches(':focus'))).toBe(true)
  })

  test('the side bar comes from its side, and says whether it is open', async () => {
    const page = await visit(
      `<script>${LISTEN} punctual('sidebar', { link: '${LINK}', position: 'left', width: 480,
        buttonText: 'Times' })</script>`,
    )
    const button = page.getByRole('button', { name: 'Times' })
    await button.click()
    expect(await dialogOf(page).boundingBox()).toMatchObject({
      ...{ x: 0, y: 0, width: 480, height: WIDE.height },
    })
    await frameOf(page).getByRole('heading', { name: 'Discovery call' }).waitFor()
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    await dialogOf(page).waitFor({ state: 'hidden' })
    expect(await button.getAttribute('aria-expanded')).toBe('false')
    expect(await button.evaluate(one => one.matches(':focus'))).toBe(true)
    await page.evaluate('punctual.ns.default.toggleSidebar()')
    await dialogOf(page).waitFor()
    await page.mouse.click(WIDE.width - 20, 20)
    expect(await dialogOf(page).count()).toBe(0)
    const heard = (await heardBy(page)).filter(one => one.event.startsWith('sidebar'))
    expect(heard.map(one => [one.event, one.data])).toEqual([
      ['sidebarOpened', { position: 'left' }],
      ['sidebarClosed', { position: 'left' }],
      ['sidebarOpened', { position: 'left' }],
      ['sidebarClosed', { position: 'left' }],
    ])
  })

  test('an element may open a side bar too', async () => {
    const page = await visit(
      `<a href="/elsewhere" data-meetergo-link="${LINK}" data-meetergo-layout="sidebar">Times</a>`,
    )
    await page.waitForFunction('document.querySelector("[data-mg-bound]")')
    await page.getByRole('link', { name: 'Times' }).click()
    const box = await dialogOf(page).boundingBox()
    expect([box?.x, box?.width]).toEqual([WIDE.width - 420, 420])
    expect(page.url()).toBe(`${site.url}/page`)
  })
})

describe('what goes along', () => {
  test('prefill, configuration and the parameters of the page around, exactly', async () => {
    const page = await visit(
      `<script>${QUEUE} punctual('init', { prefill: { email: 'ada@example.com', company: 'A&B' },
        colorScheme: 'dark' })</script>
      <div data-meetergo-layout="inline" data-meetergo-link="${LINK}?locale=de"
        data-meetergo-prefill-email="eve@example.com" data-meetergo-prefill-your-note="1 + 1"
        data-meetergo-config='{"layout":"month_view","deep":{"no":1}}'></div>`,
      { query: '?utm_source=mail&gclid=x%20y&email=no&date=2026-12-01&embed=false&ns=z' },
    )
    await page.locator('iframe').waitFor()
    const query = [...new URL(await addressOf(page)).searchParams]
    expect(query).toEqual([
      ['embed', 'true'],
      ['layout', 'month_view'],
      ['email', 'eve@example.com'],
      ['your-note', '1 + 1'],
      ['locale', 'de'],
      ['company', 'A&B'],
      ['theme', 'dark'],
      ['utm_source', 'mail'],
      ['gclid', 'x y'],
      ['timezone', 'America/St_Johns'],
    ])
  })

  test('what was filled into a form', async () => {
    const page = await visit(
      `<script>${QUEUE} punctual('init', { formListeners: [{ link: '${LINK}', formId: 'f' }] })
      addEventListener('submit', event => event.preventDefault())</script>
      <form id="f"><input name="email"><input name="secret" type="password" value="x">
      <button>Send</button></form>`,
    )
    await page.waitForFunction('punctual.ns?.default')
    await page.locator('[name=email]').fill('ada@example.com')
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await addressOf(page)).toBe(
      `${product.url}/${LINK}?embed=true&email=ada%40example.com&timezone=America%2FSt_Johns`,
    )
  })
})

describe('what a site may change', () => {
  test('its colours, also later and by scheme', async () => {
    const page = await visit(
      `<script>${QUEUE} punctual('init', { floatingButton: { link: '${LINK}' },
        ui: { cssVars: { '--mg-brand': 'rgb(1, 2, 3)' } } })</script>`,
      { seat: { colorScheme: 'dark' } },
    )
    const button = page.getByRole('button', { name: 'Book an appointment' })
    const colour = () => button.evaluate(one => getComputedStyle(one).backgroundColor)
    expect(await colour()).toBe('rgb(1, 2, 3)')
    const perTheme = { dark: { '--mg-brand': 'rgb(4, 5, 6)' }, light: { '--mg-brand': 'red' } }
    await command(page, 'ui', { cssVarsPerTheme: perTheme })
    expect(await colour()).toBe('rgb(4, 5, 6)')
    await command(page, 'ui', { theme: 'light' })
    expect(await colour()).toBe('rgb(255, 0, 0)')
  })

  test('prefill and the frame’s own attributes; what is closed is loaded anew', async () => {
    const page = await visit(`<script>${LISTEN}</script>`)
    await page.waitForFunction('punctual.ns?.default')
    await command(page, 'init', { iframeAttrs: { title: 'Times', src: 'x', 'data-a': 'b' } })
    await command(page, 'prerender', LINK)
    await command(page, 'setPrefill', { email: 'ada@example.com' })
    expect(await page.locator('iframe').count()).toBe(0)
    await command(page, 'openModal', LINK)
    expect(await addressOf(page)).toContain(`/${LINK}?embed=true&email=ada%40example.com`)
    expect(await page.locator('iframe').getAttribute('title')).toBe('Times')
    expect(await page.locator('iframe').getAttribute('data-a')).toBe('b')
  })

  test('who listens', async () => {
    const page = await visit(`<script>${LISTEN}</script>`)
    await page.waitForFunction('punctual.ns?.default')
    await page.evaluate(`
      seen = []
      const hear = name => one => seen.push(name + ' ' + one.event)
      const gone = hear('gone')
      punctual('once', 'modalClosed', hear('once'))
      punctual('on', { action: 'modalClosed', handler: hear('on') })
      punctual('on', { event: 'modalClosed', callback: gone })
      punctual('off', { event: 'modalClosed', callback: gone })
      punctual.on({ event: 'modalClosed', callback: () => { throw new Error('theirs') } })
      for (const _ of [1, 2]) {
        punctual.openModal('${talkLink()}')
        punctual.closeModal()
      }`)
    const seen = ['once modalClosed', 'on modalClosed', 'on modalClosed']
    expect(await page.evaluate('seen')).toEqual(seen)
    expectComplaint(/theirs/)
  })

  test('without modals a link stays a link', async () => {
    const page = await visit(
      `<script>${QUEUE} punctual('init', { disableModal: true })</script>
      <a href="#there" data-meetergo-link="${LINK}">Book</a>`,
    )
    await page.waitForFunction('document.querySelector("[data-mg-bound]")')
    await page.getByRole('link', { name: 'Book' }).click()
    expect(page.url()).toBe(`${site.url}/page#there`)
    expect(await page.locator('iframe').count()).toBe(0)
  })
})

describe('what is said', () => {
  test('a booking is told to every namespace, all else to its own', async () => {
    const page = await visit(
      `<script>${LISTEN}
        punctual('init', { ns: 'sales', onBookingSuccessful: data => heard.push(data),
          onEvent: one => heard.push(one) })</script>
      <div class="meetergo-iframe" data-src="${talkLink()}"></div>`,
    )
    await untilHeard(page, 'linkReady')
    for (const name of ['Book', 'Cancel', 'Move']) await say(page, name)
    await untilHeard(page, 'bookingRescheduled')
    const data = { appointmentId: 'a-1', secret: 's-1' }
    const heard = await heardBy(page)
    expect(heard.filter(one => !/^(link|booker)/.test(one.event))).toEqual([
      { event: 'bookingSuccessful', namespace: 'default', data, ts: expect.any(Number) },
      { event: 'bookingSuccessful', namespace: 'sales', data, ts: expect.any(Number) },
      data,
      expect.objectContaining({ event: 'bookingCancelled', namespace: 'default' }),
      expect.objectContaining({ event: 'bookingRescheduled', namespace: 'default' }),
    ])
  })

  test('of another frame, or of the page around itself, nothing is believed', async () => {
    const lie = `{ event: 'booking-successful', data: { appointmentId: 'lie' } }`
    const liar = {
      text: `<script>
        top.postMessage(${lie}, '*')
        top.postMessage({ event: 'meetergo:page_height', payload: { height: 5000 } }, '*')
        top.postMessage('done', '*')</script>`,
    }
    site.put('/liar', liar)
    talk.put('/liar', liar)
    const page = await visit(
      `<script>${LISTEN}
        addEventListener('message', ({ data }) => data === 'done' && (window.isDone = true))
      </script>
      <div class="meetergo-iframe" data-src="${talkLink()}"></div>`,
    )
    await untilHeard(page, 'linkReady')
    await untilHigh(page, 616)
    await page.evaluate(`(() => {
      postMessage(${lie}, '*')
      const liar = document.createElement('iframe')
      liar.className = 'liar'
      liar.src = '${talk.url}/liar'
      document.body.append(liar)
    })()`)
    // Of the right origin, but not from the frame.
    await page.waitForFunction('window.isDone')
    // The frame itself, once it has gone to another origin, is no longer believed either.
    await page.evaluate(`document.querySelector('.meetergo-iframe iframe').contentWindow.location =
      '${site.url}/liar?again'; isDone = false`)
    await page.waitForFunction('window.isDone')
    expect((await heardBy(page)).map(one => one.event)).toEqual(['linkReady', 'bookerViewed'])
    const box = await page.locator('.meetergo-iframe iframe').boundingBox()
    expect(box?.height).toBe(616)
  })

  test('the page in the frame gets the colour scheme, also when it changes', async () => {
    const page = await visit(
      `<script>${QUEUE} punctual('init', { colorScheme: 'auto' })</script>
      <div class="meetergo-iframe" data-src="${talkLink()}"></div>`,
      { seat: { colorScheme: 'dark' } },
    )
    const themeOf = () => frameOf(page).locator('html').getAttribute('data-theme')
    await expect.poll(themeOf).toBe('dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(themeOf).toBe('light')
    await command(page, 'init', { colorScheme: 'dark' })
    await expect.poll(themeOf).toBe('dark')
  })
})

describe('where the page around allows little', () => {
  test('no cookies and no storage, anywhere', async () => {
    const page = await visit(`<button data-meetergo-link="${LINK}">Book a call</button>`, {
      before: async ({ page: blank }) => {
        await blank.addInitScript(() => {
          const refuse = {
            get: () => {
              throw new DOMException('denied', 'SecurityError')
            },
          }
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
            Object.defineProperty(window, name, refuse)
          }
          Object.defineProperty(Document.prototype, 'cookie', refuse)
        })
      },
    })
    await page.waitForFunction('document.querySelector("[data-mg-bound]")')
    await page.getByRole('button', { name: 'Book a call' }).click()
    await frameOf(page).getByRole('heading', { name: 'Discovery call' }).waitFor()
    expect(await page.context().cookies()).toEqual([])
  })

  test('a strict policy forbids nothing that is needed', async () => {
    const policy = [
      "default-src 'none'",
      `script-src ${product.url}`,
      `frame-src ${product.url}`,
      "require-trusted-types-for 'script'",
    ].join('; ')
    const page = await visit(
      `<button data-meetergo-link="${LINK}">Book a call</button>
      <div class="meetergo-iframe" data-src="${LINK}"></div>`,
      { headers: { 'content-security-policy': policy } },
    )
    await frameOf(page).getByRole('heading', { name: 'Discovery call' }).waitFor()
    expect(await heightOf(page)).toBeGreaterThanOrEqual(400)
    await page.getByRole('button', { name: 'Book a call' }).click()
    expect(await dialogOf(page).evaluate(one => getComputedStyle(one).width)).toBe('1000px')
  })

  test('a policy that forbids the frame is told, with a plain link', async () => {
    const page = await visit(
      `<div class="meetergo-iframe" data-src="${LINK}"></div>
      <script nonce="n">${LISTEN}</script>`,
      {
        headers: {
          'content-security-policy': `script-src 'nonce-n' ${product.url}; frame-src 'none'`,
        },
      },
    )
    const { data } = await untilHeard(page, 'linkFailed')
    const url = `${product.url}/${LINK}?timezone=America%2FSt_Johns`
    expect(data).toEqual({ code: 403, msg: 'frame-src', url })
    const link = page.getByRole('alert').getByRole('link', { name: 'Open it in a new tab' })
    expect(await link.getAttribute('href')).toBe(url)
    expect(await page.locator('iframe').isVisible()).toBe(false)
    expectComplaint(/Content Security Policy/)
  })

  test('the styles of the page around change nothing', async () => {
    const page = await visit(
      `<style>* { animation: none } button, dialog, div { all: unset !important;
        display: none !important } :root { font-size: 40px }</style>
      <script>${QUEUE} punctual('floatingButton', { link: '${LINK}', text: 'Book' })</script>`,
    )
    const button = page.getByRole('button', { name: 'Book' })
    expect(await button.evaluate(one => getComputedStyle(one).fontSize)).toBe('16px')
    await button.click()
    await dialogOf(page).waitFor()
  })
})

describe('where the page does not show', () => {
  test('the page itself says so', async () => {
    const page = await visit(
      `<script>${LISTEN}</script><div class="meetergo-iframe" data-src="${talkLink()}"></div>`,
    )
    await say(page, 'Fail')
    expect((await untilHeard(page, 'linkFailed')).data).toMatchObject({ code: 404, msg: 'gone' })
    await page.getByRole('alert').getByText('Does the booking page not show here?').waitFor()
    expect(await page.locator('iframe').isVisible()).toBe(false)
  })

  test('what answers is no booking page', async () => {
    const page = await visit(
      `<script>${LISTEN}</script>
      <div class="meetergo-iframe" data-src="${talk.url}/nothing"></div>`,
      { before: ({ page: blank }) => blank.clock.install() },
    )
    await frameOf(page).getByText('nothing here').waitFor()
    await page.waitForLoadState()
    await page.clock.fastForward(3_000)
    expect((await untilHeard(page, 'linkFailed')).data).toMatchObject({ code: 0 })
    await page.getByRole('alert').getByRole('link').waitFor()
    expect(await page.locator('iframe').isVisible()).toBe(true)
  })

  test('nothing answers', async () => {
    site.put('/slow', { text: '', isSlow: true })
    const page = await visit(
      `<script>${LISTEN}</script><div class="meetergo-iframe" data-src="${site.url}/slow"></div>`,
      { before: ({ page: blank }) => blank.clock.install() },
    )
    await expect.poll(() => site.asked).toContainEqual(expect.stringMatching(/^\/slow/))
    const failed = untilHeard(page, 'linkFailed')
    await page.clock.fastForward(15_000)
    expect((await failed).data).toMatchObject({ code: 408 })
  })

  test('the link is no address', async () => {
    const page = await visit(
      `<script>${LISTEN}</script><div class="meetergo-iframe" data-src="javascript:x()"></div>`,
    )
    expect((await untilHeard(page, 'linkFailed')).data).toMatchObject({ code: 400 })
    expect(await page.locator('iframe').count()).toBe(0)
    expectComplaint(/Not a link to a booking page/)
  })
})

test('a time is booked in the page of another site, which is told', async () => {
  const page = await visit(
    `<script>${LISTEN} punctual('init', { prefill: { firstname: 'Ada', lastname: 'Lovelace',
      email: 'ada@example.com', phone: '+49 30 123456' } })</script>
    <button data-meetergo-link="${LINK}">Book a call</button>`,
    { seat: { locale: 'en-GB' } },
  )
  await page.waitForFunction('document.querySelector("[data-mg-bound]")')
  await page.getByRole('button', { name: 'Book a call' }).click()
  await untilHeard(page, 'linkReady')
  const times = frameOf(page).getByRole('region', { name: /^Times on/ })
  await times.getByRole('button').first().click()
  const book = frameOf(page).getByRole('button', { name: 'Book this time' })
  await book.waitFor()
  await book.click()
  const { data } = await untilHeard(page, 'bookingSuccessful')
  expect(data).toMatchObject({
    appointmentId: expect.any(String),
    secret: expect.any(String),
    attendeeEmail: 'ada@example.com',
    title: 'Discovery call',
  })
})

test('destroy takes everything away again, and init begins anew', async () => {
  const page = await visit(
    `<script>${QUEUE} punctual('init', { sidebar: { link: '${LINK}' },
      floatingButton: { link: '${LINK}' } }); punctual('init', { ns: 'two' })</script>
    <div class="meetergo-iframe" data-src="${talkLink()}"></div>
    <div class="meetergo-modal-button" link="${LINK}">Book</div>`,
  )
  await frameOf(page).getByRole('button', { name: 'Book' }).waitFor()
  await page.evaluate(`punctual.ns.default.openModal('${LINK}')`)
  await dialogOf(page).waitFor()
  await command(page, 'destroy')
  const left = () =>
    page.evaluate(() => [
      document.querySelectorAll('iframe, punctual-embed, [data-mg-bound], [tabindex]').length,
      document.documentElement.getAttribute('style') ?? '',
    ])
  expect(await left()).toEqual([0, ''])
  await page.evaluate('document.body.append(document.createElement("p"))')
  await page.getByText('Book').click()
  expect(await left()).toEqual([0, ''])
  await command(page, 'init', {})
  await page.locator('iframe').waitFor()
})

describe('the documentation', () => {
  const read = (path: string) =>
    readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8')
  const here = (text: string) => text.replaceAll('https://punctual.example.com', product.url)
  const snippets = (language: string) => {
    const found = [...read('start/embed.md').matchAll(/^```(\w+)\n(.*?)^```/gms)]
    return found.filter(([, name]) => name === language).map(([, , text = '']) => text)
  }
  const [script = '', inline = '', modal = '', commands = ''] = snippets('html')
  const visitBooking = (page: Page) =>
    frameOf(page).getByRole('heading', { name: 'Discovery call' }).waitFor()

  test('in the page', async () => visitBooking(await visit(inline, { script: here(script) })))

  test('over the page', async () => {
    const page = await visit(modal, { script: here(script) })
    await page.waitForFunction('document.querySelector("[data-mg-bound]")')
    await page.getByRole('button', { name: 'Book a call' }).click()
    await visitBooking(page)
    expect(new URL(await addressOf(page)).searchParams.get('email')).toBe('ada@example.com')
  })

  test('with commands', async () => {
    const page = await visit(here(commands), { script: '' })
    await page.getByRole('button', { name: 'Book a call' }).click()
    await visitBooking(page)
    expect(new URL(await addressOf(page)).searchParams.get('firstname')).toBe('Ada')
    await command(page, 'closeModal')
    await command(page, 'init', { prerender: false })
    await command(page, 'openModal', talkLink())
    await say(page, 'Book')
    await page.waitForFunction('document.title === "Booked: a-1"')
  })

  test('in React', async () => {
    const [component = ''] = snippets('jsx')
    site.put('/app.js', {
      text: await bundle(
        `${import.meta.dirname}/embed/app.jsx`,
        `${component}
        import { createRoot } from 'react-dom/client'
        const root = createRoot(document.getElementById('app'))
        window.show = link => root.render(link && <BookingPage link={link} />)
        window.show('${LINK}')`,
      ),
      headers: SCRIPT,
    })
    const page = await visit(
      `<script>${QUEUE}</script><div id="app"></div><script src="/app.js"></script>`,
    )
    await visitBooking(page)
    await page.evaluate(link => Reflect.get(window, 'show')(link), talkLink())
    await page.locator('iframe[src*="/talk"]').waitFor()
    expect(await page.locator('iframe').count()).toBe(1)
    await page.evaluate('show(null)')
    await page.locator('iframe').waitFor({ state: 'detached' })
  })

  test.each(readdirSync(new URL('../../docs/embed', import.meta.url)))('%s', async name => {
    site.put('/demo', { text: here(read(`embed/${name}`)) })
    const { page } = usual
    await page.goto('/demo')
    await page.waitForFunction('window.punctual?.ns?.default')
    const button = page.getByRole('button', { name: 'Book a call' })
    if (name !== 'inline.html') await button.click()
    await visitBooking(page)
  })
})
