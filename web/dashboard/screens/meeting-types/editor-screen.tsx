import { useLocation } from 'preact-iso'
import { Problem } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { Editor } from './editor.tsx'
import { useLoaded } from './use-loaded.ts'

/** `id` null: a new one. */
export function EditorScreen({ id }: { id: string | null }) {
  const { query } = useLocation()
  const wanted = { id, teamId: query.team ?? null, asId: query.as ?? null }
  const { data: loaded, error, refetch } = useLoaded(wanted)
  if (!loaded) {
    return (
      <div class="screen">
        {error ? <Problem error={error} retry={refetch} /> : <Skeleton rows={8} />}
      </div>
    )
  }
  return <Editor key={loaded.type?.id ?? 'new'} loaded={loaded} />
}
