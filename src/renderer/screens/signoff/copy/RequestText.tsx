import { Lock } from 'lucide-react'
import type { act } from '../../../client/desk'
import { useWords } from '../../../i18n/useWords'
import { SignedAnnexes } from '../SignedAnnexes'

export type OpenedRequest = NonNullable<Extract<Awaited<ReturnType<typeof act<'openSigningRequest'>>>, { ok: true }>['reply']>
type Request = OpenedRequest['request']
type Item = Request['call']['items'][number]
type Result = NonNullable<Request['tally']>['items'][number]['result']

/** Every word and figure that the signature covers, as it stands in the file. */
export function RequestText({ opened }: { readonly opened: OpenedRequest }) {
  const { t, meeting, say, word, period } = useWords()
  const { request } = opened
  const { call, extension, tally, act: signed, body } = request
  const resultOf = (item: Item): Result | null => tally?.items.find((counted) => counted.itemId === item.itemId)?.result ?? null
  return (
    <>
      <div className="so__dh">
        <h1>{t('signoff.toSign')}</h1>
        <span>{t(`signoff.text.${signed}`, { meeting: meeting(call.number) })}</span>
        <span className="so__end">
          <Lock className="i i--s" aria-hidden /> {t('signoff.exact')}
        </span>
      </div>
      <div className="copy__scroll scroll" tabIndex={0} role="region" aria-label={t('signoff.toSign')}>
        <article className="so__text">
          <h2>{t(`signoff.text.${signed}`, { meeting: meeting(call.number) })}</h2>
          <p className="so__body">
            {say(body.name)} · {say({ ko: call.title, en: call.titleEn })}
          </p>
          {extension ? <ExtensionPart extension={extension} /> : null}
          <dl className="facts">
            <dt>{t('signFile.copy.window')}</dt>
            <dd>{period(call.opensAt, call.closesAt)}</dd>
            <dt>{t('signFile.copy.ground')}</dt>
            <dd>
              {word(call.ground)} · {call.reason}
            </dd>
            <SignedAnnexes
              annexes={call.annexes.map(({ itemId, title, sha256 }) => ({
                itemNumber: call.items.find((item) => item.itemId === itemId)?.number ?? null,
                title,
                sha256,
              }))}
            />
          </dl>
          {call.items.map((item) => (
            <ItemPart key={item.itemId} item={item} result={resultOf(item)} />
          ))}
        </article>
      </div>
    </>
  )
}

function ExtensionPart({ extension }: { readonly extension: NonNullable<Request['extension']> }) {
  const { t, deadline } = useWords()
  return (
    <dl className="facts so__extension">
      <dt>{t('signFile.extension.from')}</dt>
      <dd>{deadline(extension.from)}</dd>
      <dt>{t('signFile.extension.to')}</dt>
      <dd>
        <b>{deadline(extension.to)}</b>
      </dd>
      <dt>{t('signFile.extension.reason')}</dt>
      <dd>{extension.reason}</dd>
    </dl>
  )
}

function ItemPart({ item, result }: { readonly item: Item; readonly result: Result | null }) {
  const { t, say, word } = useWords()
  return (
    <section className="so__item">
      <h3>
        {t('signFile.copy.item', { item: item.number, title: say({ ko: item.title, en: item.titleEn }) })}
        <span className="muted"> {t('signFile.copy.version', { version: item.version })}</span>
        {item.kind === 'report' ? <span className="muted"> · {t('signFile.copy.report')}</span> : null}
      </h3>
      <p lang="ko">{item.motion}</p>
      {(['reason', 'content'] as const).map((part) =>
        item[part] === '' ? null : (
          <p key={part} lang="ko">
            <span className="muted">{t(`signFile.diff.${part}`)} </span>
            {item[part]}
          </p>
        ),
      )}
      {result ? (
        <p className="so__result">
          <b>
            {t('signFile.copy.result', {
              ...result.count,
              outcome: word(result.outcome),
              void: result.count.blank + result.count.invalid,
            })}
          </b>
          <span className="muted block">
            {t('signFile.copy.needed', {
              quorum: result.quorumNeeded,
              present: result.count.present,
              yesNeeded: result.yesNeeded,
              inFavour: result.inFavour,
            })}
          </span>
        </p>
      ) : null}
    </section>
  )
}
