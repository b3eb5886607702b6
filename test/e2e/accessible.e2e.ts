/** Every state of the pages for invitees: without a barrier, legible, and without a jump. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { onDay } from '../desk.ts'
import { violationsOf } from './axe.ts'
import { boothOf, GRACE } from './booth.ts'
import { keepPicture, NARROW, WIDE } from './browser.ts'
import { faintTexts, headingLevels, overhang, smallControls } from './legibility.ts'
import { sceneOf } from './scene.ts'

const scene = sceneOf()
const DAY = '2026-11-25'

/** Brings a visitor into a state of the pages; their number is made over the API. */
type State = (viewport: typeof WIDE) => Promise<Page>

const at = async (path: string, viewport: typeof WIDE) => {
  const page = await scene.visit(path, { viewport })
  await boothOf(page).isLive()
  return page
}

const filling = async (settings: object, viewport: typeof WIDE) => {
  const { path, ...host } = await scene.host(settings)
  const page = await at(path, viewport)
  const booth = boothOf(page)
  await booth.chooseDay(DAY)
  await booth.choose('09:00')
  await booth.isHeld()
  return { page, booth, host, path }
}

const BUSY_FORM = {
  meetingInfo: {
    name: 'A walk over the site',
    description: 'We look at the roof together.\n\nWear boots.',
  },
  meetingOptions: { allowAddingGuests: true, allowedDurations: [60] },
  questions: [
    { label: 'The story', type: 'textarea' },
    { label: 'I know the rules', type: 'checkbox', required: true },
    { label: 'Size', type: 'select', options: ['small', 'large'], required: true },
    { label: 'Tools', type: 'multiselect', options: ['saw', 'drill', 'nails'] },
  ],
}

/** An appointment of a page, as the visitor who booked it has its address. */
async function own(told = '', options: object = {}) {
  const { path } = await scene.host(options)
  const start = onDay(DAY, '09:00')
  const attendee = { fullname: GRACE.name, email: GRACE.email, phone: GRACE.phone }
  const { status, body } = await scene.desk.call('POST', `/v4/public/page${path}/booking`, {
    key: null,
    body: { start, attendee },
  })
  expect(status).toBe(201)
  const address = (rest = '', more = '') =>
    `/appointment/${body.appointmentId}${rest}?secret=${body.secret}${told}${more}`
  return { address, id: body.appointmentId as string }
}

const shown = (path: string, viewport: typeof WIDE) => scene.visit(path, { viewport })

