/**
 * What a member may do, and with what: every operation is in the table below or refused. An id that
 * is a colleague's is answered like one that does not exist, and nothing is changed by it. Made
 * from the table of routes, so that a new operation is refused to members until somebody decides.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declaredRoutes } from '../../scripts/generate/declared-routes.ts'
import { openApiDocument } from '../../scripts/generate/openapi.ts'
import { version } from '../../src/cli/version.ts'
import type { Route } from '../../src/runtime/http/operation.ts'
import { type Answer, boot, type Harness } from '../harness.ts'
import { type IdField, idFields } from '../tenancy/id-fields.ts'
import { isNoThing, ownRequest, type Request, send, thingOf, withId } from '../tenancy/requests.ts'
import { rowsOf } from '../tenancy/rows.ts'
import { type Member, makeMember } from './members.ts'

/** What a member may call. What it is about is the member's own, or of a team of the member's. */
const ALLOWED = [
  // The own user.
  ...['getMe', 'getUser', 'updateUser', 'listBookableWindows'],
  // When.
  ...['listAvailabilities', 'createAvailability', 'getAvailability', 'updateAvailability'],
  ...['deleteAvailability', 'getBookingAvailability', 'closeHolidays'],
  // What everybody may know.
  ...['listHolidays', 'listHolidayCountries', 'getPageSettings', 'getBookingSettings'],
  // For what. Types of teams are seen, and not changed.
  ...['listMeetingTypes', 'getMeetingType', 'createMeetingType', 'updateMeetingType'],
  ...['deleteMeetingType', 'getPersonalPage', 'updatePersonalPage'],
  ...['listOneTimeLinks', 'createOneTimeLink', 'refreshOneTimeLink', 'deleteOneTimeLink'],
  // What the member hosts.
  ...['listAppointments', 'listAppointmentsToday', 'getCurrentAppointment', 'getAppointment'],
  ...['getAppointmentCalendar', 'getAppointmentHistory'],
  ...['rescheduleAppointment', 'reassignAppointment'],
  ...['cancelAppointment', 'deleteAppointment', 'addAppointmentGuest', 'setAppointmentNote'],
  ...['setAppointmentTranscription', 'setAppointmentNoShow', 'sendQuickMail'],
  ...['listProvisionalBookings', 'confirmProvisionalBooking', 'declineProvisionalBooking'],
]

const routes = declaredRoutes()
const judged = routes.filter(({ operation: { needs } }) => needs === 'company' || needs === 'user')
const idOf = ({ operation }: Route): string => operation.operationId
const allowed = judged.filter(route => ALLOWED.includes(idOf(route)))
const refused = judged.filter(route => !ALLOWED.includes(idOf(route)))
const routeOf = ({ operationId }: IdField): Route =>
  routes.find(route => idOf(route) === operationId) as Route
const fields = idFields(openApiDocument(routes, version())).filter(
  field => ALLOWED.includes(field.operationId) && !isNoThing(field),
)
const named = ({ operationId, at, name }: IdField) => `${operationId} ${at} ${name}`
const each = (some: readonly Route[]) => some.map(route => [idOf(route), route] as const)

let punctual: Harness
let member: Member
let colleague: Member

beforeAll(async () => {
  punctual = await boot({ 'webhook-limit': '1000' })
  member = await makeMember(punctual)
  colleague = await makeMember(punctual)
  await punctual.settle()
})
afterAll(() => punctual.close())

const rows = () => rowsOf(punctual, punctual.company.companyId)
const ask = (of: Member, route: Route, request: Request) =>
  send({ ...punctual, call: of.call }, route, { ...request, key: '' })
const told = ({ status, body }: Answer) => [status, body?.code]

/** An answer as it would be whatever id was asked about. */
function without(id: string, { status, body }: Answer) {
  const text = JSON.stringify(body ?? null).replaceAll(id, '<id>')
  return { status, body: { ...JSON.parse(text), requestId: '' } }
}

test('the table names operations, and all of them', () => {
  expect(allowed.map(idOf).sort()).toEqual([...ALLOWED].sort())
  const declared = judged.filter(({ operation }) => operation.role === 'member')
  expect(declared.map(idOf).sort()).toEqual([...ALLOWED].sort())
  expect(refused.length).toBeGreaterThan(40)
})

describe('a member may not', () => {
  test.each(each(refused))('%s', async (_id, route) => {
    const before = await rows()
    expect(told(await ask(member, route, ownRequest(route, member.own)))).toEqual([
      403,
      'role_forbids',
    ])
    expect(await rows()).toEqual(before)
  })
})

describe('a member acts as nobody else in', () => {
  test.each(each(judged))('%s', async (_id, route) => {
    const before = await rows()
    const request = { ...ownRequest(route, member.own), user: colleague.own.userId }
    expect(told(await ask(member, route, request))).toEqual([403, 'role_forbids'])
    expect(await rows()).toEqual(before)
  })
})

