import { render } from 'preact'
import { App } from './app.tsx'
import { watchWayBack } from './leaving.ts'

const root = document.getElementById('dashboard')

watchWayBack()
if (root) render(<App />, root)
