/** Addresses of what a page loads. The build puts in the names that carry a hash of the content. */
export type AssetPaths = {
  icon: string
  style: string
  visitorZone: string
  startBooking: string
  startAppointment: string
  reference: string
  startReference: string
}

declare const ASSET_PATHS: AssetPaths | undefined

/** Where nothing was built (a test of one component) the plain names stand in. */
const unbuilt: AssetPaths = {
  icon: '/assets/icon.svg',
  style: '/assets/style.css',
  visitorZone: '/assets/visitor-zone.js',
  startBooking: '/assets/start-booking.js',
  reference: '/assets/reference.js',
  startAppointment: '/assets/start-appointment.js',
  startReference: '/assets/start-reference.js',
}

export const assetPaths: AssetPaths = typeof ASSET_PATHS === 'undefined' ? unbuilt : ASSET_PATHS
