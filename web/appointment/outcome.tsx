/** The first line of a page after a booking: how things stand. */
import type { ComponentChildren } from 'preact'
import type { PublicPage } from '../client/client.ts'
import { Company } from '../ui/company.tsx'
import { CheckIcon, CrossIcon, HourglassIcon } from '../ui/icons.tsx'

export type Sign = 'done' | 'ended' | 'waits'

type OutcomeProps = {
  company: PublicPage['company']
  title: string
  /** null: nothing has happened that has to be told. */
  sign: Sign | null
  children?: ComponentChildren
}

const SIGNS = { done: CheckIcon, ended: CrossIcon, waits: HourglassIcon }

export function Outcome({ company, title, sign, children }: OutcomeProps) {
  const Icon = sign && SIGNS[sign]
  return (
    <header class="outcome">
      <Company company={company} />
      <h1>
        {Icon && (
          <span class={`sign ${sign}`}>
            <Icon />
          </span>
        )}
        {title}
      </h1>
      {children}
    </header>
  )
}
