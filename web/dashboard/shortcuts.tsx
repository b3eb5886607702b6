/** Keys that work on every screen: a way to each screen, the palette, and help about them. */

import { useEffect, useRef, useState } from 'preact/hooks'
import { frameWords } from './frame-words.ts'
import { isTyping, SECOND_KEY_MS } from './keys.ts'
import { useWords } from './languages.ts'
import { followLink } from './leaving.ts'
import { Dialog } from './parts/dialog.tsx'
import { screens } from './routes.tsx'
import { isAdmin, useSession } from './session.ts'

export function Shortcuts({ onFind }: { onFind: () => void }) {
  const session = useSession()
  const [isHelping, setHelping] = useState(false)
  const firstKeyAt = useRef(Number.NEGATIVE_INFINITY)
  const open = screens.filter(screen => isAdmin(session) || !screen.isForAdmins)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) {
        event.preventDefault()
        onFind()
      }
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return
      const follows = event.timeStamp - firstKeyAt.current < SECOND_KEY_MS
      const screen = follows && open.find(({ key }) => key === event.key)
      firstKeyAt.current = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY
      if (screen) followLink(screen.path)
      else if (event.key === '?') setHelping(true)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  return isHelping ? <Help onClose={() => setHelping(false)} /> : null
}

function Help({ onClose }: { onClose: () => void }) {
  const { say } = useWords(frameWords)
  const session = useSession()
  const keyed = screens.filter(({ isForAdmins }) => isAdmin(session) || !isForAdmins)
  return (
    <Dialog title={say('shortcuts')} onClose={onClose}>
      <dl class="shortcuts">
        <dt>
          <kbd>Ctrl K</kbd>
        </dt>
        <dd>{say('shortcutPalette')}</dd>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{say('shortcutHelp')}</dd>
        {keyed.map(({ name, key }) => [
          <dt key={name}>
            <kbd>g</kbd> {say('andThen')} <kbd>{key}</kbd>
          </dt>,
          <dd key={`${name}-what`}>{say('shortcutGo', { screen: say(name) })}</dd>,
        ])}
      </dl>
    </Dialog>
  )
}
