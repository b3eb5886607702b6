/** Who hears that a webhook was disabled: every administrator. No I/O, no clock. */
import type { Happened } from './plan.ts'
import type { Plan } from './rules.ts'

export const planDisabled = (
  { id: cause, createdMs: dueMs }: Happened,
  { id: subjectId }: { id: string },
  admins: readonly { id: string; email: string }[],
): Plan[] =>
  admins.map(({ id: personId, email: recipient }) => ({
    kind: 'webhook_disabled',
    role: 'admin',
    recipient,
    personId,
    cause,
    subjectId,
    about: {},
    dueMs,
  }))
