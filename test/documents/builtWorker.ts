import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface BuiltWorker {
  readonly file: string
  remove(): Promise<void>
}

/**
 * Builds the worker thread as it is shipped: one CommonJS file for Node 16, with docx and pdfkit left outside.
 * It is written below node_modules, so that it finds those two.
 */
export async function buildWorker(): Promise<BuiltWorker> {
  const folder = await mkdtemp(path.join(root, 'node_modules', '.document-worker-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['docx', 'pdfkit'] },
    build: {
      ssr: path.join(root, 'src/main/documents/documentWorker.ts'),
      target: 'node16',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'documentWorker.cjs' } },
    },
  })
  return {
    file: path.join(folder, 'documentWorker.cjs'),
    remove: () => rm(folder, { recursive: true }),
  }
}
