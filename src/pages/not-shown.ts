/** What a visitor gets where the API shows nothing. */
import type { PageReply, PageRequest } from '../runtime/http/pages.ts'
import type { PageParts } from './parts.ts'
import { policyOf } from './policy.ts'
import { lookOf, spokenTo } from './visitor.ts'

/** An address that cannot be one, that leads nowhere, or a link that is used up. */
const NOT_FOUND: readonly number[] = [400, 404, 410]

/** No page, or a page that says what is wrong. */
export function notShown({ web }: PageParts, request: PageRequest, status: number): PageReply {
  const policy = policyOf({ frameOrigins: null, accentColor: null })
  const spoken = spokenTo(request, null)
  const look = lookOf(request, { accentColor: null, zone: null })
  const { requestId, address } = request
  if (NOT_FOUND.includes(status)) {
    const html = web.render.renderNotFound({ ...spoken, look })
    return { status: status === 410 ? 410 : 404, html, policy }
  }
  const html = web.render.renderProblem({ ...spoken, look, status, requestId, address })
  return { status, html, policy }
}
