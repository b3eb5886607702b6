/**
 * The script that a site loads: one function, `meetergo` and `punctual` alike, that takes commands,
 * also those that were queued before it was there. A second copy only looks at the page again.
 */
import { runCommand } from './commands.ts'
import { watchMarkup } from './markup.ts'
import { makeNamespace, type Namespace } from './namespace.ts'
import type { Settings } from './settings.ts'

type Api = {
  (...command: unknown[]): void
  version: string
  /** By name. */
  ns: Record<string, ReturnType<typeof handleOf>>
  /** What is pushed here is a command as well. */
  q: { push(command: ArrayLike<unknown>): void }
  /** Looks at the page again. */
  scan(): void
}

type Stub = ((...command: unknown[]) => void) & { q?: ArrayLike<unknown>[]; scan?: () => void }

declare global {
  interface Window {
    meetergo?: Stub | Api
    punctual?: Stub | Api
    /** What an earlier version was configured by. */
    meetergoSettings?: Settings
  }
}

const PATH = '/embed/v4/integration.js'
const METHODS = `init modal openModal closeModal inline floatingButton sidebar on off once ui
  prerender setPrefill destroy`.split(/\s+/)

const earlier = window.punctual
if (earlier && 'scan' in earlier && earlier.scan) earlier.scan()
else start(scriptOrigin())

function start(origin: string): void {
  const namespaces = new Map<string, Namespace>()
  const onFailure = (error: unknown) => reportError(error)
  const namespaceOf = (name: string): Namespace => {
    const known = namespaces.get(name)
    if (known) return known
    const made = makeNamespace({
      name,
      scriptOrigin: origin,
      tellAll: (event, data) => {
        for (const one of namespaces.values()) one.tell(event, data)
      },
      onFailure,
      onDestroyed: () => {
        namespaces.delete(name)
        delete api.ns[name]
      },
    })
    namespaces.set(name, made)
    api.ns[name] = handleOf(made)
    return made
  }
  const markup = watchMarkup(namespaceOf, () => {
    for (const { inline } of namespaces.values()) inline.sweep()
  })
  const destroyAll = () => {
    markup.stop()
    for (const namespace of [...namespaces.values()]) namespace.destroy()
  }
  const run = (command: ArrayLike<unknown>) => {
    try {
      runCommand(Array.from(command), { namespaceOf, destroyAll, scan: markup.scan })
    } catch (error) {
      onFailure(error)
    }
  }
  const waiting: ArrayLike<unknown>[] = [...queueOf(window.meetergo), ...queueOf(window.punctual)]
  let take: (command: ArrayLike<unknown>) => void = command => waiting.push(command)
  const api: Api = Object.assign((...command: unknown[]) => take(command), {
    version: '4',
    ns: {},
    q: { push: (command: ArrayLike<unknown>) => take(command) },
    scan: () => markup.scan(),
  })
  for (const name of METHODS) {
    Object.assign(api, { [name]: (...args: unknown[]) => take([name, ...args]) })
  }
  window.meetergo = api
  window.punctual = api
  whenParsed(() => {
    namespaceOf('default')
    if (window.meetergoSettings) run(['init', window.meetergoSettings])
    for (const command of waiting) run(command)
    take = run
    markup.scan()
  })
}

/** What a site gets to hold of a namespace. */
function handleOf(namespace: Namespace) {
  const { openModal, closeModal, isModalOpen, on, off, once, ui, setPrefill, destroy } = namespace
  const toggleSidebar = (side?: 'left' | 'right') => void namespace.toggleSidebar(undefined, side)
  return {
    ...{ openModal, closeModal, isModalOpen, on, off, once, ui, setPrefill, destroy },
    toggleSidebar,
  }
}

function queueOf(stub: Stub | Api | undefined): ArrayLike<unknown>[] {
  return stub && Array.isArray(stub.q) ? stub.q : []
}

/** Frames and buttons need a body to stand in. */
function whenParsed(then: () => void): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', then, { once: true })
  } else then()
}

/** A bundler that moves the script elsewhere leaves no current one: then its tag is looked for. */
function scriptOrigin(): string {
  const current = document.currentScript
  const source =
    current instanceof HTMLScriptElement && current.src
      ? current.src
      : [...document.scripts].findLast(({ src }) => src.includes(PATH))?.src
  return new URL(source || location.href).origin
}
