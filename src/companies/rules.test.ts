import { describe, expect, test } from 'vitest'
import { hexOf, logoIn, originOf } from './rules.ts'

const url = (mediaType: string, content: string, encoding: BufferEncoding = 'utf8') =>
  `data:${mediaType};base64,${Buffer.from(content, encoding).toString('base64')}`

describe('a logo', () => {
  test.each([
    ['image/png', '89504e470d0a1a0a00'],
    ['image/jpeg', 'ffd8ffe000104a'],
    ['image/gif', '474946383961'],
    ['image/webp', '524946460000000057454250'],
  ])('of %s is known by its bytes', (mediaType, head) => {
    expect(logoIn(url(mediaType, head, 'hex'))?.mediaType).toBe(mediaType)
    expect(logoIn(url('image/svg+xml', head, 'hex'))).toBeNull()
    expect(logoIn(url(mediaType, '00'.repeat(12), 'hex'))).toBeNull()
  })

  test.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '\uFEFF<?xml version="1.0"?>\n<!DOCTYPE svg>\n<!-- drawn > by hand --> <svg>',
  ])('of SVG begins with that element: %s', text => {
    expect(logoIn(url('image/svg+xml', text))?.content.toString()).toBe(text)
  })

  test.each(['', '<html><svg></svg></html>', '<!-- <svg> ', '<?xml <svg>', 'svg', '<svgx>'])(
    'is not of SVG: %s',
    text => expect(logoIn(url('image/svg+xml', text))).toBeNull(),
  )

  test.each(['https://acme.example/logo.png', 'data:image/png,abc', 'data:text/html;base64,PGE+'])(
    'is a data URL of an image in base64, not %s',
    text => expect(logoIn(text)).toBeNull(),
  )
})

test.each([
  ['https://shop.example', 'https://shop.example'],
  ['HTTPS://Shop.Example/', 'https://shop.example'],
  ['https://*.shop.example', 'https://*.shop.example'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['https://shop.example:443', 'https://shop.example'],
  ['https://größe.example', 'https://xn--gre-6ka8i.example'],
  ['https://shop.example/a', null],
  ['https://shop.example?a', null],
  ['https://user@shop.example', null],
  ['https://*', null],
  ['https://*.*.example', null],
  ['https://a.*.example', null],
  ["https://shop.example; script-src 'unsafe-inline'", null],
  ['ftp://shop.example', null],
  ['shop.example', null],
  ['*', null],
  ['null', null],
])('the origin in %s is %s', (text, origin) => expect(originOf(text)).toBe(origin))

test.each([
  ['#09F', '#0099ff'],
  ['#09fa', '#0099ff'],
  ['#0099FF', '#0099ff'],
  ['#0099ff80', '#0099ff'],
  ['rgb(0, 153, 255)', '#0099ff'],
  ['rgba(10,0,255, .5)', '#0a00ff'],
  [null, null],
])('%s is %s', (color, hex) => expect(hexOf(color)).toBe(hex))
