import { z } from 'zod'
import { languageTag, queryOf } from '../runtime/http/fields.ts'
import { parseInstant } from '../time/iso.ts'

const instant = z
  .string()
  .transform((text, context) => {
    const ms = parseInstant(text)
    if (ms !== null) return ms
    const message = 'must be an instant as 2026-12-07T09:00:00Z'
    context.issues.push({ code: 'custom', input: text, message })
    return z.NEVER
  })
  .meta({ examples: ['2026-12-07T09:00:00Z'] })

export const TimeZoneQuery = queryOf({
  locale: languageTag.optional().describe('In which the names are; default: `en`'),
  at: instant.optional().describe('Whose offsets are shown; default: now'),
})

export const TimeZones = z
  .object({
    timeZones: z.array(
      z.object({
        id: z.string().describe('Of IANA'),
        city: z.string(),
        region: z.string().describe('Empty where there is none'),
        name: z.string().describe('In the language, without summer or winter'),
        offset: z.string(),
      }),
    ),
  })
  .meta({
    id: 'TimeZones',
    examples: [
      {
        timeZones: [
          {
            id: 'Asia/Kathmandu',
            city: 'Kathmandu',
            region: 'Asia',
            name: 'Nepal Time',
            offset: '+05:45',
          },
        ],
      },
    ],
  })
