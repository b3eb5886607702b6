/** Lists in the editor: entries that are added, removed and may be wrong one by one. */
import type { ComponentChildren } from 'preact'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { editorWords } from './editor-words.ts'
import type { EditorForm } from './setting.tsx'
import { PlusSign } from './type-signs.tsx'

/** At this path, or somewhere in what lies there. */
export function mistakeAt({ mistakes }: EditorForm, path: string): string | undefined {
  const inside = Object.keys(mistakes).find(one => one.startsWith(`${path}.`))
  return mistakes[path] ?? (inside && mistakes[inside])
}

type EntryProps = { title: string; actions: ComponentChildren; children: ComponentChildren }

export const Entry = ({ title, actions, children }: EntryProps) => (
  <li class="entry">
    <div class="entry-head">
      <strong>{title}</strong>
      {actions}
    </div>
    {children}
  </li>
)

type AddProps = {
  /** Whether the API takes no more of them. */
  isFull: boolean
  onClick: () => void
  children: ComponentChildren
}

export function AddButton({ isFull, onClick, children }: AddProps) {
  const { say } = useWords(editorWords)
  return (
    <div>
      <Button kind="second" disabledReason={isFull ? say('full') : null} {...{ onClick }}>
        <PlusSign /> {children}
      </Button>
    </div>
  )
}
