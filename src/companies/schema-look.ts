/** What pages show of the company, in the reply of each. */
import { z } from 'zod'

export const look = {
  company: z
    .object({
      name: z.string(),
      logoUrl: z.url().nullable(),
      privacyPolicyUrl: z.string().nullable(),
      imprintUrl: z.string().nullable(),
    })
    .meta({ id: 'PublicCompany' }),
  accentColor: z
    .string()
    .nullable()
    .describe('As #0099ff, for contrast not looked at; null: the colours of the product'),
  language: z.string().nullable().describe("null: the visitor's browser says"),
  frameOrigins: z
    .array(z.string())
    .nullable()
    .describe('Sites that may show the page inside their own; null: any'),
}

export const lookExample = {
  company: {
    name: 'Acme',
    logoUrl: null,
    privacyPolicyUrl: 'https://acme.example/privacy',
    imprintUrl: null,
  },
  accentColor: '#0a7d5a',
  language: null,
  frameOrigins: null,
}
