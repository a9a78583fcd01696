import { makePacks as recordPacks } from '#core/resolution/dispatch/makePacks'
import { PackPlan } from '#core/resolution/dispatch/packPlan'
import type { ResolutionId, SeatId } from '#core/desk/rows/identifiers'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import type { Pack } from '#core/resolution/correspondenceRows'
import {
  keepFile,
  type KeptFile,
  type LetterOptions,
  type LetterTools,
  loadAddresses,
  type MadeMail,
  progressOver,
  recordFile,
  sha256Hex,
  type Stopped,
  writeForm,
  writeMail,
  writePaper,
  type WrittenFile,
} from './memberLetters'

export interface PacksAsked {
  readonly resolutionId: ResolutionId
  readonly purpose: Pack['purpose']
  /** Null for those who need one. */
  readonly seatIds: readonly SeatId[] | null
}

export interface MadePacks {
  readonly ok: true
  readonly cancelled: boolean
  readonly packs: readonly { readonly seatId: SeatId; readonly number: number; readonly code: string }[]
  readonly mails: readonly MadeMail[]
  /** Everything that was written, mails included. */
  readonly files: readonly KeptFile[]
  /** Labels of the seats without a usable address: their pack has no mail. */
  readonly noAddress: readonly { readonly ko: string; readonly en: string }[]
}

const nothing = { packs: [], mails: [], files: [], noAddress: [] } as const

/**
 * Makes the packs of a vote: cover letter and agenda sheets once, a reply sheet (as a PDF that is filled in, and as DOCX) and a mail for each member. Papers are written
 * in their own thread and recorded at the end in one go, so replies are entered meanwhile; stopped before that, nothing is left behind. Where
 * a text changed while papers were written, nothing is recorded.
 */
export async function makePacks(tools: LetterTools, asked: PacksAsked, options: LetterOptions): Promise<MadePacks | Refused> {
  const planned = await tools.desk.query(tools.actor, 'resolution.packPlan', { ...asked, seatIds: asked.seatIds })
  if (!planned.ok) return planned
  const plan = PackPlan.parse(planned.reply)
  const addresses = await loadAddresses(
    tools,
    plan.packs.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  )
  if (!addresses.ok) return addresses
  const step = progressOver(2 + 2 * plan.items.length + 3 * plan.packs.length, options.onProgress)

  const written = await writeAll(tools, asked, plan, options, step)
  if (!written.ok) return 'refusal' in written ? written : { ok: true, cancelled: true, ...nothing }
  const { letter, shared, own } = written

  // From here on files are kept; it takes a moment, and what is kept is told even when it is stopped.
  const kept = new Map<WrittenFile, KeptFile>()
  for (const file of [...shared, ...own.flatMap(({ files }) => files)]) {
    if (file.issued !== null) kept.set(file, await keepFile(tools, file))
  }
  const attached = new Map(shared.map((file) => [file, kept.get(file) ?? named(file)]))
  const mails: MadeMail[] = []
  const noAddress: { ko: string; en: string }[] = []
  const packs: { seatId: SeatId; number: number; files: { fileName: string; sha256: string }[] }[] = []
  for (const { seat, files, code } of own) {
    step(code)
    if (options.signal.aborted) return { ok: true, cancelled: true, ...nothing, files: [...kept.values()] }
    const address = seat.personId === null ? undefined : addresses.of.get(seat.personId)
    const inPack = [...shared, ...files].map((file) => attached.get(file) ?? kept.get(file) ?? named(file))
    if (address === undefined) noAddress.push(seat.label)
    else {
      const mail = await writeMail(tools, {
        resolutionId: asked.resolutionId,
        seatId: seat.seatId,
        pack: seat.number,
        language: options.language,
        letter: asked.purpose,
        title: letter.title,
        createdAt: letter.createdAt,
        code,
        to: { name: seat.label[options.language] || seat.label.ko, address },
        office: addresses.office,
        attachments: [...shared.filter(isSent), ...files.filter(isSent)],
      })
      if (!mail.ok) return mail
      const file = await keepFile(tools, mail.file)
      kept.set(mail.file, file)
      inPack.push(file)
      mails.push({ seatId: seat.seatId, path: file.path, fileName: file.fileName })
    }
    packs.push({ seatId: seat.seatId, number: seat.number, files: inPack.map(({ fileName, sha256 }) => ({ fileName, sha256 })) })
  }

  const recorded = await tools.desk.execute(tools.actor, recordPacks.name, {
    resolutionId: asked.resolutionId,
    purpose: asked.purpose,
    items: plan.items,
    packs,
  })
  if (!recorded.ok) return recorded
  // Given together, they share their way to the disk.
  const refusals = await Promise.all([...kept].map(([file, at]) => recordFile(tools, asked.resolutionId, file, at)))
  const refused = refusals.find((refusal) => refusal !== null)
  if (refused) return refused
  options.onProgress(1, '')
  return {
    ok: true,
    cancelled: false,
    packs: recordPacks.reply.parse(recorded.reply).packs,
    mails,
    files: [...kept.values()],
    noAddress,
  }
}

