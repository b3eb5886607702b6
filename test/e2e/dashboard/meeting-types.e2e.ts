/** What can be booked is made in the dashboard, and is booked by somebody far away. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violationsOf } from '../axe.ts'
import { boothOf, GRACE } from '../booth.ts'
import { keepPicture, NARROW, PHONE } from '../browser.ts'
import { faintTexts, overhang, smallControls } from '../legibility.ts'
import { sceneOf } from '../scene.ts'
import { atDashboard } from './desk.ts'

const scene = sceneOf()

/** Far from Berlin, and a quarter of an hour off. */
const FAR = { timezoneId: 'Asia/Kathmandu' }
const LIST = '/dashboard/meeting-types'

const part = (page: Page, name: string) => page.locator('summary', { hasText: name })
const previewOf = (page: Page) => page.frameLocator('iframe')
const create = (page: Page) => page.getByRole('button', { name: 'Create meeting type' })
const save = (page: Page) => page.getByRole('button', { name: 'Save changes' })

/** Everything that the editor sets, and more. */
const WHOLE = {
  meetingInfo: {
    ...{ channel: 'custom', customChannelName: 'Our room', color: '#aa0000' },
    ...{ customChannelLink: 'https://meet.example/room', connectChannelName: 'kept' },
    ...{ bufferBefore: 5, bufferAfter: 10, bufferMustStayWithinWorkingHours: true },
    ...{ showAvailableSlots: true, enableRedirect: true, redirect: 'https://acme.example/thanks' },
    passEventDetailsToRedirect: true,
    confirmationButton: {
      ...{ useConfirmationButton: true, text: 'On', color: '#0a0', link: 'https://acme.example' },
    },
  },
  meetingOptions: {
    ...{ allowedDurations: [30, 45], allowedChannels: ['zoom'], allowAddingGuests: false },
    ...{ allowPhoneOnlyBooking: true, language: 'fr', enableClusterMeeting: true },
    bookingPagePassword: { enable: true, password: 'sesame' },
    limits: [{ per: 'day', scope: 'type', maxCount: 3, maxMinutes: 90 }],
    cancellationPolicy: { enabled: true, mode: 'days', amount: 2, reasonRequired: true },
    reschedulePolicy: { enabled: false, mode: 'hours', amount: 5 },
    reminders: [{ minutesBefore: 90, to: 'host', subject: 'Soon' }, { minutesAfter: 0 }],
    ...{ doubleOptIn: 'enabled', requireHostConfirmation: 'disabled' },
    recurrence: { enabled: true, frequencies: ['monthly'], maxCount: 4 },
  },
  ...{ spots: 3, timeslotInterval: 20, bookingMinimum: 150, internalNotes: 'Coffee' },
  daysIntoFuture: { mode: 'limit', bookingLimit: 44_000, countMode: 'days' },
  locations: ['1 Main Street'],
  ics: { title: { en: 'Call', de: 'Anruf' }, description: 'Bring a sketch.', location: 'Room 7' },
  metadata: { ticket: '7' },
  questions: [{ label: 'Size', type: 'select', options: ['small', 'large'] }],
}

/** A new type of the owner with this name, made in the dashboard; resolves in its editor. */
async function make(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await create(page).click()
  await page.getByText(`${name} can be booked now`).waitFor()
  await page.waitForURL(/meeting-types\/[0-9a-f-]{36}/)
  await save(page).waitFor()
}

async function typesOf(page: Page) {
  const { body } = await scene.product.call('GET', '/v4/meeting-type', {
    user: await ownerOf(page),
  })
  return body as { meetingInfo: { name: string; duration: number }; bookingUrl: string }[]
}

const ownerOf = async (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const headers = { 'x-punctual-client': 'dashboard' }
    return (await (await fetch('/v4/session', { headers })).json()).user.id
  })

