import { type Refused, refuse } from '../../desk/refusals/refusal'
import type { PaperContext, ResultItem } from '../inputs'
import { localText } from './blocks'
import { saying } from './words'

/**
 * The arithmetic that is checked before any file is written (forms 2.8): yes + no + abstain + conditional + blank + invalid = present,
 * and present + absent (+ recused where they count) = in office. Null when every item adds up.
 */
export function checkCounts(context: PaperContext, items: readonly ResultItem[]): Refused | null {
  const say = saying(context.language)
  for (const item of items) {
    if (item.result === null) continue
    const { count, recusedReading } = item.result
    const name = `${item.itemNumber === '' ? say('itemWithoutNumber', { n: item.number }) : item.itemNumber} ${localText(item.title, context.language)}`
    const cast = count.yes + count.no + count.abstain + count.conditional + count.blank + count.invalid
    if (cast !== count.present) {
      const left = (['yes', 'no', 'abstain', 'conditional', 'blank', 'invalid'] as const).map((word) => say(word)).join(' + ')
      return refuse('document.sumMismatch', { item: name, left, leftSum: cast, right: say('replied'), rightSum: count.present })
    }
    const counted = count.present + count.absent + (recusedReading === 'inOffice' ? count.recused : 0)
    if (counted !== count.inOffice || count.absent < 0) {
      const parts = recusedReading === 'inOffice' ? (['replied', 'absent', 'recused'] as const) : (['replied', 'absent'] as const)
      const left = parts.map((word) => say(word)).join(' + ')
      return refuse('document.sumMismatch', {
        item: name,
        left,
        leftSum: counted,
        right: say('inOffice'),
        rightSum: count.inOffice,
      })
    }
  }
  return null
}
