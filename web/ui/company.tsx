/** The company's own mark over what it offers, from the server that the page is from. */
import type { PublicPage } from '../client/client.ts'

export function Company({ company: { name, logoUrl } }: { company: PublicPage['company'] }) {
  return logoUrl && <img class="logo" src={new URL(logoUrl).pathname} alt={name} height={40} />
}
