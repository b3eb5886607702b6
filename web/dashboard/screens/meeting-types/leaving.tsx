/** Asks before what is not saved is left. */
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useWords } from '../../languages.ts'
import { askBeforeLeaving } from '../../leaving.ts'
import { Confirm } from '../../parts/dialog.tsx'
import { editorWords } from './editor-words.ts'

export function Leaving({ isChanged }: { isChanged: boolean }) {
  const { say } = useWords(editorWords)
  const { route } = useLocation()
  const [target, setTarget] = useState<string | null>(null)
  useEffect(() => (isChanged ? askBeforeLeaving(setTarget) : undefined), [isChanged])
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
