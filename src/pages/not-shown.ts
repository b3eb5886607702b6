/** What a visitor gets where the API shows nothing. */
import type { PageReply, PageRequest } from '../runtime/http/pages.ts'
import type { PageParts } from './parts.ts'
import { policyOf } from './policy.ts'
import { lookOf, spokenTo } from './visitor.ts'

/** What the API calls by no name, does not find, or has no longer: a link that was good once. */
const MISSING = [400, 404, 410]

/** No page, or a page that says what is wrong. */
export function notShown({ web }: PageParts, request: PageRequest, status: number): PageReply {
  const policy = policyOf({ frameOrigins: null, accentColor: null })
  const spoken = spokenTo(request, null)
  const look = lookOf(request, { accentColor: null, zone: null })
  const { requestId, address } = request
  if (MISSING.includes(status)) {
    const html = web.render.renderNotFound({ ...spoken, look })
    return { status: status === 410 ? 410 : 404, html, policy }
  }
  const html = web.render.renderProblem({ ...spoken, look, status, requestId, address })
  return { status, html, policy }
}
