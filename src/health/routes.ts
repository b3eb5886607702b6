/** For operators and their probes: is the process up, can it serve. */
import { z } from 'zod'
import { afterMs } from '../base/clock.ts'
import type { Db } from '../runtime/db/database.ts'
import { missingMigrations } from '../runtime/db/migrate.ts'
import { ok, operation } from '../runtime/http/operation.ts'

const Healthy = z
  .object({ status: z.literal('ok') })
  .meta({ id: 'Health', examples: [{ status: 'ok' }] })

const Ready = z
  .object({ status: z.enum(['ready', 'not_ready']), reason: z.string().optional() })
  .meta({ id: 'Readiness', examples: [{ status: 'ready' }] })

/** A database that hangs does not answer. */
const READY_LIMIT_MS = 2_000

const tag = 'Health'
const needs = 'nobody'

export const getHealth = () =>
  operation({
    operationId: 'getHealth',
    tag,
    summary: 'Whether the process runs',
    needs,
    replies: { 200: { description: 'It does', schema: Healthy } },
    refusals: [],
    read: () => ok({ status: 'ok' }),
  })

export const getReadiness = ({ db }: { db: Db }) =>
  operation({
    operationId: 'getReadiness',
    tag,
    summary: 'Whether requests can be served: database and migrations',
    needs,
    replies: {
      200: { description: 'They can', schema: Ready },
      503: { description: 'Not now; `reason` says why', schema: Ready },
    },
    refusals: [],
    read: async () => {
      const reason = await Promise.race([missingMigrations(db), afterMs(READY_LIMIT_MS)]).then(
        missing => (missing.length === 0 ? null : `migrations are missing: ${missing.join(', ')}`),
        () => 'the database does not answer',
      )
      if (reason === null) return ok({ status: 'ready' })
      return { status: 503, body: { status: 'not_ready', reason } }
    },
  })
