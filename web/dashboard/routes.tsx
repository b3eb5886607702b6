/** Every screen of the dashboard on one screen; each is loaded when it is opened. */
import type { ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import { paths } from './paths.ts'
import { isAdmin, type Session } from './session.ts'

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

/** A file that does not come breaks its screen: `lazy` alone would wait for it without end. */
const screenIn = (load: () => Promise<{ default: ComponentType }>) =>
  lazy(() =>
    load().catch(error => ({
      default: () => {
        throw error
      },
    })),
  )

export const screens: readonly ScreenRoute[] = [
  {
    ...{ name: 'home', path: paths.home, group: 'schedule', isForAdmins: false, key: 'o' },
    component: screenIn(() => import('./screens/home/home-screen.tsx')),
  },
  {
    ...{
      name: 'appointments',
      path: paths.appointments,
      group: 'schedule',
      isForAdmins: false,
      key: 'a',
    },
    component: screenIn(() => import('./screens/appointments/appointments-screen.tsx')),
  },
  {
    ...{ name: 'calendar', path: paths.calendar, group: 'schedule', isForAdmins: false, key: 'c' },
    component: screenIn(() => import('./screens/calendar/calendar-screen.tsx')),
  },
  {
    ...{ name: 'waiting', path: paths.waiting, group: 'schedule', isForAdmins: false, key: 'w' },
    component: screenIn(() => import('./screens/waiting/waiting-screen.tsx')),
  },
  {
    ...{
      name: 'meetingTypes',
      path: paths.meetingTypes,
      group: 'schedule',
      isForAdmins: false,
      key: 'm',
    },
    component: screenIn(() => import('./screens/meeting-types/meeting-types-screen.tsx')),
  },
  {
    ...{ name: 'hours', path: paths.hours, group: 'schedule', isForAdmins: false, key: 'h' },
    component: screenIn(() => import('./screens/hours/hours-screen.tsx')),
  },
  {
    ...{ name: 'users', path: paths.users, group: 'people', isForAdmins: true, key: 'u' },
    component: screenIn(() => import('./screens/users/users-screen.tsx')),
  },
  {
    ...{ name: 'contacts', path: paths.contacts, group: 'people', isForAdmins: true, key: 'p' },
    component: screenIn(() => import('./screens/contacts/contacts-screen.tsx')),
  },
  {
    ...{ name: 'apiKeys', path: paths.apiKeys, group: 'developers', isForAdmins: true, key: 'k' },
    component: screenIn(() => import('./screens/api-keys/api-keys-screen.tsx')),
  },
  {
    ...{ name: 'webhooks', path: paths.webhooks, group: 'developers', isForAdmins: true, key: 'd' },
    component: screenIn(() => import('./screens/webhooks/webhooks-screen.tsx')),
  },
  {
    ...{ name: 'mailLog', path: paths.mailLog, group: 'developers', isForAdmins: true, key: 'l' },
    component: screenIn(() => import('./screens/mail-log/mail-log-screen.tsx')),
  },
  {
    ...{ name: 'members', path: paths.members, group: 'company', isForAdmins: true, key: 't' },
    component: screenIn(() => import('./screens/members/members-screen.tsx')),
  },
  {
    ...{ name: 'auditLog', path: paths.auditLog, group: 'company', isForAdmins: true, key: 'r' },
    component: screenIn(() => import('./screens/audit-log/audit-log-screen.tsx')),
  },
  {
    ...{ name: 'settings', path: paths.settings, group: 'company', isForAdmins: true, key: 's' },
    component: screenIn(() => import('./screens/settings/settings-screen.tsx')),
  },
  {
    ...{ name: 'account', path: paths.account, group: null, isForAdmins: false, key: 'y' },
    component: screenIn(() => import('./screens/account/account-screen.tsx')),
  },
]

/** What is for administrators is not there for others: the API refuses them all the same. */
export const screensFor = (session: Session): readonly ScreenRoute[] =>
  screens.filter(({ isForAdmins }) => isAdmin(session) || !isForAdmins)
