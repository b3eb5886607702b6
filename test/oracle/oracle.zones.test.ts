import { expect, test } from 'vitest'
import { everyDay, example, host, shown } from './example.ts'
import { oracle } from './oracle.ts'

/** Starts of one host with the same hours every day of a zone. */
function startsIn(zone: string, hours: string, asked: { dates: string; durationMin: number }) {
  const [from = '', to = from] = asked.dates.split(' ')
  const c = example({
    zone,
    now: '2000-01-01T00:00:00Z',
    users: { ann: host('', { zone, week: everyDay(hours) }) },
    type: { durationMin: asked.durationMin },
    ask: { from, to },
  })
  return shown(oracle(c).starts)
}

test('Kathmandu lies 5 hours 45 minutes before UTC', () => {
  const starts = startsIn('Asia/Kathmandu', '09:00-11:00', { dates: '2026-06-15', durationMin: 60 })
  expect(starts).toEqual(['15T03:15', '15T04:15'])
})

test('an interval over a gap is an hour shorter, over a fold an hour longer', () => {
  const asked = { dates: '2026-03-29', durationMin: 60 }
  expect(startsIn('Europe/Berlin', '01:00-04:00', asked)).toEqual(['29T00:00', '29T01:00'])
  const autumn = { dates: '2026-10-25', durationMin: 60 }
  expect(startsIn('Europe/Berlin', '01:00-04:00', autumn)).toEqual([
    '24T23:00',
    '25T00:00',
    '25T01:00',
    '25T02:00',
  ])
})

test('a wall time in a gap is the transition, so an interval inside the gap is empty', () => {
  const asked = { dates: '2026-10-04', durationMin: 15 }
  const zone = 'Australia/Lord_Howe'
  expect(startsIn(zone, '02:10-02:20', asked)).toEqual([])
  expect(startsIn(zone, '02:10-02:45', asked)).toEqual(['03T15:30'])
  expect(startsIn(zone, '01:30-02:10', asked)).toEqual(['03T15:00', '03T15:15'])
})

test('Lord Howe moves by half an hour', () => {
  const spring = { dates: '2026-10-04', durationMin: 30 }
  const zone = 'Australia/Lord_Howe'
  expect(startsIn(zone, '01:30-03:00', spring)).toEqual(['03T15:00', '03T15:30'])
  const autumn = { dates: '2026-04-05', durationMin: 30 }
  expect(startsIn(zone, '01:30-02:30', autumn)).toEqual(['04T14:30', '04T15:00', '04T15:30'])
})

test('a wall time that occurs twice is the first', () => {
  const asked = { dates: '2026-04-05', durationMin: 15 }
  expect(startsIn('Australia/Lord_Howe', '01:30-01:45', asked)).toEqual(['04T14:30'])
})

test('the date that Apia skipped is empty, and its neighbours touch', () => {
  const zone = 'Pacific/Apia'
  const week = { dates: '2011-12-29 2011-12-31', durationMin: 60 }
  expect(startsIn(zone, '09:00-11:00', week)).toEqual([
    '29T19:00',
    '29T20:00',
    '30T19:00',
    '30T20:00',
  ])
  expect(startsIn(zone, '00:00-24:00', { dates: '2011-12-30', durationMin: 60 })).toEqual([])
  const acrossTheSkip = { dates: '2011-12-29', durationMin: 120 }
  expect(startsIn(zone, '23:00-24:00 00:00-01:00', acrossTheSkip)).toEqual(['30T09:00'])
})

test('St Johns changed its clock at one minute past midnight', () => {
  const zone = 'America/St_Johns'
  const spring = { dates: '2010-03-14', durationMin: 15 }
  expect(startsIn(zone, '00:00-02:00', spring)).toEqual([
    '14T03:30',
    '14T03:45',
    '14T04:00',
    '14T04:15',
  ])
  expect(startsIn(zone, '00:30-02:00', spring)).toEqual(['14T03:31', '14T03:46', '14T04:01'])
  // 00:00 of the 7th is the first one, a minute before the clock goes back to 23:01 of the 6th.
  const autumn = { dates: '2010-11-07', durationMin: 60 }
  expect(startsIn(zone, '00:00-01:00', autumn)).toEqual(['07T02:30', '07T03:30'])
  const eve = { dates: '2010-11-06', durationMin: 60 }
  expect(startsIn(zone, '23:00-24:00', eve)).toEqual(['07T01:30'])
})

test('Casablanca goes back for Ramadan and forward again', () => {
  const zone = 'Africa/Casablanca'
  expect(startsIn(zone, '01:00-04:00', { dates: '2026-02-15', durationMin: 60 })).toEqual([
    '15T00:00',
    '15T01:00',
    '15T02:00',
    '15T03:00',
  ])
  expect(startsIn(zone, '01:00-04:00', { dates: '2026-03-22', durationMin: 60 })).toEqual([
    '22T01:00',
    '22T02:00',
  ])
})
