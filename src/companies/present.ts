/** A company, and how its pages look, as those who keep them and those who visit see it. */
import { formatMoment } from '../time/moment.ts'
import type { PageSettings } from './rules.ts'
import { hexOf } from './rules.ts'
import type { Company } from './store.ts'
import type { LookRow } from './store-pages.ts'

export const presentCompany = (id: string, { createdMs, ...shown }: Company) => ({
  id,
  ...shown,
  createdAt: formatMoment(createdMs),
})

const logoUrl = (logoId: string | null, publicUrl: string): string | null =>
  logoId && `${publicUrl}/v4/public/logo/${logoId}`

export const presentPageSettings = ({ logoId, ...settings }: PageSettings, publicUrl: string) => ({
  ...settings,
  logoUrl: logoUrl(logoId, publicUrl),
})

/** What every page shows, whatever it is about. */
export function presentLook(look: LookRow, publicUrl: string) {
  const { name, privacyPolicyUrl, imprintUrl, typeColor, ownColor, accentColor } = look
  return {
    company: { name, logoUrl: logoUrl(look.logoId, publicUrl), privacyPolicyUrl, imprintUrl },
    accentColor: hexOf(typeColor) ?? hexOf(ownColor) ?? hexOf(accentColor),
    language: look.ownLanguage ?? look.language,
    frameOrigins: look.frameOrigins,
  }
}
