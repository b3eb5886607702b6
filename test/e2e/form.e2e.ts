/** The form of a booking page: what it asks, brings along, refuses and keeps. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boothOf, GRACE } from './booth.ts'
import { keepPicture, PHONE } from './browser.ts'
import { sceneOf } from './scene.ts'

const scene = sceneOf()
const DAY = '2026-11-25'

/** At the form of a page, nine o'clock chosen. */
async function atForm(path: string, options: Parameters<typeof scene.visit>[1] = {}) {
  const page = await scene.visit(path, options)
  const booth = boothOf(page)
  if (options.javaScriptEnabled !== false) await booth.isLive()
  await booth.chooseDay(DAY)
  await booth.choose('09:00')
  return { page, booth }
}

const attendeeOf = async (id: string) => (await scene.desk.get(id)).attendees[0]

const idOfFocus = (page: Page) => page.evaluate(() => document.activeElement?.id)

const QUESTIONS = [
  { id: 'topic', label: 'Topic', type: 'text', required: true, placeholder: 'Roof' },
  { id: 'story', label: 'The story', type: 'textarea' },
  { id: 'billing', label: 'Where bills go', type: 'email' },
  { id: 'deputy', label: 'Who else can be called', type: 'phone' },
  { id: 'people', label: 'How many people', type: 'number' },
  { id: 'site', label: 'Website', type: 'url' },
  { id: 'since', label: 'Since when', type: 'date' },
  { id: 'rules', label: 'I know the rules', type: 'checkbox', required: true },
  { id: 'size', label: 'Size', type: 'select', options: ['small', 'large'], required: true },
  { id: 'tools', label: 'Tools', type: 'multiselect', options: ['saw', 'drill', 'nails'] },
]

describe('questions of every type', () => {
  test.each([true, false])('are answered (scripts: %s)', async javaScriptEnabled => {
    const { path } = await scene.host({ questions: QUESTIONS })
    const { page, booth } = await atForm(path, { javaScriptEnabled })
    await booth.fill()
    await page.getByLabel('Topic').fill('A roof')
    await page.getByLabel('The story').fill('It rained.\nIt leaks.')
    await page.getByLabel('Where bills go').fill('bills@example.com')
    await page.getByLabel('Who else can be called').fill('+49 30 654321')
    await page.getByLabel('How many people').fill('2')
    await page.getByLabel('Website').fill('https://roof.example/leak')
    await page.getByLabel('Since when').fill('2026-10-01')
    await page.getByRole('checkbox', { name: 'I know the rules' }).check()
    await page.getByLabel('Size').selectOption('large')
    for (const name of ['saw', 'nails']) await page.getByRole('checkbox', { name }).check()
    await keepPicture(page, `questions-${javaScriptEnabled}`)
    const { notes } = await attendeeOf(await booth.book())
    expect(notes).toEqual({
      topic: 'A roof',
      story: expect.stringMatching(/^It rained\.\r?\nIt leaks\.$/),
      billing: 'bills@example.com',
      deputy: '+49 30 654321',
      people: '2',
      site: 'https://roof.example/leak',
      since: '2026-10-01',
      rules: true,
      size: 'large',
      tools: ['saw', 'nails'],
    })
  })

  test.each([true, false])(
    'what is wrong is told at each, and nothing is lost (scripts: %s)',
    async on => {
      const { path } = await scene.host({ questions: QUESTIONS })
      const { page, booth } = await atForm(path, { javaScriptEnabled: on, viewport: PHONE })
      if (!on) await withoutChecksOfTheBrowser(page)
      await booth.fill({ ...GRACE, email: 'grace@example' })
      await page.getByLabel('How many people').fill('two')
      await page.getByLabel('Website').fill('roof.example')
      await page.getByRole('checkbox', { name: 'drill' }).check()
      await booth.send.click()
      await booth.isWrong(6)
      if (on) expect(await idOfFocus(page)).toBe('email')
      const told = async (label: string) => {
        const field = page.getByLabel(label)
        const ids = (await field.getAttribute('aria-describedby')) ?? ''
        expect(await field.getAttribute('aria-invalid')).toBe('true')
        return page.locator(`[id="${ids.split(' ').at(-1)}"]`).textContent()
      }
      expect(await told('Email')).toContain('whole email address')
      expect(await told('Topic')).toBe('Please fill this in.')
      expect(await told('How many people')).toBe('Please give a number.')
      expect(await told('Website')).toContain('https://')
      expect(await told('I know the rules')).toBe('Please agree to go on.')
      expect(await told('Size')).toBe('Please choose one.')
      await booth.hasValues({ ...GRACE, email: 'grace@example' })
      expect(await page.getByLabel('How many people').inputValue()).toBe('two')
      expect(await page.getByRole('checkbox', { name: 'drill' }).isChecked()).toBe(true)
      await keepPicture(page, `errors-${on}`)

      await booth.email.fill(GRACE.email)
      await page.getByLabel('Topic').fill('A roof')
      await page.getByLabel('How many people').fill('2')
      await page.getByLabel('Website').fill('https://roof.example')
      await page.getByRole('checkbox', { name: 'I know the rules' }).check()
      await page.getByLabel('Size').selectOption('small')
      const { notes } = await attendeeOf(await booth.book())
      expect(notes).toMatchObject({ topic: 'A roof', people: '2', tools: ['drill'] })
    },
  )

  /** A browser stops a plain form by itself; the server has to find the mistakes too. */
  async function withoutChecksOfTheBrowser(page: Page) {
    const client = await page.context().newCDPSession(page)
    const { root } = await client.send('DOM.getDocument')
    const { nodeIds } = await client.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: '.details form',
    })
    for (const nodeId of nodeIds) {
      await client.send('DOM.setAttributeValue', { nodeId, name: 'novalidate', value: '' })
    }
  }
})

