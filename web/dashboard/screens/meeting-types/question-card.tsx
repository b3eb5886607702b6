/** One question: what is asked, how it is answered, and where it stands. */
import { useWords } from '../../languages.ts'
import { IconButton } from '../../parts/icon-button.tsx'
import { editorWords } from './editor-words.ts'
import { Entry, mistakeAt } from './entries.tsx'
import { ListText } from './list-text.tsx'
import { PickField } from './pick.tsx'
import type { PartProps } from './setting.tsx'
import { DeleteSign, DownSign, UpSign } from './type-signs.tsx'
import { isChoice, type Question, type QuestionType } from './type-values.ts'

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

export function QuestionCard({ form, question, onChange, ...place }: CardProps) {
  const { say } = useWords(editorWords)
  const { label, type, required, options, placeholder } = question
  const set = (change: Partial<Question>) => onChange({ ...question, ...change })
  const mistakeOf = (part: string) => mistakeAt(form, `questions.${place.at}.${part}`)
  const title = say('questionNo', { n: place.at + 1 })
  return (
    <Entry title={title} actions={<Actions {...place} label={label || title} />}>
      <ListText
        label={say('questionLabel')}
        value={label}
        mistake={mistakeOf('label')}
        onChange={text => set({ label: text })}
      />
      <div class="form-row">
        <PickField
          label={say('answer')}
          value={type}
          choices={TYPES}
          textOf={one => say(`type_${one}`)}
          onChange={next => set({ type: next })}
        />
        <label class="check required">
          <input
            type="checkbox"
            checked={required}
            onChange={event => set({ required: event.currentTarget.checked })}
          />
          <span>{say('required')}</span>
        </label>
      </div>
      {isChoice(type) && (
        <ListText
          label={say('options')}
          hint={say('optionsHint')}
          isArea
          value={options.join('\n')}
          mistake={mistakeOf('options')}
          onChange={text => set({ options: linesOf(text) })}
        />
      )}
      {!isChoice(type) && type !== 'checkbox' && type !== 'date' && (
        <ListText
          label={say('placeholder')}
          isOptional
          value={placeholder}
          mistake={mistakeOf('placeholder')}
          onChange={text => set({ placeholder: text })}
        />
      )}
    </Entry>
  )
}

/** The last line stays open while it is typed. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'))

type ActionsProps = Pick<CardProps, 'at' | 'total' | 'onMove' | 'onRemove'> & { label: string }

/** By `data-at` the focus finds its way once the list has been drawn again. */
function Actions({ at, total, label, onMove, onRemove }: ActionsProps) {
  const { say } = useWords(editorWords)
  return (
    <>
      <IconButton
        data-at="up"
        label={say('moveUp', { label })}
        aria-disabled={at === 0}
        onClick={() => onMove(-1)}
      >
        <UpSign />
      </IconButton>
      <IconButton
        data-at="down"
        label={say('moveDown', { label })}
        aria-disabled={at === total - 1}
        onClick={() => onMove(1)}
      >
        <DownSign />
      </IconButton>
      <IconButton label={say('removeQuestion', { n: at + 1 })} onClick={onRemove}>
        <DeleteSign />
      </IconButton>
    </>
  )
}
