import type { ApiKey } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'

export type { ApiKey }

const SOON_MS = 14 * 86_400_000

export const isActive = ({ status }: ApiKey): boolean => status === 'active'

/** What tells two keys apart: ids begin with the time they were made. */
export const endOf = ({ id }: ApiKey): string => id.slice(-8)

/** Within two weeks: in time to rotate it without haste. */
export const endsSoon = (key: ApiKey, nowMs: number): boolean =>
  isActive(key) && Date.parse(key.expiresAt) - nowMs < SOON_MS

export const readKeys = async (): Promise<ApiKey[]> => (await answered(api.listApiKeys())).keys
