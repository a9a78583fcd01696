import { builtinModules } from 'node:module'
import path from 'node:path'
import { layers, screensFolder } from './layers.mjs'

const builtIn = new Set(builtinModules)

/** Where `#name/…` leads; the same as "imports" of package.json. */
const ownRoots = { '#core': 'src/core', '#main': 'src/main', '#store': 'src/store', '#resources': 'resources' }

const isInside = (file, folder) => file === folder || file.startsWith(`${folder}/`) || file.startsWith(`${folder}.`)
const layerOf = (file) =>
  layers.filter(({ folder }) => isInside(file, folder)).sort((a, b) => b.folder.length - a.folder.length)[0] ?? null

/** What an import names: a file of ours by its path from the project folder, a built-in module, or a package. */
function targetOf(source, importer) {
  const [root, ...rest] = source.split('/')
  if (ownRoots[root]) return { kind: 'ours', file: path.posix.join(ownRoots[root], ...rest) }
  if (source.startsWith('.')) return { kind: 'ours', file: path.posix.join(path.posix.dirname(importer), source) }
  if (source.startsWith('node:') || builtIn.has(root)) return { kind: 'node' }
  return { kind: 'package', name: source.startsWith('@') ? `${root}/${rest[0]}` : root }
}

const isNamed = (name, pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern)

/** Why `importer` may not import `source`, or null. Both paths are relative to the project, with slashes. */
export function whyNot(importer, source) {
  const layer = layerOf(importer)
  if (!layer) return null
  const target = targetOf(source, importer)
  if (target.kind === 'node') return layer.node ? null : `${layer.folder} runs without Node, so it cannot import ${source}`
  if (target.kind === 'package') {
    if (layer.packages.some((pattern) => isNamed(target.name, pattern))) return null
    return `${layer.folder} may not import the package ${target.name}`
  }
  const own = layerOf(target.file)
  if (own === layer) return whyNotSibling(importer, target.file)
  const allowed = layer.ours.some((folder) => isInside(target.file, folder))
  if (!allowed) return `${layer.folder} may not import ${target.file}`
  if (source.startsWith('.')) return `write ${target.file} as an import that begins with #, because it is another part`
  return null
}

function whyNotSibling(importer, file) {
  const screenOf = (name) => (isInside(name, screensFolder) ? name.slice(screensFolder.length + 1).split('/')[0] : null)
  const [from, to] = [screenOf(importer), screenOf(file)]
  if (from === null || to === null || from === to) return null
  return `the screen ${from} may not import the screen ${to}; move what both need to ui or client`
}

/** ESLint rule: imports run one way. */
export const importsOneWay = {
  meta: { type: 'problem', schema: [], messages: { wrong: '{{reason}}.' } },
  create(context) {
    const importer = path.relative(context.cwd, context.filename).split(path.sep).join('/')
    const look = (node) => {
      if (typeof node?.value !== 'string') return
      const reason = whyNot(importer, node.value)
      if (reason) context.report({ node, messageId: 'wrong', data: { reason } })
    }
    return {
      ImportDeclaration: ({ source }) => look(source),
      ExportNamedDeclaration: ({ source }) => look(source),
      ExportAllDeclaration: ({ source }) => look(source),
      ImportExpression: ({ source }) => look(source),
      TSImportType: ({ source }) => look(source),
    }
  },
}
