import { Check, CircleSlash, PenLine } from 'lucide-react'
import { useState } from 'react'
import { recordSignature } from '#core/resolution/signoff/recordSignature'
import type { SignoffView } from '#core/resolution/views/signoffShape'
import { useBlocked } from '../../client/useBlocked'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { useGo } from '../../client/window/place'
import { MakeKeyDialog } from './MakeKeyDialog'
import { SignDialog } from './SignDialog'

type Slot = SignoffView['slots'][number]

/** Two slots and one button. The button signs for the slot that is chosen; a co-chair without a key makes one first. */
export function SigningBar({ view }: { readonly view: SignoffView }) {
  const { t } = useWords()
  const go = useGo()
  const open = view.slots.filter((slot) => slot.signature === null)
  const [chosen, setChosen] = useState<Slot['office'] | null>(null)
  const slot = open.find((each) => each.office === chosen) ?? open[0]
  const [asking, setAsking] = useState<'sign' | 'makeKey' | null>(null)
  const blockedByRole = useBlocked(recordSignature.roles)
  const blocked = !view.signable ? t('signoff.notSignable') : slot?.signer?.personId == null ? t('signoff.nobody') : blockedByRole
  const close = (): void => {
    setAsking(null)
  }
  return (
    <footer className="so__sign" data-pane>
      {view.slots.map((each) => (
        <SlotBox
          key={each.office}
          slot={each}
          now={each === slot && view.signable}
          onChoose={() => {
            setChosen(each.office)
          }}
        />
      ))}
      <div className="so__act">
        {slot ? (
          <>
            <Button
              tone="primary"
              size="signing"
              blocked={blocked}
              onPress={() => {
                setAsking(slot.signer?.keys.length === 0 ? 'makeKey' : 'sign')
              }}
            >
              <PenLine className="i" aria-hidden />
              {t(slot.signer?.keys.length === 0 ? 'signoff.makeKeyFirst' : 'signoff.readAndSign')}
            </Button>
            <span className="t">{blocked ?? t('signoff.oneSlot')}</span>
          </>
        ) : (
          <>
            <Button
              tone="primary"
              size="signing"
              onPress={() => {
                go({ screen: 'vote', resolutionId: view.summary.resolutionId })
              }}
            >
              {t('signoff.backDone')}
            </Button>
            <span className="t">{t('signoff.bothSigned')}</span>
          </>
        )}
      </div>
      {asking === 'sign' && slot?.signer ? <SignDialog view={view} signer={slot.signer} onClose={close} /> : null}
      {asking === 'makeKey' && slot?.signer?.personId != null ? (
        <MakeKeyDialog
          signer={slot.signer}
          personId={slot.signer.personId}
          onClose={close}
          onMade={() => {
            setAsking('sign')
          }}
        />
      ) : null}
    </footer>
  )
}

interface SlotBoxProps {
  readonly slot: Slot
  readonly now: boolean
  readonly onChoose: () => void
}

function SlotBox({ slot, now, onChoose }: SlotBoxProps) {
  const { t, label, say, moment } = useWords()
  const { signature, signer, voided } = slot
  const look = signature ? 'done' : now ? 'now' : voided.length > 0 ? 'void' : 'wait'
  const Icon = signature ? Check : look === 'void' ? CircleSlash : PenLine
  const line = signature
    ? t('signoff.signedLine', { who: say(signature.title), moment: moment(signature.signedAt) })
    : signer
      ? t(now ? 'signoff.turn' : 'signoff.waits', { who: say(signer.title) })
      : t('signoff.noSigner')
  const inside = (
    <>
      <span className="ring">
        <Icon className="i" aria-hidden />
      </span>
      <span className="slot__text">
        <b>{label(slot.office)}</b>
        <span className="s">{line}</span>
        {signature ? (
          <span className="s">{t(signature.verified ? 'signoff.verified' : 'signoff.unverified')}</span>
        ) : signer?.acting === true ? (
          <span className="s">{t('signoff.acting')}</span>
        ) : null}
      </span>
    </>
  )
  if (signature) return <div className={`slot slot--${look}`}>{inside}</div>
  return (
    <button type="button" className={`slot slot--${look}`} aria-pressed={now} onClick={onChoose}>
      {inside}
    </button>
  )
}
