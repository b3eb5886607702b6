import { expect, test } from 'vitest'
import { embeddingOf, frameOriginsOf, originsIn, wrongOriginIn } from './frame-origins.ts'

test('any, none and a list are three different things, both ways', () => {
  for (const kept of [null, [], ['https://a.example', 'https://*.b.example:8443']]) {
    expect(frameOriginsOf(embeddingOf(kept))).toEqual(kept)
  }
  expect(frameOriginsOf({ which: 'none', origins: 'https://a.example' })).toEqual([])
})

test('addresses stand on lines of their own; a slash at the end is let go', () => {
  expect(originsIn(' https://a.example/\n\nhttp://localhost:3000 ')).toEqual([
    'https://a.example',
    'http://localhost:3000',
  ])
  expect(wrongOriginIn('https://a.example\nhttps://*.b.example')).toBeNull()
  for (const wrong of ['a.example', 'https://a.example/shop', 'https://*', 'ftp://a.example']) {
    expect(wrongOriginIn(`https://a.example\n${wrong}`)).toBe(wrong)
  }
})
