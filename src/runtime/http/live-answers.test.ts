import type { Readable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import type { Log } from '../../base/log.ts'
import { Refusal } from '../../base/refusal.ts'
import { type LiveAnswers, makeLiveAnswers } from './live-answers.ts'

const logged: unknown[] = []
const log = { warn: (...parts: unknown[]) => logged.push(parts) } as unknown as Log
const started: LiveAnswers[] = []
afterEach(async () => {
  for (const one of started.splice(0)) await one.stop()
  logged.length = 0
})

/** Questions of one company by their keys, whose answers tests set; notes which are asked. */
function office(mostStreams = 100) {
  const live = makeLiveAnswers({ clock: { now: () => 0 }, log, mostStreams })
  started.push(live)
  const asked: string[] = []
  const answers: Record<string, object | Error> = {}
  const watch = (key: string, address = 'here') =>
    live.watch(
      {
        key,
        companyId: 'acme',
        event: 'answer',
        ask: async () => {
          asked.push(key)
          const answer = answers[key] ?? {}
          if (answer instanceof Error) throw answer
          return answer
        },
      },
      address,
    )
  return { live, asked, answers, watch }
}

/** What has been sent and not been read. */
const read = (stream: Readable): string => String(stream.read() ?? '')
const ended = (stream: Readable) => new Promise<void>(resolve => stream.once('close', resolve))

test('those who watch the same question share its answer', async () => {
  const { live, asked, answers, watch } = office()
  answers.a = { n: 1 }
  const [first, second, other] = await Promise.all([watch('a'), watch('a'), watch('b')])
  expect(asked).toEqual(['a', 'b'])
  expect(read(first)).toBe('id: 1\nevent: answer\ndata: {"n":1}\n\n')
  expect(read(other)).toBe('id: 1\nevent: answer\ndata: {}\n\n')
  const third = await watch('a')
  expect(read(third)).toBe(read(second))
  asked.length = 0
  answers.a = { n: 2 }
  await live.run()
  await live.run()
  expect(asked).toEqual(['a', 'b', 'a', 'b'])
  for (const stream of [first, second, third]) {
    expect(read(stream)).toBe('id: 2\nevent: answer\ndata: {"n":2}\n\n')
  }
  expect(read(other)).toBe('')
})

test('whoever is slow gets the newest answer, not each one in between', async () => {
  const { live, answers, watch } = office()
  const long = 'x'.repeat(100_000)
  answers.a = { n: 1, long }
  const slow = await watch('a')
  for (let n = 2; n <= 50; n++) {
    answers.a = { n, long }
    await live.run()
  }
  expect(slow.readableLength).toBeLessThan(3 * long.length)
  expect(read(slow)).toContain('"n":1,')
  const last = read(slow)
  expect(last).toContain('"n":50,')
  expect(last.length).toBeLessThan(2 * long.length)
})

test('what cannot be answered now is asked again; what is gone ends', async () => {
  const { live, answers, watch } = office()
  const stream = await watch('a')
  read(stream)
  answers.a = new Refusal('database_unavailable')
  await live.run()
  expect(logged).toHaveLength(1)
  answers.a = { n: 3 }
  await live.run()
  expect(read(stream)).toContain('"n":3')
  answers.a = new Refusal('page_not_found')
  await live.run()
  const end = ended(stream)
  stream.resume()
  await end
})

test('a question that cannot be answered at all keeps no place', async () => {
  const { live, asked, answers, watch } = office(2)
  answers.a = new Refusal('page_not_found')
  const refused = await Promise.allSettled([watch('a'), watch('a')])
  expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await Promise.all([watch('b'), watch('b')])
  asked.length = 0
  await live.run()
  expect(asked).toEqual(['b'])
})

test('of one address ten are taken, of all as many as there may be', async () => {
  const { watch } = office(12)
  const streams = await Promise.all(Array.from({ length: 10 }, () => watch('a')))
  const code = async (address: string) => {
    try {
      await watch('a', address)
      return null
    } catch (error) {
      return error instanceof Refusal && error.code
    }
  }
  expect(await code('here')).toBe('too_many_streams')
  expect([await code('there'), await code('there')]).toEqual([null, null])
  expect(await code('elsewhere')).toBe('streams_full')
  streams[0]?.destroy()
  streams[0]?.destroy()
  await ended(streams[0] as Readable)
  expect([await code('elsewhere'), await code('elsewhere')]).toEqual([null, 'streams_full'])
})

test('after the stop every stream ends, and no one begins', async () => {
  const { live, asked, watch } = office()
  const streams = await Promise.all([watch('a'), watch('b')])
  const ends = streams.map(ended)
  for (const stream of streams) stream.resume()
  await live.stop()
  await Promise.all(ends)
  asked.length = 0
  live.wake('acme')
  await live.run()
  expect(asked).toEqual([])
  await expect(async () => watch('a')).rejects.toThrow('streams_full')
})
