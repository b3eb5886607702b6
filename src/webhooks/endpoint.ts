/** Where webhooks may lead, as far as the address itself says. */
import { Refusal } from '../base/refusal.ts'
import { addressIn, isPublicAddress } from '../runtime/net/addresses.ts'

/** Names that no public host has. */
const LOCAL_NAME = /(^|\.)(localhost|local|internal|home\.arpa)\.?$|^[^.]+\.?$/i

/**
 * Throws `validation_failed` for what can never be delivered to. What a name means is asked again
 * at each connection (runtime/net/post.ts).
 */
export function refuseEndpoint(text: string, { allowPrivate }: { allowPrivate: boolean }): void {
  const message = whyNot(new URL(text), allowPrivate)
  if (message === null) return
  throw new Refusal('validation_failed', { errors: [{ field: 'endpoint', message }] })
}

function whyNot(url: URL, allowPrivate: boolean): string | null {
  if (url.username !== '' || url.password !== '') return 'must not carry a user or password'
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) {
    return allowPrivate ? 'must begin with https:// or http://' : 'must begin with https://'
  }
  if (allowPrivate) return null
  const address = addressIn(url)
  const isPublic = address === null ? !LOCAL_NAME.test(url.hostname) : isPublicAddress(address)
  return isPublic ? null : 'must be an address of the internet, not of this network'
}