describe('a meeting type', () => {
  test('made in the dashboard → its page can be booked', async () => {
    const page = await atDashboard(scene, `${LIST}/new`, FAR)
    await page.getByLabel('Name', { exact: true }).fill('Consultation')
    await page.getByLabel('Description').fill('We look at your plans.')
    await page.getByRole('radio', { name: '45 min' }).check()
    await part(page, 'Questions').click()
    await page.getByRole('button', { name: 'Add a question' }).click()
    await page.getByLabel('Question', { exact: true }).fill('What is it about?')
    await page.getByLabel('Has to be answered').check()

    const preview = previewOf(page)
    await preview.getByRole('heading', { name: 'Consultation' }).waitFor()
    await preview.getByText('45 minutes').waitFor()
    await page.getByRole('radio', { name: 'Form' }).check()
    await preview.getByLabel('What is it about?').waitFor()

    await create(page).click()
    await page.getByText('Consultation can be booked now').waitFor()
    const made = (await typesOf(page)).find(one => one.meetingInfo.name === 'Consultation')
    expect(made?.meetingInfo.duration).toBe(45)

    const guest = await scene.visit(new URL(made?.bookingUrl ?? '').pathname, {
      timezoneId: 'America/St_Johns',
    })
    const booth = boothOf(guest)
    await booth.isLive()
    await guest.locator('button.time').first().click()
    await booth.title.waitFor()
    await booth.fill(GRACE)
    await guest.getByLabel('What is it about?').fill('A roof')
    expect(await booth.book()).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('what is wrong is said at the field, in a part that was closed too', async () => {
    const page = await atDashboard(scene, `${LIST}/new`, FAR)
    await part(page, 'Page and access').click()
    await page.getByLabel('Ask for a password').check()
    await part(page, 'Page and access').click()
    await create(page).click()
    await page.getByText('Check the 2 fields that are marked.').waitFor()
    const name = page.getByLabel('Name', { exact: true })
    expect(await name.evaluate(field => field === document.activeElement)).toBe(true)
    expect(await name.getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel('Password', { exact: true }).isVisible()).toBe(true)
  })

  test('an address that is taken is refused at its field', async () => {
    const page = await atDashboard(scene, `${LIST}/new`, FAR)
    await make(page, 'Taken')
    await page.goto(`${LIST}/new`)
    await page.getByLabel('Name', { exact: true }).fill('Another')
    await page.getByLabel('Address').fill('taken')
    await create(page).click()
    await page.getByText('There is another meeting type at this address.').first().waitFor()
    expect(await page.getByLabel('Address').getAttribute('aria-invalid')).toBe('true')
  })

  test('a change is saved, and undone again', async () => {
    const page = await atDashboard(scene, `${LIST}/new`, FAR)
    await make(page, 'Changed')
    await page.getByLabel('Name', { exact: true }).fill('Changed twice')
    await save(page).click()
    await page.getByText('Changed twice is saved').waitFor()
    const names = async () => (await typesOf(page)).map(one => one.meetingInfo.name)
    expect(await names()).toContain('Changed twice')
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await page.getByText('Undone').waitFor()
    expect(await names()).toContain('Changed')
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Changed')
  })

  test('questions are put in order by keyboard, and the focus stays', async () => {
    const page = await atDashboard(scene, `${LIST}/new`, FAR)
    await part(page, 'Questions').click()
    for (const label of ['First', 'Second']) {
      await page.getByRole('button', { name: 'Add a question' }).click()
      await page.getByLabel('Question', { exact: true }).last().fill(label)
    }
    const up = page.getByRole('button', { name: 'Move “Second” up' })
    await up.focus()
    await page.keyboard.press('Enter')
    await page.getByText('“Second” is number 1 of 2 now').waitFor({ state: 'attached' })
    const labels = page.getByLabel('Question', { exact: true })
    expect(await labels.first().inputValue()).toBe('Second')
    await expect.poll(() => up.evaluate(one => one === document.activeElement)).toBe(true)
  })

  test('what is not changed stays as it is, also what the editor does not know', async () => {
    const host = await scene.host(WHOLE)
    const path = `/v4/meeting-type/${host.meetingTypeId}`
    const read = async () => (await scene.product.call('GET', path, { user: host.userId })).body
    const before = await read()
    const page = await atDashboard(scene, `${LIST}/${host.meetingTypeId}?as=${host.userId}`, FAR)
    const closed = page.locator('details.editor-part:not([open]) > summary')
    await closed.first().waitFor()
    while ((await closed.count()) > 0) await closed.first().click()
    await page.getByText('Everything is saved').first().waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Renamed')
    await page.getByRole('group', { name: 'In calendars' }).getByLabel('Place').fill('Room 8')
    await save(page).click()
    await page.getByText('Renamed is saved').waitFor()
    expect(await read()).toEqual({
      ...before,
      meetingInfo: { ...before.meetingInfo, name: 'Renamed' },
      ics: { ...before.ics, location: 'Room 8' },
      updatedAt: expect.any(String),
    })
  })

  test('what the API refuses stands at its field, in a part that was closed too', async () => {
    const page = await atDashboard(scene, `${LIST}/new`, { ...FAR, complaint: /400/ })
    await page.getByLabel('Name', { exact: true }).fill('Too much')
    await part(page, 'Limits and groups').click()
    await page.getByRole('button', { name: 'Add a limit' }).click()
    const limit = page.getByRole('group', { name: 'Limit 1' })
    const number = limit.getByLabel('Number')
    await number.fill('200000')
    await part(page, 'Limits and groups').click()
    await create(page).click()
    await limit.getByText(/100000/).waitFor()
    await expect.poll(() => number.evaluate(one => one === document.activeElement)).toBe(true)
  })

  test.each<[string, (page: Page) => Promise<unknown>]>([
    ['a link', page => page.getByRole('link', { name: 'All meeting types' }).click()],
    ['the keys of a screen', page => page.keyboard.type('gm')],
    [
      'the palette',
      async page => {
        await page.keyboard.press('Control+k')
        await page.getByRole('combobox', { name: 'Jump to' }).fill('meeting types')
        await page.keyboard.press('Enter')
      },
    ],
    ["the browser's way back", page => page.goBack()],
  ])('leaving by %s asks first while something is not saved', async (_way, leave) => {
    const page = await atDashboard(scene, LIST, FAR)
    await page.getByRole('link', { name: 'New meeting type' }).first().click()
    const name = page.getByLabel('Name', { exact: true })
    await name.fill('Half done')
    await page.getByRole('heading', { level: 1 }).focus()
    await leave(page)
    await page.getByRole('heading', { name: 'Leave without saving?' }).waitFor()
    await page.getByRole('button', { name: 'Stay' }).click()
    expect(await name.inputValue()).toBe('Half done')
    expect(new URL(page.url()).pathname).toBe(`${LIST}/new`)
    await page.getByRole('heading', { level: 1 }).focus()
    await leave(page)
    await page.getByRole('button', { name: 'Leave' }).click()
    await page.getByRole('heading', { name: 'Meeting types', level: 1 }).waitFor()
  })
})

/** A team with the owner and a colleague, and the editor of its new type. */
async function makeTeam(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('dialog').getByRole('button', { name: 'New team' }).click()
  await page.getByRole('heading', { name, level: 2 }).waitFor()
  await page.getByLabel('Add a member …').selectOption({ label: 'Ada Byron' })
  await page.getByText('Ada Byron is in the team').waitFor()
  await page.getByRole('link', { name: 'New meeting type' }).last().click()
}

describe('a team', () => {
  test('offers a type → a booking → the report says who hosts and why', async () => {
    await scene.host()
    const page = await atDashboard(scene, `${LIST}/teams/new`, { ...FAR, complaint: /400/ })
    await makeTeam(page, 'Sales')
    await page.getByRole('radio', { name: 'By capacity' }).check()
    await page.getByLabel('Capacity of Ada Byron').fill('3')
    await page.getByRole('radio', { name: 'They have to' }).check()
    await previewOf(page).getByText('Choose whom to meet to see the open times.').waitFor()
    await page.getByRole('radio', { name: 'No', exact: true }).first().check()
    await make(page, 'Sales call')
    const made = (await typesOf(page)).find(one => one.meetingInfo.name === 'Sales call')
    const guest = await scene.visit(new URL(made?.bookingUrl ?? '').pathname)
    const booth = boothOf(guest)
    await booth.isLive()
    await guest.locator('button.time').first().click()
    await booth.title.waitFor()
    await booth.fill(GRACE)
    await booth.book()

    await page.getByRole('link', { name: 'Who hosts, and how often' }).click()
    await page.getByRole('heading', { name: 'Who hosts Sales call' }).waitFor()
    const bars = page.getByRole('table', { name: 'Bookings by host' })
    await expect.poll(() => bars.getByRole('row').count()).toBe(3)
    await page.getByRole('cell', { name: /^Was (next|free)/ }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await keepPicture(page, 'dashboard-fairness')

    const until = page.getByLabel('To', { exact: true })
    await until.fill('2026-01-01')
    await page.getByRole('alert').waitFor()
    await until.fill('2026-12-31')
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await bars.waitFor()
  })
})

describe('everybody can use it', () => {
  const screens = [
    ['list', LIST],
    ['editor', `${LIST}/new`],
    ['teams', `${LIST}/teams`],
  ] as const

  test.each(screens)('the %s, wide and dark', async (name, path) => {
    const page = await atDashboard(scene, path, { ...FAR, colorScheme: 'dark', locale: 'de-DE' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    const closed = page.locator('details.editor-part:not([open]) > summary')
    while ((await closed.count()) > 0) await closed.first().click()
    expect(await violationsOf(page)).toEqual([])
    expect(await faintTexts(page)).toEqual([])
    await keepPicture(page, `dashboard-meeting-types-${name}-dark`)
  })

  test.each(screens)('the %s, on a phone', async (name, path) => {
    const page = await atDashboard(scene, path, { ...FAR, viewport: PHONE })
    expect(await violationsOf(page)).toEqual([])
    expect(await smallControls(page)).toEqual([])
    await keepPicture(page, `dashboard-meeting-types-${name}-phone`)
    await page.setViewportSize(NARROW)
    expect(await overhang(page)).toBe(0)
  })
})
