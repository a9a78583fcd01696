import type { VoteSummary } from '#core/resolution/views/voteSummary'
import type { Place } from './place'

/** Where the next step of a vote is taken: signing has its own window, everything else is the vote's desk. */
export function placeOfNext({ resolutionId, next }: VoteSummary): Place {
  switch (next) {
    case 'signCall':
      return { screen: 'signoff', resolutionId, act: 'call' }
    case 'signResult':
      return { screen: 'signoff', resolutionId, act: 'result' }
    case 'addItems':
    case 'open':
    case 'collect':
    case 'close':
    case 'announce':
    case 'wait':
    case 'done':
      return { screen: 'vote', resolutionId }
  }
}
