import { inLanguages } from '../../languages.ts'

export const channelWords = inLanguages(
  {
    phone: 'Phone, the host calls',
    'phone-incoming': 'Phone, the guest calls',
    local: 'In person',
    'local-attendee': 'In person, at the guest’s place',
    custom: 'Another link',
  },
  {
    phone: 'Telefon, der Gastgeber ruft an',
    'phone-incoming': 'Telefon, der Gast ruft an',
    local: 'Persönlich',
    'local-attendee': 'Persönlich, beim Gast',
    custom: 'Eigener Link',
  },
)
