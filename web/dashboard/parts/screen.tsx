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

export function Screen({ title, lead, action, children }: ScreenProps) {
  useTitle(title)
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever came here by a link hears where they are; a first load begins at the top anyway.
  useEffect(() => {
    if (document.activeElement === document.body && history.length > 1) heading.current?.focus()
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
