import { expect, test } from 'vitest'
import type { PageLook } from '../ui/look.ts'
import { en } from '../words/en.ts'
import { renderBookingPage } from './booking-page.tsx'
import type { BookingPageProps } from './page.ts'

const page: BookingPageProps['page'] = {
  name: 'Discovery call',
  description: '',
  hostName: 'Anna Berger',
  hosts: [],
  hostRequired: false,
  timezone: 'Europe/Berlin',
  durations: [45],
  channels: ['zoom'],
  customChannelName: null,
  locations: [],
  questions: [],
  spots: 1,
  showAvailableSlots: false,
  allowAddingGuests: true,
  allowPhoneOnlyBooking: false,
  color: null,
  recurrence: null,
  confirmationButton: null,
  confirmation: 'nobody',
  redirectsTo: null,
  company: { name: 'Acme', logoUrl: null, privacyPolicyUrl: null, imprintUrl: null },
  requireConsent: false,
  accentColor: null,
  language: null,
  frameOrigins: null,
}

const props: BookingPageProps = {
  locale: { tag: 'en-GB', hourCycle: 'h23', firstDay: 1 },
  words: en,
  path: '/anna/call',
  apiPath: '/v4/public/page/anna/call',
  query: { timezone: 'Asia/Kathmandu', utm_source: 'news' },
  password: null,
  page,
  moved: null,
  month: {
    zone: 'Asia/Kathmandu',
    today: '2026-11-24',
    month: '2026-11',
    starts: [
      { start: '2026-11-25T14:45:00+05:45', seatsLeft: null },
      { start: '2026-11-26T14:45:00+05:45', seatsLeft: 3 },
    ],
    nextDate: null,
  },
  choice: { durationMin: 45, hostId: null, date: '2026-11-25', start: null, holdToken: null },
  zones: null,
  values: {},
  mistakes: {},
  refused: null,
  notices: [],
  isEmbedded: false,
  formToken: 'form-1',
}

const look: PageLook = {
  accentColor: null,
  theme: null,
  isEmbedded: false,
  zoneNames: ['Asia/Kathmandu', 'Asia/Katmandu'],
}

const rendered = (changes: Partial<BookingPageProps> = {}, looks: Partial<PageLook> = {}) =>
  renderBookingPage({ ...props, ...changes }, { ...look, ...looks })
/** Without the data for the script, which holds every text. */
const shown = (...of: Parameters<typeof rendered>) =>
  rendered(...of).replace(/<script id="page-data".*<\/script>/, '')

test('is a whole document that names host, meeting, length and way', () => {
  const html = shown()
  expect(html).toMatch(
    /^<!doctype html><html lang="en-GB" data-zones="Asia\/Kathmandu Asia\/Katmandu">/,
  )
  expect(html).toContain('<title>Discovery call with Anna Berger</title>')
  for (const text of ['<h1>Discovery call</h1>', 'Anna Berger', '45 minutes', 'Zoom']) {
    expect(html).toContain(text)
  }
})

test('a time is a button of a form, a day a link that keeps the rest of the address', () => {
  const html = shown()
  expect(html).toMatch(
    /<form method="post" action="\/anna\/call\?timezone=Asia\/Kathmandu&amp;utm_source=news">/,
  )
  expect(html).toMatch(
    /<button[^>]* name="slot" value="2026-11-25T14:45:00\+05:45"[^>]*><time[^>]*>14:45</,
  )
  expect(html).toContain(
    'href="/anna/call?timezone=Asia/Kathmandu&amp;utm_source=news&amp;date=2026-11-26"',
  )
  expect(html).toContain('Thursday 26 November, 1 open time')
  expect(html).toContain('Friday 27 November, no open times')
  expect(html).toContain('Monday 23 November, in the past')
})

test('nothing pretends to be a grid before a script runs', () => {
  expect(shown()).not.toMatch(/role="grid|tabindex="0|aria-disabled/)
})

test('where the clock changes within a day, each of its times says its distance', () => {
  const starts = ['-04:00', '-05:00'].map(offset => ({
    start: `2026-11-01T01:30:00${offset}`,
    seatsLeft: null,
  }))
  const month = { ...props.month, starts, today: '2026-10-31' }
  const html = shown({ month, choice: { ...props.choice, date: '2026-11-01' } })
  expect(html).toMatch(/01:30<\/time>.*UTC−04:00.*01:30<\/time>.*UTC−05:00/)
})

test('text from people stays text, in content, in attributes and in the data', () => {
  const hostile = `</script><script>alert("1")</script>&'`
  const html = rendered({
    page: { ...page, name: hostile, hostName: hostile, description: hostile },
    query: { utm_source: hostile },
    notices: [hostile],
  })
  expect(html.match(/<script/g)).toHaveLength(3)
  expect(html.match(/<\/script>/g)).toHaveLength(3)
  const data = /<script id="page-data" type="application\/json">(.*)<\/script>/.exec(html)?.[1]
  expect(JSON.parse(data ?? '')).toMatchObject({ page: { name: hostile } })
})

test('a month without times says so calmly, and where the next one is', () => {
  const empty = { ...props.month, starts: [], nextDate: '2027-01-04' }
  const choice = { ...props.choice, date: null }
  expect(shown({ month: empty, choice })).toMatch(
    /No times this month\..*date=2027-01-04">Next open day: Monday 4 January</,
  )
  const never = shown({ month: { ...empty, nextDate: null }, choice })
  expect(never).toContain('There are no open times at the moment.')
  expect(never).toContain('get in touch with Anna Berger')
})

const chosen = { ...props.choice, start: '2026-11-25T14:45:00+05:45', holdToken: 'held' }

test('the form says the chosen time, whole, and that it is kept', () => {
  const html = shown({ choice: chosen })
  expect(html).toContain('14:45 – 15:30')
  expect(html).toContain('In Kathmandu time (UTC+05:45)')
  expect(html).toContain('<input type="hidden" name="hold" value="held"/>')
  expect(html).toContain('This time is kept for you')
})

test('a refusal keeps what was typed, and offers what is near', () => {
  const html = shown({
    choice: chosen,
    values: { fullname: 'Grace "Amazing" Hopper', email: 'grace@' },
    mistakes: { email: 'Please give a whole email address' },
    refused: {
      message: 'Taken.',
      nearest: ['2026-11-25T15:30:00+05:45'],
      isTaken: true,
    },
  })
  expect(html).toContain('value="Grace &quot;Amazing&quot; Hopper"')
  expect(html).toMatch(/id="email"[^>]*aria-invalid="true" aria-describedby="email-mistake"/)
  expect(html).toMatch(/type="radio" name="slot"[^>]* value="2026-11-25T15:30:00\+05:45" required/)
  expect(html).not.toContain('type="hidden" name="slot"')
})

test('looks as its company and its address have it', () => {
  const html = rendered({}, { accentColor: '#0a7d5a', theme: 'dark', isEmbedded: true })
  expect(html).toMatch(/<html[^>]* data-theme="dark" class="embedded">/)
  expect(html).toMatch(/<style>:root\{--accent:#/)
})
