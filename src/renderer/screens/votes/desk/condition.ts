import type { Choice } from '#core/resolution/rows'

/** Which words a choice has to come with: the condition of a conditional yes, the reason of an invalid reply. */
const needs: Readonly<Record<Choice, 'condition' | 'note' | null>> = {
  yes: null,
  no: null,
  abstain: null,
  conditional: 'condition',
  blank: null,
  invalid: 'note',
}

export const wordsNeeded = (choice: Choice): 'condition' | 'note' | null => needs[choice]

/** Whether the words that the mark needs are still missing. */
export function lacksWords(mark: { readonly choice: Choice; readonly condition: string; readonly note: string }): boolean {
  const field = needs[mark.choice]
  return field !== null && mark[field].trim() === ''
}

/** Which choices are asked for an opinion; they count without one (forms D05). */
const opinion: Readonly<Record<Choice, boolean>> = {
  yes: false,
  no: true,
  abstain: false,
  conditional: false,
  blank: false,
  invalid: false,
}
export const asksOpinion = (choice: Choice): boolean => opinion[choice]

/** Which choices the member made on the sheet. */
const made: Readonly<Record<Choice, boolean>> = {
  yes: true,
  no: true,
  abstain: true,
  conditional: true,
  blank: false,
  invalid: true,
}
export const isMarked = (choice: Choice): boolean => made[choice]
