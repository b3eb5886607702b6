/** The head of a screen: what it is, and the one thing to do here. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

type ScreenProps = {
  title: string
  /** One sentence on what this is for. */
  lead?: ComponentChildren
  action?: ComponentChildren
  children: ComponentChildren
}

/** A first load begins at the top by itself. */
let isFirst = true

export function Screen({ title, lead, action, children }: ScreenProps) {
  useTitle(title)
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever came here from another screen hears where they are.
  useEffect(() => {
    if (!isFirst) heading.current?.focus()
    isFirst = false
  }, [])
  return (
    <div class="screen">
      <header class="screen-head">
        <div class="text">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {action && <div class="screen-action">{action}</div>}
      </header>
      {children}
    </div>
  )
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Punctual`
  }, [title])
}
