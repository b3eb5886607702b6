/** Addresses of what a page loads. The build puts in the names that carry a hash of the content. */
export type AssetPaths = {
  icon: string
  startBooking: string
  startFrame: string
  reference: string
  startReference: string
  startDashboard: string
  dashboardStyle: string
}

declare const ASSET_PATHS: AssetPaths | undefined

/** Where nothing was built (a test of one component) the plain names stand in. */
const unbuilt: AssetPaths = {
  icon: '/assets/icon.svg',
  startBooking: '/assets/start-booking.js',
  reference: '/assets/reference.js',
  startFrame: '/assets/start-frame.js',
  startReference: '/assets/start-reference.js',
  startDashboard: '/assets/start-dashboard.js',
  dashboardStyle: '/assets/dashboard.css',
}

export const assetPaths: AssetPaths = typeof ASSET_PATHS === 'undefined' ? unbuilt : ASSET_PATHS
