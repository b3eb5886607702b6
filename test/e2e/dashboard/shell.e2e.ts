/** What holds on every screen: refusals, dialogs, the palette, toasts, sessions and companies. */
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { monday } from '../../desk.ts'
import { violationsOf } from '../axe.ts'
import { keepPicture, NARROW, WIDE } from '../browser.ts'
import { faintTexts, overhang, smallControls } from '../legibility.ts'
import { sceneOf } from '../scene.ts'
import { atDashboard } from './desk.ts'

const scene = sceneOf({ 'sign-up': 'open' })

const press = (place: Pick<Page, 'getByRole'>, name: string) =>
  place.getByRole('button', { name, exact: true }).click()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

test('first steps: a key of one’s own is one, and the booking page opens', async () => {
  const { userId } = scene.product.company
  const slug = 'dashboard-lovers'
  await scene.product.call('PATCH', `/v4/user/${userId}`, { body: { slug } })
  // Where a company was opened by signing up, no key was printed.
  await scene.product.sql(`UPDATE api_keys SET name = 'Production'`)
  const page = await atDashboard(scene)
  const steps = page.getByRole('region', { name: 'First steps' })
  const key = steps.getByRole('listitem').filter({ hasText: 'Create an API key' })
  await key.getByText('done').waitFor()
  await steps.getByRole('link', { name: 'Open your booking page' }).click()
  await page.waitForURL(`**/${slug}`)
  await page.getByRole('navigation', { name: 'Screens' }).waitFor({ state: 'detached' })
})

test('an administrator sees the company’s figures, and that mails reach nobody', async () => {
  const page = await atDashboard(scene)
  const care = page.getByRole('region', { name: 'Needs your attention' })
  await care.getByRole('link', { name: /^No mail server is set/ }).waitFor()
  await page.getByRole('region', { name: 'First steps' }).waitFor()
  const parts = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(parts).toEqual(['Needs your attention', 'First steps', 'Today'])
  const host = await scene.host()
  await scene.desk.booked(host, monday('09:00'))
  await page.reload()
  const figure = page.getByRole('link', { name: /^Coming up in the company/ })
  await expect.poll(() => figure.textContent()).toMatch(/1\s+appointment ahead/)
  expect(await page.getByRole('region', { name: 'First steps' }).count()).toBe(0)
})

describe('what was refused', () => {
  test('of what a button does at once is said in the corner', async () => {
    const page = await atDashboard(scene, '/dashboard/account', { complaint: /./ })
    await page.route('**/v4/session', route => route.abort())
    await press(page, 'Sign out')
    await page.getByText('The server does not answer.', { exact: false }).waitFor()
  })

  test('a screen whose file does not come says so, and the others still open', async () => {
    const page = await atDashboard(scene, '/dashboard', { complaint: /./ })
    await page.route(/settings-screen/, route => route.abort())
    const side = page.getByRole('navigation', { name: 'Screens' })
    await side.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('alert').getByText('This screen could not be shown').waitFor()
    await side.getByRole('link', { name: 'API keys' }).click()
    await heading(page, 'API keys').waitFor()
  })

  test('that the browser is offline is said, not waited for', async () => {
    await scene.desk.booked(await scene.host(), '2026-12-07T09:00:00+01:00')
    const page = await atDashboard(scene, '/dashboard/appointments', { complaint: /./ })
    const one = page.getByRole('link', { name: /Grace Hopper/ }).first()
    await one.hover()
    await page.context().setOffline(true)
    await one.click()
    const panel = page.getByRole('dialog')
    await panel.getByText('The server does not answer', { exact: false }).waitFor()
    await page.context().setOffline(false)
    await press(panel, 'Try again')
    await panel.getByText('Grace Hopper').first().waitFor()
  })

  test('whoever was signed out elsewhere is asked to sign in, when writing as well', async () => {
    const page = await atDashboard(scene, '/dashboard/settings')
    const company = page.getByRole('region', { name: 'Your company' })
    await company.getByLabel('Name').fill('Acme & Sons')
    await page.context().clearCookies()
    await press(company, 'Save')
    await heading(page, 'Sign in').waitFor()
    await page.getByText('You were signed out. Sign in to go on.').waitFor()
  })

  test('whoever comes, or signed out here, is not told that they were signed out', async () => {
    const page = await atDashboard(scene, '/dashboard/account')
    await press(page, 'Sign out')
    await heading(page, 'Sign in').waitFor()
    expect(await page.getByRole('status').count()).toBe(0)
    await page.reload()
    await heading(page, 'Sign in').waitFor()
    expect(await page.getByRole('status').count()).toBe(0)
  })
})