describe('what an address brings along', () => {
  test.each([true, false])('is typed in already and booked (scripts: %s)', async on => {
    const { path } = await scene.host({
      questions: [{ id: 'topic', label: 'Topic', type: 'text' }],
    })
    const query = new URLSearchParams({
      firstname: 'Grace',
      lastname: 'Hopper',
      email: GRACE.email,
      phone: GRACE.phone,
      topic: 'A roof',
      utm_source: 'letter',
      utm_campaign: 'winter',
      gclid: 'abc',
      other: 'is not kept',
    })
    const { booth } = await atForm(`${path}?${query}`, { javaScriptEnabled: on })
    await booth.hasValues()
    expect(await booth.phone.inputValue()).toBe(GRACE.phone)
    expect(await attendeeOf(await booth.book())).toMatchObject({
      firstname: 'Grace',
      lastname: 'Hopper',
      email: GRACE.email,
      notes: { topic: 'A roof', utm_source: 'letter', utm_campaign: 'winter', gclid: 'abc' },
    })
  })
})

describe('who else comes, and how to reach them', () => {
  test.each([true, false])('guests get an invitation each (scripts: %s)', async on => {
    const { path } = await scene.host({ meetingOptions: { allowAddingGuests: true } })
    const { page, booth } = await atForm(path, { javaScriptEnabled: on })
    await booth.fill()
    await page.getByText('Add guests').click()
    const guests = page.getByLabel('Guests')
    await guests.fill('alan@example.com\nada')
    await booth.send.click()
    await booth.isWrong(1)
    if (on) expect(await idOfFocus(page)).toBe('guests')
    expect((await guests.inputValue()).replaceAll('\r', '')).toBe('alan@example.com\nada')
    await guests.fill('alan@example.com\nada@example.com')
    expect((await attendeeOf(await booth.book())).bringalongEmails).toEqual([
      'alan@example.com',
      'ada@example.com',
    ])
  })

  test.each([true, false])('a number alone is enough where it may be (scripts: %s)', async on => {
    const { path } = await scene.host({ meetingOptions: { allowPhoneOnlyBooking: true } })
    const { page, booth } = await atForm(path, { javaScriptEnabled: on })
    await booth.name.fill(GRACE.name)
    await booth.phone.fill(GRACE.phone)
    if (!on) expect(await booth.email.getAttribute('required')).toBe(null)
    expect(await attendeeOf(await booth.book())).toMatchObject({
      fullname: GRACE.name,
      email: null,
      phone: expect.stringContaining('30'),
    })
    expect(page.url()).toContain('/appointment/')
  })

  test.each([true, false])('without agreeing nothing is booked (scripts: %s)', async on => {
    const { desk } = scene
    const consent = (requireConsent: boolean) =>
      desk.call('PATCH', '/v4/company/page-settings', {
        body: {
          requireConsent,
          privacyPolicyUrl: requireConsent ? 'https://acme.example/privacy' : null,
        },
      })
    expect((await consent(true)).status).toBe(200)
    try {
      const { path } = await scene.host()
      const { page, booth } = await atForm(path, { javaScriptEnabled: on })
      await booth.fill()
      const agree = page.getByRole('checkbox', { name: /privacy policy/i })
      const link = page.getByRole('link', { name: 'Privacy policy' }).first()
      expect(await link.getAttribute('href')).toBe('https://acme.example/privacy')
      await booth.send.click()
      if (on) {
        await booth.isWrong(1)
        expect(await idOfFocus(page)).toBe('consent')
      } else expect(await booth.title.isVisible()).toBe(true)
      await agree.check()
      expect((await attendeeOf(await booth.book())).dataPolicyAccepted).toBe(true)
    } finally {
      await consent(false)
    }
  })

  test('the way to meet decides what is asked', async () => {
    const { path } = await scene.host({
      meetingOptions: { allowSelectChannel: true, allowedChannels: ['phone', 'local'] },
      locations: [
        { id: 'office', name: 'Office', address: '1 Main Street' },
        { id: 'yard', name: 'Yard', address: '2 Main Street' },
      ],
    })
    const { page, booth } = await atForm(path)
    await booth.name.fill(GRACE.name)
    await page.getByRole('radio', { name: 'In person' }).check()
    await page.getByLabel('Place').selectOption({ label: 'Yard, 2 Main Street' })
    expect(await booth.name.inputValue()).toBe(GRACE.name)
    await booth.email.fill(GRACE.email)
    const { location, meetingInfo } = await scene.desk.get(await booth.book())
    expect([location, meetingInfo.channel]).toEqual(['2 Main Street', 'local'])
  })
})

