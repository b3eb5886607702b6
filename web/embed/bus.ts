/** Who wants to know what of a namespace. */

export type Envelope = { event: string; namespace: string; data: unknown; ts: number }

export type Handler = (envelope: Envelope) => void

export type Bus = {
  /** `*` stands for every event. The answer takes the handler off again. */
  on(event: string, handler: Handler): () => void
  once(event: string, handler: Handler): () => void
  /** Without a handler: all of that event. */
  off(event: string, handler?: Handler): void
  tell(envelope: Envelope): void
}

type Entry = { event: string; handler: Handler; isOnce: boolean }

/** `onFailure` gets what a handler threw: the others are told all the same. */
export function makeBus(onFailure: (error: unknown) => void): Bus {
  let entries: readonly Entry[] = []
  const drop = (gone: Entry) => {
    entries = entries.filter(entry => entry !== gone)
  }
  const add = (entry: Entry) => {
    entries = [...entries, entry]
    return () => drop(entry)
  }
  return {
    on: (event, handler) => add({ event, handler, isOnce: false }),
    once: (event, handler) => add({ event, handler, isOnce: true }),
    off: (event, handler) => {
      entries = entries.filter(
        entry => entry.event !== event || (handler && entry.handler !== handler),
      )
    },
    tell: envelope => {
      for (const entry of entries) {
        if (entry.event !== '*' && entry.event !== envelope.event) continue
        if (entry.isOnce) drop(entry)
        try {
          entry.handler(envelope)
        } catch (error) {
          onFailure(error)
        }
      }
    },
  }
}
