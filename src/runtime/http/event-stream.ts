/** Server-sent events to one visitor (HTML, 9.2). */
import { Readable } from 'node:stream'

export type EventStream = {
  bytes: Readable
  /** The event takes the place of one that the visitor has been too slow to get. */
  send(event: Buffer): void
  /** Says that the connection lives, to what would close it in between. */
  beat(): void
  end(): void
}

const BEAT = Buffer.from(':\n\n')

/** `onClose` is called once, whoever ends it. */
export function makeEventStream(onClose: () => void): EventStream {
  let isFull = false
  let isOver = false
  let late: Buffer | null = null
  const bytes = new Readable({
    read: () => {
      isFull = false
      const event = late
      late = null
      if (event) push(event)
    },
    destroy: (_error, done) => {
      isOver = true
      onClose()
      done(null)
    },
  })
  const push = (event: Buffer) => {
    if (!isOver) isFull = !bytes.push(event)
  }
  return {
    bytes,
    send: event => {
      if (isFull) late = event
      else push(event)
    },
    beat: () => {
      if (!isFull) push(BEAT)
    },
    end: () => {
      if (isOver) return
      isOver = true
      bytes.push(null)
    },
  }
}

/** One line of JSON has no line breaks, so it is one line of data. */
export const eventOf = (name: string, id: number, json: string): Buffer =>
  Buffer.from(`id: ${id}\nevent: ${name}\ndata: ${json}\n\n`)
