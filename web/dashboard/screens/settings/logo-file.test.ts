import { expect, test } from 'vitest'
import { kilobytes, MOST_BYTES, whyNoLogo } from './logo-file.ts'

test('an image of a known kind and of a moderate size can be a logo', () => {
  expect(whyNoLogo({ type: 'image/svg+xml', size: MOST_BYTES })).toBeNull()
  expect(whyNoLogo({ type: 'image/png', size: MOST_BYTES + 1 })).toBe('logoSize')
  expect(whyNoLogo({ type: 'application/pdf', size: 10 })).toBe('logoKind')
  expect(whyNoLogo({ type: '', size: 10 })).toBe('logoKind')
  expect(kilobytes(MOST_BYTES + 1)).toBe(201)
})
