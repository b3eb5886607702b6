import { expect, test } from 'vitest'
import { isToken, newToken } from './token.ts'

test('a token has eight characters that nobody takes for others', () => {
  const tokens = Array.from({ length: 2_000 }, newToken)
  expect(tokens.filter(token => !isToken(token))).toEqual([])
  expect(tokens.join('')).toMatch(/^[^0O1Ilo\W_]+$/)
  expect(new Set(tokens).size).toBe(2_000)
})

test('every character of the alphabet comes up', () => {
  const used = new Set(Array.from({ length: 2_000 }, newToken).join(''))
  expect(used.size).toBe(56)
})

test.each(['', 'abc', 'abcdefghi', 'abcdefg0', 'abcdefg/', 'abcdefg\n'])('%j is none', text => {
  expect(isToken(text)).toBe(false)
})
