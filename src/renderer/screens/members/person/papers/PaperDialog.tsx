import { type ReactNode, useState } from 'react'
import type { MemberPaperInput } from '#core/body/papers/memberPaperShape'
import { recordIssuedDocument } from '#core/resolution/result/recordIssuedDocument'
import type { Language } from '#core/text/language'
import { useBlocked } from '../../../../client/useBlocked'
import { useWords } from '../../../../i18n/useWords'
import { Button } from '../../../../ui/controls/Button'
import { Dialog } from '../../../../ui/controls/Dialog'
import { Segments } from '../../../../ui/controls/Segments'
import { Select } from '../../../../ui/controls/Select'
import { PaperFrame } from '../../../../ui/frames/PaperFrame'
import { useToast } from '../../../../ui/frames/Toasts'
import { Note } from '../../../../ui/Note'
import { WrittenFiles } from '../../exchange/WrittenFiles'
import type { Written } from '../../exchange/ExportMenu'
import { usePaperExport } from './usePaperExport'
import { Writing } from './Writing'
import { usePaperPreview } from './usePaperPreview'

interface PaperChoice {
  readonly key: string
  readonly label: string
  /** Null while what it needs cannot be read. */
  readonly paperIn: (language: Language) => MemberPaperInput | null
}

interface PaperDialogProps {
  readonly title: string
  readonly choices: readonly [PaperChoice, ...PaperChoice[]]
  readonly chosen: string
  readonly onChoose: (key: string) => void
  readonly onClose: () => void
  /** Fields and notes above the paper. */
  readonly children?: ReactNode
}

/** Papers about members: how one looks, in either language, and writing it, or all of them, as DOCX and PDF into the folder. */
export function PaperDialog({ title, choices, chosen, onChoose, onClose, children }: PaperDialogProps) {
  const words = useWords()
  const { t } = words
  const [language, setLanguage] = useState<Language>(words.language)
  const [written, setWritten] = useState<Written | null>(null)
  const blocked = useBlocked(recordIssuedDocument.roles)
  const toast = useToast()
  const work = usePaperExport()
  const choice = choices.find(({ key }) => key === chosen) ?? choices[0]
  const paper = choice.paperIn(language)
  const preview = usePaperPreview(paper)
  const every = choices.flatMap(({ paperIn }) => paperIn(language) ?? [])
  const write = (papers: readonly MemberPaperInput[]): void => {
    if (blocked !== undefined || papers.length === 0 || work.busy) return
    setWritten(null)
    void work.start([...papers]).then((said) => {
      if (!said.ok) return
      setWritten(said)
      if (said.reply.cancelled) toast(t('documents.cancelled', { count: said.reply.files.length }))
    })
  }
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('person.paper.write'),
        busy: work.busy,
        run: () => {
          if (paper !== null) write([paper])
        },
      }}
    >
      {blocked === undefined ? null : <Note tone="info">{blocked}</Note>}
      {children}
      <div className="person__paperbar">
        {choices.length === 1 ? (
          <Segments label={t('documents.language')} value={language} onChange={setLanguage} options={languagesOf(t)} />
        ) : (
          <>
            <Select
              size="table"
              label={t('person.paper.which')}
              value={choice.key}
              options={choices.map(({ key, label }) => ({ key, label }))}
              onChange={onChoose}
            />
            <Segments label={t('documents.language')} value={language} onChange={setLanguage} options={languagesOf(t)} />
            <Button
              size="table"
              blocked={blocked}
              busy={work.busy}
              onPress={() => {
                write(every)
              }}
            >
              {t('person.paper.writeAll', { count: every.length })}
            </Button>
          </>
        )}
      </div>
      {work.progress ? <Writing done={work.progress.done} step={work.progress.step} onCancel={work.cancel} /> : null}
      {written ? <WrittenFiles written={written} /> : null}
      <div className="person__sheet">
        <PaperFrame preview={preview} title={t('documents.previewOf', { form: choice.label })} zoom={0.62} />
      </div>
    </Dialog>
  )
}

const languagesOf = (t: ReturnType<typeof useWords>['t']) => [
  { key: 'ko' as const, label: t('documents.ko') },
  { key: 'en' as const, label: t('documents.en') },
]
