import { expect, test } from 'vitest'
import { renderBookingPage } from './booking-page.tsx'
import type { BookingPageProps } from './page.ts'

const props: BookingPageProps = {
  hostName: 'Anna Berger',
  meetingName: 'Discovery call',
  durationMin: 45,
  channel: 'zoom',
  zone: { name: 'Asia/Kathmandu', names: ['Asia/Kathmandu', 'Asia/Katmandu'] },
  zones: ['UTC', 'America/Indiana/Knox', 'Asia/Kathmandu'],
  today: '2026-11-24',
  from: null,
  days: [{ date: '2026-11-25', starts: [{ clock: '14:45', offset: '+05:45' }] }],
  earlier: null,
  later: '/anna/call?from=2026-12-01',
  unusable: [],
}

test('is a whole document that names host, meeting, length and way', () => {
  const html = renderBookingPage(props)
  expect(html).toMatch(
    /^<!doctype html><html lang="en" data-zones="Asia\/Kathmandu Asia\/Katmandu">/,
  )
  expect(html).toContain('<title>Discovery call with Anna Berger</title>')
  for (const text of ['<h1>Discovery call</h1>', 'Anna Berger', '45 minutes', 'Zoom']) {
    expect(html).toContain(text)
  }
})

test('each time carries its date and offset for programs', () => {
  expect(renderBookingPage(props)).toContain('<time datetime="2026-11-25T14:45+05:45">14:45</time>')
})

test('text from people stays text, in content and in attributes', () => {
  const hostile = `<script>alert("1")</script>&'`
  const html = renderBookingPage({
    ...props,
    hostName: hostile,
    meetingName: hostile,
    channel: hostile,
    unusable: [{ part: 'timezone', asked: hostile }],
    from: '"><script>',
    later: '/x?"><script>alert(1)</script>',
  })
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html).toContain('<script src="/assets/')
  expect(html).toContain('&lt;script>alert(&quot;1&quot;)&lt;/script>&amp;')
  expect(html).toContain('name="description" content="&lt;script')
})

test('the script that looks for the zone comes before anything that is shown', () => {
  const html = renderBookingPage(props)
  expect(html.indexOf('visitor-zone')).toBeLessThan(html.indexOf('</head>'))
  expect(html).not.toMatch(/<script[^>]*(async|defer|module)/)
})

test('one distance to UTC is said once', () => {
  const html = renderBookingPage(props)
  expect(html).toContain('In Kathmandu time (UTC+05:45)')
  expect(html.match(/UTC\+05:45/g)).toHaveLength(1)
})

test('where the clock changes between days, each day says its distance', () => {
  const html = renderBookingPage({
    ...props,
    zone: { name: 'Europe/London', names: ['Europe/London'] },
    days: [
      { date: '2026-10-24', starts: [{ clock: '09:00', offset: '+01:00' }] },
      { date: '2026-10-26', starts: [{ clock: '09:00', offset: '+00:00' }] },
    ],
  })
  expect(html).toContain('In London time<')
  expect(html).toMatch(/24 October.*UTC\+01:00.*26 October.*>\s*UTC</)
})

test('where the clock changes within a day, each of its times says its distance', () => {
  const starts = ['-04:00', '-05:00'].map(offset => ({ clock: '01:30', offset }))
  const html = renderBookingPage({ ...props, days: [{ date: '2026-11-01', starts }] })
  expect(html).toMatch(/01:30<\/time>.*UTC−04:00.*01:30<\/time>.*UTC−05:00/)
})

test('the chosen zone is selected, and zones stand under their region', () => {
  const html = renderBookingPage(props)
  expect(html).toMatch(/<option [^>]*selected[^>]*>Kathmandu</)
  expect(html.match(/ selected/g)).toHaveLength(1)
  expect(html).toContain(
    '<optgroup label="America"><option value="America/Indiana/Knox">Knox, Indiana',
  )
})

test('without an open day it says so, and from when on', () => {
  expect(renderBookingPage({ ...props, days: [], later: null })).toContain(
    'There are no open times at the moment.',
  )
  const later = { ...props, days: [], later: null, from: '2027-03-01', earlier: '/anna/call' }
  const html = renderBookingPage(later)
  expect(html).toContain('There are no open times from Monday 1 March 2027 on.')
  expect(html).toContain('<a rel="prev" href="/anna/call">Earlier times</a>')
})

test('the date that was paged to is kept when the zone changes', () => {
  const hidden = '<input type="hidden" name="from" value="2026-12-01"/>'
  expect(renderBookingPage({ ...props, from: '2026-12-01' })).toContain(hidden)
  expect(renderBookingPage(props)).not.toContain('name="from"')
})

test('what of the address could not be used is said', () => {
  const html = renderBookingPage({
    ...props,
    unusable: [
      { part: 'timezone', asked: 'Mars/Base' },
      { part: 'from', asked: 'soon' },
    ],
  })
  expect(html).toContain('“Mars/Base” is not a time zone known here')
  expect(html).toContain('“soon” is not a date')
})
