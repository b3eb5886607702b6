import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField } from '../../parts/fields.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { editorWords } from './editor-words.ts'
import { QuestionCard } from './question-card.tsx'
import { type PartProps, Setting } from './setting.tsx'
import { PlusSign } from './type-signs.tsx'
import type { Question } from './type-values.ts'

const NEW_QUESTION: Question = {
  id: '',
  label: '',
  type: 'text',
  required: false,
  options: [],
  placeholder: '',
}

/** Where the focus goes once the list has been drawn again. */
type Wish = { at: number; what: 'label' | 'up' | 'down' }

export function QuestionsPart({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const toast = useToast()
  const list = useRef<HTMLOListElement>(null)
  const [wish, setWish] = useState<Wish | null>(null)
  const [told, setTold] = useState('')
  const { questions } = form.values
  const set = (next: readonly Question[]) => form.set('questions', next)
  useEffect(() => {
    if (!wish) return
    const card = list.current?.children[wish.at]
    card?.querySelector<HTMLElement>(`[data-at="${wish.what}"]`)?.focus()
    setWish(null)
  }, [wish])
  const move = (from: number, step: 1 | -1) => {
    const question = questions[from]
    const to = from + step
    if (!question || to < 0 || to >= questions.length) return
    set(questions.toSpliced(from, 1).toSpliced(to, 0, question))
    setTold(say('movedTo', { label: question.label, n: to + 1, total: questions.length }))
    setWish({ at: to, what: step < 0 ? 'up' : 'down' })
  }
  const remove = (at: number) => {
    const before = questions
    set(questions.toSpliced(at, 1))
    const { label = '' } = questions[at] ?? {}
    toast({ text: say('questionRemoved', { label }), undo: async () => set(before) })
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
              onRemove={() => remove(at)}
            />
          ))}
        </ol>
      )}
      <p class="unseen" role="status">
        {told}
      </p>
      <div>
        <Button
          kind="second"
          onClick={() => {
            set([...questions, NEW_QUESTION])
            setWish({ at: questions.length, what: 'label' })
          }}
        >
          <PlusSign /> {say('addQuestion')}
        </Button>
      </div>
      <Setting {...{ form }} of="allowAddingGuests" label={say('guests')}>
        <CheckField {...{ form }} name="allowAddingGuests" label={say('guests')} />
      </Setting>
      <Setting {...{ form }} of="allowPhoneOnlyBooking" label={say('phoneOnly')}>
        <CheckField {...{ form }} name="allowPhoneOnlyBooking" label={say('phoneOnly')} />
      </Setting>
    </>
  )
}
