import { expect, test } from 'vitest'
import { en } from '../words/en.ts'
import { renderProblem } from './problem-page.tsx'

const problem = {
  locale: { tag: 'en', hourCycle: 'h23', firstDay: 1 } as const,
  words: en,
  requestId: 'abc-1',
  address: '/anna/call?"><script>',
}

test.each([429, 500, 503])('%i offers to try again, and names the request', status => {
  const html = renderProblem({ ...problem, status })
  expect(html).toContain('href="/anna/call?&quot;&gt;&lt;script&gt;"'.replaceAll('&gt;', '>'))
  expect(html).toContain('<code>abc-1</code>')
  expect(html).not.toContain('<script')
})

test('an address that cannot be read is not tried again', () => {
  expect(renderProblem({ ...problem, status: 400 })).not.toContain('Try again')
})
