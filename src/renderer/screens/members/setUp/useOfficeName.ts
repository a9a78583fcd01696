import { useCallback } from 'react'
import { useWords } from '../../../i18n/useWords'
import type { ListedOffice } from './SeatOffices'

/** An office with its place in the acting order, and the title as printed where there is one. */
export function useOfficeName(): (office: Pick<ListedOffice, 'kind' | 'order' | 'title'>) => string {
  const { t, say, label } = useWords()
  return useCallback(
    ({ kind, order, title }) => {
      const office = order === 0 ? label(kind) : t('setUp.office.inOrder', { office: label(kind), order })
      return say(title) === '' || say(title) === label(kind) ? office : t('members.officeTitle', { office, title: say(title) })
    },
    [t, say, label],
  )
}
