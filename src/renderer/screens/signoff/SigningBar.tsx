import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { recordSignature } from '#core/resolution/signoff/recordSignature'
import type { SignoffView } from '#core/resolution/views/signoffShape'
import { useBlocked } from '../../client/useBlocked'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { useGo } from '../../client/window/place'
import { AnswerDialog } from './byFile/AnswerDialog'
import { KeysDialog } from './byFile/KeysDialog'
import { PaperDialog } from './byFile/PaperDialog'
import { RequestDialog } from './byFile/RequestDialog'
import { MakeKeyDialog } from './MakeKeyDialog'
import { OtherWays, type Way } from './OtherWays'
import { SignDialog } from './SignDialog'
import { SlotBox } from './SlotBox'

type Slot = SignoffView['slots'][number]

/** Two slots and one button. The button signs for the slot that is chosen; the other ways of signing stand below it, smaller. */
export function SigningBar({ view }: { readonly view: SignoffView }) {
  const { t } = useWords()
  const go = useGo()
  const open = view.slots.filter((slot) => slot.signature === null)
  const [chosen, setChosen] = useState<Slot['office'] | null>(null)
  const [standingIn, setStandingIn] = useState(false)
  const slot = open.find((each) => each.office === chosen) ?? open[0]
  const [asking, setAsking] = useState<'sign' | 'makeKey' | Way | null>(null)
  const blockedByRole = useBlocked(recordSignature.roles)
  const acts = standingIn && slot?.standIn != null
  const signer = acts ? slot.standIn : (slot?.signer ?? null)
  const blocked = !view.signable ? t('signoff.notSignable') : signer?.personId == null ? t('signoff.nobody') : blockedByRole
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
            setStandingIn(false)
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
                setAsking(signer?.keys.length === 0 ? 'makeKey' : 'sign')
              }}
            >
              <PenLine className="i" aria-hidden />
              {t(signer?.keys.length === 0 ? 'signoff.makeKeyFirst' : 'signoff.readAndSign')}
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
      <OtherWays
        view={view}
        signer={signer}
        standIn={
          slot?.signer?.acting === false
            ? {
                isOn: acts,
                blocked: slot.standIn === null ? t('signFile.ways.noStandIn') : undefined,
                toggle: () => {
                  setStandingIn(!acts)
                },
              }
            : null
        }
        onChoose={setAsking}
      />
      {asking === 'sign' && signer ? <SignDialog view={view} signer={signer} standsIn={acts} onClose={close} /> : null}
      {asking === 'makeKey' && signer?.personId != null ? (
        <MakeKeyDialog
          signer={signer}
          personId={signer.personId}
          onClose={close}
          onMade={() => {
            setAsking('sign')
          }}
        />
      ) : null}
      {asking === 'request' && slot && signer ? (
        <RequestDialog view={view} office={slot.office} signer={signer} standsIn={acts} onClose={close} />
      ) : null}
      {asking === 'answer' ? <AnswerDialog view={view} onClose={close} /> : null}
      {asking === 'paper' && slot && signer ? (
        <PaperDialog view={view} office={slot.office} signer={signer} standsIn={acts} onClose={close} />
      ) : null}
      {asking === 'keys' && signer?.personId != null ? (
        <KeysDialog
          signer={signer}
          personId={signer.personId}
          onClose={close}
          onMake={() => {
            setAsking('makeKey')
          }}
        />
      ) : null}
    </footer>
  )
}
