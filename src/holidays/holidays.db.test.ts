import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boot, type Harness } from '../../test/harness.ts'

let punctual: Harness
let userId: string
let availabilityId: string

beforeAll(async () => {
  punctual = await boot()
  const body = { email: 'lena@example.com', givenName: 'Lena', familyName: 'B', language: 'de' }
  const made = await punctual.call('POST', '/v4/user', { body })
  ;({ userId, availabilityId } = made.body)
})
afterAll(() => punctual.close())

const list = async (query: string) => (await punctual.call('GET', `/v4/holiday?${query}`)).body
const close = (body: object, user = userId) =>
  punctual.call('PATCH', `/availability/${availabilityId}/holiday-exceptions`, { body, user })

describe('listHolidays, listHolidayCountries', () => {
  test('public holidays alone, by date, in a language; a region has more', async () => {
    const germany = await list('country=de&year=2026&language=de')
    expect(germany.slice(0, 2)).toEqual([
      { date: '2026-01-01', name: 'Neujahr' },
      { date: '2026-04-03', name: 'Karfreitag' },
    ])
    const bavaria = await list('country=DE&region=BY&year=2026')
    expect(bavaria).toContainEqual({ date: '2026-01-06', name: 'Epiphany' })
    expect(bavaria.length).toBeGreaterThan(germany.length)
    const augsburg = await list('country=DE&region=BY-A&year=2026&language=de')
    expect(augsburg.map(({ date }: { date: string }) => date)).toContain('2026-08-08')
  })

  test('of several days each has its date; without a year it is this one', async () => {
    const turkey = await list('country=TR&language=tr')
    const feast = turkey.filter(({ name }: { name: string }) => name === 'Ramazan Bayramı')
    expect(feast.map(({ date }: { date: string }) => date)).toEqual([
      '2026-03-20',
      '2026-03-21',
      '2026-03-22',
    ])
  })

  test('what is not known is refused by name', async () => {
    for (const [query, field] of [
      ['country=XX', 'country'],
      ['country=Germany', 'country'],
      ['year=2026', 'country'],
      ['country=DE&region=CA', 'region'],
      ['country=DE&year=2024', 'year'],
      ['country=DE&year=2030', 'year'],
      ['country=DE&year=soon', 'year'],
      ['country=DE&language=xx', 'language'],
    ]) {
      const { status, body } = await punctual.call('GET', `/v4/holiday?${query}`)
      expect([query, status, body.errors?.[0].field]).toEqual([query, 400, field])
    }
  })

  test('countries by their names, with their regions', async () => {
    const { body } = await punctual.call('GET', '/v4/holiday/country?language=de')
    expect(body.length).toBeGreaterThan(150)
    const germany = body.find(({ code }: { code: string }) => code === 'DE')
    expect(germany).toMatchObject({ name: 'Deutschland' })
    expect(germany.regions).toContainEqual({ code: 'BY', name: 'Bayern' })
    expect(germany.regions).toContainEqual({ code: 'BY-A', name: 'Bayern: Stadt Augsburg' })
  })
})

describe('closeHolidays', () => {
  test('closes whole dates, named in the language of the user, beside what there is', async () => {
    const own = { available: false, start: '2026-12-28', end: '2026-12-30', title: 'Away' }
    await punctual.call('PATCH', `/v4/availability/${availabilityId}`, {
      body: { availabilityExceptions: [own] },
      user: userId,
    })
    const { status, body } = await close({ year: 2026, country: 'DE', germanState: 'BY' })
    expect(status).toBe(200)
    expect(body[0]).toMatchObject({ id: 1, title: 'Away' })
    expect(body).toHaveLength(1 + (await list('country=DE&region=BY&year=2026')).length)
    expect(body.find(({ title }: { title: string }) => title === '1. Weihnachtstag')).toMatchObject(
      {
        available: false,
        start: '2026-12-25T00:00:00Z',
        end: '2026-12-26T00:00:00Z',
        note: 'Public holidays DE 2026',
        ownerId: userId,
      },
    )
    const query = 'startDate=2026-12-24&endDate=2026-12-27'
    const windows = await punctual.call('GET', `/v4/user/${userId}/bookable-windows?${query}`, {
      user: userId,
    })
    const days = windows.body.windows.map((start: string) => start.slice(0, 10))
    expect([...new Set(days)]).toEqual(['2026-12-24'])
  })

  test('again replaces those of the year and country, and nothing else', async () => {
    await close({ year: 2027, country: 'FR' })
    const before = (await close({ year: 2026, country: 'DE', region: 'BY' })).body
    const { body } = await close({ year: 2026, country: 'de' })
    const notes = (all: { note: string }[], note: string) => all.filter(one => one.note === note)
    expect(notes(body, 'Public holidays DE 2026').length).toBeLessThan(
      notes(before, 'Public holidays DE 2026').length,
    )
    expect(notes(body, 'Public holidays FR 2027')).toEqual(notes(before, 'Public holidays FR 2027'))
    expect(body[0]).toMatchObject({ title: 'Away' })
    const ids = body.map(({ id }: { id: number }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('what is not known, whose it is not', async () => {
    expect((await close({ year: 2035, country: 'DE' })).status).toBe(400)
    expect((await close({ year: 2026, country: 'DE', germanState: 'CA' })).status).toBe(400)
    const both = { year: 2026, country: 'DE', region: 'BE', germanState: 'BY' }
    expect((await close(both)).status).toBe(400)
    const other = await close({ year: 2026, country: 'DE' }, punctual.company.userId)
    expect([other.status, other.body.code]).toEqual([404, 'availability_not_found'])
  })
})
