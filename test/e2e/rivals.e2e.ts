/** Several visitors want the same time: who comes second is told at once and loses nothing. */
import { describe, expect, test } from 'vitest'
import { type Booth, boothOf, GRACE } from './booth.ts'
import { keepPicture } from './browser.ts'
import { sceneOf } from './scene.ts'

const scene = sceneOf()
const DAY = '2026-11-25'
const ALAN = { name: 'Alan Turing', email: 'alan@example.com', phone: '+44 20 123456' }
const AT_NINE = '2026-11-25T09:00:00+01:00'
const TAKEN = 'This time was just taken.'

async function sit(path: string, options: Parameters<typeof scene.visit>[1] = {}) {
  const booth = boothOf(await scene.visit(path, options))
  if (options.javaScriptEnabled !== false) await booth.isLive()
  await booth.chooseDay(DAY)
  await booth.time('09:00').waitFor()
  return booth
}

const isTold = (booth: Booth) => booth.problem.getByText(TAKEN).waitFor()

/** Of the day, as the host's own list has them. */
async function appointmentsOf(userId: string) {
  const path = '/v4/appointment/paginated?page=0&pageSize=50'
  const { body } = await scene.desk.call('GET', path, { user: userId })
  return body.appointments.map(({ start }: { start: string }) => start).toSorted()
}

describe('two visitors and one time', () => {
  test('the second is told by the hold and picks a nearest one', async () => {
    const { path, userId } = await scene.host()
    const [first, second] = [await sit(path), await sit(path)]
    // Word of the hold is on its way to the second one, who is quicker than it.
    await second.page.evaluate(() => Object.defineProperty(document, 'hidden', { value: true }))
    await second.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await first.choose('09:00')
    await first.isHeld()
    await second.choose('09:00')
    await isTold(second)
    expect(await second.problem.evaluate(one => one === document.activeElement)).toBe(true)
    expect(await second.nearest.count()).toBe(4)
    expect(await second.page.locator('header').getByText('09:00').count()).toBe(0)
    await keepPicture(second.page, 'refused')
    await second.fill(ALAN)
    await second.page.getByRole('radio', { name: /09:30/ }).check()
    await first.fill()
    const ids = [await first.book(), await second.book()]
    const starts = await Promise.all(ids.map(async id => (await scene.desk.get(id)).start))
    expect(starts).toEqual([AT_NINE, '2026-11-25T09:30:00+01:00'])
    expect(await appointmentsOf(userId)).toHaveLength(2)
  })

  test('who sends too late keeps what was typed, and picks a nearest one', async () => {
    const { path, ...host } = await scene.host()
    const booth = await sit(path)
    await booth.choose('09:00')
    await booth.isHeld()
    await booth.fill()
    await booth.note.fill('The roof')
    // Six minutes later, with the browser asleep, the hold has ended and somebody else has booked.
    scene.product.clock.advance(6 * 60_000)
    await scene.desk.booked(host, AT_NINE)
    await booth.send.click()
    await isTold(booth)
    await booth.hasValues()
    expect(await booth.note.inputValue()).toBe('The roof')
    // Nothing is sent before one is picked.
    await booth.send.click()
    await booth.page.waitForFunction(() => document.activeElement?.matches('input[name=slot]'))
    await booth.page.getByRole('radio', { name: /10:00/ }).check()
    const { start, attendees } = await scene.desk.get(await booth.book())
    expect([start, attendees[0].notes.note]).toEqual(['2026-11-25T10:00:00+01:00', 'The roof'])
  })

  test('without scripts the list says so', async () => {
    const { path, userId } = await scene.host()
    const options = { javaScriptEnabled: false }
    const [first, second] = [await sit(path, options), await sit(path, options)]
    await first.choose('09:00')
    await second.time('09:00').click()
    await second.page.getByText(TAKEN).waitFor()
    expect(await second.times(DAY)).not.toContain('09:00')
    await second.choose('09:30')
    await second.fill(ALAN)
    await first.fill()
    const ids = [await first.book(), await second.book()]
    const starts = await Promise.all(ids.map(async id => (await scene.desk.get(id)).start))
    expect(starts).toEqual([AT_NINE, '2026-11-25T09:30:00+01:00'])
    expect(await appointmentsOf(userId)).toHaveLength(2)
  })

  test('without scripts a refusal has the nearest times, and loses nothing', async () => {
    const { path, ...host } = await scene.host()
    const booth = await sit(path, { javaScriptEnabled: false })
    await booth.choose('09:00')
    await booth.fill()
    scene.product.clock.advance(6 * 60_000)
    await scene.desk.booked(host, AT_NINE)
    await booth.send.click()
    await booth.page.getByText(TAKEN).waitFor()
    await booth.hasValues()
    await keepPicture(booth.page, 'refused-plain')
    await booth.page.getByRole('radio', { name: /09:30/ }).check()
    expect((await scene.desk.get(await booth.book())).start).toBe('2026-11-25T09:30:00+01:00')
  })
})

