/** Users, their contacts, the mails to them, and what holds for the company. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { monday } from '../../desk.ts'
import { violationsOf } from '../axe.ts'
import { keepPicture, NARROW, WIDE } from '../browser.ts'
import { overhang } from '../legibility.ts'
import { sceneOf } from '../scene.ts'
import { atDashboard } from './desk.ts'

const scene = sceneOf()

/** Far from Berlin, where the hosts are, and half an hour off. */
const FAR = { timezoneId: 'America/St_Johns' }

const dialogOf = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
const press = (place: Pick<Page, 'getByRole'>, name: string) =>
  place.getByRole('button', { name, exact: true }).click()
const get = async (path: string) => (await scene.product.call('GET', path)).body

const user = (givenName: string, familyName: string) => ({
  ...{ givenName, familyName, email: `${givenName.toLowerCase()}@example.com` },
})

describe('users', () => {
  test('create one → the address can be booked → the API command → found again', async () => {
    const page = await atDashboard(scene, '/dashboard/users', FAR)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await press(page, 'Create user')
    const dialog = dialogOf(page, 'Create user')
    await dialog.getByLabel('Given name').fill('Rosalind')
    await press(dialog, 'Create user')
    await dialog.getByText('Check the 2 fields that are marked.').waitFor()
    await dialog.getByLabel('Email').fill('rosalind@example.com')
    await dialog.getByLabel('Family name').fill("O'Brien")
    await dialog.getByLabel('Minutes').fill('3')
    await press(dialog, 'Create user')
    await dialog.getByText('must be from 5 to 480 minutes').waitFor()
    await dialog.getByLabel('Minutes').fill('45')
    await press(dialog, 'Create user')

    const made = dialogOf(page, "Rosalind O'Brien can be booked")
    await press(made, 'Copy the address')
    const address = await page.evaluate(() => navigator.clipboard.readText())
    await made.getByText('The same by the API').click()
    await made.getByText(`"givenName": "Rosalind"`).waitFor()
    await press(made, 'Show details')
    const panel = dialogOf(page, "Rosalind O'Brien")
    await panel.getByText('45min Meeting, in Europe/Berlin').waitFor()
    await page.keyboard.press('Escape')

    await page.getByRole('searchbox').fill('rosal')
    await page.getByText('1 user', { exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('search')).toBe('rosal')
    await page.goto(new URL(address).pathname)
    await page.getByText("Rosalind O'Brien").first().waitFor()
  })

  test('change one and take it back; one with appointments is not deleted by mistake', async () => {
    const host = await scene.desk.host(user('Emmy', 'Noether'))
    await scene.desk.booked(host, monday('09:30'))
    const path = `/v4/user/${host.userId}`
    const page = await atDashboard(scene, '/dashboard/users?search=noether', FAR)
    await page.getByRole('link', { name: /Emmy Noether/ }).click()
    const panel = dialogOf(page, 'Emmy Noether')
    await press(panel, 'Edit')
    await panel.getByLabel('Family name').fill('Byron')
    await press(panel, 'Save')
    await dialogOf(page, 'Emmy Byron').waitFor()
    expect((await get(path)).familyName).toBe('Byron')
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    await page.keyboard.press('Control+z')
    await panel.waitFor()
    expect((await get(path)).familyName).toBe('Noether')

    await press(panel, 'Delete')
    const question = dialogOf(page, 'Delete Emmy Noether?')
    await question.getByLabel('Type Emmy Noether to confirm').fill('Emmy Noether')
    await press(question, 'Delete')
    await question.getByText(/has appointments that are not over/).waitFor()
    await question.getByLabel(/^Cancel them/).check()
    await press(question, 'Delete')
    await page.getByText('Emmy Noether is deleted').waitFor()
    expect((await scene.product.call('GET', path)).status).toBe(404)
  })
})

test('a mail is found by its kind and read; without a server none is called sent', async () => {
  const host = await scene.desk.host(user('Lise', 'Meitner'))
  await scene.desk.booked(host, monday('10:00'))
  await scene.product.settle()
  const page = await atDashboard(scene, '/dashboard/mail-log', FAR)
  await page.getByText(/^No mail server is set/).waitFor()
  await page.getByLabel('Kind').selectOption('Confirmation')
  const row = page.getByRole('row', { name: /lise@example.com/ })
  await row.getByText('Written to a file').waitFor()
  await row.getByRole('link', { name: /^New booking/ }).click()
  const panel = dialogOf(page, /^New booking/)
  await panel.getByText('lise@example.com').waitFor()
  await panel.getByText(/Grace Hopper has booked/).waitFor()
  expect(await panel.getByRole('link', { name: 'The appointment' }).getAttribute('href')).toMatch(
    /^\/dashboard\/appointments\//,
  )
})

test('a contact: added, changed and back, exported, forgotten', async () => {
  const page = await atDashboard(scene, '/dashboard/contacts', FAR)
  await press(page, 'Add contact')
  const dialog = dialogOf(page, 'Add contact')
  await press(dialog, 'Add contact')
  await dialog.getByText('An email or a phone number is needed.').waitFor()
  await dialog.getByLabel('First name').fill('Mary')
  await dialog.getByLabel('Email').fill('mary@example.com')
  await dialog.getByLabel('Tags').fill('Astronomer, VIP')
  await press(dialog, 'Add contact')

  const panel = dialogOf(page, 'Mary')
  await press(panel, 'Edit')
  await panel.getByLabel('Notes').fill('Prefers mornings')
  await press(panel, 'Save')
  await panel.getByText('Prefers mornings').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), press(panel, 'Export')])
  const person = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect([download.suggestedFilename(), person.contact.notes]).toEqual([
    'mary@example.com.json',
    'Prefers mornings',
  ])

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'VIP', exact: true }).click()
  await page.getByText('1 contact', { exact: true }).waitFor()
  await page.getByRole('link', { name: /Mary/ }).click()
  await press(panel, 'Forget')
  const question = dialogOf(page, 'Forget mary@example.com?')
  await question.getByLabel(/^Type mary/).fill('mary@example.com')
  await press(question, 'Forget')
  await page.getByText(/^Forgotten/).waitFor()
  expect((await get('/crm?searchTerm=mary')).total).toBe(0)
})

