import { useState } from 'react'
import { proposeTerm } from '#core/body/setUp/proposeTerm'
import type { BodyId } from '#core/desk/rows/identifiers'
import type { PlainDate } from '#core/desk/rows/time'
import { useAnswerState } from '../../../client/queries'
import type { Reply } from '../../../client/replyOf'

/**
 * The proposal with which a form begins: one of the present state of the folder, not one that was asked before the last change.
 * It stays as it is while the form is open, so that what is typed is never replaced. Null until it has come.
 */
export function useProposal(bodyId: BodyId, from: PlainDate | null) {
  const { data, isFetching } = useAnswerState(proposeTerm, { bodyId, from })
  const [first, setFirst] = useState<Reply<typeof proposeTerm> | null>(null)
  if (first === null && data?.ok === true && !isFetching) setFirst(data.reply)
  return first
}
