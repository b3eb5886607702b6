/** Signs beside a fact; the words there say the same, so readers of the screen skip them. */

export function ClockIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      aria-hidden="true"
    >
      <circle cx="10" cy="10" r="7.25" />
      <path d="M10 5.75V10l2.75 2" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  )
}

export function PlaceIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      aria-hidden="true"
    >
      <path
        d="M10 17.5s5.75-5 5.75-9.25a5.75 5.75 0 0 0-11.5 0C4.25 12.5 10 17.5 10 17.5Z"
        stroke-linejoin="round"
      />
      <circle cx="10" cy="8.25" r="2" />
    </svg>
  )
}

export function CalendarIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      aria-hidden="true"
    >
      <rect x="3" y="4.25" width="14" height="13" rx="2" />
      <path d="M3 8.25h14M6.75 2.5v3M13.25 2.5v3" stroke-linecap="round" />
    </svg>
  )
}

export function GlobeIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      aria-hidden="true"
    >
      <circle cx="10" cy="10" r="7.25" />
      <path d="M2.75 10h14.5M10 2.75c2.5 2.2 3.5 4.6 3.5 7.25s-1 5.05-3.5 7.25c-2.5-2.2-3.5-4.6-3.5-7.25s1-5.05 3.5-7.25Z" />
    </svg>
  )
}

type ChevronProps = { to: 'left' | 'right' }

export function Chevron({ to }: ChevronProps) {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      aria-hidden="true"
    >
      <path
        d={to === 'left' ? 'M12.5 4.5 7 10l5.5 5.5' : 'M7.5 4.5 13 10l-5.5 5.5'}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}

export function CheckIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
      <path d="m4.5 10.5 3.75 3.75L15.5 6.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  )
}

export function CrossIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
      <path d="m5.5 5.5 9 9m0-9-9 9" stroke-linecap="round" />
    </svg>
  )
}

export function HourglassIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      aria-hidden="true"
    >
      <path
        d="M5.5 3.5h9m-9 13h9M6.5 3.5v2.25c0 1.75 3.5 2.75 3.5 4.25s-3.5 2.5-3.5 4.25v2.25m7-13v2.25c0 1.75-3.5 2.75-3.5 4.25s3.5 2.5 3.5 4.25v2.25"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
