import type { Refused } from '../desk/refusals/refusal'
import type { DocumentTree } from './tree'

/** What a builder gives: the paper, or why there can be none. */
export type Built = { readonly ok: true; readonly tree: DocumentTree } | Refused
