import './client/no-eval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { must } from '../shared/lib/must.ts'
import { App } from './app/App.tsx'
import { Broken } from './app/Broken.tsx'
import { ClientContext } from './client/ClientContext.tsx'
import { createClient } from './client/client.ts'
import './styles/window.scss'
import { createLastPlace } from './window/last-place.ts'

const lastPlace = createLastPlace()
const root = must(document.getElementById('courtside'), 'index.html holds it')
createRoot(root).render(
  <StrictMode>
    <ClientContext value={createClient(window.courtside)}>
      <Broken onStart={lastPlace.forget}>
        <App lastPlace={lastPlace} />
      </Broken>
    </ClientContext>
  </StrictMode>,
)
