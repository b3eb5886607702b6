import { systemClock } from '../base/clock.ts'
import { makeLog } from '../base/log.ts'
import type { SignedInSetUp } from '../companies/set-up-signed-in.ts'
import type { Running } from '../main.ts'
import { readConfig } from '../runtime/config/read.ts'
import { openStorage } from '../runtime/storage.ts'
import { readArguments } from './arguments.ts'
import type { Command, Io } from './command.ts'
import { machineZone } from './machine-zone.ts'
import { exitAfterLimit, stopSignal } from './stop.ts'

const EMPTY =
  'The database is empty: run `punctual setup --email you@example.com --company "Your company"` ' +
  '(in a clone: `npm run --silent punctual -- setup …`).'

export const command: Command = {
  summary: 'Migrate the database and serve',
  usage: 'serve [options]',
  async run(args, io) {
    const { flags } = readArguments(args, 'serve')
    const config = readConfig(io.env, flags)
    const stopped = stopSignal()
    const log = makeLog(config.logLevel)
    // The database starts while the rest of the program is read.
    const [storage, { start }] = await Promise.all([
      openStorage(config, line => log.debug(line)),
      import('../main.ts'),
    ])
    const running = await start(config, { log, storage })
    const failure = await greet(running, io)
      .then(() => Promise.race([stopped, running.failed]))
      .finally(() => close(running))
    if (failure !== null) io.err(`${failure} Nothing is lost: start Punctual again.`)
    return failure === null ? 0 : 1
  },
}

function close(running: Running): Promise<void> {
  exitAfterLimit()
  return running.close()
}

async function greet(running: Running, io: Io): Promise<void> {
  const { url, storage, isEmpty } = running
  const first = isEmpty && storage.kind === 'embedded' ? await firstCompany(running) : null
  io.out(`Punctual is ready: ${url}`)
  if (first) {
    io.out(`API key: ${first.apiKey}`)
    io.out(`curl "${url}/v4/user/me" -H "Authorization: Bearer ${first.apiKey}"`)
    const { linkUrl } = await import('../sessions/make-link.ts')
    io.out(`Admin sign-in: ${linkUrl(url, first.signInToken)}`)
  } else if (isEmpty) {
    io.out(EMPTY)
  }
}

/** The first start of an embedded installation makes what a user needs to begin. */
/** Null where somebody was quicker. */
async function firstCompany({ db, storage }: Running): Promise<SignedInSetUp | null> {
  const { setUpSignedIn } = await import('../companies/set-up-signed-in.ts')
  const { RESERVED_SLUGS } = await import('../reserved-slugs.ts')
  const company = {
    name: 'My company',
    email: 'owner@localhost',
    timezone: machineZone(),
    nowMs: systemClock.now(),
  }
  const { secretKeys } = storage
  return db.transaction(tx => setUpSignedIn(tx, company, { secretKeys, reserved: RESERVED_SLUGS }))
}
