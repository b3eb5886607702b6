import ICAL from 'ical.js'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, GUEST, type Host, monday, NOBODY, onDay } from '../../test/desk.ts'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterEach(() => punctual.clock.set(TEST_NOW))
afterAll(() => punctual.close())

const ics = (id: string) => desk.call('GET', `/v4/appointment/${id}/ics`)

/** The one event of an appointment's calendar, as a reader of iCalendar sees it. */
async function eventOf(id: string) {
  const { status, body } = await ics(id)
  expect(status).toBe(200)
  const calendar = new ICAL.Component(ICAL.parse(body))
  const [event, ...others] = calendar.getAllSubcomponents('vevent')
  expect(others).toEqual([])
  if (!event) throw new Error(body)
  const value = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? null
  const people = event
    .getAllProperties('attendee')
    .map(one => [one.getFirstValue()?.toString(), one.getParameter('cn') ?? null])
  return { text: body as string, calendar, event, value, people }
}

describe('getAppointmentCalendar', () => {
  test('an iCalendar object that others can read', async () => {
    const ada = await desk.hostWith({ meetingInfo: { name: 'Tea', description: 'With milk' } })
    const id = await desk.booked(ada, monday('09:00'), {
      attendee: { ...GUEST, bringalongEmails: ['guest@example.com'] },
    })
    const { headers } = await ics(id)
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const { calendar, event, value, people } = await eventOf(id)
    const of = (name: string) => calendar.getFirstPropertyValue(name)
    expect(['version', 'method', 'calscale'].map(of)).toEqual(['2.0', 'REQUEST', 'GREGORIAN'])
    expect(of('prodid')).toMatch(/Punctual/)
    expect(value('uid')).toBe(`${id}@punctual`)
    expect(value('sequence')).toBe('0')
    expect(value('status')).toBe('CONFIRMED')
    expect(value('dtstart')).toBe('2026-12-07T08:00:00Z')
    expect(value('dtend')).toBe('2026-12-07T08:30:00Z')
    expect(value('dtstamp')).toBe('2026-11-24T08:00:00Z')
    expect(value('summary')).toBe('Tea')
    expect(value('description')).toBe('With milk')
    expect([value('location'), value('url')]).toEqual([null, null])
    const organizer = event.getFirstProperty('organizer')
    expect(organizer?.getParameter('cn')).toBe('Ada Byron')
    expect(organizer?.getFirstValue()).toMatch(/^mailto:host\d+@example.com$/)
    expect(people).toEqual([
      ['mailto:grace@example.com', 'Grace Hopper'],
      ['mailto:guest@example.com', 'guest@example.com'],
    ])
  })

  test('moved: the same UID, a higher SEQUENCE, the new time', async () => {
    const id = await desk.booked(await desk.host(), monday('09:00'))
    punctual.clock.set('2026-11-24T09:00:30Z')
    await desk.move(id, onDay('2026-12-08', '10:00'))
    const { value } = await eventOf(id)
    expect(['uid', 'sequence', 'dtstart', 'dtstamp', 'created', 'status'].map(value)).toEqual([
      `${id}@punctual`,
      '1',
      '2026-12-08T09:00:00Z',
      '2026-11-24T09:00:30Z',
      '2026-11-24T08:00:00Z',
      'CONFIRMED',
    ])
  })

  test('cancelled: METHOD:CANCEL to everybody who was in, with a higher SEQUENCE', async () => {
    const id = await desk.booked(await desk.host(), monday('09:00'), {
      attendee: { ...GUEST, bringalongEmails: ['guest@example.com'] },
    })
    await desk.move(id, monday('10:00'))
    await desk.cancel(id)
    const { calendar, value, people } = await eventOf(id)
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(['uid', 'sequence', 'status', 'dtstart'].map(value)).toEqual([
      `${id}@punctual`,
      '2',
      'CANCELLED',
      '2026-12-07T09:00:00Z',
    ])
    expect(people.map(([address]) => address)).toEqual([
      'mailto:grace@example.com',
      'mailto:guest@example.com',
    ])
  })

  test('a note changes no SEQUENCE', async () => {
    const id = await desk.booked(await desk.host(), monday('09:00'))
    const body = { note: 'x' }
    await desk.call('PATCH', `/v4/appointment/${id}/notes`, { body })
    expect((await eventOf(id)).value('sequence')).toBe('0')
  })

  test('of a group: those who are in it', async () => {
    const ada = await desk.hostWith({ spots: 3 })
    const attendee = (name: string) => ({ fullname: name, email: `${name}@example.com` })
    const id = await desk.booked(ada, monday('09:00'), { attendee: attendee('ann') })
    await desk.booked(ada, monday('09:00'), { attendee: attendee('bob') })
    const { attendeeIds } = await desk.get(id)
    await desk.cancel(id, { attendeeId: attendeeIds[0] })
    punctual.clock.advance(1)
    const { people, calendar } = await eventOf(id)
    expect(people).toEqual([['mailto:bob@example.com', 'bob']])
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    await desk.cancel(id, { cancelAll: true })
    expect((await eventOf(id)).people.map(([address]) => address)).toEqual([
      'mailto:bob@example.com',
    ])
  })

  test('of somebody with a phone only: nobody to write to', async () => {
    const ada = await desk.hostWith({ allowPhoneOnlyBooking: true })
    const attendee = { fullname: 'Grace', phone: '+49 30 901820' }
    const id = await desk.booked(ada, monday('09:00'), { attendee })
    expect((await eventOf(id)).people).toEqual([])
  })

  test('not of one that is unknown', async () => {
    expect((await ics(NOBODY)).body.code).toBe('appointment_not_found')
  })
})

