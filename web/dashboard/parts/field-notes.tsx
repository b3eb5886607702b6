/** Below a control: what to know, and what is wrong. */
import type { ComponentChildren } from 'preact'

type NotesProps = { id: string; hint?: ComponentChildren; mistake: string | undefined }

export const FieldNotes = ({ id, hint, mistake }: NotesProps) => (
  <>
    {hint && (
      <p id={`${id}-hint`} class="hint">
        {hint}
      </p>
    )}
    {mistake !== undefined && (
      <p id={`${id}-mistake`} class="mistake">
        {mistake}
      </p>
    )}
  </>
)

/** The control to these notes, which names them. */
export const described = (id: string, hint: unknown, mistake: string | undefined) => {
  const ids = [hint && `${id}-hint`, mistake !== undefined && `${id}-mistake`].filter(Boolean)
  return {
    id,
    'aria-invalid': mistake !== undefined,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
  }
}
