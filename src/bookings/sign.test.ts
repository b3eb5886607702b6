import { describe, expect, test } from 'vitest'
import { attendeeSecret, provisionalToken, readProvisionalToken, readSecret } from './sign.ts'

const REF = {
  companyId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c11',
  appointmentId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31',
  attendeeId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c32',
}
const KEY = 'a-key-that-is-long-enough-to-be-one'

describe('an attendee’s secret', () => {
  const secret = attendeeSecret(REF, [KEY])

  test('names company, appointment and attendee to who has the key', () => {
    expect(readSecret(secret, [KEY])).toEqual(REF)
    expect(secret).toMatch(/^[\w-]{64}\.[\w-]{43}$/)
  })

  test('is the same each time, and another for every one of the three', () => {
    expect(attendeeSecret(REF, [KEY])).toBe(secret)
    const other = '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c99'
    const all = Object.keys(REF).map(name => attendeeSecret({ ...REF, [name]: other }, [KEY]))
    expect(new Set([secret, ...all]).size).toBe(4)
  })

  test('is made with the first key and read with any', () => {
    expect(attendeeSecret(REF, [KEY, 'older'])).toBe(secret)
    expect(readSecret(secret, ['newer', KEY])).toEqual(REF)
    expect(readSecret(secret, ['newer'])).toBeNull()
    expect(readSecret(secret, [])).toBeNull()
  })

  test('cannot be bent to name somebody else', () => {
    const [named = '', mac = ''] = secret.split('.')
    const bytes = Buffer.from(named, 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const bent = Buffer.from(bytes)
      bent[at] = (bent[at] as number) ^ 1
      expect(readSecret(`${bent.toString('base64url')}.${mac}`, [KEY])).toBeNull()
    }
    const macBytes = Buffer.from(mac, 'base64url')
    for (let at = 0; at < macBytes.length; at++) {
      const bent = Buffer.from(macBytes)
      bent[at] = (bent[at] as number) ^ 0x80
      expect(readSecret(`${named}.${bent.toString('base64url')}`, [KEY])).toBeNull()
    }
  })

  test('has one spelling', () => {
    const last = secret.at(-1) as string
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const twin = secret.slice(0, -1) + letters[letters.indexOf(last) ^ 1]
    const decoded = (text: string) => Buffer.from(text.split('.')[1] ?? '', 'base64url')
    expect(decoded(twin)).toEqual(decoded(secret))
    for (const other of [twin, `${secret}=`, `${secret}.x`, secret.replace('.', '=.')]) {
      expect(readSecret(other, [KEY])).toBeNull()
    }
  })

  test.each(['', '.', 'x', 'x.y', `${'A'.repeat(64)}.`, secret.slice(0, -2), secret.split('.')[0]])(
    'is not %j',
    text => {
      expect(readSecret(text as string, [KEY])).toBeNull()
    },
  )
})

describe('the token of a booking that waits', () => {
  const { companyId, appointmentId: id } = REF
  const token = provisionalToken({ companyId, id, role: 'host' }, [KEY])

  test('names the booking and whose it is, to who has the key', () => {
    expect(readProvisionalToken(token, [KEY])).toEqual({ companyId, id, role: 'host' })
    const other = provisionalToken({ companyId, id, role: 'attendee' }, [KEY])
    expect(readProvisionalToken(other, ['newer', KEY])?.role).toBe('attendee')
    expect(readProvisionalToken(token, ['newer'])).toBeNull()
  })

  test('is good for nothing else, and cannot be bent', () => {
    expect(readSecret(token, [KEY])).toBeNull()
    expect(readProvisionalToken(attendeeSecret(REF, [KEY]), [KEY])).toBeNull()
    const [named = '', mac = ''] = token.split('.')
    const bytes = Buffer.from(named, 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const bent = Buffer.from(bytes)
      bent[at] = (bent[at] as number) ^ 3
      expect(readProvisionalToken(`${bent.toString('base64url')}.${mac}`, [KEY])).toBeNull()
    }
  })
})
