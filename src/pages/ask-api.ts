/**
 * The pages are clients of the public API: what they show and do is asked of it as a visitor would,
 * within this process. So they are held to the same rules and the same limits.
 */
import type { FastifyInstance } from 'fastify'
import type { Answer } from '../../web/booking/calls.ts'
import type { PageRequest } from '../runtime/http/pages.ts'

export type AskApi = <T>(
  method: 'GET' | 'POST' | 'DELETE',
  address: string,
  body?: object,
  /** Of a request that may come twice. */
  idempotencyKey?: string,
) => Promise<Answer<T>>

/** Asks on behalf of whoever asks for the page. */
export const asVisitor =
  (app: FastifyInstance) =>
  ({ ip, requestId }: Pick<PageRequest, 'ip' | 'requestId'>): AskApi =>
  async (method, url, body, idempotencyKey) => {
    const headers = {
      'x-request-id': requestId,
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    }
    const asked = { method, url, headers, remoteAddress: ip, ...(body && { payload: body }) }
    const { statusCode: status, payload } = await app.inject(asked)
    const read = payload === '' ? {} : JSON.parse(payload)
    return status < 400 ? { isOk: true, body: read } : { isOk: false, status, error: read }
  }
