import { describe, expect, test } from 'vitest'
import { newId } from '../base/id.ts'
import { hashKey, isHashOf, newSecret, readAuthorization, spellKey } from './credential.ts'

const ID = '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c21'
const OTHER_ID = '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c22'
const OLD = 'the former secret of the server, 32 chars'
const NEW = 'the present secret of the server, 32 chars'

describe('a new key', () => {
  test('is spelt as it is read', () => {
    const key = { id: newId(), secret: newSecret() }
    expect(spellKey(key)).toBe(`ak_live:${key.id}:${key.secret}`)
    expect(readAuthorization(`Bearer ${spellKey(key)}`)).toEqual(key)
  })

  test('has a secret of 256 bits that needs no escapes, each time another', () => {
    const secrets = Array.from({ length: 50 }, newSecret)
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/)
    expect(new Set(secrets).size).toBe(50)
  })
})

describe('readAuthorization', () => {
  test.each([
    ['bearer', `bearer ak_live:${ID}:s`],
    ['BEARER', `BEARER ak_live:${ID}:s`],
    ['spaces', `Bearer   ak_live:${ID}:s  `],
    ['an id in capitals', `Bearer ak_live:${ID.toUpperCase()}:s`],
  ])('takes %s', (_what, header) => {
    expect(readAuthorization(header)).toEqual({ id: ID, secret: 's' })
  })

  test('keeps the case of the secret, and one of 200 characters', () => {
    expect(readAuthorization(`Bearer ak_live:${ID}:aBc`)?.secret).toBe('aBc')
    const long = 'x'.repeat(200)
    expect(readAuthorization(`Bearer ak_live:${ID}:${long}`)?.secret).toBe(long)
    expect(readAuthorization(`Bearer ak_live:${ID}:${long}x`)).toBe(null)
  })

  test.each([
    '',
    'Bearer',
    'Bearer ',
    `ak_live:${ID}:s`,
    `Basic ak_live:${ID}:s`,
    `Bearer ak_live:${ID}`,
    `Bearer ak_live:${ID}:`,
    `Bearer ak_live::s`,
    `Bearer :${ID}:s`,
    `Bearer ak_test:${ID}:s`,
    `Bearer AK_LIVE:${ID}:s`,
    `Bearer ak_live:${ID}:s:t`,
    `Bearer ak_live:${ID}:s t`,
    `Bearer ak_live:${ID.slice(1)}:s`,
    `Bearer ak_live:${ID.replaceAll('-', '')}:s`,
    `Bearer ak_live:{${ID}}:s`,
    `Bearer\tak_live:${ID}:s`,
    `Bearer Bearer ak_live:${ID}:s`,
    'Bearer rgo-0123456789',
  ])('refuses %j', header => {
    expect(readAuthorization(header)).toBe(null)
  })

  test('takes no time for a hostile header', () => {
    const started = performance.now()
    expect(readAuthorization(`Bearer ${' '.repeat(60_000)}`)).toBe(null)
    expect(readAuthorization(`Bearer ${'x '.repeat(30_000)}`)).toBe(null)
    expect(readAuthorization(`Bearer ${':'.repeat(60_000)}`)).toBe(null)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('the hash of a key', () => {
  const key = { id: ID, secret: newSecret() }

  test('tells it from every other', () => {
    const hash = hashKey(key, [NEW])
    expect(hash.length).toBe(32)
    expect(isHashOf(hash, key, [NEW])).toBe(true)
    expect(isHashOf(hash, { ...key, secret: newSecret() }, [NEW])).toBe(false)
    expect(isHashOf(hash, { ...key, id: OTHER_ID }, [NEW])).toBe(false)
    expect(isHashOf(hash, { ...key, secret: '' }, [NEW])).toBe(false)
  })

  test('is worth nothing without the secret of the server', () => {
    const hash = hashKey(key, [NEW])
    expect(isHashOf(hash, key, [OLD])).toBe(false)
    expect(isHashOf(hash, key, [''])).toBe(false)
    expect(isHashOf(hash, key, [])).toBe(false)
    expect(hashKey(key, [OLD])).not.toEqual(hash)
  })

  test('holds on while the secret is being changed: the first signs, all verify', () => {
    const old = hashKey(key, [OLD])
    expect(isHashOf(old, key, [NEW, OLD])).toBe(true)
    expect(hashKey(key, [NEW, OLD])).toEqual(hashKey(key, [NEW]))
    expect(isHashOf(hashKey(key, [NEW, OLD]), key, [OLD])).toBe(false)
  })
})
