/**
 * A load of one request over some connections, each with one under way. Speaks HTTP/1.1 over plain
 * sockets, because a whole client costs as much as the server that it is to measure.
 */
import { connect, type Socket } from 'node:net'
import { median } from './median.ts'

/** With `body` a POST, each with a body of its own; else a GET. */
export type Target = { url: string; headers?: Record<string, string>; body?: () => string }
export type Load = { requests: number; perSec: number; p50Us: number }

/** Throws if any answer is not 200 or 201. */
export async function load(
  target: Target,
  { connections, forMs }: { connections: number; forMs: number },
): Promise<Load> {
  const timesUs: number[] = []
  const beganMs = performance.now()
  const untilMs = beganMs + forMs
  const one = () => askUntil(target, untilMs, tookMs => timesUs.push(tookMs * 1_000))
  await Promise.all(Array.from({ length: connections }, one))
  const seconds = (performance.now() - beganMs) / 1_000
  return { requests: timesUs.length, perSec: timesUs.length / seconds, p50Us: median(timesUs) }
}

function askUntil(
  { url, headers = {}, body }: Target,
  untilMs: number,
  note: (tookMs: number) => void,
): Promise<void> {
  const { hostname, port, host, pathname, search } = new URL(url)
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `${pathname}${search} HTTP/1.1\r\n${lines.join('')}`
  const request = () => (body ? posted(head, body()) : `GET ${head}\r\n`)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  let askedMs = 0
  const ask = () => {
    askedMs = performance.now()
    socket.write(request())
  }
  readAnswers(socket, reject, () => {
    const nowMs = performance.now()
    note(nowMs - askedMs)
    if (nowMs < untilMs) return ask()
    socket.destroy()
    resolve()
  })
  socket.once('connect', ask)
  socket.once('error', reject)
  socket.once('close', () => reject(new Error(`${url}: the connection was closed`)))
  return promise
}

function posted(head: string, body: string): string {
  const about = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
  return `POST ${head}${about}\r\n${body}`
}

const END_OF_HEAD = Buffer.from('\r\n\r\n')

/** Calls `done` at the end of each answer; an answer comes in one piece or in several. */
function readAnswers(socket: Socket, fail: (error: Error) => void, done: () => void): void {
  let head: Buffer = Buffer.alloc(0)
  let missingBytes = 0
  socket.on('data', (chunk: Buffer) => {
    if (missingBytes > 0) {
      missingBytes -= chunk.length
    } else {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      const at = head.indexOf(END_OF_HEAD)
      if (at < 0) return
      const text = head.toString('latin1', 0, at)
      const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1]
      if (!/^HTTP\/1\.1 20[01]/.test(text) || length === undefined) {
        return fail(new Error(`Not what was asked for: ${head.toString('latin1')}`))
      }
      missingBytes = Number(length) - (head.length - at - END_OF_HEAD.length)
      head = Buffer.alloc(0)
    }
    if (missingBytes < 0) return fail(new Error('More was answered than announced'))
    if (missingBytes === 0) done()
  })
}
