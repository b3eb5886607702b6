import { z } from 'zod'
import { role } from '../members/schema.ts'
import { email, filledText, id, text, timeZone } from '../runtime/http/fields.ts'

const EXAMPLE_ID = '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c11'
const USER_ID = '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c12'
const COMPANY_ID = '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c13'

const means = z.enum(['link', 'password']).describe('How it was opened.')

/** Read with care: what is no token is one that is not known. */
const token = z.string().max(300, 'must have at most 300 characters')

const account = {
  id: z.uuid(),
  email: z.string(),
  hasPassword: z.boolean(),
}
const accountExample = { id: EXAMPLE_ID, email: 'ada@example.com', hasPassword: true }

export const ChangedAccount = z
  .object({
    ...account,
    pendingEmail: z.string().nullable().describe('A link is on its way to it.'),
  })
  .meta({ id: 'Account', examples: [{ ...accountExample, pendingEmail: null }] })

/** As it is typed: white space counts. */
const password = z
  .string()
  .max(200, 'must have at most 200 characters')
  .refine(value => value.isWellFormed(), 'must be text')

const newPassword = password.min(10, 'must have at least 10 characters')

export const AccountBody = z
  .object({
    email: email.optional(),
    password: newPassword.optional(),
    currentPassword: password.optional(),
  })
  .meta({
    id: 'UpdateAccount',
    examples: [{ password: 'a longer one than before', currentPassword: 'correct horse battery' }],
  })

/** Whatever an account has: that of the first owner is `owner@localhost`, which is no real one. */
const emailOfAccount = filledText(254)

export const SignInBody = z.object({ email: emailOfAccount, password }).meta({
  id: 'CreateSession',
  examples: [{ email: 'ada@example.com', password: 'correct horse battery' }],
})

export const LinkBody = z
  .object({ email: emailOfAccount })
  .meta({ id: 'CreateSignInLink', examples: [{ email: 'ada@example.com' }] })

export const SignUpBody = z
  .object({ email, companyName: filledText(200), timezone: timeZone.optional() })
  .meta({
    id: 'SignUp',
    examples: [{ email: 'ada@example.com', companyName: 'Acme', timezone: 'Europe/London' }],
  })

export const Nothing = z.object({}).meta({ id: 'Nothing', examples: [{}] })

export const Session = z
  .object({
    id: z.uuid(),
    expiresAt: z.iso.datetime().describe('Each use prolongs it, up to 90 days in all.'),
    means,
    account: z.object(account),
    user: z.object({
      id: z.uuid(),
      givenName: z.string(),
      familyName: z.string(),
      email: z.string(),
      slug: z.string(),
      timezone: z.string(),
      language: z.string(),
    }),
    company: z.object({ id: z.uuid(), name: z.string(), timezone: z.string() }),
    role,
    companies: z
      .array(z.object({ id: z.uuid(), name: z.string(), role }))
      .describe('Every company of the account.'),
  })
  .meta({
    id: 'Session',
    examples: [
      {
        id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c14',
        expiresAt: '2026-12-24T09:00:00.000Z',
        means: 'link',
        account: accountExample,
        user: {
          id: USER_ID,
          givenName: 'Ada',
          familyName: 'Byron',
          email: 'ada@example.com',
          slug: 'ada-byron',
          timezone: 'Europe/London',
          language: 'en',
        },
        company: { id: COMPANY_ID, name: 'Acme', timezone: 'Europe/London' },
        role: 'owner',
        companies: [{ id: COMPANY_ID, name: 'Acme', role: 'owner' }],
      },
    ],
  })

const TOKEN_EXAMPLE = 'AZCl8GwbfD6dUT9vKx8MEQ3f0c1b7c3e9d513f6f2b1f0c11AZCl8GwbfD6dUT9v'

export const LookBody = z
  .object({ token })
  .meta({ id: 'LookAtSignInLink', examples: [{ token: TOKEN_EXAMPLE }] })

export const SignInLink = z
  .object({
    purpose: z.enum(['sign_in', 'recover', 'invitation', 'sign_up']),
    email: z.string(),
    companyName: z.string().nullable().describe('Where it leads, if that is settled.'),
    role: role.nullable().describe('Of an invitation.'),
    needsName: z.boolean().describe('Whether `givenName` is needed to redeem it.'),
    hasPassword: z.boolean().describe('Whether the account has one, and keeps it.'),
    expiresAt: z.iso.datetime(),
  })
  .meta({
    id: 'SignInLink',
    examples: [
      {
        purpose: 'sign_in',
        email: 'ada@example.com',
        companyName: 'Acme',
        role: null,
        needsName: false,
        hasPassword: false,
        expiresAt: '2026-11-24T09:30:00.000Z',
      },
    ],
  })

export const RedeemBody = z
  .object({
    token,
    givenName: filledText(100).optional().describe('Of somebody who is no user yet.'),
    familyName: text(100).optional(),
    password: newPassword.optional().describe('The account has it from then on.'),
  })
  .meta({ id: 'RedeemSignInLink', examples: [{ token: TOKEN_EXAMPLE }] })

export const SwitchBody = z
  .object({ companyId: id })
  .meta({ id: 'SwitchCompany', examples: [{ companyId: COMPANY_ID }] })

export const SessionList = z
  .object({
    sessions: z.array(
      z.object({
        id: z.uuid(),
        means,
        userAgent: z.string().nullable().describe('What the browser said of itself.'),
        address: z.string().describe('Where it was opened from; of IPv6 the network.'),
        createdAt: z.iso.datetime(),
        lastUsedAt: z.iso.datetime().describe('To five minutes or so.'),
        expiresAt: z.iso.datetime(),
        isCurrent: z.boolean(),
      }),
    ),
  })
  .meta({
    id: 'SessionList',
    examples: [
      {
        sessions: [
          {
            id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c14',
            means: 'link',
            userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0)',
            address: '192.0.2.10',
            createdAt: '2026-11-24T09:00:00.000Z',
            lastUsedAt: '2026-11-24T09:00:00.000Z',
            expiresAt: '2026-12-24T09:00:00.000Z',
            isCurrent: true,
          },
        ],
      },
    ],
  })
