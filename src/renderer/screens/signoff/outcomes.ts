import type { SignoffView } from '#core/resolution/views/signoffShape'

const order = ['consensus', 'passed', 'rejected', 'notConstituted'] as const

/** How many items came out how; empty for a call and an extension. */
export const outcomesOf = ({ items }: Pick<SignoffView, 'items'>) =>
  order
    .map((outcome) => ({ outcome, count: items.filter((item) => item.result?.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
