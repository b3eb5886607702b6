/**
 * What another company has is answered exactly like what does not exist. Made from the table of
 * routes: an id in a request that nobody knows how to fill fails, so that new routes are covered.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declaredRoutes } from '../../scripts/generate/declared-routes.ts'
import { openApiDocument } from '../../scripts/generate/openapi.ts'
import { version } from '../../src/cli/version.ts'
import type { Route } from '../../src/runtime/http/operation.ts'
import { GUEST, monday } from '../desk.ts'
import { type Answer, boot, type Harness } from '../harness.ts'
import { type Belongings, belongingsOf } from './belongings.ts'
import { type IdField, idFields } from './id-fields.ts'
import {
  isCapability,
  isNoThing,
  isPublicAddress,
  NOT_A_THING,
  ownRequest,
  type Request,
  send,
  thingOf,
  withId,
} from './requests.ts'
import { rowsOf } from './rows.ts'

const routes = declaredRoutes()
const routeOf = ({ operationId }: IdField): Route => {
  const found = routes.find(({ operation }) => operation.operationId === operationId)
  if (!found) throw new Error(`no route ${operationId}`)
  return found
}
const named = ({ operationId, at, name }: IdField) => `${operationId} ${at} ${name}`

const all: IdField[] = [
  ...idFields(openApiDocument(routes, version())),
  // An older spelling that is understood and not described.
  { operationId: 'createBooking', at: 'body', name: 'rescheduledFromId' },
]
const fields = all.filter(field => !isNoThing(field) && !isPublicAddress(field))
const keyed = routes.filter(({ operation: { needs } }) => needs === 'company' || needs === 'user')

let punctual: Harness
/** Company A, whose things B tries to reach. */
let theirs: Belongings
/** What B has itself; only what is not changed may use it. */
let ours: Belongings
let keyOfB: string
let companyA: string

beforeAll(async () => {
  punctual = await boot({ 'webhook-limit': '1000' })
  companyA = punctual.company.companyId
  theirs = await belongingsOf(punctual, punctual.company.apiKey)
  keyOfB = (await punctual.secondCompany()).apiKey
  ours = await belongingsOf(punctual, keyOfB)
  await punctual.settle()
})
afterAll(() => punctual.close())

/** An id, token or slug of the same kind that names nothing. */
function unknownLike(value: string): string {
  if (/^[\da-f-]{36}$/.test(value)) return randomUUID()
  return /^[a-z]/.test(value) && value.includes('-') && value.length < 30
    ? `nobody-${randomUUID().slice(0, 8)}`
    : randomBytes(24).toString('base64url')
}

/** An answer as it would be whatever id was asked about. */
function without(id: string, { status, body }: Answer) {
  const text = JSON.stringify(body ?? null).replaceAll(id, '<id>')
  return { status, body: { ...JSON.parse(text), requestId: '' } }
}

async function expectHidden(route: Route, id: string, requestOf: (id: string) => Request) {
  const unknown = unknownLike(id)
  const ask = async (one: string) =>
    without(one, await send(punctual, route, { ...requestOf(one), key: keyOfB }))
  const before = await rowsOf(punctual, companyA)
  const foreign = await ask(id)
  expect(await rowsOf(punctual, companyA)).toEqual(before)
  expect(foreign).toEqual(await ask(unknown))
  return foreign
}

test('every id in a request is known by what it is an id of', () => {
  const unknown = fields.filter(field => thingOf(field, routeOf(field)) === null).map(named)
  expect(unknown).toEqual([])
  expect(fields.length).toBeGreaterThan(50)
  const unused = NOT_A_THING.filter(([pattern]) => !all.some(field => pattern.test(named(field))))
  expect(unused).toEqual([])
})

describe("another company's id is answered like one that does not exist", () => {
  const owned = fields.filter(field => !isCapability(field, routeOf(field)))
  test.each(owned.map(field => [named(field), field] as const))('%s', async (_name, field) => {
    const route = routeOf(field)
    const thing = thingOf(field, route)
    if (!thing) throw new Error('not known')
    const request = ownRequest(route, ours)
    await expectHidden(route, theirs[thing], id => withId(request, field, { id, own: ours }))
    // The same request with an id of one's own is answered, so it was the id that was refused.
    const asked = (own: Belongings) => {
      const mine = withId(ownRequest(route, own), field, { id: own[thing], own })
      return send(punctual, route, { ...mine, key: keyOfB })
    }
    const answer = await unlessUsedUp(asked)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  })

  let stock: Belongings | undefined
  /** What one request changes or ends, another may need: that one gets a new stock. */
  async function unlessUsedUp(asked: (own: Belongings) => Promise<Answer>): Promise<Answer> {
    const answer = stock && (await asked(stock))
    if (answer && answer.status < 300) return answer
    stock = await belongingsOf(punctual, keyOfB)
    return asked(stock)
  }
})

describe("another company's user cannot be acted as", () => {
  test.each(keyed.map(route => [route.operation.operationId, route] as const))(
    '%s',
    async (_name, route) => {
      const request = ownRequest(route, ours)
      const answer = await expectHidden(route, theirs.userId, user => ({ ...request, user }))
      expect([answer.status, answer.body.code]).toEqual([404, 'user_not_found'])
    },
  )
})

const OF_A_USER = ['availabilityId', 'meetingTypeId', 'linkId']

