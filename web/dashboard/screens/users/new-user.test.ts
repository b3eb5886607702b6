import { expect, test } from 'vitest'
import { bodyOf, lacksOf, type NewUser } from './new-user.ts'

const ada: NewUser = {
  email: ' ada@example.com ',
  givenName: 'Ada',
  familyName: 'Lovelace',
  timezone: 'Europe/London',
  typeName: ' ',
  minutes: null,
}

test('who is typed is who is sent; a meeting type only with something to say of it', () => {
  const { typeName: _typeName, minutes: _minutes, ...person } = ada
  expect(bodyOf(ada)).toEqual({ ...person, email: 'ada@example.com' })
  expect(bodyOf({ ...ada, minutes: 45 }).meetingType).toEqual({
    name: '45min Meeting',
    duration: 45,
  })
  expect(bodyOf({ ...ada, typeName: 'Call' }).meetingType).toEqual({ name: 'Call' })
  expect(bodyOf({ ...ada, typeName: 'Call', minutes: 15 }).meetingType).toEqual({
    name: 'Call',
    duration: 15,
  })
})

test('what is missing or no email is told before anybody is asked', () => {
  expect(lacksOf(ada)).toEqual({})
  expect(lacksOf({ ...ada, email: 'ada' })).toEqual({ email: 'emailWrong' })
  expect(lacksOf({ ...ada, email: '', givenName: ' ', timezone: '' })).toEqual({
    email: 'missing',
    givenName: 'missing',
    timezone: 'missing',
  })
})
