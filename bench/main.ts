/**
 * Measures the product and writes bench/RESULTS.md.
 *
 *   npm run bench [-- --only slots|http|availability|bookings|teams|growth|webhooks]
 *
 * With `--only` it prints that part and writes nothing. Fails if a check value of workload S
 * differs.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { benchAvailability } from './availability.ts'
import { benchBookings } from './bookings.ts'
import { benchGrowth, GROWTH_SIZES } from './growth.ts'
import { benchHttp } from './http.ts'
import {
  availabilitySection,
  bookingSection,
  growthSection,
  header,
  httpSection,
  slotsSection,
  teamSection,
  webhookSection,
} from './results.ts'
import { withServers } from './served.ts'
import { benchSlots } from './slots.ts'
import { benchTeams } from './teams.ts'
import { benchWebhooks } from './webhooks.ts'

const PARTS = ['slots', 'http', 'availability', 'bookings', 'teams', 'growth', 'webhooks']
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
if (only !== undefined && !PARTS.includes(only)) {
  console.error(`--only takes one of ${PARTS.join(', ')}.`)
  process.exit(2)
}
const wants = (part: string) => only === undefined || only === part

const sections: string[] = []
if (wants('slots')) {
  const results = benchSlots()
  sections.push(slotsSection(results))
  if (results.some(({ isRight }) => isRight === false)) process.exitCode = 1
}
if (['http', 'availability', 'growth'].some(wants)) {
  const sizes = wants('growth') ? GROWTH_SIZES : []
  await withServers({ sizes }, async report => {
    if (wants('http')) sections.push(httpSection(await benchHttp(report)))
    if (wants('availability')) sections.push(availabilitySection(await benchAvailability(report)))
    if (wants('growth')) sections.push(growthSection(await benchGrowth(report)))
  })
}
if (wants('bookings')) {
  await withServers({ sizes: [], books: true }, async report => {
    sections.push(bookingSection(await benchBookings(report)))
  })
}
if (wants('teams')) {
  await withServers({ sizes: [], books: true, hasTeams: true }, async report => {
    sections.push(teamSection(await benchTeams(report)))
  })
}
if (wants('webhooks')) sections.push(webhookSection(await benchWebhooks()))
console.log(sections.join('\n'))
if (only === undefined && process.exitCode !== 1) {
  const path = new URL('RESULTS.md', import.meta.url)
  writeFileSync(path, [header(), ...sections].join('\n'))
  console.log('\nbench/RESULTS.md written.')
}
