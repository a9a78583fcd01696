import type { Citation } from '../desk/refusals/citation'
import type { Bilingual } from '../desk/rows/text'
import type { PlainDate } from '../desk/rows/time'
import type { Balance } from '../body/roster/balance'
import type { CompositionCheck } from '../body/roster/composition'
import type { RosterLine } from '../body/roster/rosterLine'
import type { DismissalGround } from '../body/rows'
import type { PaperContext } from './inputs'

/** How the member of a line is reached; only on the internal copy. */
export interface LineContact {
  readonly telephone: string
  readonly email: string
}

export interface MemberRosterInput extends PaperContext {
  readonly day: PlainDate
  readonly rules: { readonly title: Bilingual; readonly number: Bilingual }
  readonly lines: readonly RosterLine[]
  readonly composition: readonly CompositionCheck[]
  readonly balance: readonly Balance[]
  /** `internal` adds seats, appointments and contact data; it never leaves the office. By seat, for those who have any. */
  readonly copy: { readonly kind: 'public' } | { readonly kind: 'internal'; readonly contacts: ReadonlyMap<string, LineContact> }
}

/** The member whom a letter is about, as named on its day. Empty parts are left to be written by hand. */
export interface LetterMember {
  readonly organisation: Bilingual
  readonly post: Bilingual
  readonly name: Bilingual
}

export interface LetterInput extends PaperContext {
  readonly member: LetterMember
  /** Who commissions, as the letter is signed, and the rule that says so. */
  readonly by: Bilingual
  readonly cite: Citation
  readonly letter:
    | {
        readonly kind: 'commission'
        readonly appointed: 'first' | 'renewed' | 'replacement'
        readonly from: PlainDate
        readonly until: PlainDate | null
      }
    | { readonly kind: 'dismissal'; readonly on: PlainDate; readonly ground: DismissalGround; readonly groundCite: Citation }
}
