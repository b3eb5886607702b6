/** Finds while it is typed, a moment after the last key. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useWords } from '../languages.ts'
import { partWords } from './words.ts'

const PAUSE_MS = 250

type SearchProps = { label?: string; value: string; onSearch: (text: string) => void }

export function SearchField({ label, value, onSearch }: SearchProps) {
  const { say } = useWords(partWords)
  const id = useId()
  const [text, setText] = useState(value)
  const latest = useRef(onSearch)
  latest.current = onSearch
  const searched = useRef(value)
  // What was searched from here stands in the field already, and may have been typed on.
  useEffect(() => {
    if (value !== searched.current) setText(value)
    searched.current = value
  }, [value])
  useEffect(() => {
    if (text.trim() === searched.current) return
    const timer = setTimeout(() => {
      searched.current = text.trim()
      latest.current(searched.current)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <div class="search">
      <label class="unseen" for={id}>
        {label ?? say('search')}
      </label>
      <input
        id={id}
        class="input"
        type="search"
        placeholder={label ?? say('search')}
        value={text}
        onInput={event => setText(event.currentTarget.value)}
      />
    </div>
  )
}
