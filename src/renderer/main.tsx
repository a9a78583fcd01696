import './withoutEval'
import './ui/styles/all.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createQueryClient } from './client/queries'
import { startWords } from './i18n/i18n'
import { App } from './window/App'
import { rememberedLanguage, rememberedTheme, showTheme } from './client/window/preferences'
import { Toasts } from './ui/frames/Toasts'

async function start(): Promise<void> {
  const place = document.getElementById('root')
  if (place === null) throw new Error('index.html has no place for the window')
  showTheme(rememberedTheme())
  const words = await startWords(rememberedLanguage())
  createRoot(place).render(
    <StrictMode>
      <I18nextProvider i18n={words}>
        <QueryClientProvider client={createQueryClient()}>
          <Toasts>
            <App />
          </Toasts>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  )
}

void start()
