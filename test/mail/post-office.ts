/** A real SMTP server that does what a test says, and keeps what it took. */
import { type AddressInfo, createServer } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Taken = { to: string; raw: string; mail: ParsedMail }

/** `hang`: says nothing any more once it has the whole letter. */
export type Behaviour =
  | 'take'
  | 'defer'
  | 'refuse'
  | 'refuse data'
  /** Quotes the first link of the letter, as filters do. */
  | 'refuse with a quote'
  | 'refuse the sender'
  | 'want a login'
  | 'drop'
  | 'hang'
  | 'take and drop'

export type PostOffice = {
  url: string
  taken: Taken[]
  /** Recipients whom somebody tried to reach, in order. */
  tried: string[]
  /** For a recipient alone; without one for all. */
  behave(behaviour: Behaviour, recipient?: string): void
  /** Resolves when so many letters were handed over whole, taken or not. */
  handed(count: number): Promise<void>
  handedSoFar(): number
  close(): Promise<void>
}

const answer = (code: number, text: string) =>
  Object.assign(new Error(text), { responseCode: code })

export async function openPostOffice(port = 0): Promise<PostOffice> {
  const taken: Taken[] = []
  const tried: string[] = []
  const behaviours = new Map<string, Behaviour>()
  const behaviourFor = (to: string) => behaviours.get(to) ?? behaviours.get('*') ?? 'take'
  let handed = 0
  const waiting: { count: number; done: () => void }[] = []
  const oneMore = () => {
    handed += 1
    for (const { count, done } of waiting) if (handed >= count) done()
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onMailFrom: (_address, _session, done) =>
      done(
        behaviourFor('') === 'refuse the sender' ? answer(550, 'Sender not allowed') : undefined,
      ),
    onRcptTo: ({ address }, _session, done) => {
      tried.push(address)
      const how = behaviourFor(address)
      if (how === 'defer') return done(answer(451, 'Try again later'))
      if (how === 'want a login') return done(answer(530, 'Authentication required'))
      if (how === 'refuse') return done(answer(550, 'No such mailbox'))
      done()
    },
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo[0]?.address ?? ''
      const chunks: Buffer[] = []
      stream.on('data', chunk => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const how = behaviourFor(to)
        if (how === 'take' || how === 'take and drop' || how === 'hang') {
          taken.push({ to, raw, mail: await simpleParser(raw) })
        }
        oneMore()
        if (how === 'hang') return
        if (how === 'refuse with a quote') {
          const { text = '' } = await simpleParser(raw)
          const [link = ''] = /http\S+secret=\S+/.exec(text) ?? []
          return done(answer(554, `Blocked: ${link}\u0000`))
        }
        if (how === 'refuse data') return done(answer(554, 'Looks like spam'))
        if (how === 'drop' || how === 'take and drop') {
          // biome-ignore lint/suspicious/noExplicitAny: the connection of a session is not public
          const open = [...server.connections] as any[]
          return void open.find(one => one.session.id === session.id)?._socket.destroy()
        }
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>(done => {
    server.listen(port, '127.0.0.1', done)
  })
  const { port: listens } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${listens}`,
    taken,
    tried,
    behave: (behaviour, recipient = '*') => {
      if (recipient === '*') behaviours.clear()
      behaviours.set(recipient, behaviour)
    },
    handed: count =>
      new Promise(done => {
        if (handed >= count) done()
        else waiting.push({ count, done })
      }),
    handedSoFar: () => handed,
    close: () =>
      new Promise(done => {
        // biome-ignore lint/suspicious/noExplicitAny: as above
        for (const one of server.connections as Set<any>) one._socket?.destroy()
        server.close(() => done())
      }),
  }
}

/** A port at which nobody listens. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(done => {
    probe.listen(0, '127.0.0.1', done)
  })
  const { port } = probe.address() as AddressInfo
  await new Promise(done => probe.close(done))
  return port
}
