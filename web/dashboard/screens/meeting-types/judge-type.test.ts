import { expect, test } from 'vitest'
import { judgeType } from './judge-type.ts'
import { DEFAULTS, type TypeValues } from './type-values.ts'

const good: TypeValues = { ...DEFAULTS, name: 'Call' }
const judged = { isNew: true, isOfTeam: false, hasGroups: false }
const wrongIn = (more: Partial<TypeValues>, as: Partial<typeof judged> = {}) =>
  judgeType({ ...good, ...more }, { ...judged, ...as })
const limit = { of: 'meetings', per: 'day', scope: 'type' } as const
const mail = { side: 'before', to: 'both', subject: '', text: '' } as const
const question = {
  ...{ id: '', label: '', type: 'select' as const, required: false, placeholder: '' },
  options: [' '],
}

test('a name is enough', () => {
  expect(wrongIn({})).toEqual({})
  expect(wrongIn({ name: ' ' })).toEqual({ name: 'missing' })
})

test.each<[Partial<TypeValues>, Record<string, string>]>([
  [{ durationMin: null }, { durationMin: 'wrongDuration' }],
  [{ durationMin: 481 }, { durationMin: 'wrongDuration' }],
  [{ bufferAfter: 121 }, { bufferAfter: 'wrongBuffer' }],
  [{ bufferAfter: null }, {}],
  [{ stepMin: 4 }, { stepMin: 'wrongStep' }],
  [{ horizon: 'days', horizonDays: 0 }, { horizonDays: 'wrongDays' }],
  [{ horizon: 'range' }, { rangeMin: 'missing', rangeMax: 'missing' }],
  [
    { horizon: 'range', rangeMin: '2026-12-02', rangeMax: '2026-12-01' },
    { rangeMax: 'wrongRange' },
  ],
  [{ channel: 'custom' }, { customChannelLink: 'wrongSecureAddress' }],
  [{ channel: 'custom', customChannelLink: 'https://meet.example/x' }, {}],
  [{ otherChannels: ['custom'] }, { customChannelLink: 'wrongSecureAddress' }],
  [{ locations: [{ name: '', address: ' ' }] }, { 'locations.0.address': 'missing' }],
  [
    { questions: [question] },
    { 'questions.0.label': 'missing', 'questions.0.options': 'noOptions' },
  ],
  [{ limits: [{ ...limit, amount: null }] }, { 'limits.0': 'wrongLimit' }],
  [{ limits: [{ ...limit, amount: 1.5 }] }, { 'limits.0': 'wrongLimit' }],
  [{ reminders: [{ ...mail, minutes: null }] }, { 'reminders.0.minutes': 'wrongMailTime' }],
  [
    { moving: { until: 'hours', amount: null, reasonRequired: false } },
    { 'moving.amount': 'wrongAmount' },
  ],
  [{ enableRedirect: true, redirect: 'thanks' }, { redirect: 'wrongWebAddress' }],
  [{ hasButton: true, buttonText: 'On' }, { buttonLink: 'wrongWebAddress' }],
  [{ hasPassword: true }, { password: 'missing' }],
  [{ series: 'weekly', seriesMax: 53 }, { seriesMax: 'wrongSeries' }],
])('%j', (more, wrong) => {
  expect(wrongIn(more)).toEqual(wrong)
})

test('what is not shown is not wrong', () => {
  expect(wrongIn({ series: 'weekly', seriesMax: null, spots: 2 })).toEqual({})
  expect(wrongIn({ horizonDays: null, seriesMax: null, leadThreshold: 0 })).toEqual({})
  const host = { userId: 'u', name: 'Ada', capacity: null, priority: 0, isFixed: false }
  expect(wrongIn({ hosts: [host] }, { isOfTeam: true })).toEqual({})
})

test('one that is there has an address', () => {
  expect(wrongIn({ slug: ' ' }, { isNew: false })).toEqual({ slug: 'missing' })
})

test('somebody of a team has to host', () => {
  expect(wrongIn({}, { isOfTeam: true })).toEqual({ hosts: 'noHosts' })
  expect(wrongIn({}, { isOfTeam: true, hasGroups: true })).toEqual({})
  const hosts = [{ userId: 'u', name: 'Ada', capacity: 1001, priority: 0, isFixed: false }]
  const more = { hosts, mode: 'advancedRoundRobin' as const, leadThreshold: 0 }
  expect(wrongIn(more, { isOfTeam: true })).toEqual({
    'hosts.0.capacity': 'wrongCapacity',
    leadThreshold: 'wrongLead',
  })
})
