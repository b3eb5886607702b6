import { randomUUIDv7 } from 'node:crypto'

/** A new id: UUID version 7 (RFC 9562), so that what is made together lies together on disk. */
export const newId = (): string => randomUUIDv7()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isId = (text: string): boolean => UUID.test(text)

/** How something of a company is named in memory and to other processes. */
export const scopedId = (companyId: string, id: string): string => `${companyId}/${id}`
