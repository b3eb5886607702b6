/** Public holidays: looked up by country and region, and closed for a year at once. */

import { useContext } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Availability, HolidayCountries } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { Spoken, useWords } from '../../languages.ts'
import { Problem } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { useRead } from '../../reads.ts'
import { HolidayList } from './holiday-list.tsx'
import { HolidayQuestion } from './holiday-question.tsx'
import { holidayWords } from './holiday-words.ts'
import { firstCountry, lastCountry, yearsFrom } from './holidays.ts'
import { todayIn } from './today.ts'

export function HolidaysPart({ of }: { of: Availability }) {
  const { say } = useWords(holidayWords)
  const { language } = useContext(Spoken)
  const readCountries = () => answered(api.listHolidayCountries({ query: { language } }))
  const {
    data: countries,
    error,
    refetch,
  } = useRead(['holiday-countries', language], readCountries, {
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <section class="card" aria-labelledby="holidays">
      <div class="text check-head">
        <h3 id="holidays">{say('title')}</h3>
        <p class="quiet">{say('lead')}</p>
      </div>
      {error && !countries && <Problem error={error} retry={refetch} />}
      {!countries && !error && <Skeleton rows={6} />}
      {countries && <Chosen {...{ of, countries }} />}
    </section>
  )
}

function Chosen({ of, countries }: { of: Availability; countries: HolidayCountries }) {
  const { query } = useLocation()
  const { tag } = useContext(Spoken)
  const thisYear = Number(todayIn(of.timezone).slice(0, 4))
  const years = yearsFrom(thisYear)
  const own = new Intl.Locale(tag).maximize().region
  const wishes = [query.country, lastCountry(of.availabilityExceptions), own]
  const code = firstCountry(countries, wishes)
  const country = countries.find(one => one.code === code)
  if (!country) return null
  const region = country.regions.find(one => one.code === query.region)?.code ?? null
  const chosen = {
    country: country.code,
    region,
    year: years.find(one => String(one) === query.year) ?? thisYear,
  }
  return (
    <>
      <HolidayQuestion {...{ countries, country, region, years }} year={chosen.year} />
      <HolidayList key={`${chosen.country} ${region} ${chosen.year}`} {...{ of, chosen }} />
    </>
  )
}
