import { Download } from 'lucide-react'
import { useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { ResolutionId } from '#core/desk/rows/identifiers'
import { DocumentForm } from '#core/desk/wire/wire'
import type { LetterKind } from '#core/resolution/views/paperShape'
import { recordIssuedDocument } from '#core/resolution/result/recordIssuedDocument'
import type { Language } from '#core/text/language'
import { act } from '../../client/desk'
import { useBlocked } from '../../client/useBlocked'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { CheckBox } from '../../ui/controls/CheckBox'
import { Note } from '../../ui/Note'
import { RefusalNotice } from '../../ui/RefusalNotice'
import { useToast } from '../../ui/frames/Toasts'
import { afterClose } from './FormPicker'
import { useExport } from './useExport'

interface ExportPanelProps {
  readonly resolutionId: ResolutionId
  readonly form: DocumentForm
  /** Which letter of form D02. */
  readonly letter: LetterKind
  readonly language: Language
  readonly counted: boolean
}

const formats = ['docx', 'pdf'] as const
type Format = (typeof formats)[number]

/** Writes this form, or all forms that the vote has come to, into the folder's documents. */
export function ExportPanel({ resolutionId, form, letter, language, counted }: ExportPanelProps) {
  const { t } = useWords()
  const toast = useToast()
  const blocked = useBlocked(recordIssuedDocument.roles)
  const [chosen, setChosen] = useState<readonly Format[]>(formats)
  const [written, setWritten] = useState<readonly { readonly path: string; readonly fileName: string }[]>([])
  const { start, busy, refusal, progress, cancel } = useExport()
  const all = DocumentForm.options.filter((each) => counted || !afterClose.includes(each))
  const write = (forms: readonly DocumentForm[]): void => {
    void start({ resolutionId, forms: [...forms], formats: [...chosen], letter, language }).then((said) => {
      if (!said.ok) return
      setWritten(said.reply.files)
      toast(t(said.reply.cancelled ? 'documents.cancelled' : 'documents.written', { count: said.reply.files.length }))
    })
  }
  const cannot = chosen.length === 0 ? t('documents.noFormat') : blocked
  return (
    <section>
      <h2>{t('documents.export')}</h2>
      <div className="docs__formats">
        {formats.map((format) => (
          <CheckBox
            key={format}
            label={format.toUpperCase()}
            hint={t(`documents.format.${format}`)}
            isOn={chosen.includes(format)}
            onChange={(isOn) => {
              setChosen(formats.filter((each) => (each === format ? isOn : chosen.includes(each))))
            }}
          />
        ))}
      </div>
      {busy ? (
        <div className="docs__progress">
          <ProgressBar aria-label={t('documents.writing')} value={Math.round((progress?.done ?? 0) * 100)}>
            {({ percentage }) => (
              <div className="progress">
                <div className="progress__fill" style={{ width: `${percentage ?? 0}%` }} />
              </div>
            )}
          </ProgressBar>
          <span className="fs12 muted">{progress?.step === '' ? t('documents.writing') : progress?.step}</span>
          <Button size="table" onPress={cancel}>
            {t('documents.cancel')}
          </Button>
        </div>
      ) : (
        <div className="docs__acts">
          <Button
            tone="primary"
            blocked={cannot}
            onPress={() => {
              write([form])
            }}
          >
            <Download className="i" aria-hidden />
            {t('documents.writeOne')}
          </Button>
          <Button
            blocked={cannot}
            onPress={() => {
              write(all)
            }}
          >
            {t('documents.writeAll', { count: all.length })}
          </Button>
        </div>
      )}
      <RefusalNotice refusal={refusal} />
      {written.length === 0 ? null : (
        <Note tone="ok">
          {t('documents.written', { count: written.length })}
          <ul className="docs__written">
            {written.map((file) => (
              <li key={file.path}>
                <span className="ell" title={file.path}>
                  {file.fileName}
                </span>
                <Button
                  size="table"
                  onPress={() => {
                    void act('revealDocument', { path: file.path })
                  }}
                >
                  {t('documents.reveal')}
                </Button>
              </li>
            ))}
          </ul>
        </Note>
      )}
    </section>
  )
}
