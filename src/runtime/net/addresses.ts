/** Which network addresses are public: those that anybody on the internet may be asked to call. */
import { BlockList, isIP } from 'node:net'

/**
 * IANA's special purposes (RFC 6890 and later), multicast and what is reserved; and 168.63.129.16,
 * by which machines in Azure reach what manages them.
 */
const PRIVATE_V4 = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16
  172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15
  198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`

/**
 * Of IPv6 only global unicast is public: not loopback, link-local, unique local, multicast, mapped
 * IPv4 or NAT64. In it, what carries IPv4 inside (Teredo, 6to4) or is for documents is not.
 */
const PUBLIC_V6 = '2000::/3'
const PRIVATE_V6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20'

const privateV4 = networks(PRIVATE_V4, 'ipv4')
const publicV6 = networks(PUBLIC_V6, 'ipv6')
const privateV6 = networks(PRIVATE_V6, 'ipv6')

function networks(text: string, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const network of text.split(/\s+/)) {
    const [address = '', bits] = network.split('/')
    list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** Of an address in digits; anything else is not public. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !privateV4.check(address, 'ipv4')
  if (family !== 6 || address.includes('%')) return false
  return publicV6.check(address, 'ipv6') && !privateV6.check(address, 'ipv6')
}

/** The host of a URL as an address in digits, or null for a name. */
export function addressIn({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return isIP(bare) ? bare : null
}
