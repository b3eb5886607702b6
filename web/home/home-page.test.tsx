import { expect, test } from 'vitest'
import { firstCalls } from './first-calls.ts'
import { renderHome } from './home-page.tsx'

const props = {
  publicUrl: 'https://punctual.example.com',
  startDate: '2026-11-25',
  endDate: '2026-12-01',
}

test('shows the first calls with this server’s address and dates ahead', () => {
  const html = renderHome(props)
  expect(html).toContain('https://punctual.example.com/v4/user/me')
  expect(html).toContain('startDate=2026-11-25&amp;endDate=2026-12-01')
  expect(html).toContain('href="/docs"')
})

test('each command is one that a shell reads as one line', () => {
  for (const { command } of firstCalls(props)) {
    const lines = command.split('\n').slice(0, -1)
    const open = lines.filter(line => line.startsWith('curl') || line.startsWith('  -H'))
    for (const line of open) expect(line).toMatch(/ \\$/)
  }
})
