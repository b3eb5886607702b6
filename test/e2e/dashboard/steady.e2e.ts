/** What somebody works with stays where it is, and stands beside the rest in line. */
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { sceneOf } from '../scene.ts'
import { atDashboard } from './desk.ts'

const scene = sceneOf()

const cornerOf = async (shown: Locator) => {
  const { x = 0, y = 0 } = (await shown.boundingBox()) ?? {}
  return [x, y]
}

test('the palette finds what is begun by another word, and its field does not move', async () => {
  const page = await atDashboard(scene)
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Jump to' })
  await page.getByRole('option', { name: 'Overview' }).waitFor()
  const before = await cornerOf(field)
  await page.keyboard.type('new ')
  const found = ['New meeting type', 'Create API key', 'Create user', 'Add contact', 'Add webhook']
  await expect.poll(() => page.getByRole('option').allTextContents()).toEqual(found)
  await page.keyboard.type('key')
  await expect.poll(() => page.getByRole('option').allTextContents()).toEqual(['Create API key'])
  expect(await cornerOf(field)).toEqual(before)
})

test('turning the calendar moves neither its filters nor its hours', async () => {
  const page = await atDashboard(scene, '/dashboard/calendar?date=2026-12-28&view=week')
  const seen = async () => [
    await cornerOf(page.getByLabel('Host', { exact: true })),
    await cornerOf(page.locator('.hours-frame')),
  ]
  await page.getByRole('region', { name: 'Monday 28 December' }).waitFor()
  const before = await seen()
  await page.keyboard.press('d')
  await page.getByText('Monday, 28 December 2026').waitFor()
  expect(await seen()).toEqual(before)
})

test('a meeting type begins where the list of them does', async () => {
  const page = await atDashboard(scene, '/dashboard/meeting-types')
  await page.setViewportSize({ width: 1440, height: 900 })
  const title = page.getByRole('heading', { level: 1 })
  const [before] = await cornerOf(title)
  await page.getByRole('link', { name: 'New meeting type' }).first().click()
  await page.getByRole('heading', { name: 'Basics' }).waitFor()
  expect((await cornerOf(title))[0]).toBe(before)
})

test('a field is as high as what stands beside it', async () => {
  const page = await atDashboard(scene, '/dashboard/hours?part=check')
  const question = page.locator('.check-question')
  await question.getByLabel('Day', { exact: true }).waitFor()
  const heights = await question
    .locator('input, select, button')
    .evaluateAll(all => all.map(one => one.getBoundingClientRect().height))
  expect(new Set(heights)).toEqual(new Set([44]))
})
