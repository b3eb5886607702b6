/** Meeting types: the list, the editor, the teams that offer some, and who hosts how often. */
import { useLocation } from 'preact-iso'
import { NotThere } from '../../not-there.tsx'
import { paths } from '../../paths.ts'
import { isAdmin, useSession } from '../../session.ts'
import { EditorScreen } from './editor-screen.tsx'
import { FairnessScreen } from './fairness-screen.tsx'
import './meeting-types.css'
import { TeamsScreen } from './teams-screen.tsx'
import { TypeList } from './type-list.tsx'

export default function MeetingTypesScreen() {
  const { path } = useLocation()
  const isForAdmin = isAdmin(useSession())
  const [first = '', second] = path.slice(paths.meetingTypes.length + 1).split('/')
  if (first === '') return <TypeList />
  if (first === 'new') return <EditorScreen key="new" id={null} />
  if (first !== 'teams' && second === undefined) return <EditorScreen key={first} id={first} />
  if (!isForAdmin) return <NotThere />
  if (first === 'teams') return <TeamsScreen id={second ?? null} />
  return <FairnessScreen key={first} id={first} />
}
