import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { projectFolder, run, say, Stop } from '../run/run.mjs'
import { hasProgram, installSystemPackages, isRoot } from '../setUp/systemPackages.mjs'

const judge = path.join(projectFolder, 'test', 'judges', 'judge')

/** The judges of the formats that the app writes. */
const asked = 'qpdf,pdffonts,pdftext,pdf-a,pdf-ua,zip,docx-form,openxml,poi,libreoffice'

/** What the judges are written in and for; Debian's name for each. */
const needed = {
  java: 'default-jdk-headless',
  javac: 'default-jdk-headless',
  mvn: 'maven',
  python3: 'python3',
  pdffonts: 'poppler-utils',
}

async function installJudges() {
  const missing = new Set(
    Object.entries(needed)
      .filter(([program]) => !hasProgram(program))
      .map(([, name]) => name),
  )
  if (!hasProgram('soffice') && !hasProgram('libreoffice')) missing.add('libreoffice-writer-nogui')
  // Debian's Python comes without what makes a virtual environment.
  const makesEnvironments =
    hasProgram('python3') && (await run('python3', ['-c', 'import ensurepip'], { quiet: true })).code === 0
  if (!makesEnvironments) missing.add('python3-venv')
  await installSystemPackages([...missing], 'judging documents')
  const { code, text } = await run('python3', [judge, '--setup', '--with-libreoffice', '--without-chromium'], { capture: true })
  if (code !== 0) throw new Stop(`the judges could not be set up\n${text.trim()}`)
}

/** Judges PDF and DOCX files or folders of them; gives the exit code and one verdict for each file and judge. `said`: which of them are told. */
async function judgeFiles(files, said) {
  const args = [judge, '--strict', '--with-libreoffice', '--pdfa', '2a', '--only', asked, '--json', ...files]
  const { code, text } = await run('python3', args, { capture: true })
  const verdicts = text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
  for (const { verdict, judge: name, file, reason } of verdicts) {
    if (said.includes(verdict)) console.log(`${verdict.padEnd(5)} ${name.padEnd(12)} ${file}: ${reason}`)
  }
  if (code === 2 || verdicts.length === 0) throw new Stop(`nothing could be judged\n${text.trim()}`)
  return { code, verdicts }
}

/** `npm run judge -- FILE|FOLDER…` */
export async function judgeOnDemand(files) {
  if (files.length === 0) throw new Stop('name the files or folders to judge: npm run judge -- demo-out')
  await installJudges()
  const from = process.env.INIT_CWD ?? process.cwd()
  return (
    await judgeFiles(
      files.map((file) => path.resolve(from, file)),
      ['PASS', 'FAIL'],
    )
  ).code
}

/** What the demo writes, judged; counted by file and judge. Where judges are not required, what they miss is only said. */
export async function runJudges({ required }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'forum-desk-papers-'))
  try {
    if (!required && !isRoot && !hasProgram('mvn')) throw new Stop('Java and Maven are not installed')
    await installJudges()
    const cli = path.join(projectFolder, 'out', 'main', 'cli.js')
    const demo = await run(process.execPath, [cli, 'demo', '--out', folder], { capture: true })
    if (demo.code !== 0) throw new Stop(`the demo wrote no papers to judge\n${demo.text.trim()}`)
    // Hundreds of lines of praise would push what failed out of sight.
    const { verdicts } = await judgeFiles([folder], ['FAIL'])
    const of = (verdict) => verdicts.filter((found) => found.verdict === verdict)
    const failures = of('FAIL').map(({ judge: name, file, reason }) => `${name} ${path.basename(file)}: ${reason}`)
    say(`${of('PASS').length} verdicts of the judges are good, ${failures.length} are not`)
    return { passed: of('PASS').length, failed: failures.length, failures }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(`the documents were not judged: ${error.message}`)
    return required ? { failed: 1, failures: [`judges: ${error.message}`] } : { skipped: 1 }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
