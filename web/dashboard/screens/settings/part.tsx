import type { ComponentChildren } from 'preact'
import { Problem } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/table.tsx'
import type { Read } from '../../reads.ts'

type PartProps<T> = {
  title: string
  text?: string
  read: Read<T>
  children: (settings: T) => ComponentChildren
}

/** A card of settings that belong together, once they are read. */
export function Part<T>({ title, text, read, children }: PartProps<T>) {
  const { data, error, refetch } = read
  return (
    <section class="card setting-part" aria-label={title}>
      <div class="text setting-head">
        <h2>{title}</h2>
        {text && <p class="quiet">{text}</p>}
      </div>
      <div class="setting-body">
        {error && !data && <Problem error={error} retry={refetch} />}
        {!data && !error && <Skeleton rows={2} />}
        {data && children(data)}
      </div>
    </section>
  )
}
