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

/** Brings a visitor on a narrow screen into a state of the pages. */
type State = () => Promise<Page>

const visit = (path: string) => scene.visit(path, { viewport: NARROW })

const at = async (path: string) => {
  const page = await visit(path)
  await boothOf(page).isLive()
  return page
}

const filling = async (settings: object) => {
  const { path, ...host } = await scene.host(settings)
  const page = await at(path)
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

const STATES: Record<string, State> = {
  times: async () => at((await scene.host(BUSY_FORM)).path),
  'nothing at all': async () => at((await scene.host({}, { availability: { schedule: [] } })).path),
  'nothing this month': async () => {
    const range = { mode: 'range', rangeMin: '2027-02-15', rangeMax: '2027-02-20' }
    return at(`${(await scene.host({ daysIntoFuture: range })).path}?month=2026-12`)
  },
  'what could not be used': async () =>
    at(`${(await scene.host()).path}?timezone=Mars/Base&date=soon`),
  'places left': async () => {
    const { path, ...host } = await scene.host({
      spots: 5,
      meetingInfo: { showAvailableSlots: true },
    })
    await scene.desk.booked(host, onDay(DAY, '09:00'))
    const page = await at(path)
    await boothOf(page).chooseDay(DAY)
    await page.getByText('4 places left').waitFor()
    return page
  },
  'time zones': async () => {
    const page = await at((await scene.host()).path)
    await page.getByRole('link', { name: 'Change time zone' }).click()
    await page.getByRole('option', { name: /Kathmandu/ }).waitFor()
    return page
  },
  form: async () => (await filling(BUSY_FORM)).page,
  'form with mistakes': async () => {
    const { page, booth } = await filling(BUSY_FORM)
    await booth.email.fill('grace')
    await page.getByText('Add guests').click()
    await page.getByLabel('Guests').fill('alan')
    await booth.send.click()
    await booth.isWrong(6)
    return page
  },
  'form that is refused': async () => {
    const { page, booth, host } = await filling({})
    await booth.fill()
    scene.product.clock.advance(6 * 60_000)
    await scene.desk.booked(host, onDay(DAY, '09:00'))
    await booth.send.click()
    await booth.nearest.first().waitFor()
    return page
  },
  password: async () => {
    const lock = { bookingPagePassword: { enable: true, password: 'open sesame' } }
    const page = await visit((await scene.host({ meetingOptions: lock })).path)
    await page.getByLabel('Password').fill('wrong')
    await page.getByRole('button', { name: 'Open' }).click()
    await page.getByText('This is not the password').waitFor()
    return page
  },
  'not found': () => visit('/nobody/nothing'),
  'personal page': async () => {
    const { path, ...host } = await scene.host(BUSY_FORM)
    await scene.desk.another(host)
    const page = await visit(path.slice(0, path.indexOf('/', 1)))
    await page.getByRole('link', { name: /Another/ }).waitFor()
    return page
  },
  booked: async () => {
    const page = await visit((await own('&told=booked')).address())
    await page.getByRole('heading', { name: 'You are booked' }).waitFor()
    return page
  },
  appointment: async () => {
    const page = await visit((await own()).address())
    await page.getByRole('heading', { name: 'Your meeting' }).waitFor()
    return page
  },
  'appointment that is over': async () => {
    const { address } = await own()
    scene.product.clock.set('2026-11-26T09:00:00Z')
    const page = await visit(address())
    await page.getByText('This meeting is over.').waitFor()
    return page
  },
  'appointment that is cancelled': async () => {
    const { address, id } = await own()
    await scene.desk.cancel(id)
    const page = await visit(address())
    await page.getByRole('heading', { name: 'This meeting is cancelled' }).waitFor()
    return page
  },
  'another time': async () => at((await own()).address('/move')),
  'another time that is chosen': async () => {
    const page = await at((await own()).address('/move'))
    const booth = boothOf(page)
    await booth.chooseDay('2026-11-26')
    await booth.time('10:00').click()
    await page.getByLabel('Reason').waitFor()
    return page
  },
  moved: async () => {
    const page = await visit((await own('&told=moved')).address())
    await page.getByRole('heading', { name: 'Your meeting has a new time' }).waitFor()
    return page
  },
  'waits to be confirmed': async () => {
    const host = await scene.host({ meetingOptions: { doubleOptIn: 'enabled' } })
    const { body } = await scene.desk.book(host, onDay(DAY, '09:00'))
    const [{ data }] = await scene.desk.eventsOf(body.provisionalBookingId)
    const page = await visit(`/provisional-booking/${data.attendeeToken}`)
    await page.getByRole('button', { name: 'Confirm' }).waitFor()
    return page
  },
  cancel: async () => {
    const page = await visit((await own()).address('/cancel'))
    await page.getByRole('heading', { name: 'Cancel this meeting?' }).waitFor()
    return page
  },
  'waits for the visitor': async () => {
    const { path } = await scene.host({ meetingOptions: { doubleOptIn: 'enabled' } })
    const page = await visit(`${path}?waits=doubleOptIn`)
    await page.getByRole('heading', { name: 'One more step' }).waitFor()
    return page
  },
  'waits for the host': async () => {
    const { path } = await scene.host({ meetingOptions: { requireHostConfirmation: 'enabled' } })
    const page = await visit(`${path}?waits=requireHostConfirmation`)
    await page.getByRole('heading', { name: 'Waiting for' }).waitFor()
    return page
  },
  'embedded times': async () => at(`${(await scene.host()).path}?embed=true`),
  'embedded form': async () => {
    const { path } = await scene.host()
    const page = await at(`${path}?embed=true`)
    await boothOf(page).chooseDay(DAY)
    await boothOf(page).choose('09:00')
    return page
  },
}

/** Colours are the same at every width, and nothing but colours differs in the other scheme. */
const LOOKS = [
  { viewport: NARROW, colorScheme: 'light', only: 'all' },
  { viewport: WIDE, colorScheme: 'light', only: 'all' },
  { viewport: WIDE, colorScheme: 'dark', only: 'colours' },
] as const

test.each(Object.entries(STATES))('%s: has no barrier', async (name, reach) => {
  const page = await reach()
  for (const { viewport, colorScheme, only } of LOOKS) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const found = {
      violations: await violationsOf(page, only),
      faint: await faintTexts(page),
      small: await smallControls(page),
      overhang: await overhang(page),
    }
    const look = `${viewport.width}-${colorScheme}`
    await keepPicture(page, `${name.replaceAll(' ', '-')}-${look}`)
    expect.soft(found, look).toEqual({ violations: [], faint: [], small: [], overhang: 0 })
    const levels = await headingLevels(page)
    expect(levels.filter(level => level === 1)).toEqual([1])
    for (const [nth, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[nth - 1] ?? 0) + 1)
    }
  }
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
