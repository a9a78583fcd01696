import type { Choice } from '#core/resolution/rows'
import type { MarkDraft } from './rowDrafts'

/** Which choices have to say more than themselves. */
const needs: Readonly<Record<Choice, boolean>> = {
  yes: false,
  no: false,
  abstain: false,
  conditional: true,
  blank: false,
  invalid: false,
}

/** Whether a condition has to be copied from the reply for this choice. */
export const needsCondition = (choice: Choice): boolean => needs[choice]

/** Whether the condition that the mark needs is still missing. */
export const lacksCondition = (mark: MarkDraft | undefined): boolean =>
  mark !== undefined && needs[mark.choice] && mark.condition.trim() === ''
