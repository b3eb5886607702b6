/** Tags that every contact of the list has to have: typed, and each taken away by itself. */
import { useId, useState } from 'preact/hooks'
import { CrossIcon } from '../../../ui/icons.tsx'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { contactWords } from './words.ts'

type TagProps = {
  tags: readonly string[]
  /** Those that are offered while one is typed. */
  known: readonly string[]
  onTags: (tags: readonly string[]) => void
}

export function TagFilter({ tags, known, onTags }: TagProps) {
  const { say } = useWords(contactWords)
  const id = useId()
  const [text, setText] = useState('')
  const add = (event: Event) => {
    event.preventDefault()
    if (text.trim() === '') return
    onTags([...tags, text.trim()])
    setText('')
  }
  return (
    <>
      <form class="tag-form" onSubmit={add}>
        <label class="unseen" for={id}>
          {say('tagFilter')}
        </label>
        <input
          id={id}
          class="input"
          list={`${id}-known`}
          placeholder={say('tagFilter')}
          autocomplete="off"
          value={text}
          onInput={event => setText(event.currentTarget.value)}
        />
        <datalist id={`${id}-known`}>
          {known.map(tag => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <Button kind="second" type="submit">
          {say('addTag')}
        </Button>
      </form>
      {tags.map(tag => (
        <button
          key={tag}
          class="tag chosen"
          type="button"
          aria-label={say('withoutTag', { tag })}
          onClick={() => onTags(tags.filter(one => one !== tag))}
        >
          {tag}
          <CrossIcon />
        </button>
      ))}
    </>
  )
}
