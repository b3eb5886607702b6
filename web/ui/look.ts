/** What a company and an address decide of how a page looks. */

export type PageLook = {
  /** `#0a5`: the company's; null: ours. */
  accentColor: string | null
  /** null: as the visitor's device has it. */
  theme: 'light' | 'dark' | null
  isEmbedded: boolean
  /** Every name a browser may call the page's zone by. */
  zoneNames: readonly string[]
}
