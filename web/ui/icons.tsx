/** Signs beside words; the words say the same, so readers of the screen skip them. */

/** Lines on a field of 20 × 20, each a path of its own. */
export function Sign({ lines, width = 1.5 }: { lines: readonly string[]; width?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width={width}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {lines.map(line => (
        <path key={line} d={line} />
      ))}
    </svg>
  )
}

const ROUND = 'M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0Z'

export const ClockIcon = () => <Sign lines={[ROUND, 'M10 5.75V10l2.75 2']} />

export const PlaceIcon = () => (
  <Sign
    lines={[
      'M10 17.5s5.75-5 5.75-9.25a5.75 5.75 0 0 0-11.5 0C4.25 12.5 10 17.5 10 17.5Z',
      'M12 8.25a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z',
    ]}
  />
)

export const CalendarIcon = () => (
  <Sign
    lines={[
      'M5 4.25h10a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2Z',
      'M3 8.25h14M6.75 2.5v3M13.25 2.5v3',
    ]}
  />
)

export const GlobeIcon = () => (
  <Sign
    lines={[
      ROUND,
      'M2.75 10h14.5',
      'M10 2.75c2.5 2.2 3.5 4.6 3.5 7.25s-1 5.05-3.5 7.25',
      'M10 2.75C7.5 4.95 6.5 7.35 6.5 10s1 5.05 3.5 7.25',
    ]}
  />
)

export const Chevron = ({ to }: { to: 'left' | 'right' }) => (
  <Sign
    width={1.75}
    lines={[to === 'left' ? 'M12.5 4.5 7 10l5.5 5.5' : 'M7.5 4.5 13 10l-5.5 5.5']}
  />
)

export const CheckIcon = () => <Sign width={2} lines={['m4.5 10.5 3.75 3.75L15.5 6.5']} />

export const CrossIcon = () => <Sign width={2} lines={['m5.5 5.5 9 9m0-9-9 9']} />

export const HourglassIcon = () => (
  <Sign
    width={1.75}
    lines={[
      'M5.5 3.5h9m-9 13h9',
      'M6.5 3.5v2.25c0 1.75 3.5 2.75 3.5 4.25s-3.5 2.5-3.5 4.25v2.25',
      'M13.5 3.5v2.25c0 1.75-3.5 2.75-3.5 4.25s3.5 2.5 3.5 4.25v2.25',
    ]}
  />
)
