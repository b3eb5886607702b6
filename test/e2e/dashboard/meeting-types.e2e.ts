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

  test('leaving asks first while something is not saved', async () => {
    const page = await atDashboard(scene, `${LIST}/new`, FAR)
    await page.getByLabel('Name', { exact: true }).fill('Half done')
    await page.getByRole('link', { name: 'All meeting types' }).click()
    await page.getByRole('heading', { name: 'Leave without saving?' }).waitFor()
    await page.getByRole('button', { name: 'Leave' }).click()
    await page.getByRole('heading', { name: 'Meeting types', level: 1 }).waitFor()
  })
})

describe('the list', () => {
  test('closes a page and opens it again, duplicates, deletes', async () => {
    const page = await atDashboard(scene, `${LIST}/new`, FAR)
    await make(page, 'Listed')
    await page.goto(LIST)
    const on = page.getByRole('switch', { name: 'Listed can be booked', exact: true })
    await on.click()
    await page.getByText('Listed cannot be booked any more').waitFor()
    expect(await on.getAttribute('aria-checked')).toBe('false')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => on.getAttribute('aria-checked')).toBe('true')

    await page.getByRole('button', { name: 'Duplicate Listed', exact: true }).click()
    await page.getByRole('heading', { name: 'Copy of Listed', level: 1 }).waitFor()
    await page.goto(`${LIST}?q=copy+of`)
    await page.getByRole('button', { name: 'Delete Copy of Listed' }).click()
    await page.getByLabel('Type Copy of Listed to confirm').fill('Copy of Listed')
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByText('Copy of Listed is deleted').waitFor()
    await page.getByText('No meeting type is called that.').waitFor()
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
    const page = await atDashboard(scene, `${LIST}/teams/new`, FAR)
    await makeTeam(page, 'Sales')
    await page.getByRole('radio', { name: 'By capacity' }).check()
    await page.getByLabel('Capacity of Ada Byron').fill('3')
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
    expect(await bars.getByRole('row').count()).toBe(3)
    await page.getByRole('cell', { name: /^Was (next|free)/ }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    await keepPicture(page, 'dashboard-fairness')
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
