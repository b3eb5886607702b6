import { expect, test } from 'vitest'
import { type CalendarEntry, calendarLinks } from './calendar-links.ts'

const entry: CalendarEntry = {
  title: 'Tea & talk + cake with Anna',
  start: '2026-12-07T13:45:00+05:45',
  end: '2026-12-07T14:15:00+05:45',
  place: 'Main street 1, Berlin',
  details: 'Bring\nnothing.',
}

const queryOf = (name: string, of = entry) => {
  const link = calendarLinks(of).find(one => one.name === name)
  return Object.fromEntries(new URL(link?.address ?? 'x:').searchParams)
}

test('Google gets the times in the basic form, in UTC', () => {
  expect(queryOf('Google')).toEqual({
    action: 'TEMPLATE',
    text: entry.title,
    dates: '20261207T080000Z/20261207T083000Z',
    location: entry.place,
    details: entry.details,
  })
})

test.each(['Outlook.com', 'Microsoft 365'])('%s gets them in the extended form', name => {
  expect(queryOf(name)).toEqual({
    rru: 'addevent',
    subject: entry.title,
    startdt: '2026-12-07T08:00:00Z',
    enddt: '2026-12-07T08:30:00Z',
    location: entry.place,
    body: entry.details,
  })
})

test('a space is %20, as a plus would be kept as one', () => {
  for (const { address } of calendarLinks(entry)) {
    expect(address).toContain('Tea%20%26%20talk%20%2B%20cake')
    expect(address).not.toContain('+')
  }
})

test('what is empty is left out, what is endless is cut', () => {
  const { location, details } = queryOf('Google', {
    ...entry,
    place: '',
    details: 'a'.repeat(5000),
  })
  expect(location).toBeUndefined()
  expect(details).toHaveLength(1000)
})
