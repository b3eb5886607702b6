import { expect, test } from 'vitest'
import { copyOf } from './duplicate.ts'
import { sampleType } from './sample-type.fixture.ts'
import type { Queue } from './type-values.ts'

const queue: Queue = {
  ...{ id: 'q', companyId: 'c', workspaceId: 'team', meetingTypeId: 't', timezone: 'Asia/Tokyo' },
  ...{ type: 'collective', distributionPeriod: 'week', maxLeadThreshold: 2, groups: [] },
  ...{ prioritizeNearTermAvailability: true, userIds: ['u'], users: [], fixedUserIds: ['u'] },
  userCapacities: [{ userId: 'u', capacity: 2 }],
  userPriorities: [{ userId: 'u', priority: 3 }],
  userCustomLinks: [{ userId: 'u', link: 'https://meet.example/u' }],
  ...{ createdAt: '', updatedAt: '' },
}

test('a copy has all that its original has, but its address; it is closed', () => {
  const original = { ...sampleType, metadata: { ticket: '7' }, ics: { title: { de: 'Anruf' } } }
  const { slug, enabled, meetingInfo, ...copied } = copyOf(original, null, 'Copy')
  expect([slug, enabled, meetingInfo?.name]).toEqual([undefined, false, 'Copy'])
  expect(original).toMatchObject({ ...copied })
  expect(copied).toMatchObject({ metadata: { ticket: '7' }, ics: { title: { de: 'Anruf' } } })
})

test("of a team's type everything of its queue comes along", () => {
  const ofTeam = { ...sampleType, userId: null, availabilityId: null, workspaceId: 'team' }
  const made = copyOf(ofTeam, queue, 'x'.repeat(201))
  expect(made.workspaceId).toBe('team')
  expect(queue).toMatchObject(made.queue ?? {})
  expect(Object.keys(made.queue ?? {})).toContain('userCustomLinks')
  expect(made.meetingInfo?.name).toHaveLength(200)
})
