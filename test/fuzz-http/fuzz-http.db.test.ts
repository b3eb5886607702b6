/**
 * Every operation with random requests, valid and hostile: never a 5xx, never a hang, always the
 * shape of errors, nothing that is not declared. `FUZZ_HTTP_CASES` multiplies the requests,
 * `FUZZ_HTTP_SEED` moves them.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { declaredRoutes } from '../../scripts/generate/declared-routes.ts'
import { openApiDocument } from '../../scripts/generate/openapi.ts'
import { version } from '../../src/cli/version.ts'
import { type Rng, rngOf } from '../fuzz/rng.ts'
import { boot, type Harness, TEST_NOW } from '../harness.ts'
import { type Belongings, belongingsOf } from '../tenancy/belongings.ts'
import { described } from '../tenancy/id-fields.ts'
import { rowsOf } from '../tenancy/rows.ts'
import {
  type Case,
  hostileCase,
  piercedCase,
  piercingsOf,
  type Target,
  validCase,
} from './cases.ts'
import { faultOf } from './judge.ts'
import { exchange, type Received } from './wire.ts'

const TIMES = Number(process.env.FUZZ_HTTP_CASES ?? 1)
const SEED = Number(process.env.FUZZ_HTTP_SEED ?? 1)
const ROUNDS = Math.ceil(4 * TIMES)
/** So many for those operations that have had no luck with what is valid. */
const MOST_ROUNDS = 9 * ROUNDS
/** Of each operation in a round, as long as it takes a body; one of the others. */
const HOSTILE = 2
const MOST_FAULTS = 20
const MINUTES = 60_000

const routes = declaredRoutes()
const { operations, follow } = described(openApiDocument(routes, version()))
const targets: Target[] = routes.map(route => {
  const { operationId } = route.operation
  const found = operations.find(one => one.operationId === operationId)
  if (!found) throw new Error(`${operationId} is not described`)
  return { route, described: found, follow }
})

const hostileOf = ({ route }: Target): number => (route.operation.body ? HOSTILE : 1)

let punctual: Harness
beforeAll(async () => {
  punctual = await boot({ 'webhook-limit': '1000', 'sign-up': 'open' })
})
beforeEach(() => {
  punctual.clock.set(TEST_NOW)
  tallies.clear()
  faults.clear()
})
afterAll(() => punctual.close())

type Tally = { sent: number; valid: number; good: number }
/** Requests that are refused use nothing up; now and then one is not. */
const RESTOCKED_AFTER = 400
const tallies = new Map<string, Tally>()
const faults = new Map<string, string>()

async function run({ route }: Target, made: Case, of: { isValid: boolean; number: number }) {
  const answer = await exchange(Number(new URL(punctual.url).port), made.sent)
  const { operationId } = route.operation
  const tally = tallies.get(operationId) ?? { sent: 0, valid: 0, good: 0 }
  tallies.set(operationId, tally)
  tally.sent += 1
  if (of.isValid) tally.valid += 1
  if (of.isValid && typeof answer !== 'string' && answer.status < 300) tally.good += 1

  const fault = faultOf(route, made, answer)
  if (fault !== null) {
    faults.set(`${operationId}: ${fault}`, report(made, { answer, number: of.number }))
  }
}

function report(
  { sent }: Case,
  { answer, number }: { answer: Received | string; number: number },
): string {
  const { method, target, headers, body } = sent
  const lines = [
    `seed ${SEED}, request ${number}`,
    `${method} ${target.slice(0, 1_000)}`,
    JSON.stringify(headers).slice(0, 2_000),
    body?.toString('utf8').slice(0, 2_000) ?? '',
    typeof answer === 'string' ? answer : `${answer.status} ${answer.text.slice(0, 1_000)}`,
    ...punctual.logged.filter(line => line.includes('error')).slice(-1),
  ]
  return lines.join('\n')
}

/** Besides what deletes: what cancels, and what uses a link up. */
const ENDING = /^cancel|^(refreshOneTimeLink|redeemSignInLink|updateAccount)$/
/**
 * What an earlier one may have ended, of several ways to the same end: it gets new people until it
 * had luck once.
 */
const ONCE = /^decline|^(redeemSignInLink|updateAccount|deleteAccountSession)$/

/** In any order, but that what ends something comes after what needs it. */
function inOrder(rng: Rng): Target[] {
  const rank = ({ route: { method, operation } }: Target) => {
    const { operationId } = operation
    if (operationId === 'deleteUser') return 3
    if (method === 'DELETE' || ENDING.test(operationId)) return 2
    // A link is good for one booking, and for nothing once it is renewed or deleted.
    return method === 'PATCH' || operationId === 'createLinkBooking' ? 1 : 0
  }
  return rng.some(targets, targets.length).sort((a, b) => rank(a) - rank(b))
}

