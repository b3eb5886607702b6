/** Every screen of the dashboard on one screen; each is loaded when it is opened. */
import type { ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import { paths } from './paths.ts'

/** Under which heading of the side bar a screen stands; null: it is reached from elsewhere. */
export type Group = 'schedule' | 'people' | 'developers' | 'company'

export type ScreenName =
  | 'home'
  | 'appointments'
  | 'calendar'
  | 'waiting'
  | 'meetingTypes'
  | 'hours'
  | 'users'
  | 'contacts'
  | 'apiKeys'
  | 'webhooks'
  | 'mailLog'
  | 'members'
  | 'auditLog'
  | 'settings'
  | 'account'

export type ScreenRoute = {
  name: ScreenName
  path: string
  group: Group | null
  /** Members see what is theirs, administrators everything. */
  isForAdmins: boolean
  /** After `g`, the key that opens it. */
  key: string
  component: ComponentType
}

export const screens: readonly ScreenRoute[] = [
  {
    ...{ name: 'home', path: paths.home, group: 'schedule', isForAdmins: false, key: 'o' },
    component: lazy(() => import('./screens/home/home-screen.tsx')),
  },
  {
    ...{
      name: 'appointments',
      path: paths.appointments,
      group: 'schedule',
      isForAdmins: false,
      key: 'a',
    },
    component: lazy(() => import('./screens/appointments/appointments-screen.tsx')),
  },
  {
    ...{ name: 'calendar', path: paths.calendar, group: 'schedule', isForAdmins: false, key: 'c' },
    component: lazy(() => import('./screens/calendar/calendar-screen.tsx')),
  },
  {
    ...{ name: 'waiting', path: paths.waiting, group: 'schedule', isForAdmins: false, key: 'w' },
    component: lazy(() => import('./screens/waiting/waiting-screen.tsx')),
  },
  {
    ...{
      name: 'meetingTypes',
      path: paths.meetingTypes,
      group: 'schedule',
      isForAdmins: false,
      key: 'm',
    },
    component: lazy(() => import('./screens/meeting-types/meeting-types-screen.tsx')),
  },
  {
    ...{ name: 'hours', path: paths.hours, group: 'schedule', isForAdmins: false, key: 'h' },
    component: lazy(() => import('./screens/hours/hours-screen.tsx')),
  },
  {
    ...{ name: 'users', path: paths.users, group: 'people', isForAdmins: true, key: 'u' },
    component: lazy(() => import('./screens/users/users-screen.tsx')),
  },
  {
    ...{ name: 'contacts', path: paths.contacts, group: 'people', isForAdmins: true, key: 'p' },
    component: lazy(() => import('./screens/contacts/contacts-screen.tsx')),
  },
  {
    ...{ name: 'apiKeys', path: paths.apiKeys, group: 'developers', isForAdmins: true, key: 'k' },
    component: lazy(() => import('./screens/api-keys/api-keys-screen.tsx')),
  },
  {
    ...{ name: 'webhooks', path: paths.webhooks, group: 'developers', isForAdmins: true, key: 'd' },
    component: lazy(() => import('./screens/webhooks/webhooks-screen.tsx')),
  },
  {
    ...{ name: 'mailLog', path: paths.mailLog, group: 'developers', isForAdmins: true, key: 'l' },
    component: lazy(() => import('./screens/mail-log/mail-log-screen.tsx')),
  },
  {
    ...{ name: 'members', path: paths.members, group: 'company', isForAdmins: true, key: 't' },
    component: lazy(() => import('./screens/members/members-screen.tsx')),
  },
  {
    ...{ name: 'auditLog', path: paths.auditLog, group: 'company', isForAdmins: true, key: 'r' },
    component: lazy(() => import('./screens/audit-log/audit-log-screen.tsx')),
  },
  {
    ...{ name: 'settings', path: paths.settings, group: 'company', isForAdmins: true, key: 's' },
    component: lazy(() => import('./screens/settings/settings-screen.tsx')),
  },
  {
    ...{ name: 'account', path: paths.account, group: null, isForAdmins: false, key: 'y' },
    component: lazy(() => import('./screens/account/account-screen.tsx')),
  },
]
