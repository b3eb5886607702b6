import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { bodyOf, newSecret, signedHeaders } from './sign.ts'

test('what is signed is verified by every secret that signs, and by no other', () => {
  const [one, two, other] = [newSecret(), newSecret(), newSecret()]
  const body = bodyOf('booking_created', { id: 'x', note: 'Grüße' })
  const headers = signedHeaders({ id: 'event', nowMs: Date.now(), body, secrets: [one, two] })
  for (const secret of [one, two]) {
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
  }
  expect(() => new Webhook(other).verify(body, headers)).toThrow()
  expect(() => new Webhook(one).verify(`${body} `, headers)).toThrow()
})

test('the kind comes first, whatever the data calls itself', () => {
  expect(bodyOf('booking_created', { id: 'x' })).toBe('{"webhookType":"booking_created","id":"x"}')
})

test('of what is too long the longest parts are left out, and named', () => {
  const attendees = Array.from({ length: 900 }, (_, nth) => ({ id: nth, notes: 'ü'.repeat(60) }))
  const whole = { id: 'x', attendees, note: 'short' }
  const text = bodyOf('booking_created', whole)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(100_000)
  expect(JSON.parse(text)).toEqual({
    ...{ webhookType: 'booking_created', id: 'x', note: 'short' },
    leftOut: ['attendees'],
  })
  const little = bodyOf('booking_created', { id: 'x', attendees: attendees.slice(0, 100) })
  expect(JSON.parse(little)).not.toHaveProperty('leftOut')
})
