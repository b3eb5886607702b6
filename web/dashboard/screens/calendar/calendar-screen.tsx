import { frameWords } from '../../frame-words.ts'
import { useWords } from '../../languages.ts'
import { Screen } from '../../parts/screen.tsx'

export default function CalendarScreen() {
  const { say } = useWords(frameWords)
  return <Screen title={say('calendar')}>{null}</Screen>
}
