import { frameWords } from '../../frame-words.ts'
import { useWords } from '../../languages.ts'
import { Screen } from '../../parts/screen.tsx'

export default function HoursScreen() {
  const { say } = useWords(frameWords)
  return <Screen title={say('hours')}>{null}</Screen>
}
