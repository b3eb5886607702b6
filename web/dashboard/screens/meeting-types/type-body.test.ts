import { expect, test } from 'vitest'
import { sampleType } from './sample-type.fixture.ts'
import { bodyOf, changesOf, fieldOf, newBodyOf, queueOf, rebased } from './type-body.ts'
import { DEFAULTS, type MeetingType } from './type-values.ts'
import { valuesOf } from './values-of.ts'

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

/** With everything set that can be set. */
const wholeType: MeetingType = {
  ...sampleType,
  meetingInfo: {
    ...sampleType.meetingInfo,
    ...{ channel: 'custom', bufferBefore: 5, bufferMustStayWithinWorkingHours: true },
    ...{ showAvailableSlots: true, enableRedirect: true, redirect: 'https://acme.example/thanks' },
    ...{ passEventDetailsToRedirect: true, color: '#aa0000', customChannelName: 'Our room' },
    customChannelLink: 'https://meet.example/room',
    confirmationButton: {
      ...{ useConfirmationButton: true, text: 'On', color: null, link: 'https://acme.example' },
    },
  },
  meetingOptions: {
    allowedDurations: [30, 45],
    ...{ allowSelectChannel: true, allowedChannels: ['phone', 'zoom'] },
    ...{ allowAddingGuests: false, allowPhoneOnlyBooking: true, language: 'fr' },
    bookingPagePassword: { enable: true, password: 'sesame' },
    limits: [
      { per: 'day', scope: 'type', maxCount: 3 },
      { per: 'week', scope: 'host', maxMinutes: 600 },
    ],
    cancellationPolicy: { enabled: true, mode: 'days', amount: 2, reasonRequired: true },
    reschedulePolicy: { enabled: true, mode: 'disabled', reasonRequired: false },
    reminders: [
      { minutesBefore: 90, to: 'host', subject: 'Soon', text: 'Be there' },
      { minutesAfter: 0, to: 'attendee' },
    ],
    ...{ doubleOptIn: 'enabled', requireHostConfirmation: 'disabled' },
    recurrence: { enabled: true, frequencies: ['monthly'], maxCount: 4 },
    ...{ allowHostSelection: true, forceHostSelection: true },
  },
  ...{ spots: 3, timeslotInterval: 20, availabilityId: 'other', internalNotes: 'Coffee' },
  daysIntoFuture: { mode: 'range', rangeMin: '2026-12-01', rangeMax: '2026-12-24' },
  ics: { title: { en: 'Call', de: 'Anruf' }, description: 'Bring a sketch.', location: 'Room 7' },
  questions: [
    {
      ...{ id: 'size', label: 'Size', type: 'select', required: true, placeholder: '' },
      options: ['small', 'large'],
    },
  ],
}

test('what is read and written again is what it was', () => {
  expect(wholeType).toMatchObject(bodyOf(valuesOf(wholeType, {})))
  const again = { ...sampleType, ...bodyOf(values) } as MeetingType
  expect(valuesOf(again, { defaultHoursId: 'usual' })).toEqual(values)
})

test('texts of the invite go together: the API keeps none that is left out', () => {
  const before = valuesOf(wholeType, {})
  const after = { ...before, invite: { ...before.invite, description: '' } }
  expect(changesOf(before, after)).toEqual({
    ics: { title: { en: 'Call', de: 'Anruf' }, location: 'Room 7' },
  })
  expect(changesOf(before, { ...before, invite: {} })).toEqual({ ics: null })
})

test('guests may choose what the page offers them', () => {
  const offered = (meetingOptions: MeetingType['meetingOptions']) => {
    const { otherDurations, otherChannels } = valuesOf({ ...sampleType, meetingOptions }, {})
    return [...otherDurations, ...otherChannels]
  }
  expect(offered({ allowedDurations: [60, 90], allowedChannels: ['zoom'] })).toEqual([90])
  expect(offered({ allowSelectChannel: true, allowedChannels: ['zoom'] })).toEqual(['zoom'])
  expect(offered({ allowedChannels: ['local', 'zoom'] })).toEqual(['zoom'])
})

test('a limit of meetings and of minutes is two', () => {
  const limits = [{ per: 'day' as const, scope: 'type' as const, maxCount: 3, maxMinutes: 90 }]
  const read = valuesOf({ ...sampleType, meetingOptions: { limits } }, {})
  expect(bodyOf(read).meetingOptions?.limits).toEqual([
    { per: 'day', scope: 'type', maxCount: 3 },
    { per: 'day', scope: 'type', maxMinutes: 90 },
  ])
})

test('a place without a name of its own is called by its address, also by another one', () => {
  const [place] = values.locations
  expect(place).toEqual({ id: 'main', name: '', address: '1 Main Street' })
  const moved = { ...values, locations: [{ ...place, name: '', address: '2 Side Street' }] }
  expect(changesOf(values, moved)).toEqual({
    locations: [{ id: 'main', name: '2 Side Street', address: '2 Side Street' }],
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
  const mail = { minutes: 60, side: 'before' as const, to: 'both' as const, subject: '' }
  const reminders = [{ ...mail, text: 'See you' }]
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

test('what is typed while something is saved stays typed', () => {
  const saved = { ...values, slug: 'made-of-it' }
  const typed = { ...values, name: 'Advice' }
  expect(rebased(values, values, saved)).toEqual(saved)
  expect(rebased(typed, values, saved)).toEqual({ ...saved, name: 'Advice' })
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
  ['meetingOptions.limits.0.maxCount', 'limits.0.maxCount'],
  ['meetingOptions.reminders.0.minutesAfter', 'reminders.0.minutes'],
  ['meetingOptions.allowedDurations.1', 'otherDurations.1'],
  ['meetingOptions.cancellationPolicy.amount', 'cancelling.amount'],
  ['ics.title', 'invite.title'],
  ['maxLeadThreshold', 'leadThreshold'],
  ['users', 'hosts'],
  ['meetingOptions.reminders.1.subject', 'reminders.1.subject'],
  ['meetingOptions.bookingPagePassword.password', 'password'],
  ['questions.2.label', 'questions.2.label'],
  ['queue.users.0.capacity', 'hosts.0.capacity'],
  ['slug', 'slug'],
])('what the API refuses at %s is wrong at %s', (path, field) => {
  expect(fieldOf(path)).toBe(field)
})
