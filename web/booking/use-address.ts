/** The address of the page follows what is chosen: it can be kept, shared and gone back to. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { addressOf, type Query, withChanges } from './address.ts'

type Returned = (query: Query) => void

/** `onReturn`: the visitor went back or forth in the browser's history. */
export function useAddress(path: string, first: Query, onReturn: { current: Returned }) {
  const [query, setQuery] = useState(first)
  /** Steps that were made here: so many can be gone back. */
  const steps = useRef(0)

  useEffect(() => {
    const onPop = () => {
      const next = Object.fromEntries(new URLSearchParams(location.search))
      steps.current = 0
      setQuery(next)
      onReturn.current(next)
    }
    // A page that the browser kept was left, and gave back what it held.
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) onPop()
    }
    addEventListener('popstate', onPop)
    addEventListener('pageshow', onShow)
    return () => {
      removeEventListener('popstate', onPop)
      removeEventListener('pageshow', onShow)
    }
  }, [])

  const go = (changes: Record<string, string | null>) => {
    const next = withChanges(query, changes)
    setQuery(next)
    return addressOf(path, next)
  }
  return {
    query,
    /** Of the same step. */
    note: (changes: Record<string, string | null>) =>
      history.replaceState(history.state, '', go(changes)),
    step: (changes: Record<string, string | null>) => {
      history.pushState(history.state, '', go(changes))
      steps.current += 1
    },
    /** Whether the step before is the one that the browser's own way back leads to. */
    canGoBack: () => steps.current > 0,
  }
}
