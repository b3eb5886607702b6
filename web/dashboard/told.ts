/** What the server tells with the page, before anybody signs in. */
export type Told = {
  /** Whether anybody may open an account here. */
  isSignUpOpen: boolean
}

export const told = (): Told =>
  JSON.parse(document.getElementById('page-data')?.textContent ?? '{}')
