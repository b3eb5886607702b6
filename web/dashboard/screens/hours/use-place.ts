/** Whose hours, which of them and which part of the screen: all of it stands in the address. */

import { useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Client } from '../../../client/client.ts'
import { api, apiAs } from '../../api.ts'
import { paths } from '../../paths.ts'
import { isAdmin, useSession } from '../../session.ts'

export const PARTS = ['week', 'exceptions', 'holidays', 'check'] as const
export type Part = (typeof PARTS)[number]

export type Place = {
  /** Whose hours. */
  userId: string
  isOther: boolean
  api: Client
  /** null: the default one. */
  availabilityId: string | null
  part: Part
  /** The address of another part, of other hours, or of those of another user. */
  hrefOf: (to: { id?: string | null; part?: Part; user?: string }) => string
}

export function usePlace(): Place {
  const session = useSession()
  const { path, query } = useLocation()
  const isAdminHere = isAdmin(session)
  const userId = (isAdminHere && query.user) || session.user.id
  const isOther = userId !== session.user.id
  const asUser = useMemo(() => (isAdminHere ? apiAs(userId) : api), [isAdminHere, userId])
  const availabilityId = path.startsWith(`${paths.hours}/`)
    ? path.slice(paths.hours.length + 1)
    : null
  const part = PARTS.find(name => name === query.part) ?? 'week'
  const hrefOf: Place['hrefOf'] = to => {
    const id = to.id === undefined ? availabilityId : to.id
    const { user = userId, part: toPart = part } = to
    const asked = new URLSearchParams({
      ...(user !== session.user.id && { user }),
      ...(toPart !== 'week' && { part: toPart }),
    })
    const base = id === null ? paths.hours : paths.hoursOf(id)
    return asked.size === 0 ? base : `${base}?${asked}`
  }
  return { userId, isOther, api: asUser, availabilityId, part, hrefOf }
}
