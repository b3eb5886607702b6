import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal } from '../../base/refusal.ts'
import { validated } from './validate.ts'

/** Field → sentence of everything that is wrong; null if nothing is. */
function problems(schema: z.ZodType, value: unknown): Record<string, string> | null {
  try {
    validated(schema, value)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(error.code).toBe('validation_failed')
    return Object.fromEntries((error.details.errors ?? []).map(one => [one.field, one.message]))
  }
}

const fieldsOf = (schema: z.ZodType, value: unknown): string[] =>
  Object.keys(problems(schema, value) ?? {})

describe('a value that fits', () => {
  test('comes back as the schema makes it', () => {
    const schema = z.object({ name: z.string().trim(), spots: z.int().default(1) })
    expect(validated(schema, { name: ' Demo ', unknown: true })).toEqual({ name: 'Demo', spots: 1 })
  })

  test('comes back as its branch of a union makes it', () => {
    const schema = z.union([
      z.object({ date: z.string() }).transform(() => 'a date'),
      z.object({ start: z.string() }).transform(() => 'a span'),
    ])
    expect(validated(schema, { start: '2026-12-24' })).toBe('a span')
  })
})

describe('fields', () => {
  const schema = z.object({
    name: z.string().max(5, 'must have at most 5 characters'),
    channel: z.enum(['phone', 'zoom']),
    guests: z.array(z.object({ email: z.email('Invalid email format') })).optional(),
  })

  test('each that is wrong is named, with its place in lists', () => {
    const guests = [{ email: 'ada@example.com' }, { email: 'nobody' }, {}]
    expect(problems(schema, { name: 'Ada Byron', channel: 'phone', guests })).toEqual({
      name: 'must have at most 5 characters',
      'guests.1.email': 'Invalid email format',
      'guests.2.email': expect.any(String),
    })
  })

  test('one that is missing is required', () => {
    expect(problems(schema, { channel: 'zoom' })).toEqual({ name: 'is required' })
  })

  test('one of several words lists the words', () => {
    expect(problems(schema, { name: 'Ada', channel: 'smoke' })).toEqual({
      channel: 'channel must be a valid enum value: one of phone, zoom',
    })
  })

  test('where nothing was sent, the body is required', () => {
    expect(problems(schema, undefined)).toEqual({ body: 'is required' })
  })

  test('what is wrong with the whole is said of the body', () => {
    const range = z.object({ from: z.int(), to: z.int() }).refine(it => it.to > it.from, 'is empty')
    expect(problems(range, { from: 2, to: 1 })).toEqual({ body: 'is empty' })
  })

  test('a key that is too much is named', () => {
    const strict = z.object({ inner: z.strictObject({ a: z.int().optional() }) })
    expect(problems(strict, { inner: { b: 1 } })?.inner).toContain('"b"')
  })
})

describe('unions', () => {
  const clock = z.string().regex(/^\d\d:\d\d$/, 'must be HH:MM')
  const hours = z.array(z.object({ start: clock, end: clock }))
  const objectForm = z.strictObject({ monday: z.object({ hours }).optional() })
  const listForm = z.array(z.object({ day: z.enum(['monday', 'tuesday']), hours }))
  const schedule = z.union([objectForm, listForm])
  const body = z.object({ schedule })

  test('an object is judged as an object, a list as a list', () => {
    expect(problems(schedule, { monday: { hours: [{ start: '9', end: '10:00' }] } })).toEqual({
      'monday.hours.0.start': 'must be HH:MM',
    })
    expect(problems(schedule, [{ day: 'monday', hours: [{ start: '9', end: '10:00' }] }])).toEqual({
      '0.hours.0.start': 'must be HH:MM',
    })
  })

  test('of a list the field is named that has it', () => {
    const kinds = z.object({ kinds: z.array(z.enum(['phone', 'zoom'])) })
    expect(problems(kinds, { kinds: ['phone', 'fax'] })).toEqual({
      'kinds.1': 'kinds must be a valid enum value: one of phone, zoom',
    })
  })

  const form = 'must be HH:MM'
  const words = 'day must be a valid enum value: one of monday, tuesday'

  test.each([
    [{ monday: { hours: [{ start: '9', end: '10:00' }] } }, 'monday.hours.0.start', form],
    [{ monday: { hours: [{ start: '09:00' }] } }, 'monday.hours.0.end', 'is required'],
    [{ monday: {} }, 'monday.hours', 'is required'],
    [[{ day: 'noday', hours: [] }], '0.day', words],
    [[{ day: 'monday', hours: [{ start: '09:00' }] }], '0.hours.0.end', 'is required'],
    [[{ day: 'monday' }], '0.hours', 'is required'],
  ])('of %j the field is named, whichever branch comes first', (value, field, message) => {
    for (const union of [schedule, z.union([listForm, objectForm])]) {
      expect(problems(union, value)).toEqual({ [field]: message })
    }
  })

  test('the path goes on from the field that holds the union', () => {
    const value = { schedule: [{ day: 'tuesday', hours: [{ start: '09:00', end: 'noon' }] }] }
    expect(problems(body, value)).toEqual({ 'schedule.0.hours.0.end': 'must be HH:MM' })
  })

  test('a value of no branch is told of the field itself', () => {
    expect(fieldsOf(body, { schedule: 5 })).toEqual(['schedule'])
    expect(fieldsOf(body, {})).toEqual(['schedule'])
  })

  test('a key that the object form does not know is said of the field', () => {
    expect(problems(body, { schedule: { moonday: {} } })?.schedule).toContain('"moonday"')
  })

  test('a union within a union finds its field', () => {
    const moment = z.union([z.object({ at: clock }), z.array(clock)])
    const nested = z.object({ when: z.union([z.object({ moment }), z.array(z.int())]) })
    expect(problems(nested, { when: { moment: { at: 'noon' } } })).toEqual({
      'when.moment.at': 'must be HH:MM',
    })
    expect(problems(nested, { when: { moment: ['09:00', 'noon'] } })).toEqual({
      'when.moment.1': 'must be HH:MM',
    })
  })

  test('of forms that differ in one key, the one whose keys are right is judged', () => {
    const dateForm = z.object({ date: z.string(), intervals: hours })
    const spanForm = z
      .object({ start: z.string(), end: z.string() })
      .refine(it => it.end > it.start, { path: ['end'], message: 'must be after start' })
    const list = z.array(z.union([dateForm, spanForm]))
    expect(problems(list, [{ start: 'b', end: 'a' }])).toEqual({ '0.end': 'must be after start' })
    expect(fieldsOf(list, [{ date: '2026-12-24', intervals: [{ start: '09:00' }] }])).toEqual([
      '0.intervals.0.end',
    ])
  })
})

test('a wrong type is not called missing; of two forms the closer one is judged', () => {
  const span = z.object({ available: z.boolean(), start: z.string(), end: z.string() })
  const date = z.object({ date: z.string(), intervals: z.array(z.string()) })
  const errors = (value: unknown) => {
    try {
      validated(z.object({ one: z.union([date, span]), other: z.string().optional() }), value)
    } catch (error) {
      return (error as Refusal).details.errors
    }
    return []
  }
  const missing = errors({ one: { available: false, start: '2026-12-24' } })
  expect(missing).toEqual([{ field: 'one.end', message: 'is required' }])
  const wrong = errors({ one: { available: 'no', start: '', end: '' } })
  expect(wrong).toMatchObject([{ field: 'one.available', message: /boolean/ }])
  expect(errors({ one: { date: '', intervals: [] }, other: 5 })).toMatchObject([
    { field: 'other', message: /string/ },
  ])
})
