/**
 * Answers that people watch. Each question is asked again and again, once for all who watch it;
 * they get the whole answer at the beginning, and whenever it is another one. Knows no concept.
 */
import type { Readable } from 'node:stream'
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { Refusal } from '../../base/refusal.ts'
import { type LiveAnswer, type LiveQuestion, makeLiveAnswer } from './live-answer.ts'
import { makeRounds } from './rounds.ts'

export type LiveAnswers = {
  /** Throws what asking throws, `too_many_streams`, `streams_full`. */
  watch(question: LiveQuestion, address: string): Promise<Readable>
  /** Something of the company is another than before: its questions are asked soon. */
  wake(companyId: string): void
  /** Asks every question now. */
  run(): Promise<void>
  /** Ends every stream, and takes no more. */
  stop(): Promise<void>
}

const MOST_OF_ADDRESS = 10
const BEAT_MS = 25_000
const RETRY_SEC = 60

type Parts = { clock: Clock; log: Log; mostStreams: number }
/** `watchers` counts streams, and those that wait for the first answer. */
type Watched = { answer: LiveAnswer; watchers: number }

export function makeLiveAnswers({ clock, log, mostStreams }: Parts): LiveAnswers {
  const watched = new Map<string, Watched>()
  const places = makePlaces(mostStreams)
  let isStopped = false
  let beats: NodeJS.Timeout | undefined

  const rounds = makeRounds(async isMeant => {
    for (const { answer } of watched.values()) {
      if (!isStopped && isMeant(answer.companyId)) await answer.askAgain()
    }
  })
  const beat = () => {
    for (const { answer } of watched.values()) answer.beat()
  }
  const leave = (key: string, one: Watched) => {
    one.watchers -= 1
    if (one.watchers > 0) return
    watched.delete(key)
    if (watched.size > 0) return
    clearInterval(beats)
    rounds.pause()
  }
  const begin = (question: LiveQuestion): Watched => {
    const one: Watched = { answer: makeLiveAnswer(question, { clock, log }), watchers: 0 }
    watched.set(question.key, one)
    if (watched.size > 1) return one
    beats = setInterval(beat, BEAT_MS)
    rounds.start()
    return one
  }
  return {
    watch: (question, address) => {
      if (isStopped) throw streamsFull()
      const giveBack = places.take(address)
      const one = watched.get(question.key) ?? begin(question)
      one.watchers += 1
      return one.answer.join(() => {
        giveBack()
        leave(question.key, one)
      })
    },
    wake: rounds.wake,
    run: rounds.run,
    stop: async () => {
      isStopped = true
      for (const { answer } of watched.values()) answer.end()
      await rounds.stop()
    },
  }
}

const streamsFull = () => new Refusal('streams_full', { retryAfterSec: RETRY_SEC })

/** Who has how many streams. */
function makePlaces(most: number) {
  const ofAddress = new Map<string, number>()
  let taken = 0
  return {
    /** Returns what gives the place back. */
    take: (address: string): (() => void) => {
      if (taken >= most) throw streamsFull()
      const here = ofAddress.get(address) ?? 0
      if (here >= MOST_OF_ADDRESS) {
        throw new Refusal('too_many_streams', { retryAfterSec: RETRY_SEC })
      }
      taken += 1
      ofAddress.set(address, here + 1)
      return () => {
        taken -= 1
        const left = (ofAddress.get(address) ?? 1) - 1
        if (left === 0) ofAddress.delete(address)
        else ofAddress.set(address, left)
      }
    },
  }
}
