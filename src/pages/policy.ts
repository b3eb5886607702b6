/** Where a page may be framed, and what else its headers have to allow. */
import { accentCss } from '../../web/ui/accent.ts'
import type { PagePolicy } from '../runtime/http/page-policy.ts'

type Framed = {
  /** Origins; null: any site. */
  frameOrigins: readonly string[] | null
  accentColor: string | null
}

/** An origin is spelt without a path, so that it says nothing else to a browser. */
const ANY = ['*']

export const policyOf = ({ frameOrigins, accentColor }: Framed): PagePolicy => ({
  frames: frameOrigins ?? ANY,
  styles: accentColor === null ? [] : [accentCss(accentColor)],
})

/** The site that an image comes from, as a source of the policy. */
export const originOf = (url: string): string => new URL(url).origin
