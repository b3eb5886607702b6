/** Whom an address stands for where callers without a key are counted. */

const GROUPS = 8
/** One customer of a provider has at least so many bits of IPv6 (RFC 6177). */
const NETWORK_GROUPS = 4

/** An IPv4 address as it is; of an IPv6 address its /64, of which a caller can have every one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const first = head.split(':').filter(group => group !== '')
  const last = (tail ?? '').split(':').filter(group => group !== '')
  const missing = tail === undefined ? 0 : GROUPS - first.length - last.length
  const groups = [...first, ...Array.from({ length: missing }, () => '0'), ...last]
  const network = groups
    .slice(0, NETWORK_GROUPS)
    .map(group => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
