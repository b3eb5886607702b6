/** Below a control: what to know, and what is wrong; the control names both by `describedBy`. */
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
