import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { makePost, type PostOptions } from './post.ts'

const FINE = 'HTTP/1.1 204 No Content\r\n\r\n'

/** A server that answers what comes over a connection as a test says. */
async function server(answer: (socket: Socket) => void) {
  const sockets: Socket[] = []
  const made = createServer(socket => {
    sockets.push(socket)
    socket.on('data', () => answer(socket)).on('error', () => {})
  })
  await new Promise<void>(resolve => made.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    made.close()
  })
  return { sockets, url: `http://127.0.0.1:${(made.address() as AddressInfo).port}/` }
}

function sender(more: Partial<PostOptions> = {}) {
  const post = makePost({ allowPrivate: true, ...more })
  onTestFinished(post.close)
  const { signal } = new AbortController()
  return (url: string) => post.send({ url, headers: {}, body: '{}', signal })
}

test('connections that were all cut while nobody looked cost no attempt', async () => {
  const cut = new Set<Socket>()
  const { url, sockets } = await server(socket =>
    cut.has(socket) ? socket.resetAndDestroy() : socket.write(FINE),
  )
  const send = sender()
  await Promise.all([send(url), send(url), send(url)])
  for (const socket of sockets) cut.add(socket)
  expect(await send(url)).toMatchObject({ status: 204 })
  expect(sockets).toHaveLength(4)
})

test('a connection is closed once it has not been used for a while, and not before', async () => {
  const { url, sockets } = await server(socket => setTimeout(() => socket.write(FINE), 60))
  expect(await sender({ idleMs: 20 })(url)).toMatchObject({ status: 204 })
  await new Promise(resolve => sockets[0]?.once('end', resolve))
})

test.each([
  ['head', (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\nX: ')],
  ['body', (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n')],
])('an answer of which the %s comes drop by drop has no more time than any', async (_, begin) => {
  const { url } = await server(socket => {
    begin(socket)
    const drops = setInterval(() => socket.write('x'), 5)
    socket.once('close', () => clearInterval(drops))
  })
  await expect(sender({ limitMs: 100 })(url)).rejects.toThrow('no whole answer within 0.1 s')
})