describe('when it does not work', () => {
  test('a robot that fills in everything books nothing', async () => {
    const { path, meetingTypeId } = await scene.host()
    const of = { userId: '', availabilityId: '', meetingTypeId }
    for (const javaScriptEnabled of [true, false]) {
      const { page, booth } = await atForm(path, { javaScriptEnabled })
      await booth.fill()
      const trap = page.locator('input[name=website]')
      const { x, width } = (await trap.boundingBox()) ?? { x: 0, width: 0 }
      expect(x + width).toBeLessThan(0)
      await trap.evaluate((one: HTMLInputElement) => {
        one.value = 'https://spam.example'
      })
      await booth.send.click()
      await page.getByText('Please leave the hidden field empty').waitFor()
      await booth.hasValues()
      await booth.changeTime.click()
      await booth.time('09:00').waitFor()
    }
    expect(await scene.desk.listed(of, DAY)).toContain('09:00')
  })

  test('a server that is away is told, and nothing is lost', async () => {
    const { path } = await scene.host()
    const { page, booth } = await atForm(path, { complaint: /ERR_INTERNET_DISCONNECTED/ })
    await booth.isHeld()
    await booth.fill()
    await booth.note.fill('The roof')
    await page.context().setOffline(true)
    await booth.send.click()
    await page.getByText('The server could not be reached. Nothing is lost').waitFor()
    expect(await booth.problem.evaluate(one => one === document.activeElement)).toBe(true)
    await keepPicture(page, 'offline')
    await page.context().setOffline(false)
    await booth.hasValues()
    expect(await attendeeOf(await booth.book())).toMatchObject({ notes: { note: 'The roof' } })
  })

  test('times that cannot be loaded can be asked for again', async () => {
    const { booth, page } = await withoutTimes()
    const again = page.getByRole('button', { name: 'Try again' })
    await page.unroute(isList)
    await again.click()
    await booth.day('2027-01-05').waitFor()
  })

  test('times that could not be loaded come by themselves once they can', async () => {
    const { booth, page } = await withoutTimes()
    await page.unroute(isLive)
    await booth.day('2027-01-05').waitFor()
  })

  /** The month after next is turned to, while neither the list nor the live times can be had. */
  async function withoutTimes() {
    const { path } = await scene.host()
    const page = await scene.visit(path, { complaint: /ERR_INTERNET_DISCONNECTED/ })
    const booth = boothOf(page)
    await booth.isLive()
    await page.waitForLoadState('load')
    for (const isCut of [isList, isLive]) {
      await page.route(isCut, route => route.abort('internetdisconnected'))
    }
    const next = page.getByRole('link', { name: 'Next month' })
    await next.click()
    await next.click()
    await page.getByText('The times could not be loaded.').waitFor()
    return { booth, page }
  }
})

