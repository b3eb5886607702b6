/** The company's own mark over what it offers. */
import type { PublicPage } from '../client/client.ts'

export function Company({ company: { name, logoUrl } }: { company: PublicPage['company'] }) {
  return logoUrl && <img class="logo" src={logoUrl} alt={name} height={40} />
}
