import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { build, type Plugin } from 'vite'
import storePage from './vite.store.config.mts'

const root = import.meta.dirname

/**
 * Node 16 and Chromium 108 are the oldest that have to run this: the runtime for tests on closed networks is Electron 22.
 * The package that is shipped runs the same files on a current Electron.
 */
const oldestNode = 'node16.17'
const oldestChromium = 'chrome108'

/** The store page is built apart from the window, so that the window's origin has no file of it to ask for. */
function alsoBuildStorePage(): Plugin {
  return {
    name: 'forum-desk:store-page',
    apply: 'build',
    async closeBundle() {
      await build({ ...storePage, configFile: false })
    },
  }
}

export default defineConfig({
  main: {
    build: {
      target: oldestNode,
      // Bundled, because an older Electron cannot `require` packages that are ES modules only. docx and pdfkit can be
      // required, and pdfkit reads files beside its own.
      externalizeDeps: false,
      rolldownOptions: {
        external: [/^docx(\/|$)/, /^pdfkit(\/|$)/],
        input: {
          electron: path.join(root, 'src/main/electron/main.ts'),
          cli: path.join(root, 'src/main/cli/main.ts'),
          documentWorker: path.join(root, 'src/main/documents/documentWorker.ts'),
          incomingWorker: path.join(root, 'src/main/exchange/incoming/incomingWorker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: oldestNode,
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: {
          window: path.join(root, 'src/preload/window.ts'),
          store: path.join(root, 'src/preload/store.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: path.join(root, 'src/renderer'),
    plugins: [react(), alsoBuildStorePage()],
    build: {
      outDir: path.join(root, 'out/renderer/ui'),
      target: oldestChromium,
      // Lowers nesting and newer colours, which Chromium 108 would pass over in silence.
      cssMinify: true,
      minify: true,
      // Inlined files would need `data:` in more places of the content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: { input: path.join(root, 'src/renderer/index.html') },
    },
  },
})
