import type { ProofItem, ProofSheetInput } from './proofInputs'
import { type ProofWord, type SayProof, sayingOfProof } from './proofWords'
import { readingOf } from './proofReadings'

/** How the result of one item follows, in the sentences of forms D10. Not constituted stops at the quorum. */
export function countSentence(input: ProofSheetInput, { result }: ProofItem): string {
  const say = sayingOfProof(input.language)
  if (result === null) return ''
  const { count, judgement } = result
  const opening = {
    office: count.inOffice,
    quorum: judgement.quorumNeeded,
    present: count.present,
  }
  const recused =
    count.recused === 0
      ? []
      : [say('recusedLine', { n: count.recused, reading: say(readingOf('written.recused', input.rules.values)) })]
  if (judgement.outcome === 'notConstituted') return [say('openMissed', opening), ...recused].join(' ')
  return [say('openMet', opening), decision(say, result), ...recused].join(' ')
}

function decision(say: SayProof, { count, judgement }: NonNullable<ProofItem['result']>): string {
  if (judgement.outcome === 'consensus') return say('allAgreed', { present: count.present })
  const conditional = judgement.inFavour - count.yes
  const favour =
    conditional > 0 ? say('favourConditional', { n: judgement.inFavour, conditional }) : say('favour', { n: judgement.inFavour })
  const isTie = judgement.outcome === 'rejected' && judgement.inFavour === count.no
  const word: ProofWord = judgement.outcome === 'passed' ? 'passed' : isTie ? 'tied' : 'rejected'
  const base = judgement.base === 'present' ? count.present : count.inOffice
  return say(word, { base, needed: judgement.yesNeeded, favour, no: count.no })
}
