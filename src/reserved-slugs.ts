/** First parts of paths that no booking page may hide: ours, and those the contract knows. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(
  `1t account admin api api-key app appointment assets attendee audit-log auth availability
  booking booking-availability calendar-connections company crm dashboard data-field docs embed
  event events f favicon.ico health healthz help holiday import integration invitation knowledge
  login logout mail-log meeting-type meeting-type-template member metrics mira-widget
  one-time-booking-link openapi.json personal-page privacy provisional-booking public queue
  queue-user-group readyz robots.txt routing-form scim session setup sign-in sign-up signup static
  support team unsubscribe user users v4 web-chat webhook-delivery webhooks well-known`.split(
    /\s+/,
  ),
)
