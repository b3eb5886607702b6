/** Every route of the product. Those under /v4 are served without it too (contract, B). */
import { type AvailabilityProduct, availabilityOperations } from './availability/routes.ts'
import { healthOperations } from './health/routes.ts'
import { type KeyProduct, keyOperations } from './keys/routes.ts'
import { on, type Route } from './runtime/http/operation.ts'
import { type UserProduct, userOperations } from './users/routes.ts'
import type { WindowsProduct } from './windows/list-windows.ts'
import { windowOperations } from './windows/routes.ts'

export type Product = AvailabilityProduct & KeyProduct & UserProduct & WindowsProduct

export function routes(product: Product): Route[] {
  const health = healthOperations(product)
  const keys = keyOperations(product)
  const users = userOperations(product)
  const availability = availabilityOperations(product)
  const windows = windowOperations(product)
  return [
    on('GET', '/healthz', health.getHealth),
    on('GET', '/readyz', health.getReadiness),

    on('GET', '/v4/api-key', keys.listApiKeys),
    on('POST', '/v4/api-key', keys.createApiKey),
    on('POST', '/v4/api-key/{id}/rotate', keys.rotateApiKey),
    on('DELETE', '/v4/api-key/{id}', keys.deactivateApiKey),

    on('GET', '/v4/user/me', users.getMe),
    on('GET', '/v4/user', users.listUsers),
    on('POST', '/v4/user', users.createUser),
    on('GET', '/v4/user/{id}', users.getUser),
    on('PATCH', '/v4/user/{id}', users.updateUser),
    on('DELETE', '/v4/user/{id}', users.deleteUser),
    on('GET', '/v4/user/{userId}/bookable-windows', windows.listBookableWindows),

    on('GET', '/availability', availability.listAvailabilities),
    on('POST', '/availability', availability.createAvailability),
    on('GET', '/v4/availability/{id}', availability.getAvailability),
    on('PATCH', '/v4/availability/{id}', availability.updateAvailability),
    on('DELETE', '/v4/availability/{id}', availability.deleteAvailability),
  ]
}

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
