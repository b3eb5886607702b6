/** What stands around every screen: the side bar, on a phone behind a button. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Catch } from './broken.tsx'
import { CommandPalette } from './command-palette.tsx'
import { CompanySwitch } from './company-switch.tsx'
import { frameWords } from './frame-words.ts'
import { useWords } from './languages.ts'
import { LeavingPlace } from './parts/leaving.tsx'
import { paths } from './paths.ts'
import { type Group, type ScreenRoute, screensFor } from './routes.tsx'
import { useSession } from './session.ts'
import { type Asked, Command, ShortcutHelp, useShortcuts } from './shortcuts.tsx'
import { KeysIcon, SearchIcon, signs } from './signs.tsx'

const GROUPS: readonly Group[] = ['schedule', 'people', 'developers', 'company']

export function Frame({ children }: { children: ComponentChildren }) {
  const { say } = useWords(frameWords)
  const { path } = useLocation()
  const [isOpen, setOpen] = useState(false)
  const [over, setOver] = useState<'palette' | 'help' | null>(null)
  useEffect(() => setOpen(false), [path])
  const close = () => setOver(null)
  const asked = { onFind: () => setOver('palette'), onHelp: () => setOver('help') }
  useShortcuts(asked)
  return (
    <div class="frame">
      <a class="skip" href="#content">
        {say('skip')}
      </a>
      <header class="top-bar">
        <button
          class="button plain"
          type="button"
          aria-expanded={isOpen}
          aria-controls="side-bar"
          onClick={() => setOpen(!isOpen)}
        >
          {say('menu')}
        </button>
        <a class="wordmark" href={paths.home}>
          Punctual
        </a>
      </header>
      <nav
        id="side-bar"
        class={isOpen ? 'side-bar open' : 'side-bar'}
        aria-label={say('navigation')}
      >
        <SideBar {...asked} />
      </nav>
      <main id="content" class="content" tabIndex={-1}>
        <Catch path={path}>{children}</Catch>
      </main>
      {over === 'palette' && <CommandPalette onClose={close} />}
      {over === 'help' && <ShortcutHelp onClose={close} />}
      <LeavingPlace />
    </div>
  )
}

function SideBar({ onFind, onHelp }: Asked) {
  const { say } = useWords(frameWords)
  const session = useSession()
  const seen = screensFor(session)
  return (
    <>
      <a class="wordmark wide" href={paths.home}>
        Punctual
      </a>
      <CompanySwitch />
      <button class="find" type="button" onClick={onFind}>
        <SearchIcon />
        <span>{say('palette')}</span>
        <Command letter="K" />
      </button>
      <div>
        {GROUPS.map(group => (
          <NavGroup
            key={group}
            name={say(group)}
            screens={seen.filter(screen => screen.group === group)}
          />
        ))}
      </div>
      <div class="side-end">
        <a class="nav-link" href="/docs" target="_blank" rel="noreferrer">
          {signs.reference}
          {say('reference')}
        </a>
        <button class="nav-link" type="button" onClick={onHelp}>
          <KeysIcon />
          {say('shortcuts')}
        </button>
        <NavLink path={paths.account} text={session.user.email} sign={signs.account} />
      </div>
    </>
  )
}

function NavGroup({ name, screens: own }: { name: string; screens: readonly ScreenRoute[] }) {
  const { say } = useWords(frameWords)
  if (own.length === 0) return null
  return (
    <section class="nav-group" aria-label={name}>
      <p class="nav-head" aria-hidden="true">
        {name}
      </p>
      <ul>
        {own.map(screen => (
          <li key={screen.name}>
            <NavLink path={screen.path} text={say(screen.name)} sign={signs[screen.name]} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type LinkProps = { path: string; text: string; sign: ComponentChildren }

function NavLink({ path, text, sign }: LinkProps) {
  const { path: here } = useLocation()
  const isHere = here === path || (path !== paths.home && here.startsWith(`${path}/`))
  return (
    <a class="nav-link" href={path} aria-current={isHere ? 'page' : undefined}>
      {sign}
      <span class="nav-text">{text}</span>
    </a>
  )
}
