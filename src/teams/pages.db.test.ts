import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, GUEST, monday, NOBODY } from '../../test/desk.ts'
import { boot, type Harness } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterAll(() => punctual.close())

const RANGE = 'start=2026-12-07&end=2026-12-07'
let pages = 0

/** Requests without a key to the page of a type that a new team of one hosts. */
async function pageOf(settings: object = {}) {
  pages += 1
  const { userId: user } = await desk.host()
  const team = await desk.call('POST', '/v4/team', { body: { name: `Page ${pages}` }, user })
  const body = { name: 'Call', duration: 30, workspaceId: team.body.id, queue: {}, ...settings }
  const type = await desk.call('POST', '/v4/meeting-type', { body, user })
  if (type.status !== 201) throw new Error(JSON.stringify(type.body))
  const page = `/v4/public/page/team/${team.body.slug}/${type.body.slug}`
  return async (method: string, path = '', sent?: object) => {
    const answer = await desk.call(method, `${page}${path}`, {
      key: null,
      ...(sent && { body: sent }),
    })
    return { ...answer, coded: [answer.status, answer.body?.code] }
  }
}

describe('a page of a team', () => {
  test('that does not exist is told as that, in every request', async () => {
    const nowhere = '/v4/public/page/team/no-such-team/call'
    const start = monday('09:00')
    const asked: [string, string, object?][] = [
      ['GET', ''],
      ['GET', `/windows?${RANGE}`],
      ['POST', '/hold', { start }],
      ['DELETE', `/hold/${'x'.repeat(32)}`],
      ['POST', '/booking', { start, attendee: GUEST }],
    ]
    for (const [method, path, body] of asked) {
      const answer = await desk.call(method, `${nowhere}${path}`, {
        key: null,
        ...(body && { body }),
      })
      expect([method, path, answer.body.code]).toEqual([method, path, 'page_not_found'])
    }
  })
  test('with a password wants it for everything', async () => {
    const ask = await pageOf({
      meetingOptions: { bookingPagePassword: { enable: true, password: 'open sesame' } },
    })
    const start = monday('09:00')
    const refused = [403, 'page_password_wrong']
    const bookingPassword = 'wrong'
    expect((await ask('GET', '?bookingPassword=wrong')).coded).toEqual(refused)
    expect((await ask('GET', `/windows?${RANGE}&bookingPassword=wrong`)).coded).toEqual(refused)
    expect((await ask('POST', '/hold', { start, bookingPassword })).coded).toEqual(refused)
    const wish = { start, attendee: GUEST, bookingPassword }
    expect((await ask('POST', '/booking', wish)).coded).toEqual(refused)
    const right = { ...wish, bookingPassword: 'open sesame' }
    expect((await ask('POST', '/booking', right)).status).toBe(201)
  })
  test('says why a start or a host cannot be had', async () => {
    const ask = await pageOf({ meetingOptions: { allowHostSelection: true } })
    const start = monday('09:00')
    const hostIds = [NOBODY]
    const unknown = [400, 'hosts_mismatch']
    expect((await ask('GET', `/windows?${RANGE}&hostId=${NOBODY}`)).coded).toEqual(unknown)
    expect((await ask('POST', '/hold', { start, hostIds })).coded).toEqual(unknown)
    expect((await ask('POST', '/booking', { start, attendee: GUEST, hostIds })).coded).toEqual(
      unknown,
    )
    const held = await ask('POST', '/hold', { start })
    expect(held.status).toBe(201)
    expect((await ask('POST', '/hold', { start })).coded).toEqual([409, 'slot_taken'])
    expect((await ask('POST', '/booking', { start, attendee: GUEST })).coded).toEqual([
      409,
      'slot_taken',
    ])
    const { holdToken } = held.body
    expect((await ask('DELETE', `/hold/${holdToken}`)).status).toBe(204)
    expect((await ask('DELETE', `/hold/${holdToken}`)).coded).toEqual([404, 'hold_not_found'])
    expect((await ask('POST', '/booking', { start, attendee: GUEST })).status).toBe(201)
  })
  test('gives so many holds to one address, and no more', async () => {
    const ask = await pageOf()
    const answers: number[] = []
    for (let n = 0; n < 16 && answers.at(-1) !== 429; n++) {
      const start = monday(`${String(9 + Math.floor(n / 2)).padStart(2, '0')}:${n % 2 ? 30 : '00'}`)
      answers.push((await ask('POST', '/hold', { start })).status)
    }
    expect(answers.at(-1)).toBe(429)
    expect(new Set(answers.slice(0, -1))).toEqual(new Set([201]))
  })
})

test('a slug that is asked for and taken is refused; one of a name is made free', async () => {
  const make = (body: object) => desk.call('POST', '/v4/team', { body })
  const first = await make({ name: 'Taken', slug: 'taken-slug' })
  expect([first.status, first.body.slug]).toEqual([201, 'taken-slug'])
  const second = await make({ name: 'Other', slug: 'Taken Slug' })
  expect([second.status, second.body.code]).toEqual([409, 'team_slug_taken'])
  const third = await make({ name: 'Taken slug' })
  expect(third.status).toBe(201)
  expect(third.body.slug).not.toBe('taken-slug')
  expect((await make({ name: 'Signs', slug: '!!' })).status).toBe(400)
})
