import type { ComponentChildren } from 'preact'

type BadgeProps = { tone?: 'calm' | 'good' | 'bad' | 'accent'; children: ComponentChildren }

/** A state in a word; its colour only repeats it. */
export const Badge = ({ tone = 'calm', children }: BadgeProps) => (
  <span class={`badge ${tone}`}>{children}</span>
)
