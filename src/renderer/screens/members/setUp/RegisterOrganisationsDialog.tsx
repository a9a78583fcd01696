import { Plus } from 'lucide-react'
import { useCallback, useState } from 'react'
import { listOrganisations } from '#core/body/setUp/listOrganisations'
import { registerOrganisations } from '#core/body/setUp/registerOrganisations'
import { run } from '../../../client/desk'
import { useAnswer } from '../../../client/queries'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { useToast } from '../../../ui/frames/Toasts'

type RegisterInput = Parameters<typeof run<typeof registerOrganisations.input, typeof registerOrganisations.reply>>[1]

const empty = { code: '', ko: '', en: '' }
const columns = ['code', 'ko', 'en'] as const
type Draft = typeof empty

const isEmpty = (draft: Draft): boolean => columns.every((column) => draft[column].trim() === '')

/** Registers organisations, several at once, all or none; beside them those that are registered already. */
export function RegisterOrganisationsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, say } = useWords()
  const toast = useToast()
  const listed = useAnswer(listOrganisations, {})
  const [drafts, setDrafts] = useState<readonly Draft[]>([empty])
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: RegisterInput) => run(registerOrganisations, input), []))
  const registered = listed?.ok ? listed.reply.organisations : []
  const typed = drafts.filter((draft) => !isEmpty(draft))
  const isWhole = typed.length > 0 && typed.every(({ code, ko }) => code.trim() !== '' && ko.trim() !== '')
  const add = (): void => {
    setDrafts([...drafts, empty])
  }
  return (
    <Dialog
      wide
      title={t('setUp.organisations.title')}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: typed.length === 0 ? t('setUp.item.organisations') : t('setUp.organisations.act', { count: typed.length }),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (!isWhole) return
          const organisations = typed.map(({ code, ko, en }) => ({
            code: code.normalize('NFC').trim(),
            name: { ko, en },
          }))
          void work.start({ organisations }).then((said) => {
            if (!said.ok) return
            toast(t('setUp.organisations.done', { count: organisations.length }))
            onClose()
          })
        },
      }}
    >
      <p>{t('setUp.organisations.what')}</p>
      <div className="set-up__organisations">
        {drafts.map((draft, place) => {
          const missing = (text: string): boolean => tried && (typed.length === 0 || !isEmpty(draft)) && text.trim() === ''
          const errors = {
            code: missing(draft.code) ? t('setUp.organisations.needsCode') : undefined,
            ko: missing(draft.ko) ? t('setUp.organisations.needsName') : undefined,
            en: undefined,
          }
          return columns.map((column) => (
            <Field
              // The lines have nothing else to be told apart by, and are never moved.
              key={`${String(place)} ${column}`}
              label={t(`setUp.organisations.${column}`, { place: place + 1 })}
              value={draft[column]}
              onChange={(text) => {
                setDrafts(drafts.map((each, at) => (at === place ? { ...each, [column]: text } : each)))
              }}
              must={column !== 'en'}
              autoFocus={column === 'code'}
              error={errors[column]}
              lang={column === 'ko' ? 'ko' : 'en'}
            />
          ))
        })}
      </div>
      <div>
        <Button size="table" onPress={add}>
          <Plus className="i i--s" aria-hidden />
          {t('setUp.organisations.add')}
        </Button>
      </div>
      {registered.length === 0 ? null : (
        <div className="set-up__part">
          <h3>{t('setUp.organisations.registered', { count: registered.length })}</h3>
          <ul className="set-up__registered scroll">
            {registered.map(({ id, code, name }) => (
              <li key={id}>
                <b>{code}</b> {say(name)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  )
}
