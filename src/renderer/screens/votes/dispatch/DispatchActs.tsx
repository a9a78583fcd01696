import { BellRing, FolderOpen, Mail, Package, PenLine } from 'lucide-react'
import { useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { Bilingual } from '#core/desk/rows/text'
import type { Dispatches } from '#core/resolution/dispatch/dispatches'
import { makePacks } from '#core/resolution/dispatch/makePacks'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { act } from '../../../client/desk'
import { useBlocked } from '../../../client/useBlocked'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Note } from '../../../ui/Note'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { RecordDispatch } from './RecordDispatch'
import { anyMailOf, forLetter, forPacks, forRecord, type NoticeKind } from './receivers'
import { type LettersWanted, useLetters } from './useLetters'

interface DispatchActsProps {
  readonly desk: VoteDesk
  readonly list: Dispatches
  readonly chosen: ReadonlySet<string>
  readonly onClear: () => void
}

interface Made {
  readonly packs: number
  readonly mails: readonly { readonly seatId: string; readonly fileName: string }[]
  readonly noAddress: readonly Bilingual[]
  readonly cancelled: boolean
}

const openMail = (fileName: string) => act('openMail', { fileName })
const reveal = (path: string) => act('revealDocument', { path })

/** What can be done: for the chosen members, or with nobody chosen for all whom it concerns. What cannot be done stays and says why. */
export function DispatchActs({ desk, list, chosen, onClear }: DispatchActsProps) {
  const { t, language } = useWords()
  const { resolutionId } = desk.summary
  const letters = useLetters()
  const revealing = useWork(reveal)
  const [made, setMade] = useState<Made | null>(null)
  const [recording, setRecording] = useState(false)
  const blocked = useBlocked(makePacks.roles)
  const packSeats = forPacks(list.seats, chosen, list.packPurpose)
  const recordable = list.purposes.filter((purpose) => forRecord(list.seats, chosen, purpose).length > 0)
  const mail = list.seats.map(anyMailOf).find((name) => name !== null)
  const make = (wanted: LettersWanted): void => {
    setMade(null)
    void letters.start(wanted).then((said) => {
      if (!said.ok) return
      const { packs, mails, noAddress, cancelled } = said.reply
      setMade({ packs, mails, noAddress, cancelled })
    })
  }
  const cannotPack =
    blocked ??
    (list.state !== 'open' ? t('dispatch.notOpen') : undefined) ??
    (!list.call.complete ? t('dispatch.callUnsigned') : undefined) ??
    (packSeats.length === 0 ? t('dispatch.nobody.packs') : undefined)
  return (
    <div className="dispatch__acts">
      <div className="row dispatch__bar">
        {letters.busy ? (
          <Progress progress={letters.progress} onStop={letters.cancel} />
        ) : (
          <>
            <Button
              tone={cannotPack === undefined ? 'primary' : 'plain'}
              blocked={cannotPack}
              onPress={() => {
                const seatIds = packSeats.map(({ seatId }) => seatId)
                make({ kind: 'packs', input: { resolutionId, purpose: list.packPurpose, seatIds, language } })
              }}
            >
              <Package className="i" aria-hidden />
              {t(list.packPurpose === 'call' ? 'dispatch.makePacks' : 'dispatch.makeAgain')}
            </Button>
            <Button
              blocked={blocked ?? (recordable.length === 0 ? t('dispatch.nobody.record') : undefined)}
              onPress={() => {
                setRecording(true)
              }}
            >
              <PenLine className="i" aria-hidden />
              {t('dispatch.record')}
            </Button>
            {lettersOf(desk, list).map((letter) => {
              const seats = forLetter(list.seats, chosen, letter)
              const nobody = t(letter === 'reminder' ? 'dispatch.nobody.reminder' : 'dispatch.nobody.receivers')
              return (
                <Button
                  key={letter}
                  blocked={blocked ?? (seats.length === 0 ? nobody : undefined)}
                  onPress={() => {
                    make({
                      kind: 'letters',
                      input: { resolutionId, letter, seatIds: seats.map(({ seatId }) => seatId), language },
                    })
                  }}
                >
                  <BellRing className="i" aria-hidden />
                  {t(`dispatch.letter.${letter}`)}
                </Button>
              )
            })}
            <Button
              blocked={mail === undefined ? t('dispatch.noMailYet') : undefined}
              onPress={() => {
                if (mail !== undefined) void revealing.start(mail)
              }}
            >
              <FolderOpen className="i" aria-hidden />
              {t('dispatch.openFolder')}
            </Button>
          </>
        )}
        <span className="muted fs13 dispatch__whom">
          {chosen.size === 0 ? t('dispatch.chosenNone') : t('dispatch.chosen', { count: chosen.size })}
        </span>
        {chosen.size === 0 ? null : (
          <Button size="table" tone="quiet" onPress={onClear}>
            {t('dispatch.clear')}
          </Button>
        )}
      </div>
      <RefusalNotice refusal={letters.refusal ?? revealing.refusal} />
      {made === null ? null : <MadeNote made={made} list={list} />}
      {recording ? (
        <RecordDispatch
          resolutionId={resolutionId}
          list={list}
          chosen={chosen}
          purposes={recordable}
          onClose={() => {
            setRecording(false)
          }}
        />
      ) : null}
    </div>
  )
}

