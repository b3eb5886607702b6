/** Finds a screen or an action by a few letters (WAI-ARIA: a combobox with a list). */

import { useId, useState } from 'preact/hooks'
import { commands } from './commands.ts'
import { frameWords } from './frame-words.ts'
import { useWords } from './languages.ts'
import { followLink } from './leaving.ts'
import { Dialog } from './parts/dialog.tsx'
import { isAdmin, useSession } from './session.ts'

export function CommandPalette({ onClose }: { onClose: () => void }) {
  const words = useWords(frameWords)
  const { say } = words
  const session = useSession()
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const found = commands(words, isAdmin(session)).filter(({ name }) => isIn(name, text))
  const chosen = Math.min(at, found.length - 1)
  const go = (path: string) => {
    onClose()
    followLink(path)
  }
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt((chosen + step + found.length) % Math.max(1, found.length))
    }
    const path = found[chosen]?.path
    if (event.key !== 'Enter' || path === undefined) return
    // Whatever opens then is not what was meant.
    event.preventDefault()
    go(path)
  }
  return (
    <Dialog title={say('palette')} onClose={onClose}>
      <input
        class="input"
        type="text"
        role="combobox"
        aria-label={say('palette')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
        value={text}
        onInput={event => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} class="palette-list" role="listbox" aria-label={say('palette')}>
        {found.map(({ name, path }, index) => (
          // The keys are the field's: an option itself is never in focus.
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          // biome-ignore lint/a11y/useKeyWithClickEvents: as above
          <div
            key={path + name}
            id={`${id}-${index}`}
            class="palette-option"
            role="option"
            aria-selected={index === chosen}
            onClick={() => go(path)}
          >
            {name}
          </div>
        ))}
      </div>
      {found.length === 0 && <p class="quiet">{say('nothingFound')}</p>}
    </Dialog>
  )
}

/** Every word that was typed is somewhere in the name. */
const isIn = (name: string, text: string): boolean => {
  const folded = name.toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every(word => folded.includes(word))
}
