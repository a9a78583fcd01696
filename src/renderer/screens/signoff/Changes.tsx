import type { SignoffView } from '#core/resolution/views/signoffShape'
import { useWords } from '../../i18n/useWords'
import { Note } from '../../ui/Note'

/** What changed since someone signed. A change voids every signature, and the reason stays in sight. */
export function Changes({ view }: { readonly view: SignoffView }) {
  const { t, label, moment, word, say } = useWords()
  const voided = view.slots.flatMap((slot) => slot.voided.map((each) => ({ ...each, office: slot.office })))
  const signed = view.slots.find((slot) => slot.signature !== null)
  const changedTexts = view.items.filter((item) => item.version > 1)
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
      {changedTexts.length === 0 ? null : (
        <ul className="so__changes">
          {changedTexts.map((item) => (
            <li key={item.number}>
              {t('signoff.textVersion', {
                item: item.number,
                title: say({ ko: item.title, en: item.titleEn }),
                version: item.version,
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
