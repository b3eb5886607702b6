import { describe, expect, test } from 'vitest'
import { slugify, slugOfName } from './slug.ts'

describe('slugify', () => {
  test.each([
    ['John Doe', 'john-doe'],
    ["Zoë O'Brien", 'zoe-obrien'],
    ['Zoë O’Brien', 'zoe-obrien'],
    ['O`Brien', 'obrien'],
    ['née d’Arc', 'nee-darc'],
    ['Jürgen Müller', 'jurgen-muller'],
    ['ÅÄÖ åäö', 'aao-aao'],
    ['Weiß', 'weiss'],
    ['WEIẞ', 'weiss'],
    ['Æsa Łukasz Đorđe', 'aesa-lukasz-dorde'],
    ['İstanbul', 'istanbul'],
    ['Nguyễn Văn', 'nguyen-van'],
    ['30min Meeting', '30min-meeting'],
    ['ﬁne Ｆｕｌｌ', 'fine-full'],
    ['a/b?c#d%20e', 'a-b-c-d-20e'],
    ['../..', ''],
    ['snake_case.dot', 'snake-case-dot'],
  ])('%s → %s', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  test.each([
    '李小龍',
    'محمد علي',
    'Владимир',
    'Ελένη',
    'あおい',
    '김민수',
    'हिन्दी',
    'שלום',
    'ไทย',
  ])('%s is spelt in letters that a URL needs no escapes for', text => {
    expect(slugify(text)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  test('some of them, in full', () => {
    expect(slugify('李小龍')).toBe('lixiaolong')
    expect(slugify('محمد علي')).toBe('mhmd-ly')
    expect(slugify('Владимир')).toBe('vladimir')
  })

  test('letters with marks apart are the same as letters with their marks', () => {
    expect(slugify('Zoe\u0308 Mu\u0308ller')).toBe('zoe-muller')
    expect(slugify('がく'.normalize('NFD'))).toBe('gaku')
  })

  test.each(['', '   ', '---', "'’`", '!?…', '\u0000', '\u200d\ufe0f', '\ud800'])(
    'nothing can be spelt of %j',
    text => {
      expect(slugify(text)).toBe('')
    },
  )

  test('a long name is cut, and never ends in a hyphen', () => {
    expect(slugify('a'.repeat(61))).toBe('a'.repeat(60))
    expect(slugify(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59))
    expect(slugify('李'.repeat(300)).length).toBe(60)
    expect(slugify(`${'-'.repeat(80)}a`)).not.toMatch(/^-|-$/)
  })

  test('a slug is its own slug', () => {
    for (const text of ["Zoë O'Brien", '李小龍', `${'ab '.repeat(40)}`, 'Weiß & Söhne']) {
      expect(slugify(slugify(text))).toBe(slugify(text))
    }
  })
})

describe('slugOfName', () => {
  test('joins both names; one is enough', () => {
    expect(slugOfName('John', 'Smith')).toBe('john-smith')
    expect(slugOfName('Cher', '')).toBe('cher')
    expect(slugOfName('', 'Smith')).toBe('smith')
  })

  test('is null where the names give none', () => {
    expect(slugOfName('', '')).toBe(null)
    expect(slugOfName('?', '…')).toBe(null)
  })
})
