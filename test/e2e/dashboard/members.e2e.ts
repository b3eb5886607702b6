/** Who is let in, and what those who are not administrators find. */
import { expect, test } from 'vitest'
import { frameWords } from '../../../web/dashboard/frame-words.ts'
import { screens } from '../../../web/dashboard/routes.tsx'
import { sceneOf } from '../scene.ts'
import { atDashboard } from './desk.ts'

const scene = sceneOf()
const TIME_LIMIT_MS = 120_000

const nameOf = (name: (typeof screens)[number]['name']): string => frameWords.en[name]

test(
  'an invitation is followed; a member sees what is theirs, and no screen of administrators',
  async () => {
    const owner = await atDashboard(scene, '/dashboard/members')
    await owner.getByRole('button', { name: 'Invite' }).click()
    const dialog = owner.getByRole('dialog')
    await dialog.getByLabel('Email').fill('ada@example.com')
    await dialog.getByRole('button', { name: 'Invite' }).click()
    await dialog.getByText(/^No mail went out/).waitFor()
    const url = new URL((await dialog.locator('code').textContent()) ?? '')
    await dialog.getByRole('button', { name: 'Done' }).click()
    await owner.getByRole('row', { name: /ada@example.com/ }).waitFor()

    const member = await scene.visit(url.pathname + url.hash, { timezoneId: 'Asia/Kathmandu' })
    await member.getByRole('heading', { name: 'Join Acme' }).waitFor()
    await member.getByLabel('Given name').fill('Ada')
    await member.getByLabel('Choose a password').fill('correct horse')
    await member.getByRole('button', { name: 'Join' }).click()
    await member.waitForURL(/\/dashboard$/)

    const side = member.getByRole('navigation', { name: 'Screens' })
    await side.waitFor()
    for (const { name, path, isForAdmins } of screens) {
      await member.goto(path)
      const title = await member.getByRole('heading', { level: 1 }).textContent()
      const link = side.getByRole('link', { name: nameOf(name), exact: true })
      expect([name, title === 'There is no such screen']).toEqual([name, isForAdmins])
      if (isForAdmins) expect([name, await link.count()]).toEqual([name, 0])
      await member.waitForFunction(() => document.querySelector('.skeleton') === null)
      // What is theirs is granted: nothing on the screen was refused.
      expect([name, await member.getByRole('alert').allInnerTexts()]).toEqual([name, []])
    }

    await owner.reload()
    await owner.getByRole('button', { name: 'Remove Ada' }).click()
    await dialog.getByLabel('Type Ada to confirm').fill('Ada')
    await dialog.getByRole('button', { name: 'Remove' }).click()
    await owner.getByText('Ada can no longer sign in here').waitFor()
    await owner.goto('/dashboard/audit-log')
    await owner.getByLabel('Operation').fill('deletem')
    await expect.poll(() => owner.locator('tbody tr').count()).toBe(1)
    expect(await owner.locator('tbody code').first().textContent()).toBe('deleteMember')
    await member.goto('/dashboard')
    await member.getByRole('heading', { name: 'Sign in' }).waitFor()
  },
  TIME_LIMIT_MS,
)

test('of an account only what was changed is sent, and logged', async () => {
  const page = await atDashboard(scene, '/dashboard/account')
  const profile = page.getByRole('region', { name: 'You' })
  await profile.getByLabel('Given name').fill('Augusta')
  await profile.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.goto('/dashboard/audit-log?search=updateUser')
  const row = page.getByRole('row', { name: /updateUser/ })
  await row.first().waitFor()
  expect(await row.first().locator('.two-lines').last().textContent()).toBe('updateUsergivenName')
})

test('a password is set, and signs in; a session elsewhere is ended', async () => {
  const page = await atDashboard(scene, '/dashboard/account')
  await page.getByLabel('New password').fill('correct horse')
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByText('Changed', { exact: true }).waitFor()
  const tab = await page.context().newPage()
  await tab.goto('/dashboard/api-keys')
  await tab.getByRole('heading', { name: 'API keys' }).waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await tab.getByRole('heading', { name: 'Sign in' }).waitFor()
  await tab.close()

  await page.getByLabel('Email').fill('owner@acme.example')
  await page.getByLabel('Password').fill('wrong horse')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('Email and password do not match', { exact: false }).waitFor()
  await page.getByLabel('Password').fill('correct horse')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'Your account' }).waitFor()

  const elsewhere = await atDashboard(scene)
  await page.reload()
  const others = page.getByRole('button', { name: /^End the session of/ })
  await others.first().click()
  await page.getByText('Ended', { exact: true }).waitFor()
  await elsewhere.reload()
  await elsewhere.getByRole('heading', { name: 'Sign in' }).waitFor()
})

test('a link that was used is told so, and a new one can be asked for', async () => {
  const page = await atDashboard(scene)
  await page.goBack()
  expect(page.url()).not.toContain('#')
  const token = 'x'.repeat(64)
  const late = await scene.visit(`/dashboard/sign-in#${token}`)
  await late.getByRole('alert').waitFor()
  await late.getByRole('button', { name: 'Back to signing in' }).click()
  await late.getByLabel('Email').fill('owner@acme.example')
  await late.getByRole('button', { name: 'Mail me a sign-in link' }).click()
  await late.getByRole('heading', { name: 'Check your mail' }).waitFor()
  await expect.poll(() => scene.product.letters.length).toBeGreaterThan(0)
})
