/** What was measured, as the text of bench/RESULTS.md. */
import { availableParallelism } from 'node:os'
import type { AvailabilityResult } from './availability.ts'
import type { BookingResult } from './bookings.ts'
import type { GrowthResult } from './growth.ts'
import type { HttpResult } from './http.ts'
import type { SlotResult } from './slots.ts'
import type { BurstResult, TeamResult } from './teams.ts'
import { ENDPOINTS, EVENTS, type WebhookResult } from './webhooks.ts'

/** Slots: times as quick as Cal.com. HTTP: part of `select 1`. Growth: times the smallest. */
const AIMS = { slots: 100, http: 0.5, growth: 1.2 }

export function header(): string {
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}`
  return `# Results

Written by \`npm run bench\` on ${date}: ${machine}, the embedded PostgreSQL 18,
server and load on the same machine. Medians throughout. Ratios are worth more than figures: other
work on the machine moves both sides of a ratio, but only a figure as a whole.
`
}

export function slotsSection(results: SlotResult[]): string {
  const heads = ['case', 'slots', 'check value', 'starts', 'and as JSON', 'Cal.com', 'quicker']
  const rows = results.map(one => [
    one.name,
    count(one.slots),
    one.isRight === null ? '' : one.isRight ? 'right' : `WRONG: ${one.check}`,
    micro(one.startsUs),
    micro(one.bytesUs),
    micro(one.peerUs),
    one.peerUs === null ? '' : `${count(one.peerUs / one.startsUs)} times`,
  ])
  const ratios = results.flatMap(one => (one.peerUs === null ? [] : one.peerUs / one.startsUs))
  const least = Math.min(...ratios)
  const isMet = verdict(least >= AIMS.slots)
  return `## Slots in process (workload S)

${table(heads, rows)}
At least ${count(least)} times as quick as Cal.com (aim ${AIMS.slots}: ${isMet}), whose figures were
measured earlier on a machine of the same kind.
`
}

const ROUTES = {
  bare: 'bare JSON',
  select: '`select 1`',
  days7: 'windows, 7 days',
  days30: 'windows, 30 days',
} as const

export function httpSection(results: HttpResult[]): string {
  const tables = results.map(({ connections, loads }) => {
    const heads = ['route', 'a second', 'p50', 'of bare', 'of `select 1`', 'processor']
    const rows = (Object.keys(ROUTES) as (keyof typeof ROUTES)[]).map(name => {
      const { perSec, p50Us, cpuUs } = loads[name]
      const parts = [perSec / loads.bare.perSec, perSec / loads.select.perSec]
      return [ROUTES[name], count(perSec), micro(p50Us), ...parts.map(part), micro(cpuUs)]
    })
    return `${connectionsOf(connections)}:\n\n${table(heads, rows)}`
  })
  const sentences = results.map(({ connections, loads }) => {
    const ratio = loads.days7.perSec / loads.select.perSec
    const isMet = verdict(ratio >= AIMS.http)
    return `${part(ratio)} at ${connectionsOf(connections)} (aim ${AIMS.http}: ${isMet})`
  })
  return `## Windows over HTTP

The bookable windows of one host with the hours and events of workload S (without those that
overlap), with an API key, beside two routes that need none, in the same process; each writes its
line of log. "Processor" is what a request costs server and database together; it moves less than a
rate where other work keeps the machine busy.

${tables.join('\n')}
Seven days as a part of the \`select 1\` route: ${sentences.join(', ')}.
Peers, 7 days at 1 connection: Cal.com 42 ms, 23 a second; Easy!Appointments, one day: 4.6 ms, 184 a
second.
`
}

const AVAILABILITY_ROUTES = {
  select: '`select 1`',
  days7: 'booking-availability, 7 days',
  days30: 'booking-availability, 30 days',
} as const

export function availabilitySection(results: AvailabilityResult[]): string {
  const tables = results.map(({ connections, loads }) => {
    const heads = ['route', 'a second', 'p50', 'of `select 1`', 'processor']
    const rows = (Object.keys(AVAILABILITY_ROUTES) as (keyof typeof AVAILABILITY_ROUTES)[]).map(
      name => {
        const { perSec, p50Us, cpuUs } = loads[name]
        const ofSelect = part(perSec / loads.select.perSec)
        return [AVAILABILITY_ROUTES[name], count(perSec), micro(p50Us), ofSelect, micro(cpuUs)]
      },
    )
    return `${connectionsOf(connections)}:\n\n${table(heads, rows)}`
  })
  return `## Booking availability over HTTP

The same host and days by date, with offsets, as wall times and with their ends: about six times the
text of the windows above, in the same rounds as the \`select 1\` route.

${tables.join('\n')}`
}

const BOOKING_ROUTES = {
  raw: 'raw insert of the same rows',
  booking: 'booking',
  limited: 'booking under a limit',
} as const

/** Of the raw insert, by connections. */
const BOOKING_AIMS: Record<number, number> = { 1: 0.6, 8: 0.5, 32: 0.4 }

