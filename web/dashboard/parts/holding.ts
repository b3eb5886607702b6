/** What is typed and not saved yet: whoever is about to lose it is asked first. */
import { createContext } from 'preact'
import { useContext, useLayoutEffect } from 'preact/hooks'

/** Holds it until what is returned is called. */
export type Hold = () => () => void

/** Of the dialog around a form; a form on a screen says itself whether it is kept. */
export const Holding = createContext<Hold>(() => () => {})

export function useHold(isChanged: boolean, hold: Hold): void {
  // What is pressed right after the last letter is asked about too.
  useLayoutEffect(() => (isChanged ? hold() : undefined), [isChanged, hold])
}

/** What is changed in a form in a dialog. */
export const useHoldInDialog = (isChanged: boolean): void => useHold(isChanged, useContext(Holding))
