/** The tokens of one-time links: short enough to be read out, too many to be guessed. */
import { randomInt } from 'node:crypto'

/** Without what looks alike: 0 and O, 1, I and l, o. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz'
const LENGTH = 8
const TOKEN = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`)

export const newToken = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

export const isToken = (text: string): boolean => TOKEN.test(text)