describe("another user's own things are answered like ones that do not exist", () => {
  const things = fields.filter(field => {
    const route = routeOf(field)
    const isOfUser = OF_A_USER.includes(thingOf(field, route) ?? '')
    return isOfUser && route.operation.needs === 'user'
  })

  test.each(things.map(field => [named(field), field] as const))('%s', async (_name, field) => {
    const route = routeOf(field)
    const thing = thingOf(field, route)
    if (!thing) throw new Error('not known')
    const own = await belongingsOf(punctual, punctual.company.apiKey)
    const request = ownRequest(route, own)
    const ask = async (id: string) =>
      without(
        id,
        await send(punctual, route, { ...withId(request, field, { id, own }), key: own.key }),
      )
    await punctual.settle()
    const before = await rowsOf(punctual, companyA)
    const answer = await ask(colleague[thing])
    expect(await rowsOf(punctual, companyA)).toEqual(before)
    expect(answer).toEqual(await ask(randomUUID()))
    expect(answer.status).toBe(404)
    expect((await ask(own[thing])).status).toBeLessThan(300)
  })

  let colleague: Belongings
  beforeAll(async () => {
    colleague = await belongingsOf(punctual, punctual.company.apiKey)
  })

  test('there are such things', () => expect(things.length).toBeGreaterThan(7))
})

const OF_A_TEAM = ['teamId', 'idleTeamId', 'queueId', 'groupId', 'teamTypeId']

describe('what a team has is changed by its administrators and seen by its members', () => {
  const things = fields.filter(field => {
    const route = routeOf(field)
    const { tag } = route.operation
    return ['Teams', 'Queues'].includes(tag) && OF_A_TEAM.includes(thingOf(field, route) ?? '')
  })
  const asked = things.filter(field => routeOf(field).operation.needs === 'company')
  let own: Belongings
  let member: string
  let stranger: string

  beforeAll(async () => {
    const { apiKey } = punctual.company
    own = await belongingsOf(punctual, apiKey)
    member = (await belongingsOf(punctual, apiKey)).userId
    stranger = (await belongingsOf(punctual, apiKey)).userId
    for (const team of [own.teamId, own.idleTeamId]) {
      const path = `/v4/team/${team}/member/${member}`
      expect((await punctual.call('POST', path, { body: {} })).status).toBe(200)
    }
    await punctual.settle()
  })

  test.each(asked.map(field => [named(field), field] as const))('%s', async (_name, field) => {
    const route = routeOf(field)
    const thing = thingOf(field, route)
    if (!thing) throw new Error('not known')
    const as = async (user: string, id: string) => {
      const request = withId(ownRequest(route, own), field, { id, own })
      return without(id, await send(punctual, route, { ...request, key: own.key, user }))
    }
    const before = await rowsOf(punctual, companyA)
    const hidden = await as(stranger, own[thing])
    expect(hidden).toEqual(await as(stranger, randomUUID()))
    expect(hidden.status).toBe(404)
    const seen = await as(member, own[thing])
    expect([seen.status, seen.body.code]).toEqual(
      route.method === 'GET' ? [200, undefined] : [403, 'not_team_admin'],
    )
    expect(await rowsOf(punctual, companyA)).toEqual(before)
  })

  test('there are such things', () => expect(asked.length).toBeGreaterThan(13))
})

describe('names that clients choose are each company’s own', () => {
  test('a visitor of one company does not take the hold of the other', async () => {
    const own = await belongingsOf(punctual, keyOfB)
    const hold = (of: Belongings) =>
      punctual.call('POST', '/v4/booking/hold', {
        key: of.key,
        body: {
          meetingTypeId: of.meetingTypeId,
          start: monday('14:00'),
          visitorToken: 'visitor-1',
        },
      })
    expect((await hold(theirs)).status).toBe(201)
    const before = await rowsOf(punctual, companyA)
    expect((await hold(own)).status).toBe(201)
    expect(await rowsOf(punctual, companyA)).toEqual(before)
  })

  test('an Idempotency-Key of one company is new to the other', async () => {
    const own = await belongingsOf(punctual, keyOfB)
    const book = (of: Belongings) =>
      punctual.call('POST', '/v4/booking', {
        key: of.key,
        headers: { 'idempotency-key': 'order-1' },
        body: { meetingTypeId: of.meetingTypeId, start: monday('15:00'), attendee: GUEST },
      })
    const [first, second] = [await book(theirs), await book(own)]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body.id).not.toBe(first.body.id)
    expect(second.headers.get('idempotent-replay')).toBeNull()
    expect((await book(theirs)).body).toEqual(first.body)
  })

  test('lists and events have nothing of the other', async () => {
    const paths = [
      '/v4/user?limit=100',
      '/v4/appointment/paginated?pageSize=100',
      '/v4/api-key',
      '/v4/provisional-booking/paginated?pageSize=100',
      '/v4/event?limit=1000',
    ]
    await punctual.settle()
    const secrets = Object.values(theirs).filter(value => !/^(type-|ada-)/.test(value))
    for (const path of paths) {
      const text = JSON.stringify((await punctual.call('GET', path, { key: keyOfB })).body)
      expect(text).toContain('user')
      for (const value of [...secrets, companyA]) expect(text).not.toContain(value)
    }
  })
})
