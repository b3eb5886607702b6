import { systemClock } from '../base/clock.ts'
import { isId } from '../base/id.ts'
import { OperatorError } from '../base/operator-error.ts'
import { Refusal } from '../base/refusal.ts'
import type { KeyHolder } from '../companies/store.ts'
import { createKey } from '../keys/create-key.ts'
import { deactivateKey } from '../keys/deactivate-key.ts'
import { presentKey, presentRotated } from '../keys/present.ts'
import { rotateKey } from '../keys/rotate-key.ts'
import { listKeys } from '../keys/store.ts'
import { readConfig } from '../runtime/config/read.ts'
import type { Flags } from '../runtime/config/sources.ts'
import { REFUSALS } from '../runtime/http/refusals.ts'
import { readArguments, wholeNumber } from './arguments.ts'
import type { Command, Io } from './command.ts'
import { keyHolder } from './key-holder.ts'
import { type Opened, withDatabase } from './with-database.ts'

const OWN_FLAGS = ['name', 'days', 'overlap-hours', 'company'] as const

export const command: Command = {
  summary: 'Create, list, rotate and deactivate API keys',
  usage: [
    'key create [--name <name>] [--days 1..90] [--company <id>]',
    'key list [--company <id>]',
    'key rotate <id> [--days 1..90] [--overlap-hours 0..168] [--company <id>]',
    'key deactivate <id> [--company <id>]',
  ].join('\n'),
  async run(args, io) {
    const { flags, words } = readArguments(args, 'key', { flags: OWN_FLAGS, wordsMax: 2 })
    const [verb = '', id] = words
    const action = Object.hasOwn(actions, verb) ? actions[verb as keyof typeof actions] : null
    if (!action) throw new OperatorError('Say what to do: key create, list, rotate or deactivate.')
    const options = Object.fromEntries(
      Object.entries(flags).filter(([name]) => !OWN_FLAGS.some(own => own === name)),
    )
    await withDatabase(readConfig(io.env, options), async opened => {
      const holder = await keyHolder(opened, flags.company ?? null)
      await action({ opened, holder, flags, id: id ?? null, io })
    }).catch(explained)
    return 0
  },
}

type Work = { opened: Opened; holder: KeyHolder; flags: Flags; id: string | null; io: Io }

const actions = {
  create: async ({ opened, holder, flags, io }: Work) => {
    const expiresInDays = wholeNumber('days', flags.days, { from: 1, to: 90, otherwise: 90 })
    const wanted = { ...holder, name: flags.name ?? null, expiresInDays, nowMs: systemClock.now() }
    const { row, key } = await opened.db.transaction(tx => createKey(tx, wanted, opened.secretKeys))
    io.out(JSON.stringify({ ...presentKey(row, systemClock.now()), key }))
  },
  list: async ({ opened, holder, io }: Work) => {
    for (const row of await listKeys(opened.db, holder.companyId)) {
      io.out(JSON.stringify(presentKey(row, systemClock.now())))
    }
  },
  rotate: async ({ opened, holder, flags, id, io }: Work) => {
    const wanted = {
      companyId: holder.companyId,
      id: keyId(id),
      expiresInDays: wholeNumber('days', flags.days, { from: 1, to: 90, otherwise: 90 }),
      overlapHours: wholeNumber('overlap-hours', flags['overlap-hours'], {
        from: 0,
        to: 168,
        otherwise: 24,
      }),
      nowMs: systemClock.now(),
    }
    const rotated = await opened.db.transaction(tx => rotateKey(tx, wanted, opened))
    io.out(JSON.stringify(presentRotated(rotated, wanted.nowMs)))
  },
  deactivate: async ({ opened, holder, id, io }: Work) => {
    const at = { companyId: holder.companyId, id: keyId(id), nowMs: systemClock.now() }
    await opened.db.transaction(tx => deactivateKey(tx, at, opened.changes))
    io.out(`Deactivated ${at.id}`)
  },
}

function keyId(id: string | null): string {
  if (id !== null && isId(id)) return id.toLowerCase()
  throw new OperatorError('Name the key by its id; `key list` shows them.')
}

function explained(error: unknown): never {
  if (error instanceof Refusal) throw new OperatorError(`${REFUSALS[error.code][1]}.`)
  throw error
}
