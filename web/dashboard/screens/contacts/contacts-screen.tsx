import { frameWords } from '../../frame-words.ts'
import { useWords } from '../../languages.ts'
import { Screen } from '../../parts/screen.tsx'

export default function ContactsScreen() {
  const { say } = useWords(frameWords)
  return <Screen title={say('contacts')}>{null}</Screen>
}
