import { expect, test } from 'vitest'
import { judgeType } from './judge-type.ts'
import { DEFAULTS, type TypeValues } from './type-values.ts'

const good: TypeValues = { ...DEFAULTS, name: 'Call' }
const wrongIn = (more: Partial<TypeValues>, isOfTeam = false) =>
  judgeType({ ...good, ...more }, isOfTeam)
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
  [{ limits: [{ per: 'day', scope: 'type' }] }, { 'limits.0': 'noLimit' }],
  [
    { moving: { until: 'hours', amount: null, reasonRequired: false } },
    { 'moving.amount': 'wrongAmount' },
  ],
  [{ enableRedirect: true, redirect: 'thanks' }, { redirect: 'wrongWebAddress' }],
  [{ hasPassword: true }, { password: 'missing' }],
  [{ series: 'weekly', seriesMax: 53 }, { seriesMax: 'wrongSeries' }],
])('%j', (more, wrong) => {
  expect(wrongIn(more)).toEqual(wrong)
})

test('somebody of a team has to host', () => {
  expect(wrongIn({}, true)).toEqual({ hosts: 'noHosts' })
  const hosts = [{ userId: 'u', name: 'Ada', capacity: 1001, priority: 0, isFixed: false }]
  expect(wrongIn({ hosts, leadThreshold: 0 }, true)).toEqual({
    'hosts.0.capacity': 'wrongAmount',
    leadThreshold: 'wrongLead',
  })
})
