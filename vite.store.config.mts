import path from 'node:path'
import type { InlineConfig } from 'vite'

const root = import.meta.dirname

/** The hidden page that owns IndexedDB: one script, no styles, nothing else. */
const storePage: InlineConfig = {
  root: path.join(root, 'src/store'),
  base: './',
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: path.join(root, 'out/renderer/store'),
    emptyOutDir: true,
    target: 'chrome108',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: path.join(root, 'src/store/index.html') },
  },
}

export default storePage
