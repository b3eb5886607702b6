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
