/** Passwords, kept as argon2id. */
import { hash, verify } from '@node-rs/argon2'

/** Of no password that anybody knows: who has none is verified against it, for the same time. */
const NOBODYS =
  '$argon2id$v=19$m=19456,t=2,p=1$fjxHKKHTgXiq2a8G53xA2w$' +
  'ugmZ94qyvQTziNCmHQI2jfnDmQ40NkofdUmqIdQ1lkQ'

/** One text however it was typed (RFC 8265). */
const plain = (password: string): string => password.normalize('NFC')

export const hashPassword = (password: string): Promise<string> => hash(plain(password))

/** Takes as long whether there is a hash or not. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const isRight = await verify(stored ?? NOBODYS, plain(password))
  return isRight && stored !== null
}
