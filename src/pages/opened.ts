import type { BookingPageProps } from '../../web/booking/page.ts'
import type { PublicPage } from '../../web/client/client.ts'
import type { AskApi } from './ask-api.ts'

/** A page that its visitor may see, with what it is made of. */
export type Opened = { ask: AskApi; page: PublicPage; props: BookingPageProps; cookie?: string }
