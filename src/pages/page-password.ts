/** The password that a visitor gave for a page: kept by the browser, for this page only. */
import type { PageRequest } from '../runtime/http/pages.ts'

const NAME = 'punctual_page'
const LONGEST = 200

/** What was just typed, else what the browser kept; null: nothing. */
export function passwordIn(request: PageRequest): string | null {
  const { headers } = request
  const typed = typedIn(request)
  if (typed !== null) return typed.slice(0, LONGEST)
  const cookies = (headers.cookie ?? '').split(/;\s*/)
  const own = cookies.find(cookie => cookie.startsWith(`${NAME}=`))
  return own === undefined ? null : decoded(own.slice(NAME.length + 1))
}

export function typedIn({ form, query }: PageRequest): string | null {
  const typed = form?.bookingPassword ?? query.bookingPassword
  return typeof typed === 'string' && typed !== '' ? typed : null
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value).slice(0, LONGEST) || null
  } catch {
    return null
  }
}

/** In a frame on another site too, where the connection is secure; kept apart for each site. */
export function passwordCookie(password: string, path: string, isSecure: boolean): string {
  const site = isSecure ? 'SameSite=None; Secure; Partitioned' : 'SameSite=Lax'
  return `${NAME}=${encodeURIComponent(password)}; Path=${path}; HttpOnly; ${site}`
}
