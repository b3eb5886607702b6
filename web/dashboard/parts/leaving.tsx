/** The question before what is not saved is left for another address. */
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { whoAsks } from '../leaving.ts'
import { LeaveQuestion } from './dialog.tsx'

/** Once, around all screens. */
export function LeavingPlace() {
  const { route } = useLocation()
  const [target, setTarget] = useState<string | null>(null)
  useEffect(() => whoAsks(setTarget), [])
  if (target === null) return null
  return <LeaveQuestion onLeave={() => route(target)} onStay={() => setTarget(null)} />
}
