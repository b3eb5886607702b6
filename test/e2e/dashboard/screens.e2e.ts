/** Every screen: without a barrier, within the window, in both schemes and both languages. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { screens } from '../../../web/dashboard/routes.tsx'
import { violationsOf } from '../axe.ts'
import { keepPicture, NARROW, PHONE, WIDE } from '../browser.ts'
import { faintTexts, overhang, smallControls } from '../legibility.ts'
import { sceneOf } from '../scene.ts'
import { atDashboard } from './desk.ts'
import { fillWithSamples } from './samples.ts'

const scene = sceneOf()

beforeAll(() => fillWithSamples(scene.product))

/** Skeletons are gone, and so is what was told while they were there. */
const isThere = async (page: Page) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
}

const at = (path: string) => path.replace('/dashboard', '') || '/overview'
const pictureOf = (path: string, how: string) => `dashboard${at(path).replaceAll('/', '-')}-${how}`

describe.each(screens.map(({ name, path }) => ({ name, path })))('$name', ({ path }) => {
  test('wide and light, in English', async () => {
    const page = await atDashboard(scene, path, { viewport: WIDE })
    await isThere(page)
    expect(await violationsOf(page)).toEqual([])
    expect(await overhang(page)).toBe(0)
    await keepPicture(page, pictureOf(path, 'wide'))
  })

  test('on a phone and dark, in German', async () => {
    const visit = { viewport: PHONE, colorScheme: 'dark' as const, locale: 'de-DE' }
    const page = await atDashboard(scene, path, visit)
    await isThere(page)
    expect(await violationsOf(page, 'colours')).toEqual([])
    expect(await faintTexts(page)).toEqual([])
    expect(await smallControls(page)).toEqual([])
    await page.setViewportSize(NARROW)
    expect(await overhang(page)).toBe(0)
    await page.setViewportSize(PHONE)
    await keepPicture(page, pictureOf(path, 'phone'))
  })
})
