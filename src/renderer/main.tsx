import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no place for the window')
createRoot(place).render(
  <StrictMode>
    <h1>Forum Desk</h1>
  </StrictMode>,
)
