import { inLanguages } from '../../languages.ts'

export const channelWords = inLanguages(
  {
    byPhone: 'Phone',
    phone: 'Phone, the host calls',
    'phone-incoming': 'Phone, the guest calls',
    local: 'In person',
    'local-attendee': 'In person, at the guest’s place',
    custom: 'Another link',
  },
  {
    byPhone: 'Telefon',
    phone: 'Telefon, der Gastgeber ruft an',
    'phone-incoming': 'Telefon, der Gast ruft an',
    local: 'Persönlich',
    'local-attendee': 'Persönlich, beim Gast',
    custom: 'Eigener Link',
  },
)