describe('a dialog', () => {
  test('stays when a text is marked beyond its edge, and when a new key is shown', async () => {
    const page = await atDashboard(scene, '/dashboard/api-keys')
    await press(page, 'Create API key')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Production')
    const box = await dialog.getByLabel('Name').boundingBox()
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20)
    await page.mouse.down()
    await page.mouse.move(5, 5)
    await page.mouse.up()
    expect(await dialog.getByLabel('Name').inputValue()).toBe('Production')
    await press(dialog, 'Create API key')
    await dialog.getByRole('heading', { name: 'Copy the new key now' }).waitFor()
    await page.mouse.click(5, 5)
    // As over plain http from another computer.
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await press(dialog, 'Copy')
    await dialog.getByText('Mark the text and copy it.').waitFor()
    await press(dialog, 'I have copied it')
  })

  test('gives the focus back, or to the title where what opened it is gone', async () => {
    const page = await atDashboard(scene, '/dashboard/api-keys')
    await page.getByRole('button', { name: 'Create API key' }).press('Enter')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('Create API key')
    await scene.product.call('POST', '/v4/api-key', { body: { name: 'Old', expiresInDays: 3 } })
    await page.reload()
    await page.getByRole('button', { name: 'Deactivate Old' }).press('Enter')
    await page.keyboard.type('Old')
    await page.keyboard.press('Enter')
    await page.getByText('Old no longer works').waitFor()
    await expect.poll(() => focused(page)).toBe('API keys')
  })
})

describe('the palette', () => {
  test('begins what is begun most often, and keeps what is chosen in sight', async () => {
    const page = await atDashboard(scene, '/dashboard', { viewport: { width: 1280, height: 500 } })
    await page.keyboard.press('Control+k')
    await page.keyboard.press('ArrowUp')
    const chosen = page.getByRole('option', { selected: true })
    const { y = 0, height = 0 } = (await chosen.boundingBox()) ?? {}
    const dialog = await page.getByRole('dialog').boundingBox()
    expect(y + height).toBeLessThanOrEqual((dialog?.y ?? 0) + (dialog?.height ?? 0))
    await page.keyboard.type('create api')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Create API key' }).waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL(/api-keys$/)
  })

  test('a screen that was gone to is told: its title has the focus', async () => {
    const page = await atDashboard(scene)
    await page.getByRole('link', { name: 'Hours' }).press('Enter')
    await heading(page, 'Hours').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })
})

test('letters alone can be switched off, and on again without them', async () => {
  const page = await atDashboard(scene)
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await dialog.getByText('In the calendar: the day, the week, the month').waitFor()
  await dialog.getByLabel(/^Letters alone work/).uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await heading(page, 'Overview').waitFor()
  await page.keyboard.press('?')
  expect(await dialog.count()).toBe(0)
  await press(page, 'Keyboard shortcuts')
  await dialog.getByLabel(/^Letters alone work/).check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await heading(page, 'Hours').waitFor()
})

describe('a list', () => {
  test('is searched by several words, however slowly they are typed', async () => {
    await scene.desk.host({ givenName: 'Emmy', familyName: 'Noether', email: 'emmy@example.com' })
    const page = await atDashboard(scene, '/dashboard/users')
    const search = page.getByRole('searchbox')
    await search.pressSequentially('emmy ')
    await page.waitForURL(/search=emmy/)
    await search.pressSequentially('noether')
    await page.waitForURL(/search=emmy\+noether/)
    expect(await search.inputValue()).toBe('emmy noether')
  })

  test('whose page is gone shows its last one', async () => {
    const page = await atDashboard(scene, '/dashboard/audit-log?page=99')
    const cell = (name: string) => page.getByRole('cell', { name, exact: true }).first()
    await cell('signIn').waitFor()
    // A key that acted for the company was nobody, not somebody who is gone.
    await cell('Key Production').waitFor()
  })
})

test('a logo that was removed comes back', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"></svg>'
  const logo = `data:image/svg+xml;base64,${btoa(svg)}`
  await scene.product.call('PATCH', '/v4/company/page-settings', { body: { logo } })
  const page = await atDashboard(scene, '/dashboard/settings')
  const look = page.getByRole('region', { name: 'How the pages look' })
  await press(look, 'Remove')
  await press(look, 'Save')
  await page.getByText('Saved').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Undone').waitFor()
  const { body } = await scene.product.call('GET', '/v4/company/page-settings')
  const image = await fetch(scene.product.url + new URL(body.logoUrl).pathname)
  expect(await image.text()).toBe(svg)
  await look.getByAltText('The logo').waitFor()
})

