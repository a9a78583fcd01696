import { FileDown, FileInput, FileText, KeyRound, UserRound } from 'lucide-react'
import { recordPaperSignature } from '#core/resolution/signoff/recordPaperSignature'
import type { SignoffView, Signer } from '#core/resolution/views/signoffShape'
import { useBlocked } from '../../client/useBlocked'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'

export type Way = 'request' | 'answer' | 'paper' | 'keys'
const icons = { request: FileDown, answer: FileInput, paper: FileText, keys: KeyRound } as const

interface OtherWaysProps {
  readonly view: SignoffView
  /** Who signs for the chosen slot; null where nobody may, and when both have signed. */
  readonly signer: Signer | null
  /** Whether the acting chair signs for the co-chair in office; null where that is no question. */
  readonly standIn: { readonly isOn: boolean; readonly blocked: string | undefined; readonly toggle: () => void } | null
  readonly onChoose: (way: Way) => void
}

/** The ways to sign that are not at this desk, and what belongs to them. Each says why it cannot be used now. */
export function OtherWays({ view, signer, standIn, onChoose }: OtherWaysProps) {
  const { t } = useWords()
  const byRole = useBlocked(recordPaperSignature.roles)
  const done = view.slots.every((slot) => slot.signature !== null)
  const notNow = !view.signable
    ? t('signoff.notSignable')
    : done
      ? t('signFile.ways.already')
      : signer === null
        ? t('signoff.nobody')
        : byRole
  const blocked: Readonly<Record<Way, string | undefined>> = {
    request: notNow ?? (signer?.keys.length === 0 ? t('signFile.ways.needsKey') : undefined),
    answer: notNow,
    paper: notNow,
    keys: signer?.personId == null ? (done ? t('signFile.ways.already') : t('signoff.nobody')) : byRole,
  }
  return (
    <div className="so__ways" role="group" aria-label={t('signFile.ways.label')}>
      {(['request', 'answer', 'paper', 'keys'] as const).map((way) => {
        const Icon = icons[way]
        return (
          <Button
            key={way}
            size="table"
            tone="quiet"
            blocked={blocked[way]}
            onPress={() => {
              onChoose(way)
            }}
          >
            <Icon className="i i--s" aria-hidden />
            {t(`signFile.ways.${way}`)}
          </Button>
        )
      })}
      {standIn ? (
        <Button
          size="table"
          tone={standIn.isOn ? 'tint' : 'quiet'}
          blocked={standIn.blocked}
          onPress={standIn.toggle}
          className="so__standin"
        >
          <UserRound className="i i--s" aria-hidden />
          {t(standIn.isOn ? 'signFile.ways.inPerson' : 'signFile.ways.standIn')}
        </Button>
      ) : null}
    </div>
  )
}
