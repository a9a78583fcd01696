import { diffWordsWithSpace } from 'diff'
import type { SignoffView } from '#core/resolution/views/signoffShape'
import { useWords } from '../../i18n/useWords'
import { Note } from '../../ui/Note'

type Slot = SignoffView['slots'][number]
type ChangesSince = NonNullable<Slot['changes']>
type Item = ChangesSince['texts'][number]
type Figures = NonNullable<ChangesSince['tallies']>[number]['after']

/** What changed since someone signed: first that something did, then word by word and figure by figure. */
export function Changes({ view }: { readonly view: SignoffView }) {
  const { t, label, moment, word, say } = useWords()
  const voided = view.slots.flatMap((slot) => slot.voided.map((each) => ({ ...each, office: slot.office })))
  const signed = view.slots.find((slot) => slot.signature !== null)
  return (
    <section>
      <h2>{t('signoff.changes')}</h2>
      {voided.length === 0 ? (
        <Note tone="ok">
          {signed?.signature ? t('signoff.unchangedSince', { who: say(signed.signature.title) }) : t('signoff.unchanged')}
        </Note>
      ) : (
        <Note tone="warn">{t('signoff.voided', { count: voided.length })}</Note>
      )}
      {voided.length === 0 ? null : (
        <ul className="so__changes">
          {voided.map((each) => (
            <li key={`${each.office}-${each.voidedAt}-${each.signedAt}`}>
              <b>{t('signoff.voidedOffice', { office: label(each.office) })}</b>
              <span className="muted">
                {t('signoff.voidedWhen', {
                  signed: moment(each.signedAt),
                  voided: moment(each.voidedAt),
                  reason: word(each.voidReason),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {groupedBySame(view.slots).map(({ office, changes }) => (
        <div key={office} className="chg">
          <h3>{t('signFile.diff.since', { office: label(office) })}</h3>
          {changes.head ? <p>{t('signFile.diff.head')}</p> : null}
          {changes.texts.map((item) => (
            <ChangedText key={item.number} item={item} />
          ))}
          {changes.tallies === null ? <p>{t('signFile.diff.tallyUnknown')}</p> : null}
          {changes.tallies?.map(({ before, after, ...item }) => (
            <div key={item.number} className="chg__item">
              <b>{t('signFile.diff.item', { item: item.number, title: say({ ko: item.title, en: item.titleEn }) })}</b>
              <del>{figures(before, t, word)}</del>
              <ins>{figures(after, t, word)}</ins>
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}

/** Where both signed the same and both fell, one account is enough. */
function groupedBySame(slots: readonly Slot[]) {
  const found = slots.flatMap(({ office, changes }) => (changes ? [{ office, changes, same: JSON.stringify(changes) }] : []))
  return found.filter((one, index) => found.findIndex((other) => other.same === one.same) === index)
}

type WordsOf = ReturnType<typeof useWords>

function figures({ count, outcome }: Figures, t: WordsOf['t'], word: WordsOf['word']): string {
  const { yes, no, abstain, conditional, present } = count
  return t('signFile.diff.figures', { yes, no, abstain, conditional, present, outcome: word(outcome) })
}

function ChangedText({ item }: { readonly item: Item }) {
  const { t, say } = useWords()
  const { before, after } = item
  const parts = (['motion', 'reason', 'content'] as const).filter((part) => before === null || before[part] !== after[part])
  return (
    <div className="chg__item">
      <b>{t('signFile.diff.item', { item: item.number, title: say({ ko: item.title, en: item.titleEn }) })}</b>
      <span className="muted block">
        {item.fromVersion === null
          ? t('signFile.diff.added')
          : t('signFile.diff.versions', { from: item.fromVersion, to: item.toVersion })}
      </span>
      {parts.map((part) => (
        <p key={part} lang="ko">
          <span className="muted">{t(`signFile.diff.${part}`)} </span>
          <Difference before={before?.[part] ?? ''} after={after[part]} />
        </p>
      ))}
      {item.changeReason === '' ? null : (
        <span className="muted block">{t('signFile.diff.why', { reason: item.changeReason })}</span>
      )}
    </div>
  )
}

/** What was taken out and what was put in, by words; both can be told apart without colour. */
function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  return diffWordsWithSpace(before, after).map((part, index) => {
    const key = `${index.toString()}-${part.value}`
    if (part.added) return <ins key={key}>{part.value}</ins>
    return part.removed ? <del key={key}>{part.value}</del> : <span key={key}>{part.value}</span>
  })
}
