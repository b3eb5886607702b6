import { presentException } from '../availability/exceptions.ts'
import { ExceptionList } from '../availability/schema.ts'
import type { Changes } from '../runtime/db/changes.ts'
import { idParams, ok, operation } from '../runtime/http/operation.ts'
import { listCountries } from './calendar.ts'
import * as closing from './close-holidays.ts'
import { yearsAt } from './rules.ts'
import * as schema from './schema.ts'

const tag = 'Availability'

export const listHolidays = () =>
  operation({
    operationId: 'listHolidays',
    role: 'member',
    tag,
    summary: 'List the public holidays of a country, or of a region of it',
    needs: 'company',
    query: schema.HolidayQuery,
    replies: { 200: { description: 'Each date once, soonest first', schema: schema.HolidayList } },
    refusals: [],
    read: async ({ query: { region = null, ...query }, nowMs }) => {
      const year = query.year ?? yearsAt(nowMs).first + 1
      return ok(await closing.knownHolidays({ ...query, region, year, nowMs }))
    },
  })

export const listHolidayCountries = () =>
  operation({
    operationId: 'listHolidayCountries',
    role: 'member',
    tag,
    summary: 'List the countries whose public holidays are known, with their regions',
    needs: 'company',
    query: schema.CountryQuery,
    replies: { 200: { description: 'By name', schema: schema.CountryList } },
    refusals: [],
    read: async ({ query: { language } }) => ok(await listCountries(language)),
  })

export const closeHolidays = ({ changes }: { changes: Changes }) =>
  operation({
    operationId: 'closeHolidays',
    role: 'member',
    tag,
    summary: 'Close the public holidays of a year in an availability',
    description:
      "Each is an exception for its whole date, named in the user's language. Those of the same " +
      'year and country that were made before are replaced; all other exceptions stay.',
    needs: 'user',
    params: idParams('availability'),
    body: schema.CloseHolidaysBody,
    replies: { 200: { description: 'All exceptions as they are now', schema: ExceptionList } },
    refusals: ['user_not_found', 'availability_not_found'],
    write: async ({ caller: { companyId, userId }, params: { id }, body, nowMs }, tx) => {
      const { year, country, germanState } = body
      const region = body.region || germanState || null
      const wish = { companyId, userId, id, year, country, region, nowMs }
      const row = await closing.closeHolidays(tx, wish, changes)
      return ok(row.exceptions.map(one => presentException(one, row.user_id)))
    },
  })
