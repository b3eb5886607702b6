import { describe, expect, test } from 'vitest'
import {
  channelsOf,
  checkAnswers,
  durationsOf,
  fillPlaceholders,
  type Question,
  textIn,
} from './rules.ts'

const question = (more: Partial<Question>): Question => ({
  id: 'q',
  label: 'Your answer',
  type: 'text',
  required: false,
  options: [],
  placeholder: '',
  ...more,
})

describe('what an attendee may choose', () => {
  test('the channels that are allowed, the type’s own first and each once', () => {
    const allowedChannels = ['zoom', 'phone', 'local']
    expect(channelsOf('phone', { allowedChannels })).toEqual(['phone', 'zoom', 'local'])
    expect(channelsOf('phone', {})).toEqual(['phone'])
  })

  test('one other channel counts only where choosing is switched on', () => {
    expect(channelsOf('phone', { allowedChannels: ['zoom'] })).toEqual(['phone'])
    const options = { allowedChannels: ['zoom'], allowSelectChannel: true }
    expect(channelsOf('phone', options)).toEqual(['phone', 'zoom'])
  })

  test('the durations that are allowed, the type’s own first and each once', () => {
    expect(durationsOf(30, { allowedDurations: [15, 30, 60] })).toEqual([30, 15, 60])
    expect(durationsOf(30, {})).toEqual([30])
  })
})

describe('checkAnswers', () => {
  const errorOf = (more: Partial<Question>, answer: unknown) =>
    checkAnswers([question(more)], { q: answer })[0]?.message ?? null

  test('names the question, and takes its answer by id or by label', () => {
    const asked = [question({ id: 'size', label: 'Team size', required: true })]
    expect(checkAnswers(asked, { size: '5' })).toEqual([])
    expect(checkAnswers(asked, { 'Team size': '5' })).toEqual([])
    expect(checkAnswers(asked, { size: '', 'Team size': '5' })).toEqual([])
    expect(checkAnswers(asked, { other: '5' })).toEqual([
      { field: 'attendee.notes.size', message: 'is required' },
    ])
  })

  test('answers to no question are let through, names of built-in things are no answers', () => {
    expect(checkAnswers([], { utm_source: 'mail' })).toEqual([])
    const asked = [question({ id: 'constructor', label: 'toString', required: true })]
    expect(checkAnswers(asked, {})).toHaveLength(1)
  })

  test.each([undefined, null, '', '   ', []])('%j is no answer', answer => {
    expect(errorOf({ required: true }, answer)).toBe('is required')
    expect(errorOf({ required: true, type: 'multiselect', options: ['a'] }, answer)).toBe(
      'is required',
    )
    expect(errorOf({ type: 'email' }, answer)).toBe(null)
  })

  test.each<[Question['type'], unknown[], unknown[]]>([
    ['text', ['x', 'x'.repeat(2000)], ['x'.repeat(2001), 7, true, {}, ['x']]],
    ['textarea', ['two\nlines'], ['x'.repeat(2001), 7]],
    ['email', ['a@b.example', ' a@b.example '], ['a', 'a@b', 'a b@c.de', 'a@b@c.de', 7]],
    [
      'phone',
      ['+49 (30) 123-45.67', '030/12345', '12345'],
      ['1234', '123456789012345678901', '12345x', 'call me', 12345],
    ],
    ['number', ['5', '-5.25', '+1', 7, 0, -0.5], ['5,5', 'five', '1e5', '0x10', true, [5]]],
    [
      'url',
      ['https://example.com/x?y#z', 'HTTP://example.com'],
      ['example.com', 'javascript:alert(1)', 'ftp://example.com', 'https://', 7],
    ],
    [
      'date',
      ['2026-12-24', '1939-09-01', '2000-02-29'],
      ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-01', '2026-01-00', '24.12.2026', 7],
    ],
    ['checkbox', [true, false, 'true', 'false'], ['yes', 1, 0, ['true'], {}]],
  ])('%s', (type, right, wrong) => {
    for (const answer of right) expect([answer, errorOf({ type }, answer)]).toEqual([answer, null])
    for (const answer of wrong) {
      expect([answer, errorOf({ type }, answer)]).toEqual([answer, expect.any(String)])
    }
  })

  test('a checkbox that is required must be ticked', () => {
    const asked = { type: 'checkbox', required: true } as const
    expect([true, 'true', false, 'false', undefined].map(answer => errorOf(asked, answer))).toEqual(
      [null, null, 'must be agreed to', 'must be agreed to', 'is required'],
    )
  })

  test('a choice is one of the options, as they are spelt', () => {
    const options = ['a', 'b, or c', 'd']
    const select = (answer: unknown) => errorOf({ type: 'select', options }, answer)
    expect(['a', ' b, or c '].map(select)).toEqual([null, null])
    const wrong = ['A', 'e', 'a,d', ['a'], true]
    for (const answer of wrong) expect(select(answer)).toBe('must be one of: a, b, or c, d')
    const several = (answer: unknown) => errorOf({ type: 'multiselect', options }, answer)
    const right = ['a', 'a, d', ['a', 'b, or c'], 'b, or c', ['d']]
    for (const answer of right) expect([answer, several(answer)]).toEqual([answer, null])
    for (const answer of ['a,e', ['a', 'e'], [['a']], 7, { a: true }]) {
      expect(several(answer)).toBe('must be one of: a, b, or c, d')
    }
  })
})

describe('invite texts', () => {
  const values = {
    guestFullname: 'Grace Hopper',
    guestEmail: 'grace@example.com',
    guestPhone: null,
    hostFullname: '{!M.Guest.Email}',
    meetingName: '$& $1',
    meetingVenue: 'Main Street',
    meetingLink: 'https://meet.example.com/x',
  }

  test('have every placeholder filled, with what stands in the values left alone', () => {
    const text = [
      '{!M.Guest.Fullname}|{!M.Guest.Email}|{!M.Guest.Phone}|{!M.Host.Fullname}',
      '{!M.Meeting.Name}|{!M.Meeting.Venue}|{!M.Meeting.Link}|{!M.Guest.Fullname}',
    ]
    expect(fillPlaceholders(text.join('\n'), values)).toBe(
      'Grace Hopper|grace@example.com||{!M.Guest.Email}\n' +
        '$& $1|Main Street|https://meet.example.com/x|Grace Hopper',
    )
  })

  test.each(['{!M.Guest.Shoe}', '{!M.toString}', '{M.Guest.Email}', '{!M.}', '{!M.guest.email}'])(
    '%s stays as it is',
    text => {
      expect(fillPlaceholders(text, values)).toBe(text)
    },
  )

  test('are told in the language, else in English, else in the first there is', () => {
    const texts = { de: 'Anruf', en: 'Call', 'pt-BR': 'Chamada' }
    expect(['de', 'de-AT', 'pt-BR', 'fr', null].map(language => textIn(texts, language))).toEqual([
      'Anruf',
      'Anruf',
      'Chamada',
      'Call',
      'Call',
    ])
    expect(textIn({ de: 'Anruf', nl: 'Gesprek' }, 'fr')).toBe('Anruf')
    expect(textIn('Call', 'de')).toBe('Call')
    expect([textIn(undefined, 'de'), textIn({}, 'de'), textIn({}, 'constructor')]).toEqual([
      null,
      null,
      null,
    ])
  })
})
