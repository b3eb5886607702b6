/** What mails say, in which language and zone, and what they put into a calendar. */
import ICAL from 'ical.js'
import { type ParsedMail, simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { GUEST, type Host, monday } from '../desk.ts'
import { ada, desk, h, office, openFrontDeskWithOffice } from './front-desk.ts'

openFrontDeskWithOffice()

async function arrived(to: string): Promise<{ raw: string; mail: ParsedMail }[]> {
  await h.settle()
  return office.taken.filter(one => one.to === to)
}
async function onlyOne(to: string) {
  const all = await arrived(to)
  office.taken.length = 0
  if (all.length !== 1 || !all[0]) throw new Error(`${all.length} mails to ${to}`)
  return all[0]
}
const hostEmail = async ({ userId }: Host) => (await h.call('GET', `/v4/user/${userId}`)).body.email
const attendee = (more: object) => ({ attendee: { ...GUEST, ...more } })

test.each([
  [
    'de',
    'Asia/Kathmandu',
    'Ihr Termin ist gebucht',
    'Montag, 7. Dezember 2026',
    '13:45 – 14:15',
    '+05:45',
  ],
  [
    'fr',
    'America/St_Johns',
    'Votre rendez-vous est réservé',
    'lundi 7 décembre 2026',
    '04:30 – 05:00',
    '-03:30',
  ],
  [
    'es',
    'Europe/Madrid',
    'Su cita está reservada',
    'lunes, 7 de diciembre de 2026',
    '9:00',
    '+01:00',
  ],
  [
    'it',
    'Europe/Rome',
    'Il Suo appuntamento è prenotato',
    'lunedì 7 dicembre 2026',
    '09:00',
    '+01:00',
  ],
  [
    'nl',
    'Europe/Amsterdam',
    'Je afspraak is geboekt',
    'maandag 7 december 2026',
    '09:00',
    '+01:00',
  ],
  [
    'pl',
    'Europe/Warsaw',
    'Spotkanie jest zarezerwowane',
    'poniedziałek, 7 grudnia 2026',
    '09:00',
    '+01:00',
  ],
  [
    'pt',
    'Europe/Lisbon',
    'A sua reunião está marcada',
    'segunda-feira, 7 de dezembro de 2026',
    '08:00',
    '+00:00',
  ],
  [
    'en-GB',
    'Europe/London',
    'Your meeting is booked',
    'Monday, 7 December 2026',
    '08:00 – 08:30',
    '+00:00',
  ],
])('an attendee reads %s in %s', async (language, timezone, title, date, time, offset) => {
  await desk.booked(ada, monday('09:00'), attendee({ language, timezone }))
  const { mail } = await onlyOne(GUEST.email)
  expect(mail.subject).toContain(title)
  for (const part of [mail.text, mail.html || '']) {
    for (const said of [title, date, time, `UTC${offset}`]) expect(part).toContain(said)
  }
})

test('a host reads in the own language and zone, and answers the attendee', async () => {
  const host = await desk.host({ language: 'de', timezone: 'Asia/Kathmandu' })
  await desk.booked(
    host,
    '2026-12-07T04:15:00Z',
    attendee({ language: 'fr', phone: '+49 30 12345' }),
  )
  const { mail } = await onlyOne(await hostEmail(host))
  expect(mail.subject).toContain('Neue Buchung')
  expect(mail.text).toContain('10:00 – 10:30 (Asia/Kathmandu, UTC+05:45)')
  expect(mail.text).toContain('Telefon: +49 30 12345')
  expect(mail.text).not.toContain('secret=')
  expect(mail.replyTo?.value).toEqual([{ name: 'Grace Hopper', address: GUEST.email }])
})

test('names and texts stay text, and headers stay single lines', async () => {
  const odd = `Zoë "Q" <b>O'Neil</b> & Söhne, 王`
  await desk.change(ada, { meetingInfo: { name: 'Call <script>alert(1)</script> & "more"' } })
  await desk.booked(ada, monday('09:00'), { attendee: { email: 'zoe@example.com', fullname: odd } })
  const { mail, raw } = await onlyOne('zoe@example.com')
  expect(mail.to).toMatchObject({ value: [{ name: odd, address: 'zoe@example.com' }] })
  expect(mail.subject).toContain('Call <script>alert(1)</script> & "more"')
  expect(mail.html).not.toContain('<script>')
  expect(mail.html).toContain('Call &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;')
  const [head = ''] = raw.split('\r\n\r\n', 1)
  expect(head.split('\r\n').filter(line => /^(bcc|cc|x-[\w-]+):/i.test(line))).toEqual([])
})

test('a company shows its name, logo and colour, which can be read', async () => {
  const logo = `data:image/svg+xml;base64,${Buffer.from('<svg/>').toString('base64')}`
  await h.call('PATCH', '/v4/company/page-settings', { body: { logo, accentColor: '#ffee00' } })
  await desk.booked(ada, monday('09:00'))
  const { mail } = await onlyOne(GUEST.email)
  const html = mail.html || ''
  expect(html).toMatch(/<img src="http:\/\/localhost:\d+\/v4\/public\/logo\/[\w-]+" alt="Acme"/)
  // Bright yellow cannot be read on white: it is shifted.
  expect(html).not.toContain('background:#ffee00;')
  expect(html).toContain('prefers-color-scheme:dark')
  await h.call('PATCH', '/v4/company/page-settings', { body: { logo: null, accentColor: null } })
})

/** The calendar part and the attachment, which are the same object. */
function calendarIn({ mail, raw }: { mail: ParsedMail; raw: string }) {
  const files = mail.attachments.filter(({ contentType }) => /calendar|ics/.test(contentType))
  const [file] = files
  if (!file) throw new Error('no calendar')
  const method = /text\/calendar; charset=utf-8; method=(\w+)/.exec(raw)?.[1]
  const calendar = new ICAL.Component(ICAL.parse(file.content.toString('utf8')))
  const [event] = calendar.getAllSubcomponents('vevent')
  if (!event) throw new Error('no event')
  expect(calendar.getFirstPropertyValue('method')).toBe(method)
  const value = (name: string) => String(event.getFirstPropertyValue(name))
  const attendees = event.getAllProperties('attendee')
  return { method, event, value, attendees, names: files.map(({ filename }) => filename) }
}

test('booked, moved and cancelled are the same event of a calendar', async () => {
  const more = attendee({ bringalongEmails: ['alan@example.com'] })
  const id = await desk.booked(ada, monday('09:00'), more)
  await h.settle()
  const toAlan = (await arrived('alan@example.com')).map(calendarIn)
  const booked = calendarIn(await onlyOne(GUEST.email))
  expect(booked.method).toBe('REQUEST')
  expect(booked.names).toContain('invite.ics')
  expect(booked.value('uid')).toBe(`${id}@punctual`)
  expect(booked.value('dtstart')).toBe('2026-12-07T08:00:00Z')
  const organizer = booked.event.getFirstProperty('organizer')
  expect([organizer?.getFirstValue(), organizer?.getParameter('cn')]).toEqual([
    `mailto:${await hostEmail(ada)}`,
    'Ada Byron',
  ])
  expect(
    booked.attendees.map(one => [
      one.getFirstValue(),
      one.getParameter('partstat'),
      one.getParameter('rsvp'),
    ]),
  ).toEqual([
    [`mailto:${GUEST.email}`, 'ACCEPTED', undefined],
    ['mailto:alan@example.com', 'NEEDS-ACTION', 'TRUE'],
  ])
  expect(toAlan.map(({ value }) => value('uid'))).toEqual([`${id}@punctual`])
  await desk.move(id, monday('10:00'))
  const moved = calendarIn(await onlyOne(GUEST.email))
  expect([moved.method, moved.value('uid'), moved.value('dtstart')]).toEqual([
    'REQUEST',
    `${id}@punctual`,
    '2026-12-07T09:00:00Z',
  ])
  await desk.cancel(id)
  const cancelled = calendarIn(await onlyOne(GUEST.email))
  expect([cancelled.method, cancelled.value('uid'), cancelled.value('status')]).toEqual([
    'CANCEL',
    `${id}@punctual`,
    'CANCELLED',
  ])
  const sequences = [booked, moved, cancelled].map(({ value }) => Number(value('sequence')))
  expect(sequences).toEqual([0, 1, 2])
})

test('an attendee of a group sees nobody beside, the host sees all', async () => {
  await desk.change(ada, { spots: 3 })
  for (const name of ['emmy', 'kurt']) {
    await desk.book(ada, monday('09:00'), {
      attendee: { email: `${name}@example.com`, fullname: `${name} of Acme` },
    })
  }
  const toHost = (await arrived(await hostEmail(ada))).at(-1)
  const kurt = await onlyOne('kurt@example.com')
  expect(kurt.raw).not.toContain('emmy')
  expect(calendarIn(kurt).attendees).toHaveLength(1)
  const ofHost = calendarIn(toHost as never)
  expect([ofHost.method, ofHost.attendees]).toEqual(['PUBLISH', []])
  expect(ofHost.value('description')).toBe(
    'emmy of Acme <emmy@example.com>\nkurt of Acme <kurt@example.com>',
  )
})

test('without a mail server, each mail is a file that mail programs open', async () => {
  const { mkdtemp, readdir, readFile, rm } = await import('node:fs/promises')
  const { fileMailer } = await import('../../src/runtime/mail/mailer.ts')
  const folder = await mkdtemp('/tmp/punctual-mail-')
  const quiet = () => {}
  const mailer = fileMailer(`${folder}/mail`, {
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: quiet,
  })
  const person = { name: 'Grace', address: GUEST.email }
  const letter = {
    messageId: 'a-b-c@acme.example',
    dateMs: Date.parse('2026-11-24T09:00:00Z'),
    from: person,
    to: person,
    replyTo: null,
    subject: 'Line\r\nBcc: eve@example.com',
    text: 'Text',
    html: '<p>Text</p>',
    calendars: [],
    unsubscribeUrl: null,
  }
  await mailer.send(letter)
  await mailer.send(letter)
  expect(await readdir(`${folder}/mail`)).toEqual(['a-b-c@acme.example.eml'])
  const mail = await simpleParser(await readFile(`${folder}/mail/a-b-c@acme.example.eml`))
  expect([mail.subject, mail.bcc, mail.messageId]).toEqual([
    'Line Bcc: eve@example.com',
    undefined,
    '<a-b-c@acme.example>',
  ])
  await rm(folder, { recursive: true })
})
