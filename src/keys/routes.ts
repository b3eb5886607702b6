import { refuseAboveUser } from '../members/refuse-above.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Db } from '../runtime/db/database.ts'
import { created, idParams, noContent, ok, operation } from '../runtime/http/operation.ts'
import { createKey } from './create-key.ts'
import { deactivateKey } from './deactivate-key.ts'
import { presentKey, presentRotated } from './present.ts'
import { rotateKey } from './rotate-key.ts'
import * as schema from './schema.ts'
import { findKeyMaker, listKeys } from './store.ts'

export type KeyProduct = { db: Db; changes: Changes; secretKeys: readonly string[] }

const tag = 'API keys'
const needs = 'company'
const params = idParams('API key')

export const createApiKey = ({ secretKeys }: KeyProduct) =>
  operation({
    operationId: 'createApiKey',
    tag,
    summary: 'Create an API key',
    description: 'The key itself is in this reply and nowhere else. It ends by itself.',
    needs,
    body: schema.CreateKeyBody,
    replies: { 201: { description: 'The new key', schema: schema.CreatedKey } },
    refusals: ['user_not_found'],
    shownOnce: 'key',
    write: async ({ caller, body, nowMs }, tx) => {
      const { companyId, keyUserId } = caller
      const userId = caller.userId ?? keyUserId
      await refuseAboveUser(tx, caller, userId)
      const wanted = { companyId, userId, name: body.name ?? null, nowMs }
      const { expiresInDays } = body
      const { row, key } = await createKey(tx, { ...wanted, expiresInDays }, secretKeys)
      return created({ ...presentKey(row, nowMs), key })
    },
  })

export const listApiKeys = ({ db }: KeyProduct) =>
  operation({
    operationId: 'listApiKeys',
    tag,
    summary: 'List the API keys of the company',
    needs,
    replies: { 200: { description: 'Every key, ended ones too', schema: schema.ApiKeyList } },
    refusals: [],
    read: async ({ caller, nowMs }) => {
      const rows = await listKeys(db, caller.companyId)
      return ok({ keys: rows.map(row => presentKey(row, nowMs)) })
    },
  })

export const rotateApiKey = ({ changes, secretKeys }: KeyProduct) =>
  operation({
    operationId: 'rotateApiKey',
    tag,
    summary: 'Replace an API key',
    description: 'Makes a new key; the old one works on for the overlap, then ends.',
    needs,
    params,
    body: schema.RotateKeyBody,
    replies: { 201: { description: 'The new key', schema: schema.RotatedKey } },
    refusals: ['api_key_not_found', 'api_key_ended'],
    shownOnce: 'key',
    write: async ({ caller, params: { id }, body, nowMs }, tx) => {
      const { expiresInDays = 90, overlapHours = 24 } = body ?? {}
      const makerId = await findKeyMaker(tx, caller.companyId, id)
      if (makerId !== null) await refuseAboveUser(tx, caller, makerId)
      const wanted = { companyId: caller.companyId, id, expiresInDays, overlapHours, nowMs }
      const rotated = await rotateKey(tx, wanted, { changes, secretKeys })
      return created(presentRotated(rotated, nowMs))
    },
  })

export const deactivateApiKey = ({ changes }: KeyProduct) =>
  operation({
    operationId: 'deactivateApiKey',
    tag,
    summary: 'Deactivate an API key',
    needs,
    params,
    replies: { 204: { description: 'The key no longer works' } },
    refusals: ['api_key_not_found'],
    write: async ({ caller, params: { id }, nowMs }, tx) => {
      await deactivateKey(tx, { companyId: caller.companyId, id, nowMs }, changes)
      return noContent()
    },
  })
