/** What can be pressed, with what it is doing or why it cannot be pressed now. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

type ButtonProps = {
  children: ComponentChildren
  /** The first is the one thing that a screen is for. */
  kind?: 'first' | 'second' | 'plain' | 'danger'
  type?: 'button' | 'submit'
  isBusy?: boolean
  /** Why it cannot be pressed; it stays where a keyboard finds it. */
  disabledReason?: string | null
  /** Shows a sign alone: give it a label. */
  isIcon?: boolean
  /** For the ear, where the text alone says too little. */
  label?: string
  onClick?: (event: MouseEvent) => unknown
}

export function Button(props: ButtonProps) {
  const { kind = 'first', type = 'button', isBusy = false, disabledReason = null } = props
  const classes = ['button', kind !== 'first' && kind, props.isIcon && 'icon']
  const id = useId()
  const isOff = isBusy || disabledReason !== null
  return (
    <>
      <button
        class={classes.filter(Boolean).join(' ')}
        type={type}
        aria-label={props.label}
        aria-disabled={isOff}
        aria-busy={isBusy}
        aria-describedby={disabledReason === null ? undefined : id}
        title={disabledReason ?? undefined}
        onClick={event => {
          if (isOff) event.preventDefault()
          else props.onClick?.(event)
        }}
      >
        {props.children}
      </button>
      {disabledReason !== null && (
        <span id={id} class="unseen">
          {disabledReason}
        </span>
      )}
    </>
  )
}
