import { expect, test } from 'vitest'
import { isColor } from './rules.ts'

test.each([
  '#fff',
  '#0099FF',
  '#09f8',
  '#0099ffcc',
  'rgb(0, 153, 255)',
  'rgb(0,0,0)',
  'rgba(1, 2, 3, 0.5)',
  'rgba(1,2,3,.5)',
])('%s is a colour', text => expect(isColor(text)).toBe(true))

test.each([
  '',
  'red',
  '#ff',
  '#fffff',
  '#ggg',
  'rgb(0, 0)',
  'rgb(256, 0, 0)',
  'rgba(0, 0, 0, 1.5)',
  'url(x)',
  '#fff;}',
  'rgb(0, 0, 0',
])('%j is none', text => expect(isColor(text)).toBe(false))
