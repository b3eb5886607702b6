/** Public holidays on the wire. */
import { z } from 'zod'
import { numberParam, queryOf, text } from '../runtime/http/fields.ts'
import { LANGUAGES } from '../users/schema.ts'

const country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2,3}$/, 'must be a country code of ISO 3166, such as DE')
  .meta({ examples: ['DE'] })

const region = text(40).meta({ examples: ['BY'] })

const language = z
  .enum(LANGUAGES)
  .default('en')
  .describe('Of the names, where they are known in it')
  .meta({ examples: ['de'] })

export const HolidayQuery = queryOf({
  country,
  region: region.optional().describe('A code of GET /v4/holiday/country; default: all the country'),
  year: numberParam(z.int().optional())
    .describe('From last year to three years ahead; default: this year')
    .meta({ examples: [2026] }),
  language,
})

export const CountryQuery = queryOf({ language })

/** `germanState` is how the contract calls the region (B.2). */
export const CloseHolidaysBody = z
  .object({
    year: z.int().describe('From last year to three years ahead'),
    country,
    region: region.nullish().describe('Default: what is a holiday in all of the country'),
    germanState: region.nullish().describe('As `region`, where the country is DE'),
  })
  .refine(({ region: own, germanState }) => !own || !germanState || own === germanState, {
    path: ['germanState'],
    message: 'must not differ from region',
  })
  .meta({ id: 'CloseHolidays', examples: [{ year: 2026, country: 'DE', germanState: 'BY' }] })

const holidays = [
  { date: '2026-12-25', name: '1. Weihnachtstag' },
  { date: '2026-12-26', name: '2. Weihnachtstag' },
]

export const HolidayList = z
  .array(z.object({ date: z.iso.date(), name: z.string() }))
  .meta({ id: 'Holidays', examples: [holidays] })

export const CountryList = z
  .array(
    z.object({
      code: z.string(),
      name: z.string(),
      regions: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  )
  .meta({
    id: 'HolidayCountries',
    examples: [[{ code: 'DE', name: 'Germany', regions: [{ code: 'BY', name: 'Bayern' }] }]],
  })
