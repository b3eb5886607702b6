import type { BookingSettings } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { CheckField, FormBox, NumberField } from '../../parts/fields.tsx'
import { useSavedForm } from '../../parts/use-saved-form.ts'
import { changed } from '../../reads.ts'
import { settingWords } from './words.ts'

const MOST_HOURS = 720

const areHours = (hours: number | null): hours is number =>
  hours !== null && Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS

export function BookingsForm({ of: settings }: { of: BookingSettings }) {
  const { say } = useWords(settingWords)
  const { doubleOptIn, requireHostConfirmation, provisionalHours } = settings
  const form = useSavedForm({
    initial: { doubleOptIn, requireHostConfirmation, hours: provisionalHours as number | null },
    judge: ({ hours }) => (areHours(hours) ? {} : { hours: say('hoursWrong') }),
    fieldOf: { provisionalHours: 'hours' },
    write: async ({ hours, ...checks }) => {
      const body = { ...checks, ...(hours !== null && { provisionalHours: hours }) }
      await answered(api.updateBookingSettings({ body }))
      await changed('booking-settings')
    },
  })
  return (
    <FormBox form={form} action={say('save')} isOneOfMany>
      <CheckField
        {...{ form }}
        name="doubleOptIn"
        label={say('doubleOptIn')}
        hint={say('doubleOptInHint')}
      />
      <CheckField
        {...{ form }}
        name="requireHostConfirmation"
        label={say('hostConfirms')}
        hint={say('hostConfirmsHint')}
      />
      <NumberField
        {...{ form }}
        name="hours"
        label={say('hours')}
        hint={say('hoursHint')}
        min={1}
        max={MOST_HOURS}
      />
    </FormBox>
  )
}
