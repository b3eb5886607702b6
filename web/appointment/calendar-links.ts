/**
 * Links that put a meeting into a calendar on the web. They lead to other sites, so nothing of the
 * own address is in them. Pure.
 */

export type CalendarEntry = {
  title: string
  /** ISO 8601 with an offset. */
  start: string
  end: string
  /** Empty where there is nothing to say. */
  place: string
  details: string
}

export type CalendarLink = { name: string; address: string }

/** Longer texts make addresses that calendars refuse. */
const LONGEST_DETAILS = 1_000

export function calendarLinks(entry: CalendarEntry): CalendarLink[] {
  const details = entry.details.slice(0, LONGEST_DETAILS)
  const outlook = (site: string) => ({
    site: `https://${site}/calendar/0/action/compose`,
    query: {
      rru: 'addevent',
      subject: entry.title,
      startdt: utcOf(entry.start),
      enddt: utcOf(entry.end),
      location: entry.place,
      body: details,
    },
  })
  const google = {
    site: 'https://calendar.google.com/calendar/render',
    query: {
      action: 'TEMPLATE',
      text: entry.title,
      dates: `${basic(entry.start)}/${basic(entry.end)}`,
      location: entry.place,
      details,
    },
  }
  return [
    { name: 'Google', address: linkTo(google) },
    { name: 'Outlook.com', address: linkTo(outlook('outlook.live.com')) },
    { name: 'Microsoft 365', address: linkTo(outlook('outlook.office.com')) },
  ]
}

/** A plus for a space is read as a plus by some calendars. */
function linkTo({ site, query }: { site: string; query: Record<string, string> }): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== '')
  return `${site}?${pairs.map(pair => pair.map(encodeURIComponent).join('=')).join('&')}`
}

/** `2026-12-07T09:00:00+01:00` → `2026-12-07T08:00:00Z`. */
const utcOf = (instant: string): string => new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z')

/** The basic form of ISO 8601: `20261207T080000Z`. */
const basic = (instant: string): string => utcOf(instant).replaceAll(/[-:]/g, '')