const isLive = ({ pathname }: URL) => pathname.endsWith('/live')
const isList = ({ pathname }: URL) => pathname.endsWith('/windows')

describe('a booking that waits', () => {
  test.each([
    { option: 'doubleOptIn', on: true, title: 'One more step: confirm by email' },
    { option: 'doubleOptIn', on: false, title: 'One more step: confirm by email' },
    { option: 'requireHostConfirmation', on: true, title: 'Waiting for Ada Byron' },
    { option: 'requireHostConfirmation', on: false, title: 'Waiting for Ada Byron' },
  ])('$option says what happens next (scripts: $on)', async ({ option, on, title }) => {
    const { path, ...host } = await scene.host({ meetingOptions: { [option]: 'enabled' } })
    const { page, booth } = await atForm(path, { javaScriptEnabled: on })
    await page.getByText('The booking has to be confirmed before it holds.').waitFor()
    await booth.fill()
    await booth.send.click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await scene.desk.listed(host, DAY)).not.toContain('09:00')
    await page.getByRole('link', { name: 'Book another time' }).click()
    await booth.day(DAY).waitFor()
  })
})

describe('a page that leads on', () => {
  let elsewhere: Server
  let address: string
  beforeAll(async () => {
    elsewhere = createServer((_, reply) => {
      reply.setHeader('content-type', 'text/html')
      reply.end('<title>Thanks</title><link rel="icon" href="data:,">')
    })
    await new Promise<void>(done => elsewhere.listen(0, '127.0.0.1', done))
    address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
  })
  afterAll(() => elsewhere.close())

  test.each([true, false])('goes there with what was booked (scripts: %s)', async on => {
    const { path } = await scene.host({
      meetingInfo: {
        enableRedirect: true,
        redirect: `${address}/thanks?from=us`,
        passEventDetailsToRedirect: true,
      },
    })
    const { page, booth } = await atForm(path, {
      javaScriptEnabled: on,
      otherOrigins: [address],
    })
    await booth.fill()
    await booth.send.click()
    await page.waitForURL(/\/thanks/)
    const { searchParams } = new URL(page.url())
    expect(searchParams.get('from')).toBe('us')
    expect([...searchParams.values()]).toContain(GRACE.email)
    expect([...searchParams.keys()]).not.toContain('secret')
  })
})
