import { useCallback } from 'react'
import { Controller, useForm, type Control } from 'react-hook-form'
import type { ResolutionId } from '#core/desk/rows/identifiers'
import { addItem } from '#core/resolution/call/addItem'
import { run } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { Segments } from '../../../ui/controls/Segments'
import { useToast } from '../../../ui/frames/Toasts'

interface ItemDraft {
  readonly kind: 'decision' | 'report'
  readonly title: string
  readonly titleEn: string
  readonly group: string
  readonly proposer: string
  readonly itemNumber: string
  readonly motion: string
  readonly reason: string
  readonly content: string
}

const empty: ItemDraft = {
  kind: 'decision',
  title: '',
  titleEn: '',
  group: '',
  proposer: '',
  itemNumber: '',
  motion: '',
  reason: '',
  content: '',
}

/** Puts an item on the sheet. Signatures on the call that are there already fall. */
export function AddItem({ resolutionId, onClose }: { readonly resolutionId: ResolutionId; readonly onClose: () => void }) {
  const { t } = useWords()
  const toast = useToast()
  const { control, handleSubmit } = useForm<ItemDraft>({ defaultValues: empty, mode: 'onTouched' })
  const work = useWork(useCallback((draft: ItemDraft) => run(addItem, { ...draft, resolutionId }), [resolutionId]))
  const save = handleSubmit(async (draft) => {
    const said = await work.start(draft)
    if (!said.ok) return
    toast(t('draft.itemAdded', { number: said.reply.number }))
    onClose()
  })
  const line = (name: 'titleEn' | 'group' | 'proposer' | 'itemNumber') => <TextOf control={control} name={name} />
  return (
    <Dialog
      wide
      title={t('draft.addItem')}
      onClose={onClose}
      refusal={work.refusal}
      act={{ label: t('draft.addItemAct'), busy: work.busy, run: () => void save() }}
    >
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <Segments
            label={t('draft.kind')}
            value={field.value}
            onChange={field.onChange}
            options={[
              { key: 'decision', label: t('draft.decision') },
              { key: 'report', label: t('draft.report') },
            ]}
          />
        )}
      />
      <TextOf control={control} name="title" must={t('draft.needsTitle')} />
      {line('titleEn')}
      <div className="vote-form__three">
        {line('itemNumber')}
        {line('group')}
        {line('proposer')}
      </div>
      <TextOf control={control} name="motion" must={t('draft.needsMotion')} rows={3} />
      <TextOf control={control} name="reason" rows={3} />
      <TextOf control={control} name="content" rows={5} />
    </Dialog>
  )
}

interface TextOfProps {
  readonly control: Control<ItemDraft>
  readonly name: Exclude<keyof ItemDraft, 'kind'>
  readonly must?: string
  readonly rows?: number
}

function TextOf({ control, name, must, rows }: TextOfProps) {
  const { t } = useWords()
  return (
    <Controller
      control={control}
      name={name}
      rules={must === undefined ? {} : { validate: (value) => value.trim() !== '' || must }}
      render={({ field, fieldState }) => (
        <Field
          label={t(`draft.item.${name}`)}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          must={must !== undefined}
          error={fieldState.error?.message}
          lang={name === 'titleEn' ? 'en' : 'ko'}
          {...(rows === undefined ? {} : { rows })}
        />
      )}
    />
  )
}