export function bookingSection(results: BookingResult[]): string {
  const tables = results.map(({ connections, loads }) => {
    const heads = ['route', 'a second', 'p50', 'of raw', 'processor']
    const rows = (Object.keys(BOOKING_ROUTES) as (keyof typeof BOOKING_ROUTES)[]).map(name => {
      const { perSec, p50Us, cpuUs } = loads[name]
      const ofRaw = part(perSec / loads.raw.perSec)
      return [BOOKING_ROUTES[name], count(perSec), micro(p50Us), ofRaw, micro(cpuUs)]
    })
    return `${connectionsOf(connections)}:\n\n${table(heads, rows)}`
  })
  const sentences = results.map(({ connections, loads }) => {
    const ratio = loads.booking.perSec / loads.raw.perSec
    const aim = BOOKING_AIMS[connections] ?? 0
    return `${part(ratio)} at ${connectionsOf(connections)} (aim ${aim}: ${verdict(ratio >= aim)})`
  })
  return `## Bookings over HTTP

Each books a start of its own, with an API key, through validation, the engine and one statement;
the raw route inserts the same four rows (block, appointment, attendee, event) under the same
constraints and indexes, and does nothing else. Commits are durable. A limit asks for a transaction
that counts.

${tables.join('\n')}
Bookings as a part of the raw insert: ${sentences.join(', ')}.
Peers, one after the other: Cal.com 183 ms, 5.2 a second; Easy!Appointments 22 ms. Eight at once:
716 ms and 83 ms.
`
}

const TEAM_ROUTES = {
  select: '`select 1`',
  few: 'round robin of 50',
  many: 'round robin of 200',
  collective: 'collective of 20',
} as const

/** Twenty bookings of one start, until the last is answered. */
const BURST_AIM_MS = 30

export function teamSection({ lists, burst }: { lists: TeamResult[]; burst: BurstResult }): string {
  const tables = lists.map(({ connections, loads }) => {
    const heads = ['route', 'a second', 'p50', 'of `select 1`', 'processor']
    const rows = (Object.keys(TEAM_ROUTES) as (keyof typeof TEAM_ROUTES)[]).map(name => {
      const { perSec, p50Us, cpuUs } = loads[name]
      const ofSelect = part(perSec / loads.select.perSec)
      return [TEAM_ROUTES[name], count(perSec), micro(p50Us), ofSelect, micro(cpuUs)]
    })
    return `${connectionsOf(connections)}:\n\n${table(heads, rows)}`
  })
  const isMet = verdict(burst.totalMs <= BURST_AIM_MS)
  return `## Teams over HTTP

Booking availability over 30 days of teams whose hosts have a hundred blocks each in them, in the
same rounds as the \`select 1\` route.

${tables.join('\n')}
${burst.bookings} at once who book one start of the team of 50: ${micro(burst.totalMs * 1_000)}
until the last is answered, the median of ${burst.rounds} rounds (aim ${BURST_AIM_MS} ms: ${isMet}).
`
}

export function growthSection({ byBlocks, byUsers }: GrowthResult): string {
  const heads = ['users', 'appointments', 'p50 at 1', 'cost', 'a second at 32', 'cost', 'processor']
  const all = [byBlocks, byUsers].flatMap(list =>
    list.map(one => ({ ...one, cost: costOf(one, list) })),
  )
  const rows = all.map(({ size, one, many, cost }) => [
    count(size.users),
    count(size.blocks),
    micro(one.p50Us),
    part(cost.one),
    count(many.perSec),
    part(cost.many),
    micro(many.cpuUs),
  ])
  const worst = Math.max(...all.flatMap(({ cost }) => [cost.one, cost.many]))
  const isMet = verdict(worst <= AIMS.growth)
  return `## Cost as data grows

The same request for 7 days, answered the same, with ten appointments in it, at 1 and 32
connections. Each size is a database of its own. Appointments lie over ten years and at most 50
users; every user has hours and a meeting type. First the appointments grow, then the users; costs
are compared with the smallest of the same kind.

${table(heads, rows)}
The dearest costs ${part(worst)} times the smallest (aim ${AIMS.growth} or less: ${isMet}).
`
}

export function webhookSection(results: WebhookResult[]): string {
  const heads = ['failing', 'arrived', 'a second', 'followed', 'first has all', 'last has all']
  const rows = results.map(one => [
    count(one.failing),
    count(one.arrived),
    count(one.perSec),
    micro(one.followedMs * 1_000),
    micro(one.firstMs * 1_000),
    micro(one.lastMs * 1_000),
  ])
  const order = results.every(({ inOrder }) => inOrder) ? 'kept' : '**BROKEN**'
  const [none, one] = results
  const slower = none && one ? one.lastMs / none.lastMs : Number.NaN
  const isMet = verdict(slower <= 1.1)
  return `## Webhooks

${count(EVENTS)} events, four of each appointment, to ${ENDPOINTS} webhooks, from their commit
on: numbered, followed, signed, sent and noted, with commits that are durable. Receivers answer at
once, in the process of the product; the one that fails answers 500.

${table(heads, rows)}
With one that fails the others have all after ${part(slower)} of the time without (aim 1.1 or less:
${isMet}). The order of each appointment: ${order}.
`
}

type Loads = GrowthResult['byBlocks'][number]

/** How many times as much as the first of its list. */
function costOf({ one, many }: Loads, [first]: Loads[]): { one: number; many: number } {
  if (!first) return { one: 1, many: 1 }
  return { one: one.p50Us / first.one.p50Us, many: first.many.perSec / many.perSec }
}

const connectionsOf = (many: number): string =>
  many === 1 ? '1 connection' : `${many} connections`
const verdict = (isMet: boolean): string => (isMet ? 'met' : '**missed**')
const count = (value: number): string => Math.round(value).toLocaleString('en')
const part = (value: number): string => value.toFixed(2)

function micro(us: number | null): string {
  if (us === null) return ''
  if (us >= 10_000) return `${count(us / 1_000)} ms`
  return us >= 1_000 ? `${(us / 1_000).toFixed(1)} ms` : `${us.toPrecision(us < 10 ? 2 : 3)} µs`
}

function table(heads: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('')
}
