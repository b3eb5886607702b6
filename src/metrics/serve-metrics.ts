/**
 * `GET /metrics`, for whoever has the token. No network is trusted instead: behind a proxy on this
 * machine everybody comes from it.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Clock } from '../base/clock.ts'
import type { Database } from '../runtime/db/database.ts'
import { renderMetrics } from './render.ts'
import { countWork } from './store.ts'

const TYPE = 'text/plain; version=0.0.4; charset=utf-8'

type Parts = { db: Database; clock: Clock; token: string }

export function serveMetrics(app: FastifyInstance, { db, clock, token }: Parts): void {
  app.get('/metrics', async (request, reply) => {
    if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) {
      return reply.code(401).type(TYPE).send('Send the header Authorization: Bearer <token>\n')
    }
    const counted = await countWork(db, clock.now())
    const figures = { ...counted, transactionRetries: db.retries() }
    return reply.type(TYPE).send(renderMetrics(figures))
  })
}

const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))
const digest = (text: string) => createHash('sha256').update(text).digest()
