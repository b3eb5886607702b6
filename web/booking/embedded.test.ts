import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundle } from '../../test/e2e/embed/bundle.ts'

test('costs the booking page next to nothing', async () => {
  const page = new URL('../../test/e2e/embed/talking-page.ts', import.meta.url)
  expect(gzipSync(await bundle(fileURLToPath(page))).length).toBeLessThan(1_200)
})
