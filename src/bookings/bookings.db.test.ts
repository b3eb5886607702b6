import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type Harness } from '../../test/harness.ts'

let h: Harness
let user: { userId: string; meetingTypeId: string }
beforeAll(async () => {
  h = await boot()
  const made = await h.call('POST', '/v4/user', {
    body: { email: 'a@x.example', givenName: 'Ada', familyName: 'L', timezone: 'Europe/Berlin' },
  })
  user = made.body
})
afterAll(() => h.close())

test('scratch', async () => {
  const body = {
    meetingTypeId: user.meetingTypeId,
    start: '2026-12-07T09:00:00+01:00',
    attendee: { email: 'g@x.example', fullname: 'Grace B Hopper' },
  }
  const one = await h.call('POST', '/v4/booking', { body })
  console.log(one.status, one.body)
  const two = await h.call('POST', '/v4/booking', { body })
  console.log(two.status, two.body)
  const got = await h.call('GET', `/v4/appointment/${one.body.id}`)
  console.log(got.status, JSON.stringify(got.body, null, 1))
  const hold = await h.call('POST', '/v4/booking/hold', {
    body: { ...body, start: '2026-12-07T10:00:00+01:00', visitorToken: 'v' },
  })
  console.log(hold.status, hold.body)
  const three = await h.call('POST', '/v4/booking', {
    body: { ...body, start: '2026-12-07T10:00:00+01:00' },
  })
  console.log(three.status, three.body)
  const four = await h.call('POST', '/v4/booking', {
    body: { ...body, start: '2026-12-07T10:00:00+01:00', holdToken: hold.body.holdToken },
  })
  console.log(four.status, four.body)
  const moved = await h.call('POST', `/v4/appointment/${one.body.id}/reschedule`, {
    body: { start: '2026-12-07T09:30:00+01:00' },
  })
  console.log(moved.status, moved.body.appointment?.start ?? moved.body)
  const c = await h.call('POST', `/v4/appointment/${one.body.id}/cancel`, { body: {} })
  console.log(c.status, c.body.cancel ?? c.body)
  const ics = await h.call('GET', `/v4/appointment/${one.body.id}/ics`)
  console.log(ics.body)
  await h.settle()
  const ev = await h.call('GET', '/v4/event')
  console.log(
    ev.status,
    ev.body.events?.map((e: any) => [e.position, e.type, e.data.secret?.length]) ?? ev.body,
  )
  const list = await h.call('GET', '/v4/appointment/paginated?search=grace&status=upcoming')
  console.log(list.status, list.body.total, list.body.appointments?.length)
  console.log(
    h.logged
      .filter(l => l.includes('error'))
      .slice(0, 5)
      .join('\n'),
  )
})
