/** At which company one works; whoever belongs to several can go to another. */
import { useState } from 'preact/hooks'
import { answered, api } from './api.ts'
import { frameWords } from './frame-words.ts'
import { useWords } from './languages.ts'
import { followLink } from './leaving.ts'
import { Dialog } from './parts/dialog.tsx'
import { useAct } from './parts/use-act.ts'
import { paths } from './paths.ts'
import { enter, useSession } from './session.ts'
import { SwitchIcon } from './signs.tsx'

export function CompanySwitch() {
  const { say } = useWords(frameWords)
  const { company, companies } = useSession()
  const [isChoosing, setChoosing] = useState(false)
  if (companies.length < 2) return <p class="company-name">{company.name}</p>
  return (
    <>
      <button
        class="find"
        type="button"
        aria-label={`${say('company')}: ${company.name}`}
        aria-haspopup="dialog"
        onClick={() => setChoosing(true)}
      >
        <span>{company.name}</span>
        <SwitchIcon />
      </button>
      {isChoosing && <Companies onClose={() => setChoosing(false)} />}
    </>
  )
}

function Companies({ onClose }: { onClose: () => void }) {
  const { say } = useWords(frameWords)
  const { company, companies } = useSession()
  const { act } = useAct()
  const go = async (companyId: string) => {
    // What has an address here has none there; and what is not saved here is asked about.
    followLink(paths.home)
    if (location.pathname === paths.home)
      enter(await answered(api.switchSessionCompany({ body: { companyId } })))
    else onClose()
  }
  return (
    <Dialog title={say('chooseCompany')} onClose={onClose}>
      <ul>
        {companies.map(({ id, name }) => (
          <li key={id}>
            <button
              class="nav-link"
              type="button"
              aria-current={id === company.id ? 'true' : undefined}
              onClick={() => (id === company.id ? onClose() : act(() => go(id)))}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
