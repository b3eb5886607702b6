/** What the server tells with the page, before anybody signs in. */
export type Told = {
  /** Whether anybody may open an account here. */
  isSignUpOpen: boolean
  /** Whether mails go out; else they are written to files on the server. */
  isMailSent: boolean
}

let read: Told | undefined

export function told(): Told {
  read ??= JSON.parse(document.getElementById('page-data')?.textContent ?? '{}') as Told
  return read
}
