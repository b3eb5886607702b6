import type { Caller } from '../runtime/http/operation.ts'

/** The user to whose own things a caller is limited; null: whoever acts for the company. */
export const limitedTo = ({ role, keyUserId }: Caller): string | null =>
  role === 'member' ? keyUserId : null
