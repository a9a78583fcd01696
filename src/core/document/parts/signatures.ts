import { writeCitation } from '../../text/citations'
import { dayOf, formatDateWithWeekday, formatInstant } from '../../text/dates'
import { cleanText } from '../../text/clean'
import { cell, centred, columnHead, local, note, rowHead, typed } from './blocks'
import { shortFingerprint } from './frame'
import type { PaperContext, SignatureInput } from '../inputs'
import { type Block, type Cell, run } from '../tree'
import { saying } from './words'

/** The sign-off block (forms 2.4): a slot for each co-chair, and below it who has not signed and by which clause somebody acts. */
export function signatureBlocks(context: PaperContext, signatures: readonly SignatureInput[]): readonly Block[] {
  const { language } = context
  const say = saying(language)
  const heads = ['role', 'post', 'name', 'signature', 'signedAt', 'way', 'fingerprint'] as const
  const pending = signatures.filter((signature) => signature.signed === null)
  const acting = signatures.flatMap(({ actingBy, actingReason, office }) =>
    actingBy === null ? [] : [{ cite: writeCitation(actingBy, language), office: say(office), reason: cleanText(actingReason) }],
  )
  const onPaper = signatures.some(({ signed }) => signed?.way === 'paper')
  return [
    {
      kind: 'table',
      caption: '',
      summary: say('signoffCaption'),
      widths: language === 'ko' ? [18.5, 15, 9.5, 12.5, 19, 7.5, 18] : [15, 17, 10, 11, 17, 11, 19],
      header: [heads.map((head) => columnHead(say(head), language))],
      body: signatures.map((signature) => slot(context, signature)),
      room: 'signature',
      tone: 'body',
    },
    ...acting.map((facts) => note(run(say(facts.reason === '' ? 'actingBy' : 'actingByReason', facts), language))),
    ...(onPaper ? [note(run(say('paperWeaker'), language))] : []),
    ...(pending.length === 0
      ? []
      : [note(run(say('pending', { offices: pending.map(({ office }) => say(office)).join(', ') }), language))]),
  ]
}

function slot(context: PaperContext, signature: SignatureInput): readonly Cell[] {
  const { language } = context
  const say = saying(language)
  const office = say(signature.office)
  const role = signature.actingBy === null ? office : say('acting', { office })
  const signed = signature.signed
  const ways = { desk: 'wayDesk', file: 'wayFile', paper: 'wayPaper' } as const
  return [
    rowHead(run(role, language)),
    cell(local(signature.title, language)),
    centred(local(signature.name, language)),
    ...(signed === null
      ? [cell(), cell(), cell(), cell()]
      : [
          centred(typed(signedText(context, signed), language)),
          centred(run(signedAt(context, signed), language)),
          centred(run(say(ways[signed.way]), language)),
          centred(run(shortFingerprint(signed.fingerprint), language)),
        ]),
  ]
}

/** Of a signature on paper only the day is known. */
function signedAt({ office, language }: PaperContext, { at, way }: NonNullable<SignatureInput['signed']>): string {
  return way === 'paper' ? formatDateWithWeekday(dayOf(at, office.zone), language) : formatInstant(at, office.zone, language)
}

/** A signature by hand is weaker: nothing is computed over it, so the block says where the original lies (forms 2.4). */
function signedText({ language }: PaperContext, { way, keptAt }: NonNullable<SignatureInput['signed']>): string {
  const say = saying(language)
  if (way !== 'paper') return say('signedDigitally')
  const place = cleanText(keptAt).trim()
  return place === '' ? say('signedOnPaper') : say('signedOnPaperKept', { place })
}
