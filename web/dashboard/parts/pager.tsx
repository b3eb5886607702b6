/** From page to page of a long list. */
import { Chevron } from '../../ui/icons.tsx'
import { useWords } from '../languages.ts'
import { partWords } from './words.ts'

type PagerProps = { page: number; pageSize: number; total: number; onPage: (page: number) => void }

/** `page` is counted from 0. */
export function Pager({ page, pageSize, total, onPage }: PagerProps) {
  const { say, number } = useWords(partWords)
  if (total <= pageSize) return null
  const from = page * pageSize + 1
  const to = Math.min(total, from + pageSize - 1)
  return (
    <nav class="pager">
      <button
        class="button second icon"
        type="button"
        aria-label={say('previous')}
        aria-disabled={page === 0}
        onClick={() => page > 0 && onPage(page - 1)}
      >
        <Chevron to="left" />
      </button>
      <p aria-live="polite">
        {say('pageOf', { from: number(from), to: number(to), total: number(total) })}
      </p>
      <button
        class="button second icon"
        type="button"
        aria-label={say('next')}
        aria-disabled={to >= total}
        onClick={() => to < total && onPage(page + 1)}
      >
        <Chevron to="right" />
      </button>
    </nav>
  )
}
