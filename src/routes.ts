/** Every route of the product. Those under /v4 are served without it too (contract, B). */
import * as availability from './availability/routes.ts'
import * as contract from './contract/routes.ts'
import * as health from './health/routes.ts'
import * as keys from './keys/routes.ts'
import { on, type Route } from './runtime/http/operation.ts'
import * as users from './users/routes.ts'
import type { WindowsProduct } from './windows/read-rules.ts'
import * as windows from './windows/routes.ts'

export type Product = availability.AvailabilityProduct &
  keys.KeyProduct &
  users.UserProduct &
  WindowsProduct

export const routes = (product: Product): Route[] => [
  on('GET', '/v4/user/me', users.getMe(product)),
  on('GET', '/v4/user', users.listUsers(product)),
  on('POST', '/v4/user', users.createUser(product)),
  on('GET', '/v4/user/{id}', users.getUser(product)),
  on('PATCH', '/v4/user/{id}', users.updateUser(product)),
  on('DELETE', '/v4/user/{id}', users.deleteUser(product)),
  on('GET', '/v4/user/{userId}/bookable-windows', windows.listBookableWindows(product)),

  on('GET', '/availability', availability.listAvailabilities(product)),
  on('POST', '/availability', availability.createAvailability()),
  on('GET', '/v4/availability/{id}', availability.getAvailability(product)),
  on('PATCH', '/v4/availability/{id}', availability.updateAvailability(product)),
  on('DELETE', '/v4/availability/{id}', availability.deleteAvailability()),

  on('GET', '/v4/api-key', keys.listApiKeys(product)),
  on('POST', '/v4/api-key', keys.createApiKey(product)),
  on('POST', '/v4/api-key/{id}/rotate', keys.rotateApiKey(product)),
  on('DELETE', '/v4/api-key/{id}', keys.deactivateApiKey(product)),

  on('GET', '/healthz', health.getHealth()),
  on('GET', '/readyz', health.getReadiness(product)),
  on('GET', '/openapi.json', contract.getOpenApi()),
]

/** First parts of paths that no booking page may hide: ours, and those the contract knows. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(
  `1t admin api api-key app appointment assets attendee auth availability booking
  booking-availability calendar-connections company crm dashboard data-field docs embed event
  events f favicon.ico health healthz help import integration knowledge login logout
  meeting-type meeting-type-template metrics mira-widget one-time-booking-link openapi.json
  personal-page privacy provisional-booking public queue queue-user-group readyz robots.txt
  routing-form scim setup signup static support team user users v4 web-chat webhooks
  well-known`.split(/\s+/),
)
