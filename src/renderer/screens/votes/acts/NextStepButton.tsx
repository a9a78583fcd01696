import { useState } from 'react'
import type { Role } from '#core/desk/actor'
import { openResolution } from '#core/resolution/call/openResolution'
import { announceResult } from '#core/resolution/result/announceResult'
import { closeResolution } from '#core/resolution/result/closeResolution'
import { recordSignature } from '#core/resolution/signoff/recordSignature'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import type { NextStep } from '#core/resolution/views/voteSummary'
import { useBlocked } from '../../../client/useBlocked'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { useGo } from '../../../client/window/place'
import { OfficialAct } from './OfficialAct'

/** Steps that are one act on the vote as it stands; the others are other screens, or nobody's turn. */
const acts = { open: openResolution, close: closeResolution, announce: announceResult } as const
type ActStep = keyof typeof acts
const isAct = (step: NextStep): step is ActStep => step in acts

/** The one primary button of a vote: what it needs next. While replies come in, the matrix is the next step and nothing stands here. */
export function NextStepButton({ desk }: { readonly desk: VoteDesk }) {
  const { t } = useWords()
  const go = useGo()
  const [asking, setAsking] = useState<ActStep | null>(null)
  const { next, resolutionId } = desk.summary
  const blocked = useBlocked(rolesOf(next))
  if (next === 'collect' || next === 'wait' || next === 'done' || next === 'addItems') return null
  const press = (): void => {
    if (isAct(next)) setAsking(next)
    else go({ screen: 'signoff', resolutionId, act: next === 'signCall' ? 'call' : 'result' })
  }
  return (
    <>
      <Button tone="primary" onPress={press} blocked={isAct(next) ? blocked : undefined}>
        {t(`votes.next.${next}.act`)}
      </Button>
      {asking === null ? null : (
        <OfficialAct
          desk={desk}
          step={asking}
          command={acts[asking]}
          onClose={() => {
            setAsking(null)
          }}
        />
      )}
    </>
  )
}

const rolesOf = (step: NextStep): readonly Role[] => (isAct(step) ? acts[step].roles : recordSignature.roles)
