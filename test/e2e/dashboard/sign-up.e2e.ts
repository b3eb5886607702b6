/** Companies that people open by themselves, and a server where they cannot. */
import { describe, expect, test } from 'vitest'
import { sceneOf } from '../scene.ts'

describe('where it is open', () => {
  const scene = sceneOf({ 'sign-up': 'open' })

  test('a company is opened from the page to sign in, by a link in a mail', async () => {
    const page = await scene.visit('/dashboard/sign-in')
    await page.getByRole('link', { name: 'Open an account' }).click()
    await page.getByLabel('Company').fill('Lovelace & Co.')
    await page.getByLabel('Email').fill('ada@example.com')
    await page.getByRole('button', { name: 'Open an account' }).click()
    await page.getByText('A mail to ada@example.com is on its way').waitFor()
    await page.getByText('No mail server is set').waitFor()
    const { letters } = scene.product
    await expect.poll(() => letters.length).toBe(1)
    const [, link = ''] = /(\/dashboard\/sign-in#\S+)/.exec(letters[0]?.text ?? '') ?? []
    await page.goto(link)
    await page.getByRole('heading', { name: 'Open Lovelace & Co.' }).waitFor()
    await page.getByLabel('Given name').fill('Ada')
    await page.getByLabel('Choose a password').fill('correct horse')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(/\/dashboard$/)
    await page.getByRole('link', { name: 'Team members' }).click()
    await page.getByRole('row', { name: /ada@example.com.*owner/i }).waitFor()
  })
})

describe('where it is closed', () => {
  const scene = sceneOf()

  test('nothing leads there, and who comes is told whom to ask', async () => {
    const page = await scene.visit('/dashboard/sign-in')
    await page.getByRole('button', { name: 'Mail me a sign-in link' }).waitFor()
    expect(await page.getByRole('link', { name: 'Open an account' }).count()).toBe(0)
    await page.goto('/dashboard/sign-up')
    await page.getByText('opens no new accounts').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    await page.getByRole('button', { name: 'Back to signing in' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })
})
