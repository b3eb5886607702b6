/** Whoever closes details goes on where they opened them. */
import { useEffect } from 'preact/hooks'
import { anchorOf } from './addresses.ts'

let openedId: string | null = null

/** While details are shown. */
export function useOpened(id: string): void {
  useEffect(() => {
    openedId = id
  }, [id])
}

/** Once the rows are there and no details lie over them. */
export function useFocusBack(isReady: boolean): void {
  useEffect(() => {
    if (!isReady || openedId === null || document.querySelector('dialog[open]')) return
    document.getElementById(anchorOf(openedId))?.focus()
    openedId = null
  })
}
