/** The page's language, for every part of it. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { en } from './en.ts'
import { type Speech, speechOf } from './speech.ts'

export const Speaking = createContext<Speech>(
  speechOf({ tag: 'en', hourCycle: 'h23', firstDay: 1 }, en),
)

export const useSpeech = (): Speech => useContext(Speaking)
