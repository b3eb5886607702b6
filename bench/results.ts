/** What was measured, as the text of bench/RESULTS.md. */
import { availableParallelism } from 'node:os'
import type { GrowthResult } from './growth.ts'
import type { HttpResult } from './http.ts'
import type { SlotResult } from './slots.ts'

const AIMS = { oneHost: 150, team: 100, http: { 1: 0.6, 32: 0.7 }, least: 0.5, growth: 1.2 }

export function header(): string {
  const date = new Date().toISOString().slice(0, 10)
  return `# Results

Written by \`npm run bench\` on ${date}: ${availableParallelism()} cores, Node ${process.versions.node}, the embedded
PostgreSQL 18, server and load on the same machine. Ratios are worth more than figures: other work on
the machine moves both sides of a ratio, and only one of a figure. Medians throughout.
`
}

export function slotsSection(results: SlotResult[]): string {
  const rows = results.map(one => {
    const check = one.isRight === null ? '' : one.isRight ? 'right' : `WRONG: ${one.check}`
    const ratio = one.peerUs === null ? '' : `${count(one.peerUs / one.startsUs)} times`
    const peer = one.peerUs === null ? '' : micro(one.peerUs)
    return [one.name, count(one.slots), check, micro(one.startsUs), micro(one.bytesUs), peer, ratio]
  })
  const peers = results.filter(one => one.peerUs !== null)
  const least = (some: SlotResult[]) =>
    Math.min(...some.map(one => (one.peerUs ?? 0) / one.startsUs))
  const [single, team] = [
    peers.filter(one => one.name.startsWith('1 ')),
    peers.filter(one => !one.name.startsWith('1 ')),
  ]
  return `## Slots in process (workload S)

${table(['case', 'slots', 'check value', 'starts', 'and as JSON', 'Cal.com', 'quicker'], rows)}
One host: ${count(least(single))} times quicker than Cal.com or more (aim ${AIMS.oneHost}: ${verdict(least(single) >= AIMS.oneHost)}). Teams: ${count(least(team))} times (aim ${AIMS.team}: ${verdict(least(team) >= AIMS.team)}).
Cal.com's figures were measured earlier, on a machine of the same kind.
`
}

const NAMES = {
  bare: 'bare JSON',
  select: '`select 1`',
  days7: 'windows, 7 days',
  days30: 'windows, 30 days',
}

export function httpSection(results: HttpResult[]): string {
  const rows = (Object.keys(NAMES) as (keyof typeof NAMES)[]).map(name => [
    NAMES[name],
    ...results.flatMap(({ loads }) => {
      const { perSec, p50Us, cpuUs } = loads[name]
      const { bare, select } = loads
      const ratios = [part(perSec / bare.perSec), part(perSec / select.perSec)]
      return [count(perSec), micro(p50Us), ...ratios, cpuUs === null ? '' : micro(cpuUs)]
    }),
  ])
  const heads = results.flatMap(({ connections }) => {
    const on = connections === 1 ? '1 connection' : `${connections} connections`
    return [`a second, ${on}`, 'p50', 'of bare', 'of `select 1`', 'processor']
  })
  const sentences = results.map(({ connections, loads }) => {
    const ratio = loads.days7.perSec / loads.select.perSec
    const aim = connections === 1 ? AIMS.http[1] : AIMS.http[32]
    return `${part(ratio)} at ${connections} (must be ${AIMS.least}: ${verdict(ratio >= AIMS.least)}; aim ${aim}: ${verdict(ratio >= aim)})`
  })
  return `## Windows over HTTP

The bookable windows of one host with the hours and events of workload S (those that do not overlap),
authenticated, one log line a request, beside two routes without authentication in the same process.
"Processor" is what a request costs the server and the database together: where other work keeps the
machine busy, it moves less than a rate.

${table(['route', ...heads], rows)}
Seven days as a part of the \`select 1\` route: ${sentences.join(', ')}.
Peers at 1 connection, 7 days: Cal.com 42 ms, 23 a second; Easy!Appointments, one day: 4.6 ms, 184 a second.
`
}

export function growthSection({ byBlocks, byUsers }: GrowthResult): string {
  const lists = [byBlocks, byUsers].map(list =>
    list.map(one => ({ ...one, cost: costOf(one, list) })),
  )
  const all = lists.flat()
  const rows = all.map(({ size, one, many, cost }) => [
    count(size.users),
    count(size.blocks),
    micro(one.p50Us),
    part(cost.one),
    count(many.perSec),
    part(cost.many),
    many.cpuUs === null ? '' : micro(many.cpuUs),
  ])
  const worst = Math.max(...all.flatMap(({ cost }) => [cost.one, cost.many]))
  return `## Cost as data grows

The same request for 7 days, answered the same, with ten appointments in it; each size is a database
of its own. Appointments lie over ten years and all users (50 of them at most); every user has hours
and a meeting type. Costs are compared with the smallest of the same kind: first appointments grow,
then users.

${table(['users', 'appointments', 'p50, 1 connection', 'cost', 'a second, 32 connections', 'cost', 'processor'], rows)}
The worst costs ${part(worst)} times the smallest (aim ${AIMS.growth}: ${verdict(worst <= AIMS.growth)}).
`
}

type Loads = GrowthResult['byBlocks'][number]

/** How many times as much as the first of its list. */
function costOf({ one, many }: Loads, [first]: Loads[]): { one: number; many: number } {
  if (!first) return { one: 1, many: 1 }
  return { one: one.p50Us / first.one.p50Us, many: first.many.perSec / many.perSec }
}

const verdict = (isMet: boolean): string => (isMet ? 'met' : '**missed**')
const count = (value: number): string => Math.round(value).toLocaleString('en')
const part = (value: number): string => value.toFixed(2)

function micro(us: number): string {
  if (us >= 10_000) return `${count(us / 1_000)} ms`
  return us >= 1_000 ? `${(us / 1_000).toFixed(1)} ms` : `${us.toPrecision(us < 10 ? 2 : 3)} µs`
}

function table(heads: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('')
}
