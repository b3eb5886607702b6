/** A real receiver of webhooks on this machine, which answers as a test tells it to. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = {
  headers: IncomingHttpHeaders
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into bodies of every shape
  body: any
}

export type Answerer = (received: Received, response: ServerResponse) => void

export type Receiver = {
  url: string
  received: Received[]
  /** From now on. */
  answer(how: Answerer | number): void
  /** Resolves with the first that fits, also one that came before. */
  heard(fits: (received: Received) => boolean): Promise<Received>
  close(): Promise<void>
}

export async function receiver(how: Answerer | number = 200): Promise<Receiver> {
  const received: Received[] = []
  const waiting = new Set<() => void>()
  let answering = how
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8')
      const one = { headers: request.headers, text, body: JSON.parse(text) }
      received.push(one)
      for (const look of waiting) look()
      if (typeof answering === 'number') response.writeHead(answering).end()
      else answering(one, response)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answer: next => {
      answering = next
    },
    heard: fits =>
      new Promise(resolve => {
        const look = () => {
          const found = received.find(fits)
          if (!found) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
