/** The pages beside the booking: the first one, the reference, and what is not found. */
import { describe, expect, test } from 'vitest'
import { violationsOf } from './axe.ts'
import { NARROW, PHONE, WIDE } from './browser.ts'
import { faintTexts, headingLevels, overhang, smallControls } from './legibility.ts'
import { sceneOf } from './scene.ts'

type Operation = { tags: string[]; summary: string }

const scene = sceneOf()

describe('beside it', () => {
  test.each(['/ada-byron/no-such-meeting', '/no-such-host/call', '/no-such-host', '/a/b/c'])(
    '%s is a friendly page that is not found',
    async path => {
      const page = await scene.visit(path)
      await page.getByRole('heading', { name: 'There is no page here' }).waitFor()
      const reply = await scene.product.call('GET', path, { headers: { accept: 'text/html' } })
      expect(reply.status).toBe(404)
    },
  )

  test('a program that asks for an unknown route gets JSON', async () => {
    const reply = await scene.product.call('GET', '/v4/no-such-route')
    expect([reply.status, reply.body.code]).toEqual([404, 'route_not_found'])
  })

  test('the first page leads to the reference and shows the first calls', async () => {
    const page = await scene.visit('/')
    await page.getByRole('heading', { level: 1, name: 'Punctual' }).waitFor()
    const commands = await page.locator('pre').allInnerTexts()
    expect(commands).toHaveLength(3)
    const { url } = scene.product.running
    for (const command of commands) expect(command).toContain(`"${url}/v4/user`)
    expect(commands[2]).toContain('startDate=2026-11-25&endDate=2026-12-01')
    await page.getByRole('link', { name: 'API reference' }).click()
    await page.waitForURL(/\/docs$/)
  })

  test('the reference lists operations, and speaks to no other server', async () => {
    const { body: contract } = await scene.product.call('GET', '/openapi.json')
    const paths = Object.values<Record<string, Operation>>(contract.paths)
    const operations = paths.flatMap(path => Object.values(path))
    const page = await scene.visit('/docs', { viewport: WIDE })
    const sidebar = page.getByRole('complementary')
    // Each that is opened costs seconds; that all are described is proven without a browser.
    const tags = [...new Set(operations.map(({ tags: [first = ''] }) => first))].slice(0, 3)
    const opened = operations.filter(({ tags: [first = ''] }) => tags.includes(first))
    // Not by the mouse, which would wait for the scrolling after each.
    for (const name of tags) {
      await sidebar.getByRole('link', { name, exact: true }).dispatchEvent('click')
    }
    const listed = async () => (await sidebar.getByRole('link').allInnerTexts()).join('\n')
    const missing = async () => {
      const text = await listed()
      return opened.map(one => one.summary).filter(summary => !text.includes(summary))
    }
    await expect.poll(missing).toEqual([])
    const [{ summary } = { summary: '' }] = operations
    await sidebar.getByRole('link', { name: `${summary} HTTP Method` }).click()
    await page.getByRole('heading', { level: 3, name: summary, exact: true }).waitFor()
  }, 120_000)

  test('a request can be tried from the reference', async () => {
    const page = await scene.visit('/docs#tag/health/GET/healthz', { viewport: WIDE })
    await page
      .getByRole('button', { name: /Test Request/ })
      .first()
      .click()
    await page.getByRole('button', { name: /^Send/ }).first().click()
    await page.getByText('200 OK').waitFor()
  })

  test('the reference says where to read on without scripts', async () => {
    const page = await scene.visit('/docs', { javaScriptEnabled: false })
    expect(await page.getByRole('link', { name: 'openapi.json' }).getAttribute('href')).toBe(
      '/openapi.json',
    )
  })
})

describe('legible and usable', () => {
  test.each(['/', '/none'])('%s', async path => {
    const page = await scene.visit(path)
    for (const viewport of [NARROW, PHONE, WIDE]) {
      await page.setViewportSize(viewport)
      expect(await overhang(page)).toBe(0)
      expect(await smallControls(page)).toEqual([])
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await faintTexts(page)).toEqual([])
      expect(await violationsOf(page)).toEqual([])
    }
    expect(await page.getByRole('main').count()).toBe(1)
    expect(await page.getByRole('contentinfo').count()).toBe(1)
    const levels = await headingLevels(page)
    expect(levels.filter(level => level === 1)).toEqual([1])
    for (const [at, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
    }
  })
})
