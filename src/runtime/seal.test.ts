import { expect, test } from 'vitest'
import { seal, unseal } from './seal.ts'

const [ONE, TWO] = ['a-first-secret-that-is-long-enough', 'a-second-secret-that-is-long-enough']

test('what is sealed is read again, also once another key seals', () => {
  const sealed = seal('whsec_ä', 'webhook 1', [ONE])
  expect(sealed).not.toContain('whsec')
  expect(unseal(sealed, 'webhook 1', [ONE])).toBe('whsec_ä')
  expect(unseal(sealed, 'webhook 1', [TWO, ONE])).toBe('whsec_ä')
  expect(seal('whsec_ä', 'webhook 1', [ONE])).not.toBe(sealed)
})

test('not with another key, for another owner, or changed', () => {
  const sealed = seal('text', 'webhook 1', [ONE])
  expect(unseal(sealed, 'webhook 1', [TWO])).toBeNull()
  expect(unseal(sealed, 'webhook 2', [ONE])).toBeNull()
  const other = seal('other', 'webhook 1', [ONE])
  const forged = `${sealed.slice(0, -6)}${other.slice(-6)}`
  expect(unseal(forged, 'webhook 1', [ONE])).toBeNull()
  expect(unseal('1.x', 'webhook 1', [ONE])).toBeNull()
})
