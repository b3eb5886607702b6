import type { ComponentProps } from 'preact'

type IconButtonProps = Omit<ComponentProps<'button'>, 'label'> & { label: string }

/** A sign that is pressed; its name is for the ear, and for whoever rests on it. */
export const IconButton = ({ label, children, ...button }: IconButtonProps) => (
  <button {...button} class="button plain icon" type="button" aria-label={label} title={label}>
    {children}
  </button>
)
