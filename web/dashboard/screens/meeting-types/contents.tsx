/** The editor's table of contents: where what is out of the ordinary stands. */
import { useWords } from '../../languages.ts'
import { sectionId } from './section.tsx'
import { sectionWords } from './section-words.ts'
import { isOrdinary, type SectionName, sectionOf } from './sections.ts'
import type { EditorForm } from './setting.tsx'

type ContentsProps = {
  form: EditorForm
  sections: readonly SectionName[]
  onOpen: (name: SectionName) => void
}

export function Contents({ form, sections, onOpen }: ContentsProps) {
  const { say } = useWords(sectionWords)
  const wrong = new Set(Object.keys(form.mistakes).map(sectionOf))
  const go = (event: MouseEvent, name: SectionName) => {
    event.preventDefault()
    onOpen(name)
    const part = document.getElementById(sectionId(name))
    part?.scrollIntoView({ block: 'start' })
    part?.querySelector('summary')?.focus({ preventScroll: true })
  }
  return (
    <nav class="contents" aria-label={say('contents')}>
      <ul>
        {sections.map(name => (
          <li key={name}>
            <a
              href={`#${sectionId(name)}`}
              class={wrong.has(name) ? 'bad' : undefined}
              onClick={event => go(event, name)}
            >
              <span>{say(name)}</span>
              {!isOrdinary(name, form.values) && (
                <span class="changed-dot" title={say('changed')}>
                  <span class="unseen">{say('changed')}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