describe("a colleague's id is answered like one that does not exist in", () => {
  test.each(fields.map(field => [named(field), field] as const))('%s', async (_name, field) => {
    const route = routeOf(field)
    const thing = thingOf(field, route)
    if (!thing) throw new Error('not known')
    const base = ownRequest(route, member.own)
    const of = async (id: string) =>
      without(id, await ask(member, route, withId(base, field, { id, own: member.own })))
    const before = await rows()
    const answer = await of(colleague.own[thing])
    expect(await rows()).toEqual(before)
    expect(answer).toEqual(await of(randomUUID()))
    if (field.at === 'path') expect(answer.status).toBe(404)
  })

  test('there are such ids', () => expect(fields.length).toBeGreaterThan(40))
})

describe('a member may, with what is the own,', () => {
  test.each(each(allowed))('%s', async (_id, route) => {
    const of = route.method === 'GET' ? member : await makeMember(punctual)
    const request = ownRequest(route, of.own)
    const answer = await ask(of, route, request)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    const text = JSON.stringify(answer.body ?? null)
    const { key: _key, logoId: _logo, companyId: _company, ...things } = colleague.own
    const ids = Object.values(things).filter(one => one.length > 30)
    for (const id of ids) expect(text).not.toContain(id)
  })
})

describe('a member does not reach colleagues by', () => {
  test('asking for all bookings that wait', async () => {
    const path = '/v4/provisional-booking/paginated?all=true&pageSize=100'
    const { body } = await member.call('GET', path)
    expect(body.total).toBe(2)
    const whole = await punctual.call('GET', path)
    expect(whole.body.total).toBeGreaterThan(3)
  })

  test('making a type for them, for a team, or from a template', async () => {
    const meetingInfo = { name: 'Mine', description: '', duration: 30, channel: 'phone' }
    const make = (more: object) =>
      member.call('POST', '/v4/meeting-type', { body: { meetingInfo, ...more } })
    const { userId, teamId: workspaceId, templateId } = member.own
    const team = { workspaceId, queue: { userIds: [userId] } }
    expect(told(await make({ userId: colleague.own.userId }))).toEqual([404, 'user_not_found'])
    expect(told(await make(team))).toEqual([403, 'role_forbids'])
    expect(told(await make({ templateId }))).toEqual([404, 'meeting_type_template_not_found'])
  })

  test("changing a team's type, which is seen", async () => {
    const path = `/v4/meeting-type/${member.own.teamTypeId}`
    const { call } = member
    expect((await call('GET', path)).status).toBe(200)
    const changed = await call('PATCH', path, { body: { enabled: false } })
    expect(told(changed)).toEqual([403, 'role_forbids'])
    expect(told(await call('DELETE', path))).toEqual([403, 'role_forbids'])
  })

  test('asking why a start of the team is closed', async () => {
    const range = 'start=2026-12-07&end=2026-12-07'
    const path = `/v4/booking-availability?${range}&troubleshoot=true&meetingTypeId=`
    const ofTeam = await member.call('GET', path + member.own.teamTypeId)
    const own = await member.call('GET', path + member.own.meetingTypeId)
    expect([ofTeam.status, own.status]).toEqual([200, 200])
    expect(ofTeam.body.dates[0].blocked).toBe(undefined)
    expect(own.body.dates[0].blocked).not.toBe(undefined)
  })

  test('cancelling a series of which a colleague hosts the rest', async () => {
    const { own, call } = await makeMember(punctual)
    const [first, later] = await punctual.sql<{ id: string }>(
      'SELECT id FROM appointments WHERE series_id = $1 ORDER BY series_index',
      [own.seriesId],
    )
    await punctual.sql(
      'UPDATE appointments SET host_id = $1, host_ids = ARRAY[$1::uuid] WHERE id = $2',
      [colleague.own.userId, later?.id],
    )
    const path = `/v4/appointment/${first?.id}/cancel`
    const whole = await call('POST', path, { body: { cancelEntireSeries: true } })
    expect(told(whole)).toEqual([404, 'appointment_not_found'])
    expect((await call('POST', path, { body: {} })).status).toBe(200)
  })

  test('asking where webhooks send what happens to an appointment', async () => {
    const { own, call } = member
    const path = `/v4/appointment/${own.appointmentId}/history`
    const whole = (await punctual.call('GET', path)).body
    expect(whole.deliveries.length).toBeGreaterThan(0)
    const { status, body } = await call('GET', path)
    expect([status, body.deliveries]).toEqual([200, []])
    expect(body.events).toEqual(whole.events)
    expect(body.mails).toEqual(whole.mails)
  })
})
