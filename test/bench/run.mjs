import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { coldStarts } from './coldStart.mjs'
import { keyToCell } from './keyToCell.mjs'
import { packsInWindow } from './packsInWindow.mjs'

/**
 * Ratios against peers in one run: `node test/bench/run.mjs [--only NAME] [--json FILE]`, started by `npm run bench`, which has built the app
 * and gives a screen and the runtime in ELECTRON_OVERRIDE_DIST_PATH.
 */
const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
const out = path.join(project, 'out/bench')
const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })

/**
 * `ratio` is ours by the peer's; `better` says which way is good. Where nothing does the same, `limit` stands in the peer's place: a time that
 * nobody may have to wait longer.
 */
const benches = [
  {
    name: 'ballot-one',
    what: 'ballot command against a strict Dexie put, one at a time (p50)',
    unit: 'a second',
    better: 'higher',
    target: 0.35,
    from: 'electron',
    key: 'ballotOne',
  },
  {
    name: 'ballot-twenty',
    what: 'the same with twenty waiting',
    unit: 'a second',
    better: 'higher',
    target: 2.5,
    from: 'electron',
    key: 'ballotTwenty',
  },
  {
    name: 'ballot-key-to-cell',
    what: 'from the key that records a row to the painted cell, 20-year folder, fsync included (p95), against 50 ms',
    unit: 'ms',
    better: 'lower',
    target: 1,
    limit: 50,
    from: 'window',
    key: 'keyToCell',
  },
  {
    name: 'import',
    what: 'import of 10,000 people against a bare strict bulkPut',
    unit: 'rows a second',
    better: 'higher',
    target: 0.5,
    from: 'electron',
    key: 'import',
  },
  {
    name: 'pdf',
    what: 'PDF of 100 pages against the same text in bare pdfkit',
    unit: 'ms',
    better: 'lower',
    target: 1.5,
    from: 'node',
    key: 'pdf',
  },
  {
    name: 'packs',
    what: 'packs of 30 members with mails, five letters and agenda sheets as DOCX and PDF, against 20 seconds',
    unit: 'ms',
    better: 'lower',
    target: 1,
    limit: 20_000,
    from: 'node',
    key: 'packs',
  },
  {
    name: 'packs-window',
    what: 'the same packs in the app, 20-year folder, while rows are typed and recorded without a pause, against 20 seconds',
    unit: 'ms',
    better: 'lower',
    target: 1,
    limit: 20_000,
    from: 'window',
    key: 'packsInWindow',
  },
  {
    name: 'start',
    what: 'cold start to a usable window, sample against an empty folder',
    unit: 'ms',
    better: 'lower',
    target: 1.5,
    from: 'start',
    key: 'start',
  },
  {
    name: 'roster',
    what: 'roster on a day after 20 years (300 people, 10 terms), from facts just loaded, against 5 ms',
    unit: 'ms',
    better: 'lower',
    target: 1,
    limit: 5,
    from: 'core',
    key: 'roster',
  },
  {
    name: 'csv-preview',
    what: 'preview of a CSV file of 5,000 rows from its bytes, with progress, against 1 second',
    unit: 'ms',
    better: 'lower',
    target: 1,
    limit: 1000,
    from: 'core',
    key: 'csvPreview',
  },
  {
    name: 'count-100000',
    what: 'recount of 100,000 ballots (1,000 seats, 100 items) by the one count against a loop written by hand',
    unit: 'ms',
    better: 'lower',
    target: 3,
    from: 'core',
    key: 'count',
  },
]

const chosen = values.only === undefined ? benches : benches.filter((bench) => bench.name === values.only)
if (chosen.length === 0) {
  console.error(`there is no ${values.only}; there are ${benches.map((bench) => bench.name).join(', ')}`)
  process.exit(2)
}
const needs = (from) => chosen.some((bench) => bench.from === from)
const isChosen = (key) => chosen.some((bench) => bench.key === key)
if (needs('electron') || needs('node') || needs('core') || needs('window')) await buildBenches()
const found = {
  ...(needs('electron') ? await runElectron() : {}),
  ...(needs('node') ? await runProgram(process.execPath, [path.join(out, 'nodeBench.js'), project]) : {}),
  ...(needs('core') ? await runProgram(process.execPath, [path.join(out, 'coreBench.js')]) : {}),
  ...(isChosen('keyToCell') ? { keyToCell: { ours: await keyToCell(project, out) } } : {}),
  ...(isChosen('packsInWindow') ? { packsInWindow: { ours: (await packsInWindow(project, out)).ms } } : {}),
  ...(needs('start') ? { start: await coldStarts(project) } : {}),
}