const named = ({ fileName, bytes }: WrittenFile) => ({ fileName, sha256: sha256Hex(bytes) })

/** What goes with the mail: everything but the agenda sheets as DOCX, which are for the office. */
const isSent = ({ issued }: WrittenFile): boolean => issued === null || issued.form !== 'D04' || issued.format === 'pdf'

interface Own {
  readonly seat: PackPlan['packs'][number]
  readonly code: string
  readonly files: readonly WrittenFile[]
}

async function writeAll(
  tools: LetterTools,
  { resolutionId, purpose }: PacksAsked,
  plan: PackPlan,
  options: LetterOptions,
  step: (fileName: string) => void,
): Promise<
  | {
      readonly ok: true
      readonly letter: { readonly title: string; readonly createdAt: string }
      readonly shared: readonly WrittenFile[]
      readonly own: readonly Own[]
    }
  | Stopped
> {
  const { language, signal } = options
  const both = ['pdf', 'docx'] as const
  const cover = await writePaper(tools, { form: 'D02', resolutionId, language, letter: purpose, seatId: null }, both, {
    signal,
    step,
  })
  if (!cover.ok) return cover
  const shared: WrittenFile[] = [...cover.files]
  for (const { itemId } of plan.items) {
    const sheet = await writePaper(tools, { form: 'D04', resolutionId, language, itemId }, both, { signal, step })
    if (!sheet.ok) return sheet
    shared.push(...sheet.files)
  }
  for (const annex of plan.annexes) {
    const file = await annexFile(tools, annex)
    if (!file.ok) return file
    shared.push(file.file)
  }
  const own: Own[] = []
  for (const seat of plan.packs) {
    const { seatId, number } = seat
    const sheet = await writePaper(tools, { form: 'D05', resolutionId, language, seatId, pack: number }, ['docx'], {
      signal,
      step,
    })
    if (!sheet.ok) return sheet
    const form = await writeForm(tools, { resolutionId, seatId, language, pack: number }, { signal, step })
    if (!form.ok) return form
    own.push({ seat, code: form.code, files: [form.file, ...sheet.files] })
  }
  return { ok: true, letter: { title: cover.title, createdAt: cover.createdAt }, shared, own }
}

/** An annex under its number and title, with the ending of the file that was attached. */
async function annexFile(
  { files }: LetterTools,
  annex: PackPlan['annexes'][number],
): Promise<{ readonly ok: true; readonly file: WrittenFile } | Refused> {
  const bytes = await files.readEvidence(annex.sha256)
  if (bytes === null) return refuse('annex.noFile')
  const extension = /\.[A-Za-z0-9]{1,8}$/u.exec(annex.fileName)?.[0] ?? ''
  const place = annex.itemNumber === null ? '' : `안건${annex.itemNumber.toString()}_`
  const fileName = `붙임_${place}${annex.number.toString()}_${annex.title}${extension}`
  return { ok: true, file: { fileName, mediaType: annex.mediaType, bytes, issued: null } }
}
