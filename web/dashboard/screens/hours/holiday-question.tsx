/** Whose holidays, and of which year: it stands in the address. */
import { useId } from 'preact/hooks'
import type { HolidayCountries } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { useAddress } from '../../parts/use-address.ts'
import { holidayWords } from './holiday-words.ts'

type QuestionProps = {
  countries: HolidayCountries
  country: HolidayCountries[number]
  region: string | null
  year: number
  years: readonly number[]
}

export function HolidayQuestion({ countries, country, region, year, years }: QuestionProps) {
  const { say } = useWords(holidayWords)
  const { set } = useAddress()
  const regions = country.regions.map(({ code, name }) => ({ value: code, text: name }))
  return (
    <div class="form-row">
      <Select
        label={say('country')}
        value={country.code}
        choices={countries.map(({ code, name }) => ({ value: code, text: name }))}
        onChange={value => set({ country: value, region: null })}
      />
      {regions.length > 0 && (
        <Select
          label={say('region')}
          value={region ?? ''}
          choices={[{ value: '', text: say('wholeCountry') }, ...regions]}
          onChange={value => set({ country: country.code, region: value })}
        />
      )}
      <Select
        label={say('year')}
        value={String(year)}
        choices={years.map(String).map(text => ({ value: text, text }))}
        onChange={value => set({ year: value })}
      />
    </div>
  )
}

type SelectProps = {
  label: string
  value: string
  choices: readonly { value: string; text: string }[]
  onChange: (value: string) => void
}

function Select({ label, value, choices, onChange }: SelectProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        {...{ id, value }}
        class="input"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {choices.map(one => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </div>
  )
}
