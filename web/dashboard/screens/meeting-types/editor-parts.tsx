/** The parts of the editor, one under the other. */
import type { Availability, Team } from '../../../client/client.ts'
import { BasicsPart } from './basics-part.tsx'
import { HostsPart } from './hosts-part.tsx'
import { HoursPart } from './hours-part.tsx'
import { LimitsPart } from './limits-part.tsx'
import { MailsPart } from './mails-part.tsx'
import { AfterPart, PagePart } from './page-part.tsx'
import { PlacePart } from './place-part.tsx'
import { QuestionsPart } from './questions-part.tsx'
import { ConfirmingPart, PoliciesPart } from './rules-part.tsx'
import { Section } from './section.tsx'
import type { SectionName } from './sections.ts'
import type { PartProps } from './setting.tsx'

export type PartsProps = PartProps & {
  sections: readonly SectionName[]
  isNew: boolean
  team: Team | null
  /** Names of a team's groups of hosts. */
  groups: readonly string[]
  hours: readonly Availability[]
  base: string
  opened: ReadonlySet<SectionName>
  onToggle: (name: SectionName, isOpen: boolean) => void
}

export function EditorParts(props: PartsProps) {
  const { form, sections, opened, onToggle } = props
  return (
    <>
      {sections.map(name => (
        <Section
          key={name}
          {...{ name, form }}
          isOpen={opened.has(name)}
          onToggle={isOpen => onToggle(name, isOpen)}
        >
          <Part {...props} {...{ name }} />
        </Section>
      ))}
    </>
  )
}

function Part({ name, form, ...given }: PartsProps & { name: SectionName }) {
  const { isNew, team, groups, hours, base } = given
  switch (name) {
    case 'basics':
      return <BasicsPart {...{ form, base, isNew }} />
    case 'place':
      return <PlacePart {...{ form }} />
    case 'hosts':
      return team && <HostsPart {...{ form, team, groups }} />
    case 'hours':
      return <HoursPart {...{ form, hours }} isOfTeam={team !== null} />
    case 'limits':
      return <LimitsPart {...{ form }} />
    case 'questions':
      return <QuestionsPart {...{ form }} />
    case 'confirming':
      return <ConfirmingPart {...{ form }} />
    case 'policies':
      return <PoliciesPart {...{ form }} />
    case 'mails':
      return <MailsPart {...{ form }} />
    case 'after':
      return <AfterPart {...{ form }} />
    case 'page':
      return <PagePart {...{ form }} />
  }
}