const STATES: Record<string, State> = {
  times: async viewport => at((await scene.host(BUSY_FORM)).path, viewport),
  'nothing at all': async viewport =>
    at((await scene.host({}, { availability: { schedule: [] } })).path, viewport),
  'nothing this month': async viewport => {
    const range = { mode: 'range', rangeMin: '2027-02-15', rangeMax: '2027-02-20' }
    return at(`${(await scene.host({ daysIntoFuture: range })).path}?month=2026-12`, viewport)
  },
  'what could not be used': async viewport =>
    at(`${(await scene.host()).path}?timezone=Mars/Base&date=soon`, viewport),
  'places left': async viewport => {
    const { path, ...host } = await scene.host({
      spots: 5,
      meetingInfo: { showAvailableSlots: true },
    })
    await scene.desk.booked(host, onDay(DAY, '09:00'))
    const page = await at(path, viewport)
    await boothOf(page).chooseDay(DAY)
    await page.getByText('4 places left').waitFor()
    return page
  },
  'time zones': async viewport => {
    const page = await at((await scene.host()).path, viewport)
    await page.getByRole('link', { name: 'Change time zone' }).click()
    await page.getByRole('option', { name: /Kathmandu/ }).waitFor()
    return page
  },
  form: async viewport => (await filling(BUSY_FORM, viewport)).page,
  'form with mistakes': async viewport => {
    const { page, booth } = await filling(BUSY_FORM, viewport)
    await booth.email.fill('grace')
    await page.getByText('Add guests').click()
    await page.getByLabel('Guests').fill('alan')
    await booth.send.click()
    await booth.isWrong(6)
    return page
  },
  'form that is refused': async viewport => {
    const { page, booth, host } = await filling({}, viewport)
    await booth.fill()
    scene.product.clock.advance(6 * 60_000)
    await scene.desk.booked(host, onDay(DAY, '09:00'))
    await booth.send.click()
    await booth.nearest.first().waitFor()
    return page
  },
  password: async viewport => {
    const lock = { bookingPagePassword: { enable: true, password: 'open sesame' } }
    const page = await shown((await scene.host({ meetingOptions: lock })).path, viewport)
    await page.getByLabel('Password').fill('wrong')
    await page.getByRole('button', { name: 'Open' }).click()
    await page.getByText('This is not the password').waitFor()
    return page
  },
  'not found': viewport => shown('/nobody/nothing', viewport),
  'personal page': async viewport => {
    const { path, ...host } = await scene.host(BUSY_FORM)
    await scene.desk.another(host)
    const page = await shown(path.slice(0, path.indexOf('/', 1)), viewport)
    await page.getByRole('link', { name: /Another/ }).waitFor()
    return page
  },
  booked: async viewport => {
    const page = await shown((await own('&told=booked')).address(), viewport)
    await page.getByRole('heading', { name: 'You are booked' }).waitFor()
    return page
  },
  appointment: async viewport => {
    const page = await shown((await own()).address(), viewport)
    await page.getByRole('heading', { name: 'Your meeting' }).waitFor()
    return page
  },
  'appointment that is over': async viewport => {
    const { address } = await own()
    scene.product.clock.set('2026-11-26T09:00:00Z')
    const page = await shown(address(), viewport)
    await page.getByText('This meeting is over.').waitFor()
    return page
  },
  'appointment that is cancelled': async viewport => {
    const { address, id } = await own()
    await scene.desk.cancel(id)
    const page = await shown(address(), viewport)
    await page.getByRole('heading', { name: 'This meeting is cancelled' }).waitFor()
    return page
  },
  'another time': async viewport => at((await own()).address('/move'), viewport),
  'another time that is chosen': async viewport => {
    const page = await at((await own()).address('/move'), viewport)
    const booth = boothOf(page)
    await booth.chooseDay('2026-11-26')
    await booth.time('10:00').click()
    await page.getByLabel('Reason').waitFor()
    return page
  },
  moved: async viewport => {
    const page = await shown((await own('&told=moved')).address(), viewport)
    await page.getByRole('heading', { name: 'Your meeting has a new time' }).waitFor()
    return page
  },
  'waits to be confirmed': async viewport => {
    const host = await scene.host({ meetingOptions: { doubleOptIn: 'enabled' } })
    const { body } = await scene.desk.book(host, onDay(DAY, '09:00'))
    const [{ data }] = await scene.desk.eventsOf(body.provisionalBookingId)
    const page = await shown(`/provisional-booking/${data.attendeeToken}`, viewport)
    await page.getByRole('button', { name: 'Confirm' }).waitFor()
    return page
  },
  cancel: async viewport => {
    const page = await shown((await own()).address('/cancel'), viewport)
    await page.getByRole('heading', { name: 'Cancel this meeting?' }).waitFor()
    return page
  },
  'waits for the visitor': async viewport => {
    const { path } = await scene.host({ meetingOptions: { doubleOptIn: 'enabled' } })
    const page = await shown(`${path}?waits=doubleOptIn`, viewport)
    await page.getByRole('heading', { name: 'One more step' }).waitFor()
    return page
  },
  'waits for the host': async viewport => {
    const { path } = await scene.host({ meetingOptions: { requireHostConfirmation: 'enabled' } })
    const page = await shown(`${path}?waits=requireHostConfirmation`, viewport)
    await page.getByRole('heading', { name: 'Waiting for' }).waitFor()
    return page
  },
  'embedded times': async viewport => at(`${(await scene.host()).path}?embed=true`, viewport),
  'embedded form': async viewport => {
    const { path } = await scene.host()
    const page = await at(`${path}?embed=true`, viewport)
    await boothOf(page).chooseDay(DAY)
    await boothOf(page).choose('09:00')
    return page
  },
}

