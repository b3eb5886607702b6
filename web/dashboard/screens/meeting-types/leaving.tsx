/** Asks before what is not saved is left. */
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useWords } from '../../languages.ts'
import { Confirm } from '../../parts/dialog.tsx'
import { editorWords } from './editor-words.ts'

export function Leaving({ isChanged }: { isChanged: boolean }) {
  const { say } = useWords(editorWords)
  const { route } = useLocation()
  const [target, setTarget] = useState<string | null>(null)
  useEffect(() => {
    if (!isChanged) return
    const unload = (event: BeforeUnloadEvent) => event.preventDefault()
    const click = (event: MouseEvent) => {
      const path = leadsAway(event)
      if (path === null) return
      event.preventDefault()
      event.stopPropagation()
      setTarget(path)
    }
    // Going back has happened when it is heard of: the address is put back before anything is drawn.
    const here = addressOf(location)
    const back = (event: PopStateEvent) => {
      const path = addressOf(location)
      if (path === here) return
      event.stopImmediatePropagation()
      history.pushState(null, '', here)
      setTarget(path)
    }
    addEventListener('beforeunload', unload)
    addEventListener('click', click, true)
    addEventListener('popstate', back, true)
    return () => {
      removeEventListener('beforeunload', unload)
      removeEventListener('click', click, true)
      removeEventListener('popstate', back, true)
    }
  }, [isChanged])
  if (target === null) return null
  return (
    <Confirm
      title={say('leaveTitle')}
      action={say('leave')}
      onConfirm={async () => route(target)}
      onClose={() => setTarget(null)}
    >
      <p>{say('leaveText')}</p>
    </Confirm>
  )
}

/** Where a click would lead within the dashboard, in this window. */
function leadsAway(event: MouseEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target === '_blank' || link.origin !== location.origin) return null
  const path = addressOf(link)
  return path === addressOf(location) ? null : path
}

const addressOf = ({ pathname, search }: Location | HTMLAnchorElement): string => pathname + search
