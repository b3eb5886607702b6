/** Somebody's site: pages on an origin of its own, as a test puts them there. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Shown = {
  text: string
  headers?: Record<string, string>
  /** It never comes. */
  isSlow?: boolean
}

export type Site = {
  /** `http://127.0.0.1:<port>` */
  url: string
  /** What the path answers from now on, until `clear`. */
  put(path: string, page: Shown): void
  clear(): void
  /** Paths with queries that were asked for since `clear`. */
  asked: string[]
  close(): Promise<void>
}

export async function openSite(): Promise<Site> {
  const pages = new Map<string, Shown>()
  const asked: string[] = []
  const server = createServer((request, reply) => {
    asked.push(request.url ?? '')
    const page = pages.get((request.url ?? '').split('?')[0] ?? '')
    if (page?.isSlow) return
    reply.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...page?.headers,
    })
    reply.end(page?.text ?? 'nothing here')
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (path, page) => void pages.set(path, page),
    clear: () => {
      pages.clear()
      asked.length = 0
    },
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise(done => server.close(done))
    },
  }
}

export const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8' }
