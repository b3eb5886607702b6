/** The answer to one question, for all who watch it. */
import { hash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Clock } from '../../base/clock.ts'
import { type Log, stackOf } from '../../base/log.ts'
import { Refusal } from '../../base/refusal.ts'
import { type EventStream, eventOf, makeEventStream } from './event-stream.ts'
import { statusOf } from './refusals.ts'

export type LiveQuestion = {
  /** The same of all who ask the same. */
  key: string
  companyId: string
  /** What its events are called. */
  event: string
  ask: (nowMs: number) => Promise<object>
}

export type LiveAnswer = {
  companyId: string
  /** Throws what asking for the first time threw. `onLeft` is called once, then or later. */
  join(onLeft: () => void): Promise<Readable>
  /** Tells whoever watches where the answer is another one, or ends them. Never throws. */
  askAgain(): Promise<void>
  beat(): void
  end(): void
}

type Parts = { clock: Clock; log: Log }
/** The digest is all that the next answer is compared with. */
type Shown = { digest: string; id: number; event: Buffer }

export function makeLiveAnswer(question: LiveQuestion, { clock, log }: Parts): LiveAnswer {
  const streams = new Set<EventStream>()
  const shown: Shown = { digest: '', id: 0, event: Buffer.alloc(0) }
  let isOver = false

  const ask = async () => {
    const json = JSON.stringify(await question.ask(clock.now()))
    const digest = hash('sha256', json)
    if (digest === shown.digest) return
    shown.digest = digest
    shown.id += 1
    shown.event = eventOf(question.event, shown.id, json)
    for (const stream of streams) stream.send(shown.event)
  }
  const first = ask()
  const end = () => {
    isOver = true
    for (const stream of streams) stream.end()
  }
  return {
    companyId: question.companyId,
    join: async onLeft => {
      await first.catch(error => {
        onLeft()
        throw error
      })
      const stream = makeEventStream(() => {
        streams.delete(stream)
        onLeft()
      })
      streams.add(stream)
      stream.send(shown.event)
      if (isOver) stream.end()
      return stream.bytes
    },
    askAgain: async () => {
      try {
        // Two that ask at once could end in the wrong order.
        await first
        await ask()
      } catch (error) {
        if (!isPassing(error)) return end()
        log.warn({ error: stackOf(error) }, 'an answer that is watched is late')
      }
    },
    beat: () => {
      for (const stream of streams) stream.beat()
    },
    end,
  }
}

/** What may be over when it is asked again. Anything else ends those who watch. */
const isPassing = (error: unknown): boolean =>
  !(error instanceof Refusal) || statusOf(error.code) >= 500
