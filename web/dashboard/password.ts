/** As the API has it. */
const LEAST_CHARACTERS = 10

/** Whether a new password would be refused; an empty one is none. */
export const isTooShort = (password: string): boolean =>
  password !== '' && password.length < LEAST_CHARACTERS