describe('a list that is looked at', () => {
  test('loses what is booked elsewhere and regains what is free again, by itself', async () => {
    const { path, ...host } = await scene.host()
    const booth = await sit(path)
    const loads = countLoads(booth)
    const id = await scene.desk.booked(host, AT_NINE)
    await booth.time('09:00').waitFor({ state: 'detached' })
    expect(await booth.times(DAY)).toContain('09:30')
    await booth.page.getByText('The open times have changed.').waitFor({ state: 'attached' })
    await scene.desk.cancel(id)
    await booth.time('09:00').waitFor()
    expect(loads()).toBe(0)
  })

  test('shows a time again that somebody held and let go', async () => {
    const { path } = await scene.host()
    const [first, second] = [await sit(path), await sit(path)]
    await first.choose('09:00')
    await first.isHeld()
    await second.time('09:00').waitFor({ state: 'detached' })
    await first.changeTime.click()
    await first.time('09:00').waitFor()
    await second.time('09:00').waitFor()
    // Closing the window lets go as well.
    await first.choose('09:30')
    await first.isHeld()
    await second.time('09:30').waitFor({ state: 'detached' })
    await first.page.goto('about:blank')
    await second.time('09:30').waitFor()
  })

  test('goes on to another day when the last time of one is gone', async () => {
    const { path, ...host } = await scene.host()
    const range = { from: '09:00', to: '09:30' }
    const schedule = ['wednesday', 'thursday'].map(dayOfWeek => ({ dayOfWeek, intervals: [range] }))
    const changed = await scene.desk.call('PATCH', `/v4/availability/${host.availabilityId}`, {
      body: { schedule },
      user: host.userId,
    })
    expect(changed.status).toBe(200)
    const booth = await sit(path)
    await scene.desk.booked(host, AT_NINE)
    await booth.page.getByRole('region', { name: 'Thursday 26 November' }).waitFor()
    expect(await booth.day(DAY).count()).toBe(0)
  })
})

describe('a hold that ends while the form is filled in', () => {
  test('costs nothing where the time is still free', async () => {
    const { path } = await scene.host()
    const booth = await sit(path)
    await booth.choose('09:00')
    await booth.isHeld()
    await booth.fill()
    scene.product.clock.advance(20 * 60_000)
    expect((await scene.desk.get(await booth.book())).start).toBe(AT_NINE)
  })

  test('without scripts neither', async () => {
    const { path } = await scene.host()
    const booth = await sit(path, { javaScriptEnabled: false })
    await booth.choose('09:00')
    await booth.fill()
    scene.product.clock.advance(20 * 60_000)
    expect((await scene.desk.get(await booth.book())).start).toBe(AT_NINE)
  })
})

test('the button pressed twice books once', async () => {
  const { path, userId } = await scene.host()
  const booth = await sit(path)
  await booth.choose('09:00')
  await booth.fill(GRACE)
  await booth.send.dblclick()
  await booth.booked()
  expect(await appointmentsOf(userId)).toHaveLength(1)
})

function countLoads({ page }: Booth): () => number {
  let loads = 0
  page.on('framenavigated', () => {
    loads += 1
  })
  return () => loads
}
