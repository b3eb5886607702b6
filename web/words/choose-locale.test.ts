import { afterEach, describe, expect, test, vi } from 'vitest'
import { catalogues } from './catalogues.ts'
import { chooseLocale } from './choose-locale.ts'

type Wish = { link?: string; page?: string; browser?: string }

const choose = ({ link, page, browser }: Wish) =>
  chooseLocale({ ofLink: link, ofPage: page ?? null, ofBrowser: browser })
const tagOf = (wish: Wish): string => choose(wish).locale.tag

afterEach(() => {
  vi.restoreAllMocks()
})

describe('the clock and the week are those of the region', () => {
  test.each([
    ['en-US', 'h12', 7],
    ['en-GB', 'h23', 1],
    ['en-CA', 'h12', 7],
    ['de', 'h23', 1],
    ['de-AT', 'h23', 1],
    ['fr', 'h23', 1],
    ['fr-CA', 'h23', 7],
    ['es-MX', 'h12', 7],
    ['it', 'h23', 1],
    ['nl', 'h23', 1],
    ['pt-BR', 'h23', 7],
    ['pl', 'h23', 1],
  ] as const)('%s', (tag, hourCycle, firstDay) => {
    expect(choose({ browser: tag }).locale).toEqual({ tag, hourCycle, firstDay })
  })
})

test('the link goes before the page, and the page before the browser', () => {
  const browser = 'fr-FR, it;q=0.5'
  expect(tagOf({ link: 'de', page: 'es', browser })).toBe('de')
  expect(tagOf({ page: 'es', browser })).toBe('es')
  expect(tagOf({ browser })).toBe('fr-FR')
  expect(tagOf({})).toBe('en')
  expect(choose({ link: 'pl' }).words).toBe(catalogues.pl)
})

test('a language that is not spoken here falls to the next wish, at last to English', () => {
  expect(tagOf({ link: 'ja', page: 'sv', browser: 'da, fi;q=0.9, nl-BE;q=0.8' })).toBe('nl-BE')
  expect(tagOf({ link: 'ja', page: 'it', browser: 'de' })).toBe('it')
  expect(tagOf({ link: '', page: '', browser: '' })).toBe('en')
  const last = choose({ link: 'ja', browser: 'zh-Hant-TW, *' })
  expect(last.words).toBe(catalogues.en)
  expect(last.locale.tag).toBe('en')
})

test('a language without a region takes it from the browser', () => {
  expect(tagOf({ link: 'de', browser: 'en-US, de-AT;q=0.8' })).toBe('de-AT')
  expect(tagOf({ page: 'pt', browser: 'pt, pt-BR;q=0.8' })).toBe('pt-BR')
  expect(tagOf({ link: 'de', browser: 'en-US' })).toBe('de')
  expect(tagOf({ link: 'en-GB', browser: 'en-US' })).toBe('en-GB')
})

describe('the header of the browser', () => {
  test.each([
    ['de;q=0.5, fr;q=0.8, es;q=0.7', 'fr'],
    ['de, fr', 'de'],
    ['de;q=0.9,fr', 'fr'],
    ['de;q=0, fr;q=0.1', 'fr'],
    ['de;q=0', 'en'],
    ['de ; q=0.2 , fr ; q=0.3', 'fr'],
    ['de;Q=0.2, fr;q=0.3', 'fr'],
    ['de;level=1;q=0.2, fr;q=0.3', 'fr'],
    ['DE-at', 'de-AT'],
    ['*', 'en'],
    ['de;q=1.000, fr;q=0.001', 'de'],
  ])('%s → %s', (browser, tag) => {
    expect(tagOf({ browser })).toBe(tag)
  })

  test.each([
    ['de;q=abc, fr;q=0.1', 'fr'],
    ['de;q=, fr;q=0.1', 'fr'],
    ['de;q=-1, fr;q=0.1', 'fr'],
    ['de;q=7, fr;q=0.1', 'fr'],
    ['de;q=Infinity, fr;q=0.1', 'fr'],
    [',,;;=,q=1,;q=1, nl', 'nl'],
    ['de-, nl', 'nl'],
    ['de"><script>, nl', 'nl'],
    ['de\u0000, nl', 'nl'],
    ['constructor, __proto__, toString, nl', 'nl'],
  ])('broken: %j → %s', (browser, tag) => {
    expect(tagOf({ browser })).toBe(tag)
  })
})

describe('only language and region go into a page', () => {
  test.each([
    ['de_AT', 'de-AT'],
    ['de-Latn-CH', 'de-CH'],
    ['de-1996', 'de'],
    ['en-UK', 'en-GB'],
    ['es-419', 'es-419'],
    ['en-u-ca-buddhist-nu-thai-hc-h12', 'en'],
    ['en-GB-u-hc-h12', 'en-GB'],
    ['de-QQ', 'de'],
    ['de-x-private', 'de'],
    ['de-"onload=alert(1)', 'en'],
    ['de-<script>', 'en'],
    ['de AT', 'en'],
    [`de-${'a1234567-'.repeat(10_000)}AT`, 'en'],
  ])('%.40s', (link, tag) => {
    expect(tagOf({ link })).toBe(tag)
    expect(tagOf({ page: link })).toBe(tag)
    expect(tagOf({ browser: link })).toBe(link.length > 500 ? 'en' : tag)
  })

  test('the texts are in the language that the page says it is in', () => {
    for (const link of ['de-<b>', 'fr-!!', 'nl-', 'pl-PL', 'it_IT']) {
      const { locale, words } = choose({ link })
      const [code] = locale.tag.split('-')
      expect(words).toBe(catalogues[code as keyof typeof catalogues])
    }
  })
})

describe('a huge header', () => {
  test.each([
    ['tags that are none', 'de-!,'.repeat(20_000)],
    ['tags that are some', 'de-u-ca-buddhist,'.repeat(6_000)],
    ['one tag', `de-${'a'.repeat(100_000)}`],
    ['parameters', `de${';a=b'.repeat(25_000)}`],
    ['commas', ','.repeat(100_000)],
  ])('of %s is read no further than a browser would write', (_, browser) => {
    const read = vi.spyOn(Intl, 'Locale')
    expect(['de', 'en']).toContain(tagOf({ browser: `${browser},fr` }))
    expect(read.mock.calls.length).toBeLessThanOrEqual(21)
    for (const [tag] of read.mock.calls) expect(String(tag).length).toBeLessThanOrEqual(500)
  })
})
