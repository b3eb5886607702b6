import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { useToast } from '../../parts/toasts.tsx'
import { editorWords } from './editor-words.ts'
import { AddButton } from './entries.tsx'
import { QuestionCard } from './question-card.tsx'
import { CheckSetting, type PartProps } from './setting.tsx'
import type { Question } from './type-values.ts'

const NEW_QUESTION: Question = {
  id: '',
  label: '',
  type: 'text',
  required: false,
  options: [],
  placeholder: '',
}

const MOST_QUESTIONS = 50

/** Where the focus goes once the list has been drawn again: of the card, the element found so. */
type Wish = { at: number; what: 'input' | '[data-at=up]' | '[data-at=down]' }

export function QuestionsPart({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const toast = useToast()
  const list = useRef<HTMLOListElement>(null)
  const [wish, setWish] = useState<Wish | null>(null)
  const [told, setTold] = useState('')
  const { questions } = form.values
  const latest = useRef(questions)
  latest.current = questions
  const set = (next: readonly Question[]) => form.set('questions', next)
  useEffect(() => {
    if (!wish) return
    const card = list.current?.children[wish.at]
    card?.querySelector<HTMLElement>(wish.what)?.focus()
    setWish(null)
  }, [wish])
  const move = (from: number, step: 1 | -1) => {
    const question = questions[from]
    const to = from + step
    if (!question || to < 0 || to >= questions.length) return
    set(questions.toSpliced(from, 1).toSpliced(to, 0, question))
    setTold(say('movedTo', { label: question.label, n: to + 1, total: questions.length }))
    setWish({ at: to, what: step < 0 ? '[data-at=up]' : '[data-at=down]' })
  }
  const remove = (at: number, question: Question) => {
    set(questions.toSpliced(at, 1))
    const text = say('questionRemoved', { label: question.label })
    // The others may have changed since.
    toast({ text, undo: async () => set(latest.current.toSpliced(at, 0, question)) })
  }
  return (
    <>
      <p class="quiet">{say('questionsHint')}</p>
      {questions.length > 0 && (
        <ol class="entries" ref={list}>
          {questions.map((question, at) => (
            <QuestionCard
              key={at}
              {...{ question, at, form }}
              total={questions.length}
              onChange={next => set(questions.with(at, next))}
              onMove={step => move(at, step)}
              onRemove={() => remove(at, question)}
            />
          ))}
        </ol>
      )}
      <p class="unseen" role="status">
        {told}
      </p>
      <AddButton
        isFull={questions.length >= MOST_QUESTIONS}
        onClick={() => {
          set([...questions, NEW_QUESTION])
          setWish({ at: questions.length, what: 'input' })
        }}
      >
        {say('addQuestion')}
      </AddButton>
      <CheckSetting {...{ form }} name="allowAddingGuests" label={say('guests')} />
      <CheckSetting {...{ form }} name="allowPhoneOnlyBooking" label={say('phoneOnly')} />
    </>
  )
}
