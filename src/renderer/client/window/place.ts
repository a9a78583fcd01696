import { createContext, useContext } from 'react'
import type { ResolutionId } from '#core/desk/rows/identifiers'
import type { SignedAct } from '#core/resolution/rows'

/** Where someone is in the window. */
export type Place =
  | { readonly screen: 'today' }
  | { readonly screen: 'votes' }
  /** `from`: the earlier vote that the new one begins with. */
  | { readonly screen: 'newVote'; readonly from?: ResolutionId }
  | { readonly screen: 'vote'; readonly resolutionId: ResolutionId }
  | { readonly screen: 'editVote'; readonly resolutionId: ResolutionId }
  | { readonly screen: 'documents'; readonly resolutionId: ResolutionId }
  | { readonly screen: 'dispatch'; readonly resolutionId: ResolutionId }
  | { readonly screen: 'signoff'; readonly resolutionId: ResolutionId; readonly act: SignedAct }
  | { readonly screen: 'members' }
  | { readonly screen: 'deadlines' }
  | { readonly screen: 'rules' }

export const GoContext = createContext<(place: Place) => void>(() => undefined)
/** Goes to another place of the window. */
export const useGo = (): ((place: Place) => void) => useContext(GoContext)

/** The entry of the rail that a place belongs to. */
export type Section = 'today' | 'votes' | 'members' | 'deadlines' | 'rules'

export function sectionOf(place: Place): Section {
  switch (place.screen) {
    case 'today':
    case 'members':
    case 'deadlines':
    case 'rules':
      return place.screen
    case 'votes':
    case 'newVote':
    case 'vote':
    case 'editVote':
    case 'documents':
    case 'dispatch':
    case 'signoff':
      return 'votes'
  }
}