/** What kind of type the newest person has: each goes another way through booking. */
const SETTINGS = [
  { enabled: true },
  { spots: 3, meetingInfo: { showAvailableSlots: true } },
  { meetingOptions: { limits: [{ per: 'day', scope: 'type', maxCount: 3 }] } },
  { meetingOptions: { limits: [{ per: 'week', scope: 'host', maxMinutes: 300 }] } },
  {
    meetingInfo: {
      enableRedirect: true,
      redirect: 'https://example.com/a?b=c',
      passEventDetailsToRedirect: true,
    },
  },
  { meetingOptions: { cancellationPolicy: { enabled: true, amount: 400, reasonRequired: true } } },
]

/** New people with everything that there is; those before them are still known for a while. */
async function restocked(people: readonly Belongings[], rng: Rng): Promise<Belongings[]> {
  punctual.logged.length = 0
  punctual.clock.set(TEST_NOW)
  // All come from one address, which may hold ten starts; here time does not pass.
  const { companyId } = punctual.company
  const elsewhere = "UPDATE holds SET address = 'elsewhere' WHERE company_id = $1"
  await punctual.sql(elsewhere, [companyId])
  const fresh = await belongingsOf(punctual, punctual.company.apiKey)
  const { userId: user, meetingTypeId } = fresh
  const body = rng.pick(SETTINGS)
  await punctual.call('PATCH', `/v4/meeting-type/${meetingTypeId}`, { user, body })
  // Holds lapse, and meetings are over, in some of the time.
  if (rng.chance(0.2)) punctual.clock.advance(rng.pick([6, 40, 20_000]) * MINUTES)
  return [fresh, ...people].slice(0, 3)
}

const neverGood = () => [...tallies].filter(([, { good }]) => good === 0).map(([id]) => id)

function expectNoFaults(): void {
  expect([...faults].map(([what, how]) => `${what}\n${how}`).join('\n\n')).toBe('')
}

test('no text of a body gets through that cannot be kept', { timeout: 5 * MINUTES }, async () => {
  const rng = rngOf(SEED)
  const key = punctual.company.apiKey
  let people: Belongings[] = []
  let number = 0
  for (const target of targets) {
    for (const piercing of piercingsOf(target)) {
      if (number % RESTOCKED_AFTER === 0) people = await restocked(people, rng)
      number += 1
      const made = piercedCase(target, piercing, { rng, people, key })
      await run(target, made, { isValid: false, number })
    }
  }
  expectNoFaults()
  expect(number).toBeGreaterThan(1_000)
})

test('no request gets anything but a declared answer', { timeout: 60 * MINUTES }, async () => {
  const other = await punctual.secondCompany()
  const theirs = await belongingsOf(punctual, other.apiKey)
  // They would lapse meanwhile, and be swept away.
  for (const token of [theirs.holdToken, theirs.teamHoldToken]) {
    await punctual.call('DELETE', `/v4/booking/hold/${token}`, { key: other.apiKey })
  }
  for (const table of ['provisional_bookings', 'host_blocks']) {
    await punctual.sql(
      `UPDATE ${table} SET expires_at = '2090-01-01Z' WHERE company_id = $1 AND expires_at IS NOT NULL`,
      [other.companyId],
    )
  }
  await punctual.settle()
  // Reminders would go out.
  await punctual.sql(
    `UPDATE mails SET try_at = '2090-01-01Z' WHERE company_id = $1 AND status = 'queued'`,
    [other.companyId],
  )
  const before = await rowsOf(punctual, other.companyId)
  const rng = rngOf(SEED)
  const key = punctual.company.apiKey
  let people: Belongings[] = []
  let number = 0
  let rounds = 0
  const isOver = () => rounds >= (neverGood().length > 0 ? MOST_ROUNDS : ROUNDS)
  for (; !isOver() && faults.size < MOST_FAULTS; rounds++) {
    people = await restocked(people, rng)
    const unlucky = new Set(neverGood())
    for (const target of inOrder(rng)) {
      const { operationId } = target.route.operation
      if (rounds >= ROUNDS && !unlucky.has(operationId)) continue
      const isNew = ONCE.test(operationId) && !tallies.get(operationId)?.good
      if (isNew) people = await restocked(people, rng)
      for (let turn = 0; turn <= hostileOf(target); turn++) {
        const isValid = turn === 0
        number += 1
        const means = { rng, people, key }
        const made = isValid ? validCase(target, means) : hostileCase(target, means)
        await run(target, made, { isValid, number })
      }
    }
  }
  expectNoFaults()
  const sum = (of: keyof Tally) => [...tallies.values()].reduce((total, one) => total + one[of], 0)
  console.log(
    `seed ${SEED}: ${sum('sent')} requests of ${tallies.size} operations in ${rounds} rounds; ` +
      `${sum('good')} of ${sum('valid')} valid ones succeeded`,
  )
  expect(neverGood(), 'never succeeded').toEqual([])
  const inRound = targets.reduce((total, target) => total + 1 + hostileOf(target), 0)
  expect(sum('sent')).toBeGreaterThanOrEqual(ROUNDS * inRound)
  expect(inRound).toBeGreaterThan(150)
  expect(sum('good') / sum('valid')).toBeGreaterThan(0.4)
  expect(await rowsOf(punctual, other.companyId)).toEqual(before)
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  expect((await punctual.call('GET', '/readyz')).status).toBe(200)
})
