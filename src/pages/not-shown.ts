/** What a visitor gets where the API shows nothing. */
import type { PageReply, PageRequest } from '../runtime/http/pages.ts'
import type { PageParts } from './parts.ts'
import { policyOf } from './policy.ts'
import { lookOf, spokenTo } from './visitor.ts'

/** No page, or a page that says what is wrong. */
export function notShown({ web }: PageParts, request: PageRequest, status: number): PageReply {
  const policy = policyOf({ frameOrigins: null, accentColor: null })
  const spoken = spokenTo(request, null)
  const { requestId, address } = request
  if (status === 404 || status === 400) {
    const look = lookOf(request, { accentColor: null, zone: null })
    return { status: 404, html: web.render.renderNotFound({ ...spoken, look }), policy }
  }
  const html = web.render.renderProblem({ ...spoken, status, requestId, address })
  return { status, html, policy }
}
