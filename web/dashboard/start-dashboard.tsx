import { render } from 'preact'
import { App } from './app.tsx'
import { watchWayBack } from './leaving.ts'
import { reads } from './reads.ts'

const root = document.getElementById('dashboard')

watchWayBack()
// What is out of date is read again when the window is looked at, or is online again.
reads.mount()
if (root) render(<App />, root)
