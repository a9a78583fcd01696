import { ArrowLeft, Lock } from 'lucide-react'
import { useState } from 'react'
import type { DocumentForm } from '#core/desk/wire/wire'
import type { ResolutionId } from '#core/desk/rows/identifiers'
import type { SignedAct } from '#core/resolution/rows'
import type { SignoffView } from '#core/resolution/views/signoffShape'
import { signoffView } from '#core/resolution/views/signoffView'
import { useAnswer } from '../../client/queries'
import { usePreview } from '../../client/usePreview'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { Loading } from '../../ui/Loading'
import { Mark } from '../../ui/frames/Mark'
import { PaperFrame } from '../../ui/frames/PaperFrame'
import { RefusalNotice } from '../../ui/RefusalNotice'
import { Segments } from '../../ui/controls/Segments'
import { DisplayTools } from '../../ui/frames/DisplayTools'
import { PracticeClock } from '../../ui/frames/PracticeClock'
import { useGo } from '../../client/window/place'
import { Changes } from './Changes'
import { ExtensionText } from './ExtensionText'
import { Proof } from './Proof'
import { SigningBar } from './SigningBar'
import './signoff.css'

interface SignoffScreenProps {
  readonly resolutionId: ResolutionId
  readonly act: SignedAct
}

/** The calm window for signing: the exact text, what changed, the figures, two slots and one button. */
export function SignoffScreen({ resolutionId, act }: SignoffScreenProps) {
  const view = useAnswer(signoffView, { resolutionId, act })
  if (!view) return <Loading />
  return view.ok ? <Signoff view={view.reply} /> : <RefusalNotice refusal={view.refusal} />
}

/** A vote with an item that was not constituted has no resolution to write (의결서): its result is the report. */
function formToSign({ act, items }: SignoffView): DocumentForm {
  if (act !== 'result') return 'D02'
  return items.some((item) => item.result?.outcome === 'notConstituted') ? 'D08' : 'D09'
}

const sizes = { small: 0.9, plain: 1, large: 1.25 } as const

function Signoff({ view }: { readonly view: SignoffView }) {
  const { t, meeting, language } = useWords()
  const go = useGo()
  const [size, setSize] = useState<keyof typeof sizes>('plain')
  const { resolutionId, number } = view.summary
  const signedBy = view.slots.map((slot) => slot.signature?.signedAt ?? '').join()
  const preview = usePreview(
    { resolutionId, form: formToSign(view), seatId: null, language },
    `${view.textHash} ${view.tallyHash} ${signedBy}`,
  )
  const title = t(`signoff.text.${view.act}`, { meeting: meeting(number) })
  return (
    <div className="so">
      <header className="so__bar">
        <div className="brand">
          <Mark />
          <span>{t('shell.product')}</span>
        </div>
        <span className="muted fs13">{t('signoff.name')}</span>
        <PracticeClock />
        <div className="titlebar__tools so__end">
          <Segments
            label={t('signoff.size')}
            value={size}
            onChange={setSize}
            options={[
              { key: 'small', label: t('signoff.sizeSmall') },
              { key: 'plain', label: t('signoff.sizePlain') },
              { key: 'large', label: t('signoff.sizeLarge') },
            ]}
          />
          <DisplayTools />
          <Button
            tone="quiet"
            size="table"
            onPress={() => {
              go({ screen: 'vote', resolutionId })
            }}
          >
            <ArrowLeft className="i" aria-hidden />
            {t('signoff.back')}
          </Button>
        </div>
      </header>
      <main className="so__doc" data-pane tabIndex={-1}>
        <div className="so__dh">
          <h1>{t('signoff.toSign')}</h1>
          <span>{title}</span>
          <span className="so__end">
            <Lock className="i i--s" aria-hidden /> {t('signoff.exact')}
          </span>
        </div>
        {view.extension ? <ExtensionText view={view} /> : <PaperFrame preview={preview} title={title} zoom={sizes[size]} />}
      </main>
      <aside className="so__side scroll" aria-label={t('signoff.proof')} data-pane tabIndex={-1}>
        <Changes view={view} />
        <Proof view={view} />
      </aside>
      <SigningBar view={view} />
    </div>
  )
}
