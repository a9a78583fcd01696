import { FileCheck, Paperclip } from 'lucide-react'
import { useState } from 'react'
import { EvidenceId } from '#core/desk/rows/identifiers'
import { addAnnex } from '#core/resolution/call/addAnnex'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { act, run } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { Note } from '../../../ui/Note'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { Select } from '../../../ui/controls/Select'
import { useToast } from '../../../ui/frames/Toasts'

type AddInput = Parameters<typeof run<typeof addAnnex.input, typeof addAnnex.reply>>[1]
const add = (input: AddInput) => run(addAnnex, input)
const keep = () => act('keepEvidence', {})
/** Stands for the whole call in the list of places. */
const whole = 'whole'

/** Attaches a file: which, under what name, and to what. */
export function AddAnnex({ desk, onClose }: { readonly desk: VoteDesk; readonly onClose: () => void }) {
  const { t, say } = useWords()
  const toast = useToast()
  const [file, setFile] = useState<{ readonly evidenceId: string; readonly fileName: string } | null>(null)
  const [title, setTitle] = useState('')
  const [place, setPlace] = useState<string>(whole)
  const [tried, setTried] = useState(false)
  const keeping = useWork(keep)
  const work = useWork(add)
  const { resolutionId, call } = desk.summary
  const save = (): void => {
    setTried(true)
    if (file === null || title.trim() === '') return
    const itemId = desk.items.find((item) => item.itemId === place)?.itemId ?? null
    void work.start({ resolutionId, itemId, title, evidenceId: EvidenceId.parse(file.evidenceId) }).then((said) => {
      if (!said.ok) return
      toast(t('annex.added', { title: title.trim() }))
      onClose()
    })
  }
  return (
    <Dialog
      title={t('annex.addTitle')}
      onClose={onClose}
      refusal={work.refusal}
      act={{ label: t('annex.act'), busy: work.busy, run: save }}
    >
      {call.governmentCoChair || call.civilCoChair ? <Note tone="warn">{t('annex.voids')}</Note> : null}
      <div className="row">
        <Button
          size="table"
          busy={keeping.busy}
          autoFocus
          onPress={() => {
            void keeping.start(undefined).then((said) => {
              if (!said.ok || !said.reply) return
              setFile(said.reply)
              if (title.trim() === '') setTitle(said.reply.fileName.replace(/\.[A-Za-z0-9]{1,8}$/u, ''))
            })
          }}
        >
          <Paperclip className="i i--s" aria-hidden />
          {t(file === null ? 'annex.file' : 'annex.fileAgain')}
        </Button>
        {file === null ? null : (
          <>
            <FileCheck className="i ok" aria-hidden />
            <span className="ell grow" title={file.fileName}>
              {file.fileName}
            </span>
          </>
        )}
      </div>
      {tried && file === null ? <p className="hint warn">{t('annex.needsFile')}</p> : null}
      <RefusalNotice refusal={keeping.refusal} />
      <Field
        label={t('annex.name')}
        value={title}
        onChange={setTitle}
        hint={t('annex.nameHint')}
        error={tried && title.trim() === '' ? t('annex.needsName') : undefined}
        must
        lang="ko"
      />
      <Select
        label={t('annex.place')}
        value={place}
        options={[
          { key: whole, label: t('annex.whole') },
          ...desk.items.map((item) => ({
            key: item.itemId, // a list of keys is of plain text
            label: t('annex.ofItem', { item: item.number }),
            note: say({ ko: item.title, en: item.titleEn }),
          })),
        ]}
        onChange={setPlace}
      />
    </Dialog>
  )
}