const results = chosen.map(({ name, unit, better, target, limit, key }) => {
  const { ours, peer = limit } = found[key]
  const rounded = (value) => Number(value.toPrecision(4))
  return { name, ours: rounded(ours), peer: rounded(peer), ratio: rounded(ours / peer), target, better, unit }
})
printTable()
if (values.json !== undefined) fs.writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)

async function buildBenches() {
  fs.rmSync(out, { recursive: true, force: true })
  const common = { configFile: false, root: project, logLevel: 'warn' }
  const own = (name) => path.join(project, 'test/bench', name)
  const externals = [/^electron$/, /^node:/, /^docx(\/|$)/, /^pdfkit(\/|$)/]
  for (const name of ['electronBench', 'nodeBench', 'coreBench', 'openVoteBench']) {
    await build({
      ...common,
      ssr: { noExternal: true, external: ['docx', 'pdfkit', 'electron'] },
      build: {
        ssr: own(`${name}.ts`),
        outDir: out,
        emptyOutDir: false,
        target: 'node16.17',
        minify: false,
        rolldownOptions: { external: externals, output: { format: 'cjs', entryFileNames: `${name}.js` } },
      },
    })
  }
  await build({
    ...common,
    build: {
      outDir: path.join(out, 'bare'),
      target: 'chrome108',
      lib: { entry: own('bare/bare.ts'), formats: ['iife'], name: 'bareBench', fileName: () => 'bare.js' },
    },
  })
  fs.copyFileSync(own('bare/index.html'), path.join(out, 'bare/index.html'))
  fs.writeFileSync(
    path.join(out, 'package.json'),
    JSON.stringify({ name: 'forum-desk-bench', version: '0.0.0', main: 'electronBench.js' }),
  )
}

async function runElectron() {
  const runtime = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(project, 'node_modules/electron/dist')
  const electron = path.join(runtime, process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron')
  const profile = fs.mkdtempSync(path.join(process.env.TMPDIR ?? '/tmp', 'bench-profile-'))
  try {
    return await runProgram(electron, [`--user-data-dir=${profile}`, out])
  } finally {
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Runs a benchmark to its end and gives what it found. */
function runProgram(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part) => (text += part))
    child.once('error', reject)
    child.once('close', (code) => {
      const line = text.split('\n').find((one) => one.startsWith('BENCH '))
      if (code === 0 && line !== undefined) resolve(JSON.parse(line.slice(6)))
      else reject(new Error(`${path.basename(command)} ended with ${code}: ${text.slice(-2000)}`))
    })
  })
}

function printTable() {
  const rows = results.map((result, index) => {
    const isMet = result.better === 'higher' ? result.ratio >= result.target : result.ratio <= result.target
    const wanted = `${result.better === 'higher' ? '≥' : '≤'} ${result.target}×`
    return [
      result.name,
      `${result.ours} ${result.unit}`,
      `${result.peer} ${result.unit}`,
      `${result.ratio}×`,
      wanted,
      isMet ? 'met' : 'MISSED',
      chosen[index].what,
    ]
  })
  const table = [['name', 'ours', 'peer or limit', 'ratio', 'target', '', 'what'], ...rows]
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)))
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
  const processors = os.cpus().length
  const load = os.loadavg()[0]
  if (found.electron !== undefined) console.log(`Electron ${found.electron}, ${process.platform} ${process.arch}`)
  console.log(
    `${processors} processors, load ${load.toFixed(1)}${load > processors ? ': the machine was busy with other work, which slows what takes several processes most' : ''}`,
  )
}
