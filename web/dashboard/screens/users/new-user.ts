/** What is typed to create a user, and what the API is sent. Pure. */
import type { CreateUser } from '../../../client/client.ts'

export type NewUser = {
  email: string
  givenName: string
  familyName: string
  timezone: string
  typeName: string
  minutes: number | null
}

export type Lack = 'missing' | 'emailWrong'

export function lacksOf(user: NewUser): Partial<Record<keyof NewUser, Lack>> {
  const isEmpty = (name: 'email' | 'givenName' | 'familyName' | 'timezone') =>
    user[name].trim() === ''
  const names = (['email', 'givenName', 'familyName', 'timezone'] as const).filter(isEmpty)
  const missing = Object.fromEntries(names.map(name => [name, 'missing' as const]))
  const isEmail = /^\S+@\S+$/.test(user.email.trim())
  return { ...(!isEmail && { email: 'emailWrong' }), ...missing }
}

/** A meeting type is sent only if there is something to say of it; its length gives it a name. */
export function bodyOf(user: NewUser): CreateUser {
  const duration = user.minutes
  const name = user.typeName.trim() || (duration !== null && `${duration}min Meeting`)
  const type = { ...(name && { name }), ...(duration !== null && { duration }) }
  return {
    email: user.email.trim(),
    givenName: user.givenName.trim(),
    familyName: user.familyName.trim(),
    timezone: user.timezone.trim(),
    ...(Object.keys(type).length > 0 && { meetingType: type }),
  }
}

/** Where each field stands in the body, if not under its own name. */
export const FIELD_OF = { 'meetingType.name': 'typeName', 'meetingType.duration': 'minutes' }
