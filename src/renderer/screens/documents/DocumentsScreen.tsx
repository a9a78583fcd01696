import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import type { ResolutionId } from '#core/desk/rows/identifiers'
import type { DocumentForm } from '#core/desk/wire/wire'
import { LetterKind } from '#core/resolution/views/paperShape'
import { voteDesk, type VoteDesk } from '#core/resolution/views/voteDesk'
import type { Language } from '#core/text/language'
import { useOpenDesk } from '../../client/deskState'
import { seatsInOrder } from '../../client/seatsInOrder'
import { useAnswer } from '../../client/queries'
import { usePreview } from '../../client/usePreview'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { Loading } from '../../ui/Loading'
import { PaperFrame } from '../../ui/frames/PaperFrame'
import { RefusalNotice } from '../../ui/RefusalNotice'
import { Segments } from '../../ui/controls/Segments'
import { Select } from '../../ui/controls/Select'
import { useGo } from '../../client/window/place'
import { ExportPanel } from './ExportPanel'
import { FormPicker } from './FormPicker'
import { IssuedList } from './IssuedList'
import './documents.css'

/** The papers of a vote: which form, how it looks now, and writing it out. */
export function DocumentsScreen({ resolutionId }: { readonly resolutionId: ResolutionId }) {
  const desk = useAnswer(voteDesk, { resolutionId })
  if (!desk) return <Loading />
  return desk.ok ? <Documents desk={desk.reply} /> : <RefusalNotice refusal={desk.refusal} />
}

function Documents({ desk }: { readonly desk: VoteDesk }) {
  const words = useWords()
  const { t, meeting, say } = words
  const go = useGo()
  const { head } = useOpenDesk()
  const { resolutionId, number, state } = desk.summary
  const counted = state === 'closed' || state === 'announced'
  const [form, setForm] = useState<DocumentForm>(counted ? 'D09' : 'D02')
  const [language, setLanguage] = useState<Language>(words.language)
  const seats = seatsInOrder(desk.roster)
  const [seat, setSeat] = useState<string>(seats[0]?.seatId ?? '')
  const [letter, setLetter] = useState<LetterKind>('call')
  const [item, setItem] = useState<string>(desk.items[0]?.itemId ?? '')
  const asksSeat = form === 'D05' || (form === 'D02' && letter === 'reminder')
  const seatId = asksSeat && seat !== '' ? seat : null
  const itemId = form === 'D04' && item !== '' ? item : null
  const preview = usePreview({ resolutionId, form, seatId, itemId, letter, language }, head.hash)
  const name = t(`documents.form.${form}`)
  return (
    <div className="docs">
      <div className="docs__list scroll" data-pane>
        <div className="page-h">
          <Button
            tone="quiet"
            size="table"
            onPress={() => {
              go({ screen: 'vote', resolutionId })
            }}
          >
            <ArrowLeft className="i" aria-hidden />
            {meeting(number)}
          </Button>
        </div>
        <FormPicker form={form} counted={counted} onChange={setForm} />
      </div>
      <div className="docs__work" data-pane>
        <div className="page-h">
          <h1 className="ell">{name}</h1>
          <div className="actions">
            {form === 'D02' ? (
              <div className="docs__seat">
                <Select
                  size="table"
                  label={t('documents.letter')}
                  value={letter}
                  options={LetterKind.options.map((kind) => ({ key: kind, label: t(`documents.letterName.${kind}`) }))}
                  onChange={setLetter}
                />
              </div>
            ) : null}
            {form === 'D04' && desk.items.length > 0 ? (
              <div className="docs__seat">
                <Select
                  size="table"
                  label={t('documents.item')}
                  value={item}
                  options={desk.items.map((each) => ({
                    key: each.itemId,
                    label: t('documents.itemName', { item: each.number }),
                    note: say({ ko: each.title, en: each.titleEn }),
                  }))}
                  onChange={setItem}
                />
              </div>
            ) : null}
            {asksSeat && seats.length > 0 ? (
              <div className="docs__seat">
                <Select
                  size="table"
                  label={t('documents.seat')}
                  value={seat}
                  options={seats.map((each) => ({ key: each.seatId, label: say(each.label) }))}
                  onChange={setSeat}
                />
              </div>
            ) : null}
            <Segments
              label={t('documents.language')}
              value={language}
              onChange={setLanguage}
              options={[
                { key: 'ko', label: t('documents.ko') },
                { key: 'en', label: t('documents.en') },
              ]}
            />
          </div>
        </div>
        <PaperFrame preview={preview} title={t('documents.previewOf', { form: name })} />
      </div>
      <aside className="side scroll" aria-label={t('documents.export')} data-pane tabIndex={-1}>
        <ExportPanel resolutionId={resolutionId} form={form} letter={letter} language={language} counted={counted} />
        <IssuedList documents={desk.documents} />
      </aside>
    </div>
  )
}
