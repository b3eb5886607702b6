import { afterAll, beforeAll, expect, test } from 'vitest'
import { fields } from '../../test/desk.ts'
import { boot, type Harness } from '../../test/harness.ts'
import { zonesToChoose } from '../time/zone-list.ts'

let punctual: Harness
beforeAll(async () => {
  punctual = await boot()
})
afterAll(() => punctual.close())

type Zone = { id: string; city: string; region: string; name: string; offset: string }

const ask = (query = '') => punctual.call('GET', `/v4/public/time-zone${query}`, { key: null })
const list = async (query = ''): Promise<Zone[]> => (await ask(query)).body.timeZones
const find = (zones: Zone[], id: string) => zones.find(zone => zone.id === id)

test('lists every zone once, by offset and city', async () => {
  const zones = await list()
  expect(zones.map(({ id }) => id).sort()).toEqual([...zonesToChoose('UTC')].sort())
  const minutes = ({ offset }: Zone) => {
    const [hours = 0, rest = 0] = offset.slice(1).split(':').map(Number)
    return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + rest)
  }
  for (const [at, zone] of zones.entries()) {
    const before = zones[at - 1]
    if (!before) continue
    expect(minutes(before)).toBeLessThanOrEqual(minutes(zone))
    if (minutes(before) === minutes(zone)) expect(before.city <= zone.city).toBe(true)
  }
  expect(find(zones, 'Asia/Kathmandu')).toEqual({
    id: 'Asia/Kathmandu',
    city: 'Kathmandu',
    region: 'Asia',
    name: 'Nepal Time',
    offset: '+05:45',
  })
})

test('in the language that is asked for, or the nearest', async () => {
  const name = async (locale: string) =>
    find(await list(`?locale=${locale}`), 'Asia/Kathmandu')?.name
  expect(await name('de-AT')).toBe('Nepalesische Zeit')
  expect(await name('fr')).toBe('heure du Népal')
  expect(await name('zz')).toBe('Nepal Time')
})

test('with the offsets of the moment that is asked about', async () => {
  const offset = async (at: string) => find(await list(`?at=${at}`), 'Australia/Lord_Howe')?.offset
  expect(await offset('2026-10-03T15:29:59Z')).toBe('+10:30')
  expect(await offset('2026-10-03T15:30:00Z')).toBe('+11:00')
  punctual.clock.set('2026-07-01T00:00:00Z')
  expect(find(await list(), 'Europe/Berlin')?.offset).toBe('+02:00')
  punctual.clock.set('2026-12-01T00:00:00Z')
  expect(find(await list(), 'Europe/Berlin')?.offset).toBe('+01:00')
})

test('can be kept for a day', async () => {
  const { headers } = await ask()
  expect(headers.get('cache-control')).toBe('public, max-age=86400')
})

test('says what is wrong with the question', async () => {
  expect(fields(await ask('?locale=not%20one&at=tomorrow'))).toEqual([400, 'locale', 'at'])
})
