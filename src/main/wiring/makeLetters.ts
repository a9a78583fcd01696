import { Dispatches, dispatches, type DispatchSeat } from '#core/resolution/dispatch/dispatches'
import type { ResolutionId, SeatId } from '#core/desk/rows/identifiers'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import type { MailKind } from '#core/resolution/views/paperShape'
import {
  keepFile,
  type LetterOptions,
  type LetterTools,
  loadAddresses,
  type MadeMail,
  progressOver,
  recordFile,
  type Stopped,
  writeForm,
  writeMail,
  writePaper,
  type WrittenFile,
} from './memberLetters'

export interface LettersAsked {
  readonly resolutionId: ResolutionId
  readonly letter: Exclude<MailKind, 'call' | 'changedText'>
  readonly seatIds: readonly SeatId[]
}

export interface MadeLetters {
  readonly ok: true
  readonly cancelled: boolean
  readonly mails: readonly MadeMail[]
  /** Labels of the seats without a usable address. */
  readonly noAddress: readonly { readonly ko: string; readonly en: string }[]
}

/**
 * Writes a letter after the call with a mail for each member. A reminder is a letter of its own for each, with a fresh copy of the sheet of their
 * last pack, and refused for whoever has answered; the other letters say the same to all, and the notice of the result carries
 * the resolution. That it was sent is recorded by a person afterwards.
 */
export async function makeLetters(
  tools: LetterTools,
  asked: LettersAsked,
  options: LetterOptions,
): Promise<MadeLetters | Refused> {
  const { resolutionId, letter } = asked
  const found = await tools.desk.query(tools.actor, dispatches.name, { resolutionId })
  if (!found.ok) return found
  const seats = Dispatches.parse(found.reply).seats.filter(({ seatId }) => asked.seatIds.includes(seatId))
  if (seats.length !== new Set(asked.seatIds).size) return refuse('ballot.notOnRoster')
  const addresses = await loadAddresses(
    tools,
    seats.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  )
  if (!addresses.ok) return addresses
  const step = progressOver(paperCount(letter, seats.length) + seats.length, options.onProgress)
  const mails: MadeMail[] = []
  const noAddress: { ko: string; en: string }[] = []
  let shared: Letter | null = null
  for (const seat of seats) {
    const address = seat.personId === null ? undefined : addresses.of.get(seat.personId)
    if (address === undefined) noAddress.push(seat.label)
    const written: Letter | Stopped =
      letter === 'reminder'
        ? await reminder(tools, asked, seat, options, step)
        : (shared ?? (await sharedLetter(tools, asked, options, step)))
    if (!written.ok) return 'refusal' in written ? written : { ok: true, cancelled: true, mails, noAddress }
    for (const file of written === shared ? [] : written.files) {
      const refused = await recordFile(tools, resolutionId, file, await keepFile(tools, file))
      if (refused !== null) return refused
    }
    if (letter !== 'reminder') shared = written
    if (address === undefined) continue
    const last = seat.packs.at(-1)
    const mail = await writeMail(tools, {
      resolutionId,
      seatId: seat.seatId,
      pack: last?.number ?? null,
      language: options.language,
      letter,
      title: written.title,
      createdAt: written.createdAt,
      code: last?.code ?? `S${seat.number.toString().padStart(2, '0')}-${resolutionId.slice(-6)}`,
      to: { name: seat.label[options.language] || seat.label.ko, address },
      office: addresses.office,
      attachments: written.files,
    })
    if (!mail.ok) return mail
    step(mail.file.fileName)
    const { path, fileName } = await keepFile(tools, mail.file)
    mails.push({ seatId: seat.seatId, path, fileName })
  }
  options.onProgress(1, '')
  return { ok: true, cancelled: false, mails, noAddress }
}

/** Papers written beside the mails: a letter and a sheet for each who is reminded, the notice and the resolution, else one letter. */
function paperCount(letter: LettersAsked['letter'], seats: number): number {
  if (letter === 'reminder') return 2 * seats
  return letter === 'result' ? 2 : 1
}

interface Letter {
  readonly ok: true
  readonly title: string
  readonly createdAt: string
  readonly files: readonly WrittenFile[]
}

function sharedLetter(
  tools: LetterTools,
  { resolutionId, letter }: LettersAsked,
  { language, signal }: LetterOptions,
  step: (fileName: string) => void,
): Promise<Letter | Stopped> {
  if (letter === 'result') return resultLetter(tools, { resolutionId, language }, { signal, step })
  return writePaper(tools, { form: 'D02', resolutionId, language, letter, seatId: null }, ['pdf'], { signal, step })
}

/** The notice with the resolution, which it names as its annex. Where no item was constituted there is none to send. */
async function resultLetter(
  tools: LetterTools,
  of: { readonly resolutionId: ResolutionId; readonly language: LetterOptions['language'] },
  options: Pick<LetterOptions, 'signal'> & { readonly step: (fileName: string) => void },
): Promise<Letter | Stopped> {
  const notice = await writePaper(tools, { form: 'D08', ...of, as: 'notice', seatId: null }, ['pdf'], options)
  if (!notice.ok) return notice
  const resolution = await writePaper(tools, { form: 'D09', ...of }, ['pdf'], options)
  if (resolution.ok) return { ...notice, files: [...notice.files, ...resolution.files] }
  return 'refusal' in resolution && resolution.refusal.code === 'document.noResolution' ? notice : resolution
}

async function reminder(
  tools: LetterTools,
  { resolutionId }: LettersAsked,
  { seatId, packs }: DispatchSeat,
  { language, signal }: LetterOptions,
  step: (fileName: string) => void,
): Promise<Letter | Stopped> {
  const paper = await writePaper(tools, { form: 'D02', resolutionId, language, letter: 'reminder', seatId }, ['pdf'], {
    signal,
    step,
  })
  if (!paper.ok) return paper
  const pack = packs.at(-1)?.number ?? null
  const form = await writeForm(tools, { resolutionId, seatId, language, pack }, { signal, step })
  if (!form.ok) return form
  return { ...paper, files: [...paper.files, form.file] }
}