describe('texts', () => {
  const nasty = 'Grüße; "tea", milk: \\n & 🙂'

  test('whatever stands in them comes out as it went in', async () => {
    const ada = await desk.hostWith(
      { meetingInfo: { channel: 'local-attendee' } },
      {
        givenName: 'Zoë;',
        familyName: 'O, "Brien": x',
      },
    )
    const id = await desk.booked(ada, monday('09:00'), {
      attendee: { email: 'g@example.com', fullname: 'Grace; H, "Jr": ^n 🙂' },
      location: nasty,
      icsTitle: nasty,
      icsDescription: `${nasty}\nsecond line\r\nthird; line\rATTENDEE:mailto:eve@example.com`,
    })
    const { event, value, people, text } = await eventOf(id)
    expect(value('summary')).toBe(nasty)
    expect(value('location')).toBe(nasty)
    expect(value('description')).toBe(
      `${nasty}\nsecond line\nthird; line\nATTENDEE:mailto:eve@example.com`,
    )
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(people).toEqual([['mailto:g@example.com', "Grace; H, 'Jr': ^n 🙂"]])
    expect(event.getFirstProperty('organizer')?.getParameter('cn')).toBe("Zoë; O, 'Brien': x")
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  })

  test('lines end with CRLF and have at most 75 octets', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'), {
      icsTitle: 'ü'.repeat(200),
      icsDescription: `${'🙂'.repeat(500)}${'x'.repeat(1000)}`,
    })
    const { text, value } = await eventOf(id)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const longest = Math.max(...text.split('\r\n').map(line => Buffer.byteLength(line)))
    expect(longest).toBeLessThanOrEqual(75)
    expect(text).not.toContain('\ufffd')
    expect(value('summary')).toBe('ü'.repeat(200))
    expect(value('description')).toBe(`${'🙂'.repeat(500)}${'x'.repeat(1000)}`)
  })

  const invite = async (of: Host, more: object = {}) => {
    const { value } = await eventOf(await desk.booked(of, monday('09:00'), more))
    return ['summary', 'description', 'location'].map(value)
  }

  test('of the booking before those of the type before name and description', async () => {
    const ics = { title: 'Of the type', description: 'Type text', location: 'Type place' }
    const own = { icsTitle: 'Of the booking', icsDescription: 'Own text' }
    const plain = () => desk.hostWith({ meetingInfo: { name: 'Tea', description: 'Milk' } })
    const typed = () => desk.hostWith({ meetingInfo: { name: 'Tea', description: 'Milk' }, ics })
    expect(await invite(await plain())).toEqual(['Tea', 'Milk', null])
    expect(await invite(await typed())).toEqual(['Of the type', 'Type text', 'Type place'])
    expect(await invite(await typed(), own)).toEqual(['Of the booking', 'Own text', 'Type place'])
    const title = { icsTitle: 'Of the booking' }
    expect(await invite(await typed(), title)).toEqual([
      'Of the booking',
      'Type text',
      'Type place',
    ])
  })

  test('placeholders are filled, in the language of whoever booked', async () => {
    const title = {
      en: '{!M.Meeting.Name} with {!M.Host.Fullname}',
      de: '{!M.Meeting.Name} mit {!M.Guest.Fullname}',
    }
    const description = '{!M.Guest.Email} {!M.Guest.Phone} at {!M.Meeting.Venue} {!M.Nothing}'
    const settings = {
      meetingInfo: { name: 'Tea', channel: 'local' },
      locations: ['1 Main Street'],
      ics: { title, description },
    }
    const guest = (language?: string) => ({
      attendee: { ...GUEST, phone: '+1 555 0100', language },
    })
    const where = 'grace@example.com +1 555 0100 at 1 Main Street {!M.Nothing}'
    expect(await invite(await desk.hostWith(settings), guest('de-AT'))).toEqual([
      'Tea mit Grace Hopper',
      where,
      '1 Main Street',
    ])
    expect(await invite(await desk.hostWith(settings), guest())).toEqual([
      'Tea with Ada Byron',
      where,
      '1 Main Street',
    ])
  })

  test('the link of the meeting is where it is', async () => {
    const link = 'https://meet.example.com/ada?room=1,2;3'
    const ada = await desk.hostWith({
      meetingInfo: { channel: 'custom', customChannelLink: link },
      ics: { description: 'Come to {!M.Meeting.Link}' },
    })
    const { value } = await eventOf(await desk.booked(ada, monday('09:00')))
    expect(['url', 'location', 'description'].map(value)).toEqual([link, link, `Come to ${link}`])
  })
})
