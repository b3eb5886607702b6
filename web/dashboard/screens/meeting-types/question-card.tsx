/** One question: what is asked, how it is answered, and where it stands. */
import { useId } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { FieldNotes } from '../../parts/field-notes.tsx'
import { editorWords } from './editor-words.ts'
import { ListText } from './list-text.tsx'
import type { PartProps } from './setting.tsx'
import { DeleteSign, DownSign, UpSign } from './type-signs.tsx'
import type { Question, QuestionType } from './type-values.ts'

const TYPES: readonly QuestionType[] = [
  'text',
  'textarea',
  'select',
  'multiselect',
  'checkbox',
  'number',
  'date',
  'email',
  'phone',
  'url',
]

type CardProps = PartProps & {
  question: Question
  at: number
  total: number
  onChange: (question: Question) => void
  onMove: (step: 1 | -1) => void
  onRemove: () => void
}

export function QuestionCard({ form, question, at, total, onChange, onMove, onRemove }: CardProps) {
  const { say } = useWords(editorWords)
  const id = useId()
  const { label, type, required, options } = question
  const mistakeOf = (part: string) => form.mistakes[`questions.${at}.${part}`]
  const isChoice = /select$/.test(type)
  return (
    <li class="entry">
      <div class="entry-head">
        <strong>{say('questionNo', { n: at + 1 })}</strong>
        <MoveButtons {...{ at, total, onMove }} label={label} />
        <button
          class="button plain icon"
          type="button"
          aria-label={say('removeQuestion', { n: at + 1 })}
          onClick={onRemove}
        >
          <DeleteSign />
        </button>
      </div>
      <LabelField {...{ id, label }} mistake={mistakeOf('label')}>
        {text => onChange({ ...question, label: text })}
      </LabelField>
      <div class="form-row">
        <AnswerField {...{ id, type }} onChange={next => onChange({ ...question, type: next })} />
        <label class="check required">
          <input
            type="checkbox"
            checked={required}
            onChange={event => onChange({ ...question, required: event.currentTarget.checked })}
          />
          <span>{say('required')}</span>
        </label>
      </div>
      {isChoice && (
        <ListText
          label={say('options')}
          hint={say('optionsHint')}
          isArea
          value={options.join('\n')}
          mistake={mistakeOf('options')}
          onChange={text => onChange({ ...question, options: linesOf(text) })}
        />
      )}
      {!isChoice && type !== 'checkbox' && type !== 'date' && (
        <ListText
          label={say('placeholder')}
          value={question.placeholder}
          mistake={mistakeOf('placeholder')}
          onChange={text => onChange({ ...question, placeholder: text })}
        />
      )}
    </li>
  )
}

type AnswerProps = { id: string; type: QuestionType; onChange: (type: QuestionType) => void }

function AnswerField({ id, type, onChange }: AnswerProps) {
  const { say } = useWords(editorWords)
  return (
    <div class="field">
      <label for={`${id}-type`}>{say('answer')}</label>
      <select
        id={`${id}-type`}
        class="input"
        value={type}
        onChange={event => onChange(event.currentTarget.value as QuestionType)}
      >
        {TYPES.map(one => (
          <option key={one} value={one}>
            {say(`type_${one}`)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The last line stays open while it is typed. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'))

type LabelProps = {
  id: string
  label: string
  mistake: string | undefined
  children: (text: string) => void
}

function LabelField({ id, label, mistake, children: change }: LabelProps) {
  const { say } = useWords(editorWords)
  return (
    <div class="field">
      <label for={id}>{say('questionLabel')}</label>
      <input
        id={id}
        class="input"
        data-at="label"
        value={label}
        aria-invalid={mistake !== undefined}
        aria-describedby={mistake === undefined ? undefined : `${id}-mistake`}
        onInput={event => change(event.currentTarget.value)}
      />
      <FieldNotes {...{ id, mistake }} />
    </div>
  )
}

type MoveProps = { at: number; total: number; label: string; onMove: (step: 1 | -1) => void }

function MoveButtons({ at, total, label, onMove }: MoveProps) {
  const { say } = useWords(editorWords)
  const name = label || say('questionNo', { n: at + 1 })
  return (
    <>
      <button
        class="button plain icon"
        type="button"
        data-at="up"
        aria-label={say('moveUp', { label: name })}
        aria-disabled={at === 0}
        onClick={() => onMove(-1)}
      >
        <UpSign />
      </button>
      <button
        class="button plain icon"
        type="button"
        data-at="down"
        aria-label={say('moveDown', { label: name })}
        aria-disabled={at === total - 1}
        onClick={() => onMove(1)}
      >
        <DownSign />
      </button>
    </>
  )
}
