import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { curlOf } from './curl.ts'

/** What a shell hands to the command, a word a line. */
const wordsIn = (command: string): string[] =>
  execFileSync('sh', ['-c', command.replace(/^curl/, String.raw`printf '%s\0'`)], {
    env: { PUNCTUAL_API_KEY: 'ak_live:x' },
  })
    .toString()
    .split('\0')
    .slice(0, -1)

test('a shell reads what was meant, whatever a name has in it', () => {
  const body = { givenName: "Sinéad $(rm) `x` \\ '", familyName: "O'Brien", minutes: 45 }
  const [, method, url, , key, , type, , sent] = wordsIn(
    curlOf('POST', 'https://book.example/v4/user', body),
  )
  expect([method, url]).toEqual(['POST', 'https://book.example/v4/user'])
  expect([key, type]).toEqual(['Authorization: Bearer ak_live:x', 'Content-Type: application/json'])
  expect(JSON.parse(sent ?? '')).toEqual(body)
})
