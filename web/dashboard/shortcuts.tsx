/** Keys that work on every screen: a way to each screen, the palette, and help about them. */

import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { frameWords } from './frame-words.ts'
import { isTyping, SECOND_KEY_MS } from './keys.ts'
import { useWords } from './languages.ts'
import { Dialog } from './parts/dialog.tsx'
import { screensFor } from './routes.tsx'
import { useSession } from './session.ts'

const COMMAND = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
export const FIND_KEYS = `${COMMAND} K`

export function Shortcuts({ onFind }: { onFind: () => void }) {
  const { route } = useLocation()
  const screens = screensFor(useSession())
  const [isHelping, setHelping] = useState(false)
  const firstKeyAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) {
        event.preventDefault()
        onFind()
      }
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return
      const follows = event.timeStamp - firstKeyAt.current < SECOND_KEY_MS
      const screen = follows && screens.find(({ key }) => key === event.key)
      firstKeyAt.current = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY
      if (screen) route(screen.path)
      else if (event.key === '?') setHelping(true)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  return isHelping ? <Help onClose={() => setHelping(false)} /> : null
}

function Help({ onClose }: { onClose: () => void }) {
  const { say } = useWords(frameWords)
  return (
    <Dialog title={say('shortcuts')} onClose={onClose}>
      <dl class="shortcuts">
        <dt>
          <kbd>{FIND_KEYS}</kbd>
        </dt>
        <dd>{say('shortcutPalette')}</dd>
        <dt>
          <kbd>{COMMAND} Z</kbd>
        </dt>
        <dd>{say('shortcutUndo')}</dd>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{say('shortcutHelp')}</dd>
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