/** A notice that the vote was not constituted only where an item was not. */
function lettersOf(desk: VoteDesk, list: Dispatches): readonly NoticeKind[] {
  const failed = desk.items.some(({ result }) => result?.outcome === 'notConstituted')
  return list.purposes.flatMap((purpose): readonly NoticeKind[] => {
    switch (purpose) {
      case 'reminder':
      case 'extension':
      case 'withdrawal':
      case 'result':
        return [purpose]
      case 'notConstituted':
        return failed ? [purpose] : []
      case 'call':
      case 'changedText':
        return []
    }
  })
}

function MadeNote({ made, list }: { readonly made: Made; readonly list: Dispatches }) {
  const { t, say } = useWords()
  const opening = useWork(openMail)
  if (made.cancelled) return <Note tone="warn">{t('dispatch.stopped')}</Note>
  const count = made.mails.length
  // The mails of packs are opened in the list below.
  const letters = made.packs === 0 ? made.mails : []
  return (
    <>
      {made.packs + count === 0 ? null : (
        <Note tone="ok">
          {made.packs === 0 ? t('dispatch.madeMails', { count }) : t('dispatch.madePacks', { count: made.packs })}
          {made.packs > 0 && count > 0 ? ` · ${t('dispatch.madeMails', { count })}` : ''}
          {count > 0 ? <span className="hint block">{t('dispatch.mailsWhere')}</span> : null}
          {letters.length === 0 ? null : (
            <div className="row dispatch__mails">
              {letters.map(({ seatId, fileName }) => {
                const seat = list.seats.find((each) => each.seatId === seatId)
                return (
                  <Button key={fileName} size="table" onPress={() => void opening.start(fileName)}>
                    <Mail className="i i--s" aria-hidden />
                    {t('dispatch.openMail', { seat: seat ? say(seat.label) : '' })}
                  </Button>
                )
              })}
            </div>
          )}
          <RefusalNotice refusal={opening.refusal} />
        </Note>
      )}
      {made.noAddress.length === 0 ? null : (
        <Note tone="warn">
          {t('dispatch.noAddress', { seats: made.noAddress.map(say).join(', ') })}
          <span className="hint block">{t('dispatch.noAddressHow')}</span>
        </Note>
      )}
    </>
  )
}

interface ProgressProps {
  readonly progress: { readonly done: number; readonly step: string } | null
  readonly onStop: () => void
}

function Progress({ progress, onStop }: ProgressProps) {
  const { t } = useWords()
  return (
    <>
      <ProgressBar
        className="dispatch__progress"
        aria-label={t('dispatch.making')}
        value={Math.round((progress?.done ?? 0) * 100)}
      >
        {({ percentage }) => (
          <div className="progress">
            <div className="progress__fill" style={{ width: `${percentage ?? 0}%` }} />
          </div>
        )}
      </ProgressBar>
      <Button size="table" onPress={onStop}>
        {t('dispatch.stop')}
      </Button>
      <span className="muted fs12 ell">{progress === null || progress.step === '' ? t('dispatch.making') : progress.step}</span>
    </>
  )
}
