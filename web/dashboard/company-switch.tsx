/** At which company one works; whoever belongs to several can go to another. */
import { useId } from 'preact/hooks'
import { answered, api } from './api.ts'
import { frameWords } from './frame-words.ts'
import { useWords } from './languages.ts'
import { enter, useSession } from './session.ts'

export function CompanySwitch() {
  const { say } = useWords(frameWords)
  const { company, companies } = useSession()
  const id = useId()
  if (companies.length < 2) return <p class="company-name">{company.name}</p>
  const go = async (companyId: string) =>
    enter(await answered(api.switchSessionCompany({ body: { companyId } })))
  return (
    <div class="company-switch">
      <label class="unseen" for={id}>
        {say('company')}
      </label>
      <select
        id={id}
        class="input"
        value={company.id}
        onChange={event => go(event.currentTarget.value)}
      >
        {companies.map(({ id: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
