import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TOKENS } from './style.ts'

test('what stands around a frame has the colours of the pages', () => {
  const sheet = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8')
  for (const [name, [light, dark]] of Object.entries(TOKENS)) {
    expect(sheet).toContain(`--${name}: light-dark(${light}, ${dark});`)
  }
})
