import { systemClock } from '../base/clock.ts'
import { makeLog } from '../base/log.ts'
import { OperatorError } from '../base/operator-error.ts'
import { whyNotByEngine } from '../bookings/product.ts'
import { makeFollowing } from '../events/follow.ts'
import { makeRelay } from '../events/relay.ts'
import { followers } from '../jobs.ts'
import { RESERVED_SLUGS } from '../reserved-slugs.ts'
import { type Config, readConfig } from '../runtime/config/read.ts'
import { keepLogs } from '../samples/keep-logs.ts'
import { type MadeSamples, makeSamples, SIZES } from '../samples/make-samples.ts'
import { parseDate } from '../time/iso.ts'
import { DAY_MS } from '../time/units.ts'
import { makeRuleBook } from '../windows/read-rules.ts'
import { readArguments, wholeNumber } from './arguments.ts'
import type { Command } from './command.ts'
import { keyHolder } from './key-holder.ts'
import { type Opened, withDatabase } from './with-database.ts'

const OWN_FLAGS = ['size', 'seed', 'date', 'company'] as const

export const command: Command = {
  summary: 'Fill a company with sample data to look at; nobody is written to',
  usage:
    'seed [--size small|medium] [--seed <number>] [--date <YYYY-MM-DD>] [--company <id>] ' +
    '[--again] [options]',
  async run(args, io) {
    const { flags, switches } = readArguments(args, 'seed', {
      flags: OWN_FLAGS,
      switches: ['again'],
    })
    const { size = 'medium', seed, date, company = null, ...options } = flags
    const wish = {
      size: sizeOf(size),
      seed: wholeNumber('seed', seed, { from: 0, to: 4_294_967_295, otherwise: 1 }),
      nowMs: momentOf(date),
      again: switches.has('again'),
    }
    const config = readConfig(io.env, options)
    const made = await withDatabase(config, async opened => {
      const { companyId, userId: adminId } = await keyHolder(opened, company)
      const samples = await makeSamples(productOf(opened, config), { ...wish, companyId, adminId })
      if (samples) {
        await settle(opened, config)
        const sampled = { companyId, webhookId: samples.webhookId, nowMs: wish.nowMs }
        await keepLogs({ ...config, ...opened }, sampled)
      }
      return samples
    })
    if (!made) {
      throw new OperatorError(
        'The company has sample data already; with --again it gets more of it.',
      )
    }
    for (const line of lines(made)) io.out(line)
    return 0
  },
}

function sizeOf(text: string): keyof typeof SIZES {
  if (Object.hasOwn(SIZES, text)) return text as keyof typeof SIZES
  throw new OperatorError(`--size must be ${Object.keys(SIZES).join(' or ')}.`)
}

/** Of a date its noon in UTC, so that the same comes out whenever it is run. */
function momentOf(date: string | undefined): number {
  if (date === undefined) return systemClock.now()
  const day = parseDate(date)
  if (day === null) throw new OperatorError('--date must be a date as YYYY-MM-DD.')
  return day * DAY_MS + DAY_MS / 2
}

/** Events get their positions in the end, all at once; nothing is sent. */
const productOf = ({ db, changes, secretKeys }: Opened, config: Config) => ({
  db,
  changes,
  secretKeys,
  reserved: RESERVED_SLUGS,
  ruleBook: makeRuleBook(),
  relay: { wake: () => {} },
  whyNot: whyNotByEngine,
  lists: db,
  webhooks: {
    // However many a company may have: these two are part of what is to be looked at.
    limit: Number.MAX_SAFE_INTEGER,
    allowPrivate: config.webhookAllowPrivate,
    post: { send: () => Promise.reject(new Error('samples are sent to nobody')) },
    wake: () => {},
  },
})

/** What follows from the events, contacts above all, is there at once. */
async function settle({ db }: Opened, config: Config): Promise<void> {
  const log = makeLog(config.logLevel)
  await makeRelay({ db, log }).run()
  const wakes = { wakeDelivery: () => {}, wakeSending: () => {} }
  await makeFollowing({ db, log, clock: systemClock, followers: followers(wakes) }).run()
}

const lines = (made: MadeSamples): string[] => [
  `${made.users} users with ${made.meetingTypes} meeting types and a team`,
  `${made.contacts} people who book`,
  `${made.appointments} appointments with ${made.attendees} attendees: ` +
    `${made.moved} moved, ${made.cancelled} cancelled, ${made.noShows} not come to`,
  `${made.requests} requests that a host had to confirm, some of which wait`,
  `${made.webhooks} webhooks, neither of which is sent anything`,
]
