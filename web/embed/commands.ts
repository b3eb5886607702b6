/** A command as a site writes it → what its namespace does. */
import type { Handler } from './bus.ts'
import type { InlineSettings, Namespace } from './namespace.ts'
import type {
  FloatingButtonSettings,
  Settings,
  SidebarSettings,
  UiSettings,
  Values,
  Wish,
} from './settings.ts'

export type Stage = {
  namespaceOf(name: string): Namespace
  destroyAll(): void
  scan(): void
}

/** Throws an `Error` that says which commands there are. */
export function runCommand([name, ...args]: readonly unknown[], stage: Stage): void {
  const command = typeof name === 'string' && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : null
  if (!command) {
    throw new Error(`No command "${String(name)}": ${Object.keys(COMMANDS).join(', ')}`)
  }
  // A namespace can also stand alone, before the settings: ('init', 'sales', {…}).
  const isNamed = name === 'init' && typeof args[0] === 'string'
  const [first, second] = isNamed ? [{ ...partsOf(args[1]), ns: args[0] }] : args
  const { ns = 'default' } = partsOf(first)
  command({ namespace: () => stage.namespaceOf(String(ns)), first, second, stage })
}

type Call = { namespace(): Namespace; first: unknown; second: unknown; stage: Stage }

const openModal = ({ namespace, first }: Call) => {
  namespace().open(wishOf(first))
}

const COMMANDS: Readonly<Record<string, (call: Call) => void>> = {
  init: ({ namespace, first, stage }) => {
    namespace().init(partsOf(first) as Settings)
    stage.scan()
  },
  modal: openModal,
  openModal,
  closeModal: ({ namespace }) => namespace().closeModal(),
  inline: ({ namespace, first }) => namespace().embed(first as InlineSettings),
  floatingButton: ({ namespace, first }) =>
    namespace().floatingButton(first as FloatingButtonSettings),
  sidebar: ({ namespace, first }) => namespace().sidebar(first as SidebarSettings),
  on: call => listen(call, 'on'),
  once: call => listen(call, 'once'),
  off: ({ namespace, first, second }) => {
    const { event, handler } = subscription(first, second)
    namespace().off(event, handler)
  },
  ui: ({ namespace, first }) => namespace().ui(partsOf(first) as UiSettings),
  prerender: ({ namespace, first }) => namespace().prerender(wishOf(first)),
  setPrefill: ({ namespace, first }) => {
    const { ns: _, prefill, ...values } = partsOf(first)
    namespace().setPrefill((prefill as Values | undefined) ?? values)
  },
  destroy: ({ namespace, first, stage }) => {
    if (partsOf(first).ns === undefined) stage.destroyAll()
    else namespace().destroy()
  },
}

function listen({ namespace, first, second }: Call, way: 'on' | 'once'): void {
  const { event, handler } = subscription(first, second)
  if (!handler) throw new Error(`"${way}" needs a function: { event, callback }`)
  namespace()[way](event, handler)
}

/** `{ event, callback }` in its spellings, or the two as they are. */
function subscription(first: unknown, second: unknown): { event: string; handler?: Handler } {
  const { event, action, callback, handler } = partsOf(first)
  const name = typeof first === 'string' ? first : (event ?? action ?? '*')
  const given = second ?? callback ?? handler
  return {
    event: String(name),
    ...(typeof given === 'function' && { handler: given as Handler }),
  }
}

/** `{ link, prefill, params }`, or the link alone. */
function wishOf(value: unknown): Wish {
  if (typeof value === 'string') return { link: value }
  const { link, prefill, params, config } = partsOf(value)
  return {
    link: String(link ?? ''),
    prefill: partsOf(prefill),
    params: { ...partsOf(config), ...partsOf(params) },
  }
}

function partsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
