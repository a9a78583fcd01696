const core = ['src/core', 'resources']

/**
 * Who may import what: the one table (design, section 2). Everything that a row does not allow is an error.
 *
 * folder     the part; the longest folder that holds a file is its part
 * ours       parts that it may import beside itself
 * packages   npm packages, by name or by the beginning of a name that ends with *
 * node       whether the built-in modules of Node are there
 */
export const layers = [
  {
    folder: 'src/core',
    ours: ['resources'],
    packages: ['zod', 'temporal-polyfill', '@noble/*', 'canonicalize', 'diff'],
    node: false,
  },
  { folder: 'src/store', ours: ['src/core'], packages: ['zod', 'dexie'], node: false },
  { folder: 'src/preload', ours: ['src/core'], packages: ['electron'], node: false },
  {
    folder: 'src/renderer',
    ours: core,
    packages: [
      ...['zod', 'react', 'react-dom', 'react-aria-components', 'react-aria', 'react-stately', '@internationalized/*'],
      ...['@tanstack/react-query', 'react-hook-form', 'i18next', 'react-i18next', 'lucide-react'],
      ...['krds-uiux', 'pretendard-gov', 'temporal-polyfill', 'diff'],
    ],
    node: false,
  },
  { folder: 'src/main/desk', ours: core, packages: ['zod', '@noble/*', 'canonicalize'], node: true },
  { folder: 'src/main/journal', ours: ['src/core', 'src/main/desk/ports'], packages: ['zod', 'fflate', '@noble/*'], node: true },
  {
    folder: 'src/main/documents',
    ours: ['src/core', 'src/main/desk/ports', 'resources'],
    packages: ['docx', 'pdfkit', '@cantoo/pdf-lib', 'fflate', 'zod'],
    node: true,
  },
  {
    folder: 'src/main/exchange',
    ours: ['src/core', 'src/main/desk/ports'],
    packages: ['zod', 'fflate', 'papaparse', 'nodemailer', 'postal-mime', '@cantoo/pdf-lib'],
    node: true,
  },
  {
    folder: 'src/main/wiring',
    ours: [...core, 'src/main/desk', 'src/main/journal', 'src/main/documents', 'src/main/exchange'],
    packages: ['zod'],
    node: true,
  },
  {
    folder: 'src/main/cli',
    ours: [
      ...core,
      'src/main/wiring',
      'src/main/desk',
      'src/main/journal',
      'src/main/documents',
      'src/main/exchange',
      'src/store',
    ],
    packages: ['zod', 'fake-indexeddb', '@noble/*'],
    node: true,
  },
  {
    folder: 'src/main/electron',
    ours: [...core, 'src/main/wiring', 'src/main/desk', 'src/main/journal', 'src/main/documents', 'src/main/exchange'],
    packages: ['zod', 'electron'],
    node: true,
  },
]

/** Parts of the renderer that know only what is shared: a screen never imports another screen. */
export const screensFolder = 'src/renderer/screens'
