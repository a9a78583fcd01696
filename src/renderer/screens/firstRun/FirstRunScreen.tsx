import { useQueryClient } from '@tanstack/react-query'
import { CornerDownLeft, FileSignature, FlaskConical, FolderOpen, FolderPlus, Info, type LucideIcon } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { RadioGroup } from 'react-aria-components'
import { act } from '../../client/desk'
import { showState } from '../../client/deskState'
import { useWork } from '../../client/useWork'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { Kbd } from '../../ui/Kbd'
import { Mark } from '../../ui/frames/Mark'
import { Note } from '../../ui/Note'
import { RadioChoice } from '../../ui/controls/RadioChoice'
import { RefusalNotice } from '../../ui/RefusalNotice'
import { FirstPage } from '../../ui/frames/FirstPage'

const ways = ['createFolder', 'openFolder', 'openSample'] as const
type Way = (typeof ways)[number]
const icons: Readonly<Record<Way, LucideIcon>> = { createFolder: FolderPlus, openFolder: FolderOpen, openSample: FlaskConical }
const byDigit: Readonly<Record<string, Way>> = {
  Digit1: 'createFolder',
  Digit2: 'openFolder',
  Digit3: 'openSample',
  Numpad1: 'createFolder',
  Numpad2: 'openFolder',
  Numpad3: 'openSample',
}

const start = (way: Way) => act(way, {})

interface FirstRunProps {
  readonly runtimeIsStandIn: boolean
  /** A co-chair has come to sign on their own copy; that needs no folder. */
  readonly onSign: () => void
}

/** The first thing anyone sees: where the data shall lie. The digits choose, Enter begins. */
export function FirstRunScreen({ runtimeIsStandIn, onSign }: FirstRunProps) {
  const { t } = useWords()
  const client = useQueryClient()
  const [way, setWay] = useState<Way>(runtimeIsStandIn ? 'openSample' : 'createFolder')
  const opening = useWork(start)
  const begin = useCallback(() => {
    if (opening.busy) return
    void opening.start(way).then((said) => {
      if (said.ok) showState(client, said.reply)
    })
  }, [opening, way, client])
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
      const chosen = byDigit[event.code]
      if (chosen) setWay(chosen)
      // A focused button answers Enter itself.
      if (event.code === 'Enter' && !(event.target instanceof HTMLButtonElement)) begin()
    }
    // While it comes down: a radio keeps its keys to itself.
    window.addEventListener('keydown', listen, { capture: true })
    return () => {
      window.removeEventListener('keydown', listen, { capture: true })
    }
  }, [begin])
  return (
    <FirstPage
      picture={<Mark big />}
      title={t('firstRun.title')}
      lead={t('firstRun.lead')}
      foot={
        <>
          <span className="muted fs13">{t(`firstRun.${way}.note`)}</span>
          <span className="first__end">
            <Button tone="primary" size="dialog" busy={opening.busy} onPress={begin}>
              {t(`firstRun.${way}.act`)}
              <kbd className="kbd" aria-hidden>
                <CornerDownLeft className="i i--xs" />
              </kbd>
            </Button>
          </span>
        </>
      }
    >
      <div className="stack-notes">
        {runtimeIsStandIn ? (
          <div className="note note--info">
            <Info className="i" aria-hidden />
            <div>{t('shell.standIn')}</div>
          </div>
        ) : null}
        <RefusalNotice refusal={opening.refusal} />
        {opening.busy && way === 'openSample' ? <Note tone="info">{t('firstRun.makingSample')}</Note> : null}
      </div>
      <RadioGroup
        className="ways"
        aria-label={t('firstRun.ways')}
        value={way}
        onChange={(value) => {
          const chosen = ways.find((each) => each === value)
          if (chosen) setWay(chosen)
        }}
      >
        {ways.map((each, index) => {
          const Icon = icons[each]
          return (
            <RadioChoice key={each} value={each} className="way" autoFocus={each === way}>
              <span className="way__icon">
                <Icon className="i" aria-hidden />
              </span>
              <span>
                <b>{t(`firstRun.${each}.title`)}</b>
                {t(`firstRun.${each}.what`)}
              </span>
              <Kbd>{String(index + 1)}</Kbd>
            </RadioChoice>
          )
        })}
      </RadioGroup>
      <Button tone="quiet" onPress={onSign}>
        <FileSignature className="i" aria-hidden />
        {t('signFile.copy.entry')}
      </Button>
    </FirstPage>
  )
}
