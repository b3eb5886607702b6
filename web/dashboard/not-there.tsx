import { frameWords } from './frame-words.ts'
import { useWords } from './languages.ts'
import { Screen } from './parts/screen.tsx'
import { paths } from './paths.ts'

export function NotThere() {
  const { say } = useWords(frameWords)
  return (
    <Screen title={say('notThere')} lead={say('notThereText')}>
      <p>
        <a class="button" href={paths.home}>
          {say('toOverview')}
        </a>
      </p>
    </Screen>
  )
}
