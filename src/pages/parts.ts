/** What every page is made with. */
import type { PageRequest } from '../runtime/http/pages.ts'
import type { AskApi } from './ask-api.ts'
import type { Web } from './load-web.ts'

export type PageParts = {
  web: Web
  /** Where this server is reached, without a slash at the end. */
  publicUrl: string
  /** Whether anybody may open an account on this server. */
  isSignUpOpen: boolean
  /** Whether mails go out; else they are written to files. */
  isMailSent: boolean
  /** The public API, asked on behalf of whoever asks for the page. */
  asVisitor(request: Pick<PageRequest, 'ip' | 'requestId'>): AskApi
}
