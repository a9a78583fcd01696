import { useCallback, useEffect, useRef, useState } from 'react'
import { todayOverview } from '#core/resolution/views/overview'
import { useAnswer } from '../client/queries'
import { useWords, ZoneContext } from '../i18n/useWords'
import { DocumentsScreen } from '../screens/documents/DocumentsScreen'
import { DeadlinesScreen } from '../screens/deadlines/DeadlinesScreen'
import { MembersScreen } from '../screens/members/MembersScreen'
import { RulesScreen } from '../screens/rules/RulesScreen'
import { SignoffScreen } from '../screens/signoff/SignoffScreen'
import { TodayScreen } from '../screens/today/TodayScreen'
import { DispatchScreen } from '../screens/votes/dispatch/DispatchScreen'
import { EditVoteScreen } from '../screens/votes/draft/EditVoteScreen'
import { NewVoteScreen } from '../screens/votes/draft/NewVoteScreen'
import { VoteScreen } from '../screens/votes/VoteScreen'
import { VotesScreen } from '../screens/votes/VotesScreen'
import { GoContext, sectionOf, type Place } from '../client/window/place'
import { Rail } from './Rail'
import { StatusBar } from './StatusBar'
import { Strips } from './Strips'
import { TitleBar } from './TitleBar'
import { useWindowKeys } from './useKeys'
import { useNarrow } from './useNarrow'

/** The window of an open folder. Signing has the window to itself: nothing else is there that could be pressed. */
export function Shell() {
  const [place, setPlace] = useState<Place>({ screen: 'today' })
  const overview = useAnswer(todayOverview, {})
  const narrow = useNarrow()
  const { t, say } = useWords()
  const main = useRef<HTMLElement>(null)
  const go = useCallback((to: Place) => {
    setPlace(to)
  }, [])
  useWindowKeys(go)
  useEffect(() => {
    // A screen may have put it where the work begins.
    if (!main.current?.contains(document.activeElement)) main.current?.focus()
  }, [place])

  const votes = overview?.ok ? overview.reply.votes : []
  const needed = votes.filter((vote) => vote.next !== 'done' && vote.next !== 'wait').length
  const open = votes.filter((vote) => vote.state === 'open').length
  const zone = overview?.ok ? overview.reply.zone : 'Asia/Seoul'
  const [newest] = votes
  const forum = newest ? say(newest.bodyName) : overview?.ok ? say(overview.reply.officeName) : ''
  const slim = narrow || place.screen === 'vote' || place.screen === 'documents' || place.screen === 'dispatch'
  return (
    <ZoneContext value={zone}>
      <GoContext value={go}>
        {place.screen === 'signoff' ? (
          <SignoffScreen resolutionId={place.resolutionId} act={place.act} />
        ) : (
          <div className={slim ? 'app app--slim' : 'app'}>
            <a className="skip" href="#main">
              {t('shell.skip')}
            </a>
            <TitleBar forum={forum} />
            <Strips />
            <Rail current={sectionOf(place)} needed={needed} open={open} />
            <main className="sheet" id="main" tabIndex={-1} ref={main} data-pane>
              <Screen place={place} />
            </main>
            <StatusBar />
          </div>
        )}
      </GoContext>
    </ZoneContext>
  )
}

function Screen({ place }: { readonly place: Exclude<Place, { screen: 'signoff' }> }) {
  switch (place.screen) {
    case 'today':
      return <TodayScreen />
    case 'votes':
      return <VotesScreen />
    case 'newVote':
      return <NewVoteScreen from={place.from ?? null} />
    case 'vote':
      return <VoteScreen key={place.resolutionId} resolutionId={place.resolutionId} />
    case 'editVote':
      return <EditVoteScreen resolutionId={place.resolutionId} />
    case 'documents':
      return <DocumentsScreen resolutionId={place.resolutionId} />
    case 'dispatch':
      return <DispatchScreen key={place.resolutionId} resolutionId={place.resolutionId} />
    case 'members':
      return <MembersScreen />
    case 'deadlines':
      return <DeadlinesScreen />
    case 'rules':
      return <RulesScreen />
  }
}
