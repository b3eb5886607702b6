/** Where pages are found: one set of operations serves every kind of address. */
import type { z } from 'zod'
import type { RefusalCode } from '../base/refusal.ts'
import type { Page } from '../windows/find-page.ts'
import type { WindowsProduct } from '../windows/read-rules.ts'

/** A page at an address. Whoever comes by a one-time link is invited: no password is asked. */
export type AddressedPage = Page & { oneTimeLinkId: string | null; oneTimeToken?: string }

export type PageAddress<Params> = {
  /** In the ids of the operations: `get{name}Page`. */
  name: string
  /** In their summaries: `What {noun} shows`. */
  noun: string
  params: z.ZodType<Params>
  holdParams: z.ZodType<Params & { token: string }>
  /** What can be wrong with a host who is chosen, where pages of the kind have several. */
  hostRefusals: readonly RefusalCode[]
  /** What `find` throws. */
  refusals: readonly RefusalCode[]
  /** Whose address it is, also of a page that cannot be booked any more; null: nobody's. */
  companyOf?: (product: WindowsProduct, params: Params) => Promise<string | null>
  /** The page as it can be booked now; null where there is none. */
  find: (product: WindowsProduct, params: Params, nowMs: number) => Promise<AddressedPage | null>
}
