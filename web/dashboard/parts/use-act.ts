/** What a button does at once: it is busy meanwhile, and a refusal is said in the corner. */
import { useState } from 'preact/hooks'
import { focusIfLost } from './focus-if-lost.ts'
import { useProblemText } from './problem.tsx'
import { useToast } from './toasts.tsx'

export function useAct() {
  const toast = useToast()
  const problemText = useProblemText()
  const [isBusy, setBusy] = useState(false)
  const act = async (action: () => Promise<unknown>) => {
    if (isBusy) return
    setBusy(true)
    await action().catch(error => toast({ text: problemText(error), tone: 'bad' }))
    setBusy(false)
    focusIfLost()
  }
  return { act, isBusy }
}
