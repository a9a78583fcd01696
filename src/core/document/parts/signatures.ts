import { writeCitation } from '../../text/citations'
import { formatInstant } from '../../text/dates'
import { cell, centred, columnHead, local, note, rowHead } from './blocks'
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
  const acting = signatures.flatMap((signature) => (signature.actingBy === null ? [] : [signature.actingBy]))
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
    ...acting.map((cite) => note(run(say('actingBy', { cite: writeCitation(cite, language) }), language))),
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
          centred(run(say(signed.way === 'paper' ? 'signedOnPaper' : 'signedDigitally'), language)),
          centred(run(formatInstant(signed.at, context.office.zone, language), language)),
          centred(run(say(ways[signed.way]), language)),
          centred(run(shortFingerprint(signed.fingerprint), language)),
        ]),
  ]
}
