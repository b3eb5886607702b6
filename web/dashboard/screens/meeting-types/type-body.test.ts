import { expect, test } from 'vitest'
import { sampleType } from './sample-type.fixture.ts'
import { bodyOf, changesOf, fieldOf, newBodyOf, queueOf } from './type-body.ts'
import { DEFAULTS, valuesOf } from './type-values.ts'

const values = valuesOf(sampleType, { defaultHoursId: 'usual' })

test('a type that is not changed is not sent', () => {
  expect(changesOf(values, values, 'usual')).toBe(null)
  expect(changesOf(values, { ...values, name: ' Consultation ' }, 'usual')).toBe(null)
})

test('only what differs is sent, part by part', () => {
  const after = { ...values, name: 'Advice', bufferAfter: 20, noticeMin: 60, slug: 'advice' }
  expect(changesOf(values, after, 'usual')).toEqual({
    slug: 'advice',
    meetingInfo: { name: 'Advice', bufferAfter: 20 },
    bookingMinimum: 60,
  })
})

test('going back to the defaults is said with null', () => {
  const after = { ...values, reminders: null, horizon: 'none' as const, language: '' }
  expect(changesOf(values, after, 'usual')).toEqual({
    meetingOptions: { reminders: null },
    daysIntoFuture: null,
  })
})

test('other hours, and the usual ones again', () => {
  const other = { ...values, availabilityId: 'other' }
  expect(changesOf(values, other, 'usual')).toEqual({ availabilityId: 'other' })
  expect(changesOf(other, values, 'usual')).toEqual({ availabilityId: 'usual' })
})

test('texts in several languages stay as they are', () => {
  const spoken = { ...sampleType, ics: { title: { en: 'Call', de: 'Anruf' } } }
  const before = valuesOf(spoken, {})
  expect(changesOf(before, { ...before, inviteText: 'Bring a sketch.' })).toEqual({
    ics: { description: 'Bring a sketch.' },
  })
})

test('a question without an id gets one from the server; empty choices are none', () => {
  const question = {
    ...{ id: '', label: 'Size', type: 'select' as const, required: false, placeholder: '' },
    options: ['small ', '', 'large', 'large'],
  }
  expect(bodyOf({ ...DEFAULTS, questions: [question] }).questions).toEqual([
    {
      label: 'Size',
      type: 'select',
      required: false,
      placeholder: '',
      options: ['small', 'large'],
    },
  ])
})

test('an empty subject is ours', () => {
  const reminders = [{ minutesBefore: 60, to: 'both' as const, subject: '', text: 'See you' }]
  expect(bodyOf({ ...DEFAULTS, reminders }).meetingOptions?.reminders).toEqual([
    { minutesBefore: 60, to: 'both', text: 'See you' },
  ])
})

test('a policy: until the start, some time before, never', () => {
  const policyOf = (until: 'start' | 'hours' | 'never') =>
    bodyOf({ ...DEFAULTS, cancelling: { until, amount: 12, reasonRequired: true } }).meetingOptions
      ?.cancellationPolicy
  expect(policyOf('start')).toEqual({ enabled: false, reasonRequired: true })
  expect(policyOf('hours')).toEqual({
    ...{ enabled: true, mode: 'hours', amount: 12, reasonRequired: true },
  })
  expect(policyOf('never')).toEqual({ enabled: true, mode: 'disabled', reasonRequired: true })
})

test('a new one of a team comes with its queue, an own one without', () => {
  const host = { userId: 'u', name: 'Ada', capacity: 2, priority: null, isFixed: false }
  const made = newBodyOf({ ...DEFAULTS, name: 'Call', hosts: [host] }, 'team')
  expect(made.workspaceId).toBe('team')
  expect(made.queue).toEqual(queueOf({ ...DEFAULTS, hosts: [host] }))
  expect(made.queue?.users).toEqual([{ userId: 'u', capacity: 2, priority: 0, isFixed: false }])
  expect(newBodyOf(DEFAULTS, null)).not.toHaveProperty('queue')
  expect(newBodyOf(DEFAULTS, null)).not.toHaveProperty('slug')
})

test.each([
  ['meetingInfo.name', 'name'],
  ['meetingInfo.duration', 'durationMin'],
  ['meetingOptions.limits.0', 'limits.0'],
  ['meetingOptions.reminders.1.subject', 'reminders.1.subject'],
  ['meetingOptions.bookingPagePassword.password', 'password'],
  ['questions.2.label', 'questions.2.label'],
  ['queue.users.0.capacity', 'hosts.0.capacity'],
  ['slug', 'slug'],
])('what the API refuses at %s is wrong at %s', (path, field) => {
  expect(fieldOf(path)).toBe(field)
})
