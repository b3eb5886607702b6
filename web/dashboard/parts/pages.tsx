/** A list a page at a time: its place until it is there, what went wrong, nothing, or its rows. */
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Read } from '../reads.ts'
import { Pager } from './pager.tsx'
import { Problem } from './problem.tsx'
import { Skeleton } from './table.tsx'
import { useAddress } from './use-address.ts'

type PagesProps<Page> = {
  read: Read<Page>
  pageSize: number
  /** Says how many there are. */
  found?: (total: number) => string
  /** What is said where there are no rows. */
  nothing: ComponentChildren
  children: (page: Page) => ComponentChildren
}

export function Pages<Page extends { total: number }>(props: PagesProps<Page>) {
  const { read, pageSize, found, nothing, children } = props
  const { page, set } = useAddress()
  const { data, error, refetch, isPlaceholderData } = read
  const go = (to: number) => set({ page: to === 0 ? null : to + 1 })
  const lastPage = data ? Math.max(0, Math.ceil(data.total / pageSize) - 1) : page
  const isBeyond = page > lastPage && !isPlaceholderData
  // The rows of the last page may have gone meanwhile, and it with them.
  useEffect(() => {
    if (isBeyond) go(lastPage)
  }, [isBeyond])
  if (error && !data) return <Problem error={error} retry={refetch} />
  if (!data || isBeyond) return <Skeleton rows={8} />
  if (data.total === 0) return <>{nothing}</>
  return (
    <div class="pages" aria-busy={isPlaceholderData}>
      {found && (
        <p class="quiet" role="status">
          {found(data.total)}
        </p>
      )}
      {children(data)}
      <Pager {...{ page, pageSize, total: data.total }} onPage={go} />
    </div>
  )
}
