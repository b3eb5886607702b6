/** What holds for the whole company; each part is saved by itself. */
import { useWords } from '../../languages.ts'
import { Screen } from '../../parts/screen.tsx'
import { useRead } from '../../reads.ts'
import { BookingsForm } from './bookings-form.tsx'
import { CompanyForm } from './company-form.tsx'
import { EmbeddingForm } from './embedding-form.tsx'
import { LegalForm } from './legal-form.tsx'
import { LookForm } from './look-form.tsx'
import { Part } from './part.tsx'
import { readBookingSettings, readCompany, readPageSettings } from './settings.ts'
import { settingWords } from './words.ts'
import './settings.css'

export default function SettingsScreen() {
  const { say } = useWords(settingWords)
  const company = useRead(['company'], readCompany)
  const pages = useRead(['page-settings'], readPageSettings)
  const bookings = useRead(['booking-settings'], readBookingSettings)
  return (
    <Screen title={say('title')} lead={say('lead')}>
      <Part title={say('company')} read={company}>
        {of => <CompanyForm {...{ of }} />}
      </Part>
      <Part title={say('look')} text={say('lookText')} read={pages}>
        {of => <LookForm {...{ of }} />}
      </Part>
      <Part title={say('legal')} text={say('legalText')} read={pages}>
        {of => <LegalForm {...{ of }} />}
      </Part>
      <Part title={say('embedding')} text={say('embeddingText')} read={pages}>
        {of => <EmbeddingForm {...{ of }} />}
      </Part>
      <Part title={say('bookings')} text={say('bookingsText')} read={bookings}>
        {of => <BookingsForm {...{ of }} />}
      </Part>
    </Screen>
  )
}
