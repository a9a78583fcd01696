import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { ExitCode } from '#main/cli/exitCodes'
import { runDesk } from '#main/cli/runDesk'
import type { DocumentWriter } from '#main/documents/documentWriter'
import { writeDocx } from '#main/documents/docx'
import { writePdf } from '#main/documents/pdf'
import { readFontFiles } from '#main/documents/pdf/faces'
import { createReplyFormWriter } from '#main/documents/pdfForm/writeReplyForm'

export interface Ran {
  readonly code: ExitCode
  /** What was printed, line by line. */
  readonly lines: readonly string[]
  /** What was said to the person. */
  readonly said: readonly string[]
}

const fonts = fileURLToPath(new URL('../../node_modules/pretendard-gov/dist/public/static/alternative', import.meta.url))

const forms = readFontFiles(fonts).then(({ regular }) => createReplyFormWriter(regular))

/** The real writers without their thread, which exists only in the built program. */
const writer: DocumentWriter = {
  async write(tree, format) {
    const nothing = () => undefined
    const bytes = format === 'docx' ? await writeDocx(tree, nothing) : await writePdf(tree, await readFontFiles(fonts), nothing)
    return { ok: true, bytes }
  },
  async writeForm(form) {
    return { ok: true, bytes: await (await forms).write(form) }
  },
  close: () => Promise.resolve(),
}

/** Runs the command line in this process, with a text as its standard input. */
export async function desk(args: readonly string[], input = ''): Promise<Ran> {
  const lines: string[] = []
  const said: string[] = []
  const terminal = {
    print: (line: string) => lines.push(line),
    complain: (line: string) => said.push(line),
    input: () => createInterface({ input: Readable.from([input]), crlfDelay: Infinity }),
  }
  const code = await runDesk(args, terminal, { writer })
  return { code, lines, said }
}
