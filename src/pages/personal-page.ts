/** The page of a user: who it is, and what can be booked. */
import type { PublicUser } from '../../web/client/client.ts'
import type { PageReply, PageRequest } from '../runtime/http/pages.ts'
import { notShown } from './not-shown.ts'
import type { PageParts } from './parts.ts'
import { originOf, policyOf } from './policy.ts'
import { lookOf, spokenTo } from './visitor.ts'

export async function showPersonalPage(parts: PageParts, request: PageRequest): Promise<PageReply> {
  const { params, query } = request
  const apiPath = `/v4/public/page/${encodeURIComponent(params.user ?? '')}`
  const found = await parts.asVisitor(request)<PublicUser>('GET', apiPath)
  if (!found.isOk) return notShown(parts, request, found.status)
  const user = found.body
  const { accentColor, headerImage } = user
  const isAllowed = headerImage !== null && isPlain(originOf(headerImage))
  const html = parts.web.render.renderPersonalPage(
    {
      ...spokenTo(request, user.language),
      user: { ...user, headerImage: isAllowed ? headerImage : null },
      query,
    },
    lookOf(request, { accentColor, zone: null }),
  )
  const images = isAllowed ? [originOf(headerImage)] : []
  return { status: 200, html, policy: { ...policyOf(user), images } }
}

/** A host may hold signs that would end a source of the policy. */
const isPlain = (origin: string): boolean => /^https?:\/\/[\w.\-:[\]]+$/.test(origin)
