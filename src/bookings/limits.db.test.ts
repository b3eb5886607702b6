import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, type Host, monday, onDay, refusal } from '../../test/desk.ts'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterEach(() => punctual.clock.set(TEST_NOW))
afterAll(() => punctual.close())

type Limit = { per: string; scope: string; maxCount?: number; maxMinutes?: number }

const withLimits = (...limits: Limit[]) => ({ meetingOptions: { limits } })
const limited = (limits: Limit[], more: object = {}, person: object = {}) =>
  desk.hostWith({ ...withLimits(...limits), ...more }, person)
const DAILY: Limit = { per: 'day', scope: 'type', maxCount: 1 }
const REACHED = [409, 'limit_reached', 'limit_reached']

const isOpen = async (of: Host, start: string) => {
  const [date = '', time = ''] = start.split('T')
  return (await desk.listed(of, date)).includes(time.slice(0, 5))
}

/** Refused for the limit, and not listed either. */
async function expectClosed(of: Host, start: string) {
  expect(refusal(await desk.book(of, start))).toEqual(REACHED)
  expect(refusal(await desk.hold(of, start))).toEqual(REACHED)
  expect(await isOpen(of, start)).toBe(false)
}

describe.each(['type', 'host'])('a limit of scope %s', scope => {
  test.each([
    ['day', '2026-12-07', '2026-12-07', '2026-12-08'],
    ['week', '2026-12-07', '2026-12-11', '2026-12-14'],
    ['month', '2026-12-07', '2026-12-31', '2027-01-01'],
    ['year', '2026-12-07', '2026-12-31', '2027-01-04'],
  ])('by count, per %s', async (per, first, same, next) => {
    const ada = await limited([{ per, scope, maxCount: 2 }])
    await desk.booked(ada, onDay(first, '09:00'))
    await desk.booked(ada, onDay(same, '12:00'))
    await expectClosed(ada, onDay(first, '15:00'))
    await expectClosed(ada, onDay(same, '15:00'))
    expect(await isOpen(ada, onDay(next, '15:00'))).toBe(true)
    await desk.booked(ada, onDay(next, '15:00'))
  })

  test.each([
    ['day', '2026-12-07', '2026-12-08'],
    ['week', '2026-12-11', '2026-12-14'],
    ['month', '2026-12-30', '2027-01-04'],
    ['year', '2026-12-30', '2027-01-04'],
  ])('by minutes, per %s: a meeting fits whole, buffers do not count', async (per, same, next) => {
    const ada = await limited([{ per, scope, maxMinutes: 75 }], {
      meetingInfo: { bufferBefore: 20, bufferAfter: 30 },
    })
    await desk.change(ada, { meetingOptions: { allowedDurations: [15, 60] } })
    await desk.booked(ada, monday('09:30'))
    await desk.booked(ada, onDay(same, '12:00'))
    await expectClosed(ada, onDay(same, '15:00'))
    const long = await desk.book(ada, onDay(same, '15:00'), { duration: 60 })
    expect(refusal(long)).toEqual(REACHED)
    await desk.booked(ada, onDay(same, '15:00'), { duration: 15 })
    await desk.booked(ada, onDay(next, '12:00'), { duration: 60 })
  })
})

test('scope type counts the type alone, scope host all types of the host', async () => {
  const ada = await limited([{ per: 'day', scope: 'host', maxCount: 2 }])
  const other = await desk.another(ada, withLimits(DAILY))
  await desk.booked(other, monday('09:00'))
  await expectClosed(other, monday('10:00'))
  await desk.booked(ada, monday('10:00'))
  await expectClosed(ada, monday('11:00'))
  const plain = await desk.another(ada)
  await desk.booked(plain, monday('11:00'))
  await desk.booked(other, onDay('2026-12-08', '09:00'))
  const eve = await limited([{ per: 'day', scope: 'host', maxCount: 1 }])
  await desk.booked(eve, monday('09:00'))
})

test('of several limits each holds', async () => {
  const ada = await limited([
    { per: 'day', scope: 'type', maxCount: 2 },
    { per: 'week', scope: 'host', maxCount: 3 },
    { per: 'month', scope: 'type', maxMinutes: 150 },
  ])
  await desk.booked(ada, monday('09:00'))
  await desk.booked(ada, monday('10:00'))
  await expectClosed(ada, monday('11:00'))
  await desk.booked(ada, onDay('2026-12-08', '09:00'))
  await expectClosed(ada, onDay('2026-12-09', '09:00'))
  await desk.booked(ada, onDay('2026-12-14', '09:00'))
  await desk.booked(ada, onDay('2026-12-15', '09:00'))
  await expectClosed(ada, onDay('2026-12-16', '09:00'))
})