test.each([
  { look: 'wide and light', viewport: WIDE, colorScheme: 'light' } as const,
  { look: 'narrow and dark', viewport: NARROW, colorScheme: 'dark' } as const,
])('the ways in and what lies over every screen, $look: without a barrier', async visit => {
  const found: Record<string, unknown[]> = {}
  const judge = async (page: Page, name: string) => {
    await keepPicture(page, `shell-${name}-${visit.colorScheme}`)
    const small = visit.viewport === NARROW ? await smallControls(page) : []
    found[name] = [...(await violationsOf(page)), ...(await faintTexts(page)), ...small]
    found[`${name}, px over the edge`] = (await overhang(page)) > 0 ? [await overhang(page)] : []
  }
  const outside = await scene.visit('/dashboard/sign-in', visit)
  await heading(outside, 'Sign in').waitFor()
  await judge(outside, 'sign-in')
  await outside.goto('/dashboard/sign-up')
  await heading(outside, 'Open an account').waitFor()
  await judge(outside, 'sign-up')
  const page = await atDashboard(scene, '/dashboard', visit)
  for (const { key, title } of [
    { key: 'Control+k', title: 'Jump to' },
    { key: '?', title: 'Keyboard shortcuts' },
  ]) {
    await page.keyboard.press(key)
    await page.getByRole('dialog', { name: title }).waitFor()
    await judge(page, title)
    await page.keyboard.press('Escape')
  }
  await page.goto('/dashboard/api-keys/new')
  await page.getByRole('dialog').waitFor()
  await judge(page, 'new key')
  await page.goto('/dashboard/members')
  await press(page, 'Invite')
  await judge(page, 'invite')
  const none = Object.fromEntries(Object.keys(found).map(name => [name, []]))
  expect(found).toEqual(none)
})

test('what is refused is said in German where German is read, at its field as well', async () => {
  await scene.desk.host({ givenName: 'Ada', familyName: 'Byron', email: 'ada@example.com' })
  const { userId } = scene.product.company
  const path = `/v4/user/${userId}`
  const speak = (language: string) =>
    scene.product.call('PATCH', path, { body: { language } }).then(() => {})
  await speak('de')
  onTestFinished(() => speak('en'))
  const page = await atDashboard(scene, '/dashboard/account', { locale: 'de-DE' })
  const address = page.getByLabel('Adresse Ihrer Seite')
  await address.fill('dashboard')
  await page.getByLabel('Zeitzone').fill('Berlin')
  await press(page, 'Speichern')
  await page.getByText('Das ist keine Zeitzone. Wählen Sie eine aus der Liste.').waitFor()
  await page.getByText('Prüfen Sie das markierte Feld.').waitFor()
  await page.getByLabel('Zeitzone').fill('Europe/Berlin')
  await press(page, 'Speichern')
  await page.getByText('Diese Adresse gehört Punctual selbst. Wählen Sie eine andere.').waitFor()
  expect(await address.getAttribute('aria-invalid')).toBe('true')
  await press(page, 'Abmelden')
  await heading(page, 'Anmelden').waitFor()
  await page.getByLabel('E-Mail').fill('owner@acme.example')
  await page.getByLabel('Passwort').fill('wrong horse')
  await press(page, 'Anmelden')
  await page
    .getByRole('alert')
    .getByText(/^E-Mail und Passwort passen nicht zusammen\./)
    .waitFor()
})

test('whoever belongs to two companies goes from one to the other by keyboard', async () => {
  const { companyId } = await scene.product.secondCompany()
  const { accountId } = scene.product.company
  await scene.product.sql(`UPDATE account_users SET account_id = $1 WHERE company_id = $2`, [
    accountId,
    companyId,
  ])
  const page = await atDashboard(scene, '/dashboard/meeting-types/new')
  const tab = await page.context().newPage()
  await tab.goto('/dashboard/settings')
  const goTo = async (name: string) => {
    await page.getByRole('button', { name: /^Company: / }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name }).press('Enter')
  }
  await page.getByLabel('Name', { exact: true }).fill('Half done')
  await goTo('Globex')
  await press(page.getByRole('dialog', { name: 'Leave without saving?' }), 'Leave')
  await heading(page, 'Overview').waitFor()
  await page.getByRole('button', { name: 'Company: Acme' }).waitFor()
  await page.getByRole('link', { name: 'Settings' }).press('Enter')
  const company = page.getByRole('region', { name: 'Your company' })
  await company.getByLabel('Name').fill('Acme Ltd')
  await press(company, 'Save')
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await goTo('Globex')
  await heading(page, 'Overview').waitFor()
  await page.getByRole('button', { name: 'Company: Globex' }).waitFor()
  // What was done at the other company is not undone at this one.
  expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0)
  await tab.getByRole('button', { name: 'Company: Globex' }).waitFor()
  const name = tab.getByRole('region', { name: 'Your company' }).getByLabel('Name')
  await expect.poll(() => name.inputValue()).toBe('Globex')
})
