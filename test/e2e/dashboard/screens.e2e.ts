/** Every screen: without a barrier, within the window, in both schemes and both languages. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { screens } from '../../../web/dashboard/routes.tsx'
import { violationsOf } from '../axe.ts'
import { keepPicture, NARROW, PHONE, WIDE } from '../browser.ts'
import { faintTexts, headingLevels, overhang, smallControls } from '../legibility.ts'
import { sceneOf } from '../scene.ts'
import { atDashboard } from './desk.ts'
import { fillWithSamples } from './samples.ts'

const TIME_LIMIT_MS = 180_000

const scene = sceneOf()

beforeAll(() => fillWithSamples(scene.product), TIME_LIMIT_MS)

/** Goes to a screen, and waits until nothing of it is on its way any more. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
}

/** What was found on any screen, by its name. */
async function onEach(find: (path: string, name: string) => Promise<unknown[]>) {
  const found: Record<string, unknown[]> = {}
  for (const { name, path } of screens) {
    const all = await find(path, name)
    if (all.length > 0) found[name] = all
  }
  return found
}

const overhanging = async (page: Page) => {
  const px = await overhang(page)
  return px > 0 ? [`reaches ${px} px beyond the window`] : []
}

const titles = async (page: Page) =>
  (await headingLevels(page)).filter(level => level === 1).length === 1 ? [] : ['not one title']

test(
  'wide and light, in English',
  async () => {
    const page = await atDashboard(scene, '/dashboard', { viewport: WIDE })
    const found = await onEach(async (path, name) => {
      await open(page, path)
      await keepPicture(page, `dashboard-${name}-wide`)
      return [...(await violationsOf(page)), ...(await overhanging(page)), ...(await titles(page))]
    })
    expect(found).toEqual({})
  },
  TIME_LIMIT_MS,
)

test(
  'on a phone and dark, in German',
  async () => {
    const { userId } = scene.product.company
    await scene.product.call('PATCH', `/v4/user/${userId}`, { body: { language: 'de' } })
    const visit = { viewport: PHONE, colorScheme: 'dark' as const, locale: 'de-DE' }
    const page = await atDashboard(scene, '/dashboard', visit)
    const found = await onEach(async (path, name) => {
      await open(page, path)
      await keepPicture(page, `dashboard-${name}-phone`)
      const seen = [
        ...(await violationsOf(page, 'colours')),
        ...(await faintTexts(page)),
        ...(await smallControls(page)),
      ]
      await page.setViewportSize(NARROW)
      const narrow = await overhanging(page)
      await page.setViewportSize(PHONE)
      return [...seen, ...narrow]
    })
    expect(found).toEqual({})
  },
  TIME_LIMIT_MS,
)
