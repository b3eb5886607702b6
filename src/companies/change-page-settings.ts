import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { Logo, PageSettings } from './rules.ts'
import { deleteLogo, insertLogo, lockPageSettings, updatePageSettings } from './store-pages.ts'

export type Change = {
  [K in Exclude<keyof PageSettings, 'logoId'>]?: PageSettings[K] | undefined
} & { logo?: Logo | null | undefined }

/** Changes what is sent. Throws `validation_failed` where consent is asked for to nothing. */
export async function changePageSettings(
  tx: Tx,
  companyId: string,
  change: Change,
): Promise<PageSettings> {
  const { logo, ...changed } = change
  const before = await lockPageSettings(tx, companyId)
  const given = Object.entries(changed).filter(([, value]) => value !== undefined)
  const logoId = logo === undefined ? before.logoId : logo && newId()
  const settings: PageSettings = { ...before, ...Object.fromEntries(given), logoId }
  if (settings.requireConsent && settings.privacyPolicyUrl === null) {
    const message = 'needs a privacyPolicyUrl: there is nothing to accept without one'
    throw new Refusal('validation_failed', { errors: [{ field: 'requireConsent', message }] })
  }
  await updatePageSettings(tx, companyId, settings)
  if (before.logoId !== null && before.logoId !== logoId) await deleteLogo(tx, before.logoId)
  if (logo && logoId) await insertLogo(tx, { companyId, id: logoId, ...logo })
  return settings
}
