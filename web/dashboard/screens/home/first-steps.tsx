/** From nothing to the first booking; gone once there was one. */
import { CheckIcon } from '../../../ui/icons.tsx'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { isAdmin, useSession } from '../../session.ts'
import { readKeys } from '../api-keys/keys.ts'
import { homeWords } from './words.ts'

/** The name of the key that setting up makes, and prints to the terminal. */
const PRINTED_KEY = 'First key'

/** Whether the company had no booking yet; undefined: not known. Of no concern to members. */
export function useIsNew(): boolean | undefined {
  const enabled = isAdmin(useSession())
  const readIsNew = async () =>
    (await answered(api.listAppointments({ query: { pageSize: 1 } }))).total === 0
  const { data, error } = useRead(['appointments', 'none'], readIsNew, { enabled })
  return enabled && !error ? data : false
}

export function FirstSteps() {
  const { say } = useWords(homeWords)
  const { account, user } = useSession()
  const { data: keys = [] } = useRead(['api-keys'], readKeys)
  const steps = [
    {
      name: 'stepAccount',
      text: 'stepAccountText',
      href: paths.account,
      isDone: account.hasPassword,
    },
    {
      name: 'stepKey',
      text: 'stepKeyText',
      href: paths.newApiKey,
      isDone: keys.some(({ name }) => name !== PRINTED_KEY),
    },
    { name: 'stepHours', text: 'stepHoursText', href: paths.hours, isDone: false },
    { name: 'stepPage', text: 'stepPageText', href: `/${user.slug}`, isDone: false },
  ] as const
  return (
    <section class="card" aria-labelledby="begin">
      <h2 id="begin">{say('begin')}</h2>
      <p class="quiet">{say('beginText')}</p>
      <ol class="steps">
        {steps.map(({ name, text, href, isDone }) => (
          <li key={name} class={isDone ? 'step-line done' : 'step-line'}>
            <span class="step-sign">{isDone && <CheckIcon />}</span>
            <span class="two-lines">
              <a href={href}>{say(name)}</a>
              <span class="quiet">{isDone ? say('done') : say(text)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
