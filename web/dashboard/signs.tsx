/** A small sign beside the name of each screen. */
import type { ComponentChildren } from 'preact'
import { CalendarIcon, CheckIcon, ClockIcon, Sign } from '../ui/icons.tsx'
import type { ScreenName } from './routes.tsx'

export const signs: Readonly<Record<ScreenName | 'reference', ComponentChildren>> = {
  home: <Sign lines={['M3 9.25 10 3.5l7 5.75', 'M5 8v8.25h10V8']} />,
  appointments: <Sign lines={['M3.5 5h13M3.5 10h13M3.5 15h8']} />,
  calendar: <CalendarIcon />,
  waiting: <CheckIcon />,
  meetingTypes: (
    <Sign
      lines={[
        'M3.5 3.5h5.5V9H3.5Z',
        'M11 3.5h5.5V9H11Z',
        'M3.5 11H9v5.5H3.5Z',
        'M11 11h5.5v5.5H11Z',
      ]}
    />
  ),
  hours: <ClockIcon />,
  users: (
    <Sign
      lines={['M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z', 'M4 16.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5']}
    />
  ),
  contacts: (
    <Sign
      lines={[
        'M4 3.5h12v13H4Z',
        'M10 9.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5Z',
        'M7 13.5c.4-1.3 1.5-2 3-2s2.6.7 3 2',
      ]}
    />
  ),
  apiKeys: <Sign lines={['M7 10a3 3 0 1 0 0 .01Z', 'M9.9 10H17v2.5M14 10v2']} />,
  webhooks: <Sign lines={['M3.5 10h10', 'm10 6.5 3.5 3.5-3.5 3.5', 'M16.5 4v12']} />,
  mailLog: <Sign lines={['M3 5h14v10H3Z', 'm3.5 5.5 6.5 5 6.5-5']} />,
  members: (
    <Sign
      lines={[
        'M7.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
        'M3 16c.4-2.8 2-4.5 4.5-4.5S11.6 13.2 12 16',
        'M12.5 4.2a2.5 2.5 0 0 1 0 4.6M14 11.7c1.7.6 2.7 2 3 4.3',
      ]}
    />
  ),
  auditLog: <Sign lines={['M5 3.5h10v13H5Z', 'M7.5 7h5M7.5 10h5M7.5 13h3']} />,
  settings: (
    <Sign
      lines={[
        'M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7',
        'M12.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
        'M7.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
      ]}
    />
  ),
  account: (
    <Sign
      lines={[
        'M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0Z',
        'M10 10.5a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5Z',
        'M5.5 15.5c.8-1.7 2.4-2.5 4.5-2.5s3.7.8 4.5 2.5',
      ]}
    />
  ),
  reference: <Sign lines={['m7 6-4 4 4 4', 'm13 6 4 4-4 4']} />,
}

export const SearchIcon = () => (
  <Sign lines={['M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Z', 'm13 13 3.5 3.5']} />
)

export const SwitchIcon = () => (
  <Sign lines={['m6.5 8 3.5-3.5L13.5 8', 'm6.5 12 3.5 3.5 3.5-3.5']} />
)

export const KeysIcon = () => (
  <Sign lines={['M3 5.5h14v9H3Z', 'M6 8.5h.01M9 8.5h.01M12 8.5h.01M14.5 8.5h.01M7 11.5h6']} />
)
