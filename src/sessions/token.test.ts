import { expect, test } from 'vitest'
import { clearCookie, cookieName, readCookie, setCookie } from './cookie.ts'
import { hashToken, isTokenOf, newToken, readToken } from './token.ts'

const OLD = 'the former secret of the server, 32 chars'
const NEW = 'the present secret of the server, 32 chars'

test('a token is read as it was made, and each is another', () => {
  const tokens = Array.from({ length: 50 }, newToken)
  for (const token of tokens) expect(readToken(token.text)).toEqual(token)
  expect(new Set(tokens.map(({ text }) => text.slice(22))).size).toBe(50)
})

test.each(['', 'x', 'A'.repeat(63), 'A'.repeat(65), '='.repeat(64), 'ä'.repeat(64)])(
  '%j is no token',
  text => expect(readToken(text)).toBe(null),
)

test('the hash tells a token from every other, of another kind too', () => {
  const token = newToken()
  const hash = hashToken('session', token, [NEW])
  const is = (kind: 'session' | 'sign-in-link', of = token, keys = [NEW]) =>
    isTokenOf(hash, { kind, token: of }, keys)
  expect(is('session')).toBe(true)
  expect(is('sign-in-link')).toBe(false)
  expect(is('session', newToken())).toBe(false)
  expect(is('session', token, [OLD])).toBe(false)
  expect(is('session', token, [])).toBe(false)
  expect(is('session', token, [OLD, NEW])).toBe(true)
})

test.each([
  [undefined, null],
  ['', null],
  ['a=b', null],
  ['punctual_session=x', 'x'],
  ['a=b; punctual_session=x;c=d', 'x'],
  ['not_punctual_session=x', null],
  ['punctual_session', null],
  [' punctual_session = x ', 'x'],
])('of %j the cookie is %j', (header, value) => {
  expect(readCookie(header, cookieName('http://localhost:3000'))).toBe(value)
})

test('over https the cookie is never sent in the clear, and it is cleared like it was set', () => {
  const url = 'https://punctual.example.com'
  const attributes = (headers: Record<string, string>) =>
    headers['set-cookie']?.split('; ').filter(one => !/^Max-Age|=.*$/.test(one))
  expect(attributes(setCookie('x', url))).toEqual(['HttpOnly', 'Secure'])
  expect(attributes(clearCookie(url))).toEqual(['HttpOnly', 'Secure'])
  expect(clearCookie(url)['set-cookie']).toContain('Max-Age=0')
})
