import { useState } from 'react'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import { useOpenDesk } from '../../../../client/deskState'
import { useWords } from '../../../../i18n/useWords'
import { PaperDialog } from './PaperDialog'
import '../person.css'

interface RosterPaperDialogProps {
  readonly roster: MembersRoster
  readonly onClose: () => void
}

/** The roster of the day as a paper (D11): the public copy, and for the officer the internal one with contact data. */
export function RosterPaperDialog({ roster, onClose }: RosterPaperDialogProps) {
  const { t, date } = useWords()
  const { actor } = useOpenDesk()
  const [chosen, setChosen] = useState('public')
  const copyOf = (copy: 'public' | 'internal') => ({
    key: copy,
    label: t(`person.paper.copy.${copy}`),
    paperIn: (language: 'ko' | 'en') => ({
      form: 'D11' as const,
      bodyId: roster.body.id,
      day: roster.day,
      copy,
      language,
    }),
  })
  return (
    <PaperDialog
      title={t('person.paper.rosterTitle', { day: date(roster.day) })}
      choices={actor.role === 'officer' ? [copyOf('public'), copyOf('internal')] : [copyOf('public')]}
      chosen={chosen}
      onChoose={setChosen}
      onClose={onClose}
    />
  )
}
