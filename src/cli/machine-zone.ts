import { zoneOf } from '../time/zone.ts'

/** The time zone that this machine is set to; UTC where it has none that is known. */
export const machineZone = (): string =>
  zoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone)?.id ?? 'UTC'
