import { expect, test } from 'vitest'
import { findZones } from './find-zones.ts'

const zone = (id: string, offset: string, name = '') => ({
  id,
  city: id.slice(id.lastIndexOf('/') + 1).replaceAll('_', ' '),
  name,
  offset,
})
const zones = [
  zone('America/St_Johns', '-03:30', 'Newfoundland Time'),
  zone('America/Sao_Paulo', '-03:00', 'Brasilia Time'),
  zone('Europe/Zurich', '+01:00', 'Central European Time'),
  zone('Asia/Kolkata', '+05:30', 'India Standard Time'),
  zone('Asia/Kathmandu', '+05:45', 'Nepal Time'),
]

test.each([
  ['', 5],
  ['kath', ['Asia/Kathmandu']],
  ['st johns', ['America/St_Johns']],
  ['America joh', ['America/St_Johns']],
  ['São', ['America/Sao_Paulo']],
  ['nepal', ['Asia/Kathmandu']],
  ['5:45', ['Asia/Kathmandu']],
  ['utc+5:30', ['Asia/Kolkata']],
  ['UTC−03:30', ['America/St_Johns']],
  ['-3:30', ['America/St_Johns']],
  ['gmt+1', ['Europe/Zurich']],
  ['nowhere', []],
])('“%s” finds %j', (asked, found) => {
  const ids = findZones(zones, asked).map(({ id }) => id)
  if (typeof found === 'number') expect(ids).toHaveLength(found)
  else expect(ids).toEqual(found)
})

test('cities that begin with the word come first', () => {
  const mixed = [zone('America/Indiana/Knox', '-06:00'), zone('Europe/Inverness', '+00:00')]
  expect(findZones(mixed, 'in').map(({ city }) => city)).toEqual(['Inverness', 'Knox'])
})
