import { expect, test } from 'vitest'
import { postalLines, profileLinks } from './profiles.ts'

const NOTHING = {
  linkedIn: null,
  facebook: null,
  twitter: null,
  instagram: null,
  xing: null,
  phone: null,
  email: null,
  addressStreet: null,
  addressCity: null,
  addressPostalCode: null,
  addressCountry: null,
  customLinks: [],
}

test('email and number first, then sites, then links of their own', () => {
  const links = profileLinks({
    ...NOTHING,
    xing: 'https://www.xing.com/profile/ada',
    email: 'ada@example.com',
    phone: '+49 (30) 123-456',
    customLinks: [{ name: 'Our shop', url: 'https://shop.example', icon: null }],
  })
  expect(links).toEqual([
    { name: 'ada@example.com', address: 'mailto:ada@example.com' },
    { name: '+49 (30) 123-456', address: 'tel:+4930123456' },
    { name: 'XING', address: 'https://www.xing.com/profile/ada' },
    { name: 'Our shop', address: 'https://shop.example' },
  ])
})

test('what is no web address is no link', () => {
  const customLinks = [{ name: 'Look', url: 'javascript:alert(1)', icon: null }]
  expect(profileLinks({ ...NOTHING, customLinks, facebook: 'ada' })).toEqual([])
})

test('an address stands as on a letter, without what is not said', () => {
  const city = { addressPostalCode: '10119', addressCity: 'Berlin' }
  expect(postalLines({ ...NOTHING, ...city, addressStreet: 'Main street 1' })).toEqual([
    'Main street 1',
    '10119 Berlin',
  ])
  expect(postalLines({ ...NOTHING, addressStreet: '' })).toEqual([])
})
