/** Tells what is open whenever that changes, for as long as the page is looked at. */
import { useEffect, useRef } from 'preact/hooks'
import { addressOf } from './address.ts'
import type { OpenStart } from './page.ts'
import { type Asked, monthQuery } from './question.ts'

export function useLive(
  apiPath: string,
  asked: Asked,
  { isOn, onStarts }: { isOn: boolean; onStarts: (starts: readonly OpenStart[]) => void },
): void {
  const address = addressOf(`${apiPath}/live`, monthQuery(asked))
  const told = useRef(onStarts)
  told.current = onStarts
  useEffect(() => {
    if (!isOn) return
    let source: EventSource | null = null
    const listen = () => {
      if (document.hidden) {
        source?.close()
        source = null
      } else if (!source) {
        source = new EventSource(address)
        source.addEventListener('windows', event => told.current(JSON.parse(event.data).windows))
      }
    }
    listen()
    document.addEventListener('visibilitychange', listen)
    return () => {
      document.removeEventListener('visibilitychange', listen)
      source?.close()
    }
  }, [address, isOn])
}
