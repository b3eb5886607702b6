import { ok, operation } from '../runtime/http/operation.ts'
import { makeZoneLists } from './list-zones.ts'
import * as schema from './schema.ts'

const KEPT_A_DAY = { 'cache-control': 'public, max-age=86400' }

export const listTimeZones = () => {
  const lists = makeZoneLists()
  return operation({
    operationId: 'listTimeZones',
    tag: 'Public',
    summary: 'List the time zones to choose from, with their names in a language',
    description: 'By offset, then by city.',
    needs: 'nobody',
    isPublic: true,
    query: schema.TimeZoneQuery,
    replies: { 200: { description: 'All of them', schema: schema.TimeZones } },
    refusals: [],
    read: async ({ query: { locale = 'en', at }, nowMs }) => ({
      ...ok(await lists.list(locale, at ?? nowMs)),
      headers: KEPT_A_DAY,
    }),
  })
}
