/** What a site may say: the configuration of a namespace and what its commands take. */

/** Sent on as they are, one query parameter each. */
export type Values = Readonly<Record<string, unknown>>

export type ColorScheme = 'light' | 'dark' | 'auto'

/** `bottom-right`, `middle-left`, …: {top,middle,bottom}-{left,center,right}. */
export type Position = string

export type UiSettings = {
  theme?: ColorScheme
  /** `--mg-brand`, `--mg-brand-text`, `--mg-bg`, `--mg-text`, `--mg-radius` … */
  cssVars?: Record<string, string>
  cssVarsPerTheme?: { light?: Record<string, string>; dark?: Record<string, string> }
  hideEventTypeDetails?: boolean
  bodyBackground?: string
}

export type ButtonSettings = {
  text?: string
  /** `none`, the address of a picture, or anything else for the calendar. */
  icon?: string
  position?: Position
  backgroundColor?: string
  textColor?: string
  animation?: 'pulse' | 'bounce' | 'slide-in' | 'none'
  domId?: string
}

export type FloatingButtonSettings = ButtonSettings & { link: string }

export type Side = 'left' | 'right'

export type SidebarSettings = {
  link: string
  position?: Side
  width?: string | number
  buttonText?: string
  buttonIcon?: string
  buttonPosition?: Position
  backgroundColor?: string
  textColor?: string
}

export type Alignment = 'left' | 'center' | 'right'

export type Settings = {
  /** Where links without a host lead; where the script came from if not said. */
  origin?: string
  prefill?: Values
  forwardQueryParams?: boolean | readonly string[]
  floatingButton?: FloatingButtonSettings
  sidebar?: SidebarSettings
  formListeners?: readonly { link: string; formId?: string }[]
  disableModal?: boolean
  iframeHeight?: number
  enableAutoResize?: boolean
  iframeAlignment?: Alignment
  ui?: UiSettings
  /** How long a closed modal stays loaded, in ms; false: not at all. */
  prerender?: { slotStaleTTL?: number; fullReloadTTL?: number } | false
  colorScheme?: ColorScheme
  uiDebug?: boolean
  iframeAttrs?: Record<string, string>
  onBookingSuccessful?(data: unknown): void
  onEvent?(event: unknown): void
  onSuccess?(data: unknown): void
}

/** One frame: a link with what is said for it alone. */
export type Wish = {
  link: string
  prefill?: Values
  params?: Values
  alignment?: Alignment
  /** false: the frame keeps its height. */
  resize?: boolean
}

export const DEFAULT_HEIGHT_PX = 700

/** Times that were loaded longer ago might be taken by now. */
const KEPT_MS = 60_000

/** How long what was closed stays loaded; 0: not at all. */
export function keptMsOf({ prerender = {} }: Settings): number {
  if (prerender === false) return 0
  const { slotStaleTTL = KEPT_MS, fullReloadTTL = slotStaleTTL } = prerender
  return Math.min(slotStaleTTL, fullReloadTTL)
}
