/** A screen that could not be shown takes nothing else with it. */
import { Component, type ComponentChildren } from 'preact'
import { frameWords } from './frame-words.ts'
import { useWords } from './languages.ts'
import { Button } from './parts/button.tsx'

/** Another path is another try. */
type CatchProps = { path: string; children: ComponentChildren }

export class Catch extends Component<CatchProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  override componentDidCatch(error: unknown) {
    this.setState({ isBroken: true })
    // For whoever opens the browser's console: nothing is sent anywhere.
    reportError(error)
  }

  override componentDidUpdate({ path }: CatchProps) {
    if (path !== this.props.path && this.state.isBroken) this.setState({ isBroken: false })
  }

  override render({ children }: CatchProps, { isBroken }: { isBroken: boolean }) {
    return isBroken ? <Broken /> : children
  }
}

/** After an update the server may have no such file any more: a fresh document has the new ones. */
function Broken() {
  const { say } = useWords(frameWords)
  return (
    <div class="notice bad problem" role="alert">
      <p>{say('broken')}</p>
      <Button kind="second" onClick={() => location.reload()}>
        {say('reload')}
      </Button>
    </div>
  )
}
