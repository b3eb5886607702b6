/** A part of the editor: closed, it says in a line what is in it. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { sectionWords } from './section-words.ts'
import { isOrdinary, type SectionName, sectionOf } from './sections.ts'
import type { EditorForm } from './setting.tsx'
import { useSummary } from './use-summary.ts'

export const sectionId = (name: SectionName): string => `part-${name}`

type SectionProps = {
  name: SectionName
  form: EditorForm
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  children: ComponentChildren
}

export function Section({ name, form, isOpen, onToggle, children }: SectionProps) {
  const { say } = useWords(sectionWords)
  const summaryOf = useSummary()
  // What is wrong is in sight whatever was closed.
  const isWrong = Object.keys(form.mistakes).some(path => sectionOf(path) === name)
  const isShown = isOpen || isWrong
  const isQuiet = isOrdinary(name, form.values)
  const box = useRef<HTMLDetailsElement>(null)
  // A click closes it whatever is drawn: where something is wrong it opens again.
  useEffect(() => {
    if (box.current && isWrong) box.current.open = true
  })
  return (
    <details
      ref={box}
      id={sectionId(name)}
      class="card editor-part"
      open={isShown}
      onToggle={event => onToggle(event.currentTarget.open)}
    >
      <summary>
        <h2>{say(name)}</h2>
        <span class={isQuiet ? 'editor-part-line quiet' : 'editor-part-line'}>
          {summaryOf(name, form.values)}
        </span>
      </summary>
      {isShown && <div class="editor-part-body">{children}</div>}
    </details>
  )
}
