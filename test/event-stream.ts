/** Reads server-sent events as they come. */

export type Event = { id: string; event: string; data: string }

export type Listener = {
  status: number
  headers: Headers
  /** The next event; null once the stream has ended. Waits for it. */
  next(): Promise<Event | null>
  /** Leaves. */
  close(): void
}

export async function listenTo(
  url: string,
  headers: Record<string, string> = {},
): Promise<Listener> {
  const leaving = new AbortController()
  const response = await fetch(url, { headers, signal: leaving.signal })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async (): Promise<Event | null> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const block = text.slice(0, end)
        text = text.slice(end + 2)
        const event = parsed(block)
        if (event) return event
        continue
      }
      const part = await reader?.read()
      if (!part || part.done) return null
      text += part.value
    }
  }
  return { status: response.status, headers: response.headers, next, close: () => leaving.abort() }
}

/** null: a comment. */
function parsed(block: string): Event | null {
  const fields = Object.fromEntries(
    block.split('\n').map(line => {
      const at = line.indexOf(': ')
      return [line.slice(0, at), line.slice(at + 2)]
    }),
  )
  if (fields.data === undefined) return null
  return { id: fields.id ?? '', event: fields.event ?? '', data: fields.data }
}