test('scope type counts in the zone of the type, scope host in the zone of the user', async () => {
  const always = { enabled: true, hours: [{ start: '00:00', end: '24:00' }] }
  const schedule = Object.fromEntries(['monday', 'tuesday', 'wednesday'].map(day => [day, always]))
  const person = {
    timezone: 'Pacific/Auckland',
    availability: { name: 'All day', timezone: 'America/Los_Angeles', schedule },
  }
  // 2026-12-07 21:00 in Los Angeles is 2026-12-08 18:00 in Auckland.
  const [late, early, nextInLos] = [
    '2026-12-08T05:00:00Z',
    '2026-12-08T00:00:00Z',
    '2026-12-08T09:00:00Z',
  ]
  const byType = await limited([DAILY], {}, person)
  await desk.booked(byType, late)
  expect(refusal(await desk.book(byType, early))).toEqual(REACHED)
  await desk.booked(byType, nextInLos)
  const byHost = await limited([{ ...DAILY, scope: 'host' }], {}, person)
  await desk.booked(byHost, late)
  expect(refusal(await desk.book(byHost, nextInLos))).toEqual(REACHED)
  expect(refusal(await desk.book(byHost, early))).toEqual(REACHED)
  // 2026-12-07 02:00 in Los Angeles is 23:00 of the same date in Auckland.
  await desk.booked(byHost, '2026-12-07T10:00:00Z')
})

test('what was cancelled gives back', async () => {
  for (const scope of ['type', 'host']) {
    const ada = await limited([{ ...DAILY, scope }])
    const id = await desk.booked(ada, monday('09:00'))
    await expectClosed(ada, monday('10:00'))
    await desk.cancel(id)
    expect(await isOpen(ada, monday('10:00'))).toBe(true)
    await desk.booked(ada, monday('10:00'))
  }
})

test('what is moved does not count itself, and counts where it is then', async () => {
  for (const scope of ['type', 'host']) {
    const ada = await limited([{ ...DAILY, scope }])
    const id = await desk.booked(ada, monday('09:00'))
    expect((await desk.move(id, monday('10:00'))).status).toBe(200)
    const other = await desk.booked(ada, onDay('2026-12-08', '09:00'))
    expect(refusal(await desk.move(other, monday('12:00')))).toEqual(REACHED)
    const anyway = { ignoreAvailability: true }
    expect((await desk.move(other, monday('12:00'), anyway)).status).toBe(200)
    await desk.booked(ada, onDay('2026-12-08', '09:00'))
  }
})

test('what is held counts as long as it is held', async () => {
  for (const scope of ['type', 'host']) {
    const ada = await limited([{ ...DAILY, scope }])
    const holdToken = await desk.held(ada, monday('09:00'))
    await expectClosed(ada, monday('10:00'))
    await desk.booked(ada, monday('09:00'), { holdToken })
    await expectClosed(ada, monday('10:00'))
    await desk.held(ada, onDay('2026-12-08', '09:00'))
    punctual.clock.set('2026-11-24T08:05:00Z')
    await desk.booked(ada, onDay('2026-12-08', '10:00'))
    punctual.clock.set(TEST_NOW)
  }
})

test('a visitor’s former hold does not count against the next', async () => {
  const ada = await limited([DAILY])
  const visitorToken = 'v'
  await desk.held(ada, monday('09:00'), { visitorToken })
  await desk.held(ada, monday('10:00'), { visitorToken })
})

test('a session counts once however many join, and joining never breaks a limit', async () => {
  for (const scope of ['type', 'host']) {
    const ada = await limited([{ ...DAILY, scope }], { spots: 3 })
    const id = await desk.booked(ada, monday('09:00'))
    await expectClosed(ada, monday('10:00'))
    expect(await desk.booked(ada, monday('09:00'))).toBe(id)
    expect(await desk.booked(ada, monday('09:00'))).toBe(id)
    expect((await desk.book(ada, monday('09:00'))).status).toBe(409)
    await desk.cancel(id, { cancelAll: true })
    await desk.booked(ada, monday('10:00'))
  }
})

test('by minutes a session counts its length once', async () => {
  const ada = await limited([{ per: 'day', scope: 'type', maxMinutes: 60 }], { spots: 3 })
  await desk.booked(ada, monday('09:00'))
  await desk.booked(ada, monday('09:00'))
  await desk.booked(ada, monday('10:00'))
  await expectClosed(ada, monday('11:00'))
})

test('eight at once where one fits: one, the others are told why', async () => {
  const clocks = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00', '12:30']
  for (const scope of ['type', 'host']) {
    const ada = await limited([{ ...DAILY, scope }])
    const all = await Promise.all(clocks.map(clock => desk.book(ada, monday(clock))))
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1)
    const lost = all.filter(({ status }) => status !== 201)
    expect(lost.map(refusal)).toEqual(Array(7).fill(REACHED))
  }
})