test('settings: saved and taken back; a colour is measured, a logo told its limits', async () => {
  const page = await atDashboard(scene, '/dashboard/settings', FAR)
  const company = page.getByRole('region', { name: 'Your company' })
  await company.getByLabel('Name').fill('Acme & Daughters')
  await press(company, 'Save')
  await press(page, 'Undo')
  await page.getByText('Undone').waitFor()
  expect((await get('/v4/company')).name).toBe('Acme')
  expect(await company.getByLabel('Name').inputValue()).toBe('Acme')

  const look = page.getByRole('region', { name: 'How the pages look' })
  await look.getByLabel('Accent colour', { exact: true }).fill('#ffe94d')
  await look.getByText(/^Shown as #[\da-f]{6}, so that it can be read/).waitFor()
  const file = (mimeType: string, size: number) => ({
    ...{ name: 'logo', mimeType, buffer: Buffer.alloc(size) },
  })
  await look.getByLabel('Logo').setInputFiles(file('image/png', 200_001))
  await look.getByText('This image has 201 kB. At most 200 kB can be kept.').waitFor()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"></svg>')
  await look.getByLabel('Logo').setInputFiles({ ...file('image/svg+xml', 0), buffer: svg })
  await look.getByAltText('The logo').waitFor()
  await press(look, 'Save')
  await page.getByText('Saved').last().waitFor()
  const { accentColor, logoUrl } = await get('/v4/company/page-settings')
  expect([accentColor, logoUrl === null]).toEqual(['#ffe94d', false])

  const embedding = page.getByRole('region', { name: 'Embedding' })
  await embedding.getByLabel('Only these').check()
  await embedding.getByLabel('Addresses of the sites').fill('shop.example')
  await press(embedding, 'Save')
  await embedding.getByText(/^shop.example is no address of a site/).waitFor()
})

const TIME_LIMIT_MS = 120_000
const WIDE_LIGHT = { viewport: WIDE, colorScheme: 'light', language: 'en' } as const
const NARROW_DARK = { viewport: NARROW, colorScheme: 'dark', language: 'de' } as const

test(
  'what lies over the screens: without a barrier in both schemes, within a phone in German',
  async () => {
    const host = await scene.desk.host(user('Ida', 'Rhodes'))
    const attendee = { email: 'kay@example.com', firstname: 'Kay', lastname: 'McNulty' }
    await scene.desk.booked(host, monday('10:00'), { attendee })
    await scene.product.settle()
    const [contact] = (await get('/crm?searchTerm=kay')).result
    const { mails } = await get('/v4/mail-log/paginated?status=sent')
    const paths = [
      ...['users/new', `users/${host.userId}`, `mail-log/${mails[0].id}`],
      ...['contacts/new', `contacts/${contact.id}`],
    ]
    const { userId } = scene.product.company
    for (const { language, ...look } of [WIDE_LIGHT, NARROW_DARK]) {
      await scene.product.call('PATCH', `/v4/user/${userId}`, { body: { language } })
      const page = await atDashboard(scene, '/dashboard', { ...FAR, ...look })
      for (const path of paths) {
        await page.goto(`/dashboard/${path}`)
        await page.getByRole('dialog').waitFor()
        await page.waitForFunction(() => document.querySelector('.skeleton') === null)
        await keepPicture(page, `over-${path.replace('/', '-').slice(0, 14)}-${language}`)
        expect([await violationsOf(page), await overhang(page)], `${path} ${language}`).toEqual([
          [],
          0,
        ])
      }
    }
  },
  TIME_LIMIT_MS,
)
