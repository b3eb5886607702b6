/** What a visitor gets where the API shows nothing. */
import type { PageReply, PageRequest } from '../runtime/http/pages.ts'
import type { PageParts } from './parts.ts'
import { policyOf } from './policy.ts'
import { lookOf, spokenTo } from './visitor.ts'

/** No page, or a page that says what is wrong. */
export function notShown({ web }: PageParts, request: PageRequest, status: number): PageReply {
  const policy = policyOf({ frameOrigins: null, accentColor: null })
  const { requestId, address } = request
  if (status === 404 || status === 400) {
    const look = lookOf(request, { accentColor: null, zone: null })
    const html = web.render.renderNotFound({ ...spokenTo(request, null), look })
    return { status: 404, html, policy }
  }
  return { status, html: web.render.renderProblem({ status, requestId, address }), policy }
}
