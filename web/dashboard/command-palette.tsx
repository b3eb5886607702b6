/** Finds a screen or an action by a few letters (WAI-ARIA: a combobox with a list). */

import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { frameWords } from './frame-words.ts'
import { useWords } from './languages.ts'
import { followLink } from './leaving.ts'
import { Dialog } from './parts/dialog.tsx'
import { paths } from './paths.ts'
import { screensFor } from './routes.tsx'
import { isAdmin, useSession } from './session.ts'

/** What is begun most often. */
const ACTIONS = [
  { name: 'newMeetingType', path: paths.newMeetingType, isForAdmins: false },
  { name: 'newApiKey', path: paths.newApiKey, isForAdmins: true },
  { name: 'newUser', path: paths.newUser, isForAdmins: true },
  { name: 'newContact', path: paths.newContact, isForAdmins: true },
  { name: 'newWebhook', path: paths.newWebhook, isForAdmins: true },
] as const

/** All that lies open to whoever is signed in; `also`: words that find it and are not shown. */
function useCommands() {
  const { say } = useWords(frameWords)
  const session = useSession()
  const actions = ACTIONS.filter(({ isForAdmins }) => isAdmin(session) || !isForAdmins)
  const also = say('newAlso')
  return [
    ...screensFor(session).map(({ name, path }) => ({ name: say(name), path, also: '' })),
    ...actions.map(({ name, path }) => ({ name: say(name), path, also })),
  ]
}

export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { say } = useWords(frameWords)
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const found = useCommands().filter(command => isCalled(command, text))
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
        autocomplete="off"
        aria-label={say('palette')}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
        value={text}
        onInput={event => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <Found {...{ id, found, chosen }} onChosen={go} />
      {found.length === 0 && <p class="quiet">{say('nothingFound')}</p>}
    </Dialog>
  )
}

type FoundProps = {
  id: string
  found: readonly { name: string; path: string }[]
  chosen: number
  onChosen: (path: string) => void
}

/** The chosen one is in sight, however long the list is. */
function Found({ id, found, chosen, onChosen }: FoundProps) {
  const { say } = useWords(frameWords)
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(
    () => list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' }),
    [chosen],
  )
  return (
    <div
      ref={list}
      id={`${id}-list`}
      class="palette-list"
      role="listbox"
      aria-label={say('palette')}
    >
      {found.map(({ name, path }, index) => (
        // The keys are the field's: an option itself is never in focus.
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above
        <div
          key={path}
          id={`${id}-${index}`}
          class="palette-option"
          role="option"
          aria-selected={index === chosen}
          onClick={() => onChosen(path)}
        >
          {name}
        </div>
      ))}
    </div>
  )
}

/** Every word that was typed is somewhere in the name, or begins another word for it. */
function isCalled({ name, also }: { name: string; also: string }, text: string): boolean {
  const folded = name.toLowerCase()
  const others = also.split(' ')
  return text
    .toLowerCase()
    .split(/\s+/)
    .every(word => folded.includes(word) || others.some(other => other.startsWith(word)))
}
