import { FileText, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { addAnnex } from '#core/resolution/call/addAnnex'
import { removeAnnex } from '#core/resolution/call/removeAnnex'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { run } from '../../../client/desk'
import { useBlocked } from '../../../client/useBlocked'
import { useWork } from '../../../client/useWork'
import { shortHash } from '../../../i18n/shortHash'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { useToast } from '../../../ui/frames/Toasts'
import { AddAnnex } from './AddAnnex'
import { fileSize } from './fileSize'

type Annex = VoteDesk['annexes'][number]
const remove = ({ id }: Annex) => run(removeAnnex, { annexId: id })

/** The files that are called with the vote: both co-chairs sign them, and every member's mail carries them. */
export function Annexes({ desk, changing }: { readonly desk: VoteDesk; readonly changing: boolean }) {
  const { t, number } = useWords()
  const toast = useToast()
  const [adding, setAdding] = useState(false)
  const removing = useWork(remove)
  const blocked = useBlocked(addAnnex.roles)
  const placeOf = ({ itemId }: Annex): string => {
    const item = desk.items.find((each) => each.itemId === itemId)
    return item ? t('annex.ofItem', { item: item.number }) : t('annex.whole')
  }
  return (
    <section className="sec" aria-labelledby="draft-annexes">
      <div className="sec-h">
        <h2 id="draft-annexes">{t('annex.title')}</h2>
        <span className="n">{desk.annexes.length}</span>
        {changing ? (
          <span className="more">
            <Button
              size="table"
              blocked={blocked}
              onPress={() => {
                setAdding(true)
              }}
            >
              <Plus className="i i--s" aria-hidden />
              {t('annex.add')}
            </Button>
          </span>
        ) : null}
      </div>
      {desk.annexes.length === 0 ? (
        <p className="fs13 muted">
          {t('annex.none')} {t('annex.noneHow')}
        </p>
      ) : (
        <ul className="draft__annexes">
          {desk.annexes.map((annex) => (
            <li key={annex.id}>
              <FileText className="i muted" aria-hidden />
              <div>
                <b lang="ko">{annex.title}</b>
                <span className="muted fs12 block">
                  {t('annex.line', { place: placeOf(annex), file: annex.fileName, size: fileSize(annex.sizeBytes, number) })}{' '}
                  <span className="mono">{shortHash(annex.sha256)}</span>
                </span>
              </div>
              {changing ? (
                <Button
                  size="table"
                  tone="quiet"
                  blocked={blocked}
                  label={t('annex.remove', { title: annex.title })}
                  onPress={() => {
                    void removing.start(annex).then((said) => {
                      if (said.ok) toast(t('annex.removed', { title: annex.title }))
                    })
                  }}
                >
                  <X className="i i--s" aria-hidden />
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <RefusalNotice refusal={removing.refusal} />
      {adding ? (
        <AddAnnex
          desk={desk}
          onClose={() => {
            setAdding(false)
          }}
        />
      ) : null}
    </section>
  )
}
