import { expect, test } from 'vitest'
import { type Asked, chooseOrigin, frameAddress, plainAddress } from './address.ts'

const HOME = 'https://punctual.example.com'

const asked = (more: Partial<Asked> = {}): Asked => ({
  link: 'anna/call',
  origin: HOME,
  own: {},
  shared: {},
  around: new URLSearchParams(),
  timezone: '',
  ...more,
})
const addressOf = (more: Partial<Asked>) => frameAddress(asked(more))?.href ?? null
const queryOf = (more: Partial<Asked>) => frameAddress(asked(more))?.search ?? null

test.each([
  ['anna/call', `${HOME}/anna/call?embed=true`],
  ['/anna/call', `${HOME}/anna/call?embed=true`],
  [`${HOME}/1t/abc`, `${HOME}/1t/abc?embed=true`],
  ['https://other.example.com/anna', 'https://other.example.com/anna?embed=true'],
  ['https://cal.meetergo.com/anna/call', `${HOME}/anna/call?embed=true`],
  ['cal.meetergo.com/anna/call', `${HOME}/anna/call?embed=true`],
  ['//my.meetergo.com/anna', `${HOME}/anna?embed=true`],
  ['https://my.meetergo.com.evil.example/a', 'https://my.meetergo.com.evil.example/a?embed=true'],
  [' anna/call?embed=false&email=a@example.com#x ', null],
])('the link %s', (link, address) => {
  const expected = address ?? `${HOME}/anna/call?embed=true&email=a%40example.com#x`
  expect(addressOf({ link })).toBe(expected)
})

test.each(['', '  ', 'javascript:alert(1)', 'data:text/html,x', 'mailto:a@example.com', 'http://'])(
  'what is no web address is no link: %j',
  link => expect(addressOf({ link })).toBeNull(),
)

test('an origin that is no address leads nowhere', () => {
  expect(addressOf({ origin: 'punctual.example.com' })).toBeNull()
})

test('links of earlier embeds lead to where the script came from', () => {
  expect(chooseOrigin(undefined, HOME)).toBe(HOME)
  expect(chooseOrigin('https://cal.meetergo.com', HOME)).toBe(HOME)
  expect(chooseOrigin('https://cal.example.com', HOME)).toBe('https://cal.example.com')
})

test('prefill goes into the address as it is, whatever its keys', () => {
  const own = {
    firstname: 'Zoë',
    lastName: 'O’Neill & Söhne',
    'Your question?': 'a=b&c',
    age: 7,
    agrees: true,
    empty: '',
    nothing: null,
    missing: undefined,
    nested: { a: 1 },
  }
  const query = new URLSearchParams(queryOf({ own }) ?? '')
  expect([...query]).toEqual([
    ['embed', 'true'],
    ['firstname', 'Zoë'],
    ['lastName', 'O’Neill & Söhne'],
    ['Your question?', 'a=b&c'],
    ['age', '7'],
    ['agrees', 'true'],
  ])
})

test('the nearer a value is said, the more it counts', () => {
  const layers = {
    own: { a: 'own' },
    link: 'anna/call?a=link&b=link',
    shared: { a: 'shared', b: 'shared', c: 'shared' },
    around: new URLSearchParams('a=around&b=around&c=around&d=around'),
  }
  expect(queryOf(layers)).toBe('?embed=true&a=own&b=link&c=shared&d=around')
})

test('the page around hands on all that is not reserved', () => {
  const around = new URLSearchParams(
    `utm_source=mail&gclid=1&x=1&x=2&embed=0&month=1&date=2&slot=3&rescheduleUid=4
&bookingUid=5&redirect_url=6&ns=7`.replaceAll('\n', ''),
  )
  const all = '?embed=true&utm_source=mail&gclid=1&x=1&x=2'
  expect(queryOf({ around })).toBe(all)
  expect(queryOf({ around, forward: true })).toBe(all)
  expect(queryOf({ around, forward: ['gclid', 'slot'] })).toBe('?embed=true&gclid=1')
  expect(queryOf({ around, forward: [] })).toBe('?embed=true')
  expect(queryOf({ around, forward: false })).toBe('?embed=true')
})

test('the visitor’s zone goes along unless another is said', () => {
  const timezone = 'Asia/Kathmandu'
  expect(queryOf({ timezone })).toBe('?embed=true&timezone=Asia%2FKathmandu')
  expect(queryOf({ timezone, shared: { timezone: 'UTC' } })).toBe('?embed=true&timezone=UTC')
})

test('outside of a frame the page is the same, and not embedded', () => {
  const address = frameAddress(asked({ own: { email: 'a@example.com' } }))
  expect(address && plainAddress(address)).toBe(`${HOME}/anna/call?email=a%40example.com`)
})