describe.each(Object.entries(STATES))('%s', (name, reach) => {
  test.each([NARROW, WIDE])('has no barrier at $width px', async viewport => {
    const page = await reach(viewport)
    // Colours are the same at every width.
    const schemes = viewport === WIDE ? (['light', 'dark'] as const) : (['light'] as const)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const found = {
        // Nothing but colours differs in the other scheme.
        violations: await violationsOf(page, colorScheme === 'light' ? 'all' : 'colours'),
        faint: await faintTexts(page),
        small: await smallControls(page),
        overhang: await overhang(page),
      }
      await keepPicture(page, `${name.replaceAll(' ', '-')}-${viewport.width}-${colorScheme}`)
      expect.soft(found, colorScheme).toEqual({ violations: [], faint: [], small: [], overhang: 0 })
    }
    const levels = await headingLevels(page)
    expect(levels.filter(level => level === 1)).toEqual([1])
    for (const [nth, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[nth - 1] ?? 0) + 1)
    }
  })
})

describe('nothing jumps', () => {
  /** What moved without having been meant to, with how much of the window it took. */
  const movedOn = (page: Page) =>
    page.addInitScript(() => {
      const moved: string[] = []
      Reflect.set(window, 'moved', moved)
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
          const { value, sources = [] } = entry as unknown as {
            value: number
            sources?: { node: Node | null }[]
          }
          const nodes = sources.map(({ node }) =>
            (node instanceof Element ? node : node?.parentElement)?.outerHTML.slice(0, 120),
          )
          moved.push(`${value} ${nodes.join(' | ')}`)
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
  /** What is observed is told after the next frame is drawn. */
  const moves = (page: Page) =>
    page.evaluate<string[]>(
      () =>
        new Promise(done =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => done(Reflect.get(window, 'moved').splice(0))),
          ),
        ),
    )
  const PLACES = ['table', 'a[rel=next]', '#change-zone', '#month']
  const places = (page: Page) =>
    Promise.all(
      PLACES.map(async one => {
        const { x, y } = (await page.locator(one).boundingBox()) ?? {}
        return [one, x, y]
      }),
    )

  test.each([NARROW, WIDE])('at load, and when day or month change, $width px', async viewport => {
    const { path } = await scene.host(BUSY_FORM)
    const page = await scene.visit('/robots.txt', { viewport })
    await movedOn(page)
    await page.goto(path)
    const booth = boothOf(page)
    await booth.isLive()
    expect(await moves(page)).toEqual([])
    await booth.chooseDay(DAY)
    await booth.chooseDay('2026-11-26')
    expect(await moves(page)).toEqual([])
    const former = await places(page)
    await page.getByRole('link', { name: 'Next month' }).click()
    await page.getByRole('heading', { name: 'December 2026' }).waitFor()
    expect(await places(page)).toEqual(former)
    await booth.chooseDay('2026-12-08')
    expect(await places(page)).toEqual(former)
    await page.getByRole('link', { name: 'Previous month' }).click()
    await booth.day(DAY).waitFor()
    expect(await places(page)).toEqual(former)
  })

  test('between the times and the form', async () => {
    const { path } = await scene.host()
    const page = await scene.visit('/robots.txt')
    await movedOn(page)
    await page.goto(path)
    const booth = boothOf(page)
    await booth.isLive()
    await booth.chooseDay(DAY)
    await booth.choose('09:00')
    const title = () => booth.name.boundingBox()
    const before = await title()
    await booth.isHeld()
    expect(await title()).toEqual(before)
  })
})

describe('reduced motion', () => {
  test('moves nothing', async () => {
    const { path } = await scene.host(BUSY_FORM)
    const page = await scene.visit(path, { reducedMotion: 'reduce' })
    const booth = boothOf(page)
    await booth.isLive()
    const moving = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .map(one => ({ one, style: getComputedStyle(one) }))
          .filter(({ style: { transitionDuration: change, animationDuration: run } }) =>
            [change, run].some(text =>
              text.split(', ').some(part => Number.parseFloat(part) > 0.001),
            ),
          )
          .map(({ one }) => one.outerHTML.slice(0, 80)),
      )
    expect(await moving()).toEqual([])
    await booth.chooseDay(DAY)
    await booth.choose('09:00')
    expect(await moving()).toEqual([])
  })
})
