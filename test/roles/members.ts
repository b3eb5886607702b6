/** Members of a company: users with everything that one can have, who are signed in. */
import type { Harness } from '../harness.ts'
import { CLIENT } from '../signed-in.ts'
import { type Belongings, belongingsOf } from '../tenancy/belongings.ts'

export type Member = {
  own: Belongings
  /** Calls as the member, from a browser. */
  call: Harness['call']
}

export async function makeMember(h: Harness): Promise<Member> {
  const own = await belongingsOf(h, h.company.apiKey)
  await h.settle()
  return {
    own,
    call: (method, path, { headers, ...options } = {}) =>
      h.call(method, path, {
        ...options,
        key: null,
        headers: { ...CLIENT, cookie: own.cookie, ...headers },
      }),
  }
}
