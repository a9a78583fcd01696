import type { ResolutionId } from '#core/desk/rows/identifiers'
import type { Afterwards } from '#core/resolution/views/afterwards'
import { useWords } from './useWords'

/** One thing left to do after a vote, in the reader's words. */
export interface AfterwardsLine {
  readonly key: string
  readonly kind: 'undecided' | 'report' | 'disclosure'
  readonly resolutionId: ResolutionId
  readonly sentence: string
}

/** What is left to do after votes as sentences; what was not decided comes first, because somebody waits for it. */
export function useAfterwardsWords() {
  const { t, meeting, date } = useWords()
  const linesOf = ({ undecided, reports, disclosure }: Afterwards): readonly AfterwardsLine[] => [
    ...undecided.map(({ resolutionId, number, items }) => ({
      key: `undecided ${resolutionId}`,
      kind: 'undecided' as const,
      resolutionId,
      sentence: t('call.after.undecidedWhat', {
        meeting: meeting(number),
        count: items.length,
        items: items.map((item) => item.number).join(', '),
      }),
    })),
    ...reports.map(({ resolutionId, number, resolutionNumber }) => ({
      key: `report ${resolutionId}`,
      kind: 'report' as const,
      resolutionId,
      sentence: t('call.after.reportWhat', { meeting: meeting(number), number: resolutionNumber }),
    })),
    ...disclosure.map(({ resolutionId, number, papers }) => ({
      key: `disclosure ${resolutionId}`,
      kind: 'disclosure' as const,
      resolutionId,
      sentence: t('call.after.disclosureWhat', {
        meeting: meeting(number),
        papers: papers
          .map(({ form, written }) =>
            t(written ? 'call.after.written' : 'call.after.unwritten', { form: t(`call.after.form.${form}`) }),
          )
          .join(', '),
      }),
    })),
  ]
  const opening = ({ opening: deadline }: Afterwards): string =>
    deadline === null ? t('call.after.noDue') : t('call.after.opening', { due: date(deadline.due) })
  return { linesOf, opening }
}
