/** The exceptions to come, to be changed and removed. */
import { useRef } from 'preact/hooks'
import type { Availability } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { useProblemText } from '../../parts/problem.tsx'
import { type Column, Empty, Table } from '../../parts/table.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { exceptionWords } from './exception-words.ts'
import { type Line, useLines } from './use-lines.ts'
import { useSavingExceptions } from './use-saving.ts'
import type { Span } from './year.ts'

type ListProps = { of: Availability; today: string; onOpen: (span: Span) => void }

export function ExceptionList({ of, today, onOpen }: ListProps) {
  const { say } = useWords(exceptionWords)
  const save = useSavingExceptions(of)
  const toast = useToast()
  const problemText = useProblemText()
  const box = useRef<HTMLElement>(null)
  const lines = useLines(of, today)
  const remove = ({ rest }: Line) => {
    // The button goes with its line.
    box.current?.focus()
    save(rest, say('removed')).catch(error => toast({ text: problemText(error), tone: 'bad' }))
  }
  const columns: Column<Line>[] = [
    { head: say('when'), cell: line => <strong>{line.when}</strong> },
    {
      head: say('what'),
      cell: ({ isClosed, what }) =>
        isClosed ? <Badge tone="bad">{say('closed')}</Badge> : <Badge tone="accent">{what}</Badge>,
    },
    { head: say('reason'), cell: ({ note }) => note },
    { head: say('actions'), cell: line => <LineActions {...{ line, onOpen, remove }} /> },
  ]
  return (
    <section ref={box} class="part coming" tabIndex={-1} aria-label={say('coming')}>
      {lines.length === 0 ? (
        <Empty title={say('emptyTitle')}>
          <p>{say('emptyText')}</p>
        </Empty>
      ) : (
        <>
          <h3>{say('coming')}</h3>
          <Table caption={say('coming')} {...{ columns }} rows={lines} keyOf={line => line.key} />
        </>
      )}
    </section>
  )
}

type ActionProps = { line: Line; onOpen: (span: Span) => void; remove: (line: Line) => void }

function LineActions({ line, onOpen, remove }: ActionProps) {
  const { say } = useWords(exceptionWords)
  const { when, span } = line
  return (
    <div class="actions">
      {span && (
        <Button kind="plain" label={say('changeOf', { when })} onClick={() => onOpen(span)}>
          {say('change')}
        </Button>
      )}
      <Button kind="plain" label={say('removeOf', { when })} onClick={() => remove(line)}>
        {say('remove')}
      </Button>
    </div>
  )
}
