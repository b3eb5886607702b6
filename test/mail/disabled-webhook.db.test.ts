/** A webhook that is disabled by its failures is told to every administrator, once. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, deskOf, monday } from '../desk.ts'
import { boot, type Harness } from '../harness.ts'
import { receiver } from '../receiver.ts'

const OWNER = 'owner@acme.example'

let h: Harness
let desk: Desk
let berta: string

beforeAll(async () => {
  h = await boot({ 'webhook-allow-private': 'true' })
  desk = deskOf(h)
  const made = await desk.host({
    email: 'berta@example.com',
    language: 'de',
    timezone: 'Asia/Kathmandu',
  })
  berta = made.userId
  const gone = await desk.host({ email: 'gone@example.com' })
  await h.sql("UPDATE users SET is_admin = true, role = 'admin' WHERE id = ANY ($1)", [
    [berta, gone.userId],
  ])
  expect((await h.call('DELETE', `/v4/user/${gone.userId}`)).status).toBe(204)
  await h.secondCompany()
})
afterAll(() => h.close())
beforeEach(async () => {
  await h.settle()
  h.letters.length = 0
})

/** A webhook to an address that answers 410, and a booking that finds that out. */
async function disabled() {
  const at = await receiver(410)
  const body = { endpoint: `${at.url}?token=quuxington`, eventTypes: ['booking_created'] }
  const { body: made } = await h.call('POST', '/webhooks', { body })
  const ada = await desk.host()
  await desk.booked(ada, monday('09:00'), { skipNotifications: true })
  await h.settle()
  await h.settle()
  await at.close()
  return { id: made.id as string, url: at.url }
}
const letterTo = (address: string) => {
  const [letter, ...more] = h.letters.filter(({ to }) => to.address === address)
  if (!letter || more.length > 0) throw new Error(`${more.length} more mails to ${address}`)
  return letter
}

test('each administrator hears of it once, in the own language and zone', async () => {
  const { id, url } = await disabled()
  expect(h.letters.map(({ to }) => to.address).sort()).toEqual(['berta@example.com', OWNER])
  const owner = letterTo(OWNER)
  const { host } = new URL(url)
  expect(owner.subject).toBe(`A webhook is disabled: ${host}, Tuesday, November 24, 2026`)
  expect(owner.text).toContain('answered that it is gone (410)')
  expect(owner.text).toContain(`Address: ${url}\n`)
  expect(owner.text).toContain('Last error: answered with status 410')
  expect(owner.text).toMatch(new RegExp(`Open the webhook:\n\\S+/dashboard/webhooks/${id}\n`))
  expect(owner.text + owner.html + owner.subject).not.toContain('quuxington')
  const own = letterTo('berta@example.com')
  expect(own.subject).toBe(`Ein Webhook ist abgeschaltet: ${host}, Dienstag, 24. November 2026`)
  expect(own.text).toContain('13:45')
  h.letters.length = 0
  await h.sql(`UPDATE event_cursors SET position = 0 WHERE follower = 'mails'`)
  await h.settle()
  expect(h.letters).toEqual([])
  const { body } = await h.call('GET', '/v4/mail-log/paginated?kind=webhook_disabled')
  expect(body.mails.map((one: Record<string, unknown>) => [one.role, one.aboutId])).toEqual([
    ['admin', id],
    ['admin', id],
  ])
})

test('what is no longer true is not sent: no administrator, enabled again', async () => {
  const { id } = await disabled()
  const again = async () => {
    h.letters.length = 0
    await h.sql(
      `UPDATE mails SET status = 'queued', sent_at = NULL, try_at = due_at WHERE subject_id = $1`,
      [id],
    )
    await h.settle()
    const rows = await h.sql<{ error: string }>(
      'SELECT error FROM mails WHERE subject_id = $1 AND error IS NOT NULL',
      [id],
    )
    return [h.letters.map(({ to }) => to.address), rows.map(({ error }) => error)]
  }
  await h.sql("UPDATE users SET is_admin = false, role = 'member' WHERE id = $1", [berta])
  expect(await again()).toEqual([[OWNER], ['no administrator any more']])
  await h.call('PATCH', `/webhooks/${id}`, { body: { enabled: false } })
  await h.call('PATCH', `/webhooks/${id}`, { body: { enabled: true } })
  expect(await again()).toEqual([[], ['enabled again', 'enabled again']])
})
