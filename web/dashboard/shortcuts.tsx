/** Keys that work on every screen: a way to each screen, the palette, and help about them. */

import { useEffect, useRef, useState } from 'preact/hooks'
import { frameWords } from './frame-words.ts'
import { areLettersOn, isForScreen, SECOND_KEY_MS, switchLetters } from './keys.ts'
import { useWords } from './languages.ts'
import { followLink } from './leaving.ts'
import { Dialog } from './parts/dialog.tsx'
import { screensFor } from './routes.tsx'
import { useSession } from './session.ts'

const IS_APPLE = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** A key with the one that commands, as keyboards have it in the reader's language. */
export function Command({ letter }: { letter: string }) {
  const { say } = useWords(frameWords)
  return (
    <kbd>
      {IS_APPLE ? '⌘' : say('ctrl')} {letter}
    </kbd>
  )
}

/** As the calendar hears them. */
const CALENDAR_KEYS = [
  { keys: ['d', 'w', 'm'], does: 'shortcutView' },
  { keys: ['t'], does: 'shortcutToday' },
  { keys: ['←', '→'], does: 'shortcutTurn' },
] as const

export type Asked = { onFind: () => void; onHelp: () => void }

export function useShortcuts({ onFind, onHelp }: Asked): void {
  const screens = screensFor(useSession())
  const firstKeyAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) {
        event.preventDefault()
        onFind()
      }
      if (!isForScreen(event)) return
      const follows = event.timeStamp - firstKeyAt.current < SECOND_KEY_MS
      const screen = follows && screens.find(({ key }) => key === event.key)
      firstKeyAt.current = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY
      if (screen) followLink(screen.path)
      else if (event.key === '?') onHelp()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}

export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const { say } = useWords(frameWords)
  const [isOn, setOn] = useState(areLettersOn)
  const turn = () => {
    switchLetters(!isOn)
    setOn(!isOn)
  }
  return (
    <Dialog title={say('shortcuts')} onClose={onClose}>
      <label class="check">
        <input type="checkbox" checked={isOn} onChange={turn} />
        <span>{say('shortcutLetters')}</span>
      </label>
      <dl class="shortcuts">
        <dt>
          <Command letter="K" />
        </dt>
        <dd>{say('shortcutPalette')}</dd>
        <dt>
          <Command letter="Z" />
        </dt>
        <dd>{say('shortcutUndo')}</dd>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{say('shortcutHelp')}</dd>
        {CALENDAR_KEYS.map(({ keys, does }) => [
          <dt key={does}>{keys.map((key, at) => [at > 0 && ' ', <kbd key={key}>{key}</kbd>])}</dt>,
          <dd key={`${does}-what`}>{say(does)}</dd>,
        ])}
        {screensFor(useSession()).map(({ name, key }) => [
          <dt key={name}>
            <kbd>g</kbd> {say('andThen')} <kbd>{key}</kbd>
          </dt>,
          <dd key={`${name}-what`}>{say('shortcutGo', { screen: say(name) })}</dd>,
        ])}
      </dl>
    </Dialog>
  )
}
