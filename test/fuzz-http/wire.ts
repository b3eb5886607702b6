/** Requests as bytes on a connection: also such as no client would send. */
import { connect } from 'node:net'

export type Sent = {
  method: string
  /** Path and query, as they stand on the first line. */
  target: string
  headers: [name: string, value: string][]
  body: Buffer | null
}

export type Received = { status: number; headers: Map<string, string>; text: string }

const LIMIT_MS = 10_000

/** A sentence where no whole answer came in time. */
export function exchange(port: number, sent: Sent): Promise<Received | string> {
  return new Promise(resolve => {
    const parts: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(bytesOf(sent)))
    const timer = setTimeout(() => {
      socket.destroy()
      resolve(`no answer in ${LIMIT_MS} ms`)
    }, LIMIT_MS)
    const finish = () => {
      clearTimeout(timer)
      resolve(parsed(Buffer.concat(parts)))
      socket.destroy()
    }
    socket.on('data', (part: Buffer) => {
      parts.push(part)
      if (typeof parsed(Buffer.concat(parts)) !== 'string') finish()
    })
    socket.on('error', finish)
    socket.on('close', finish)
  })
}

/** With what every request has to have, unless it has it already. */
function bytesOf({ method, target, headers, body }: Sent): Buffer {
  const has = (name: string) => headers.some(([given]) => given.toLowerCase() === name)
  const all = [...headers]
  if (!has('host')) all.push(['host', '127.0.0.1'])
  const isChunked = has('transfer-encoding')
  if (body && !isChunked) all.push(['content-length', String(body.length)])
  const lines = all.map(([name, value]) => `${name}: ${value}\r\n`)
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`)
  if (!isChunked) return body ? Buffer.concat([head, body]) : head
  return Buffer.concat([head, ...chunksOf(body ?? Buffer.alloc(0)), Buffer.from('0\r\n\r\n')])
}

function chunksOf(body: Buffer): Buffer[] {
  const size = Buffer.from(`${body.length.toString(16)}\r\n`)
  return body.length > 0 ? [size, body, Buffer.from('\r\n')] : []
}

function parsed(bytes: Buffer): Received | string {
  const end = bytes.indexOf('\r\n\r\n')
  const [first = '', ...lines] = bytes.toString('latin1', 0, Math.max(end, 0)).split('\r\n')
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1] ?? Number.NaN)
  if (end < 0 || Number.isNaN(status)) return `the connection ended after ${bytes.length} bytes`
  if (status === 100) return parsed(bytes.subarray(end + 4))
  const headers = new Map(
    lines.map(line => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const
    }),
  )
  const body = bytes.subarray(end + 4)
  const length = headers.get('content-length')
  if (length !== undefined && Number(length) !== body.length) {
    return `${body.length} of ${length} bytes came`
  }
  return { status, headers, text: body.toString('utf8') }
}
