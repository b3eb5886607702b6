import { useEffect, useState } from 'preact/hooks'

const NARROW = '(max-width: 719px)'

/** Whether there is room for one column only, as it is now. */
export function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches)
  useEffect(() => {
    const list = matchMedia(NARROW)
    const hear = () => setNarrow(list.matches)
    list.addEventListener('change', hear)
    return () => list.removeEventListener('change', hear)
  }, [])
  return isNarrow
}
