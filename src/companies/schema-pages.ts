import { z } from 'zod'
import { webAddress } from '../meeting-types/schema-fields.ts'
import { languageTag } from '../runtime/http/fields.ts'
import { LOGO_BYTES, logoIn, originOf } from './rules.ts'

const MOST_ORIGINS = 50
const DATA_URL_LENGTH = 4 * Math.ceil(LOGO_BYTES / 3) + 50

const accentColor = z
  .string()
  .regex(/^#([\da-f]{3}|[\da-f]{6})$/i, 'must be a colour as #09f or #0099ff')
  .nullable()
  .describe('Shifted where text on it could not be read; null: the colours of the product')

const logo = z
  .string()
  .max(DATA_URL_LENGTH, `must be an image of at most ${LOGO_BYTES / 1000} kB`)
  .transform((dataUrl, context) => {
    const found = logoIn(dataUrl)
    if (found && found.content.length <= LOGO_BYTES) return found
    const message = found
      ? `must be an image of at most ${LOGO_BYTES / 1000} kB`
      : 'must be a PNG, JPEG, WebP, GIF or SVG image as data:image/png;base64,…'
    context.issues.push({ code: 'custom', input: dataUrl, message })
    return z.NEVER
  })
  .nullable()
  .describe(`An image as a data URL, at most ${LOGO_BYTES / 1000} kB; null takes it away`)

const frameOrigin = z
  .string()
  .max(300)
  .transform((text, context) => {
    const origin = originOf(text)
    if (origin !== null) return origin
    const message = 'must be an origin as https://shop.example or https://*.shop.example'
    context.issues.push({ code: 'custom', input: text, message })
    return z.NEVER
  })

const FRAMES = 'Which sites may show the pages inside their own; null: any, an empty list: none'

export const PageSettingsChange = z
  .object({
    accentColor,
    logo,
    privacyPolicyUrl: webAddress.nullable(),
    imprintUrl: webAddress.nullable(),
    requireConsent: z
      .boolean()
      .describe('Attendees accept the privacy policy, of which the address has to be known'),
    frameOrigins: z
      .array(frameOrigin)
      .max(MOST_ORIGINS, `must have at most ${MOST_ORIGINS} entries`)
      .nullable()
      .describe(FRAMES),
    language: languageTag.nullable().describe("null: the visitor's browser says"),
  })
  .partial()
  .meta({
    id: 'ChangePageSettings',
    examples: [
      {
        accentColor: '#0a7d5a',
        privacyPolicyUrl: 'https://acme.example/privacy',
        requireConsent: true,
        frameOrigins: ['https://shop.example', 'https://*.shop.example'],
      },
    ],
  })

export const PageSettings = z
  .object({
    accentColor: z.string().nullable(),
    logoUrl: z.url().nullable(),
    privacyPolicyUrl: z.string().nullable(),
    imprintUrl: z.string().nullable(),
    requireConsent: z.boolean(),
    frameOrigins: z.array(z.string()).nullable().describe(FRAMES),
    language: z.string().nullable(),
  })
  .meta({
    id: 'PageSettings',
    examples: [
      {
        accentColor: '#0a7d5a',
        logoUrl: 'http://localhost:3000/v4/public/logo/0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31',
        privacyPolicyUrl: 'https://acme.example/privacy',
        imprintUrl: null,
        requireConsent: true,
        frameOrigins: null,
        language: null,
      },
    ],
  })

export const LogoImage = {
  description: 'The image',
  contentType: 'image/*',
  example: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>',
}
