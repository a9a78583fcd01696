import { act } from '../../../client/desk'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Note } from '../../../ui/Note'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import type { Written } from './ExportMenu'

/** The files that were written, each to be shown in the folder. */
export function WrittenFiles({ written }: { readonly written: Written }) {
  const { t } = useWords()
  if (!written.ok) return <RefusalNotice refusal={written.refusal} />
  const { files } = written.reply
  return (
    <Note tone="ok">
      {t('documents.written', { count: files.length })}
      <ul className="mem__written">
        {files.map((file) => (
          <li key={file.path}>
            <span title={file.path}>{file.fileName}</span>
            <Button
              size="table"
              label={`${file.fileName} ${t('documents.reveal')}`}
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
  )
}
