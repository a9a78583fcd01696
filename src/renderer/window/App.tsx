import { useState } from 'react'
import { OpenDeskContext, useDeskState } from '../client/deskState'
import { RefusalNotice } from '../ui/RefusalNotice'
import { FaultBoundary } from './FaultBoundary'
import { FirstRunScreen } from '../screens/firstRun/FirstRunScreen'
import { RecoveryScreen } from '../screens/recovery/RecoveryScreen'
import { SignerScreen } from '../screens/signoff/copy/SignerScreen'
import { Shell } from './Shell'

/** The window: what it shows depends on how the folder stands. */
export function App() {
  return (
    <FaultBoundary>
      <ByState />
    </FaultBoundary>
  )
}

function ByState() {
  const state = useDeskState()
  if (!state) return null
  if (!state.ok) return <RefusalNotice refusal={state.refusal} />
  const desk = state.reply
  switch (desk.state) {
    case 'noFolder':
      return <WithoutFolder runtimeIsStandIn={desk.runtimeIsStandIn} />
    case 'recovery':
      return <RecoveryScreen recovery={desk} />
    case 'open':
      return (
        <OpenDeskContext value={desk}>
          <Shell key={desk.folderId} />
        </OpenDeskContext>
      )
  }
}

/** Nobody's folder is open: choose one, or sign as a co-chair, which needs none. */
function WithoutFolder({ runtimeIsStandIn }: { readonly runtimeIsStandIn: boolean }) {
  const [signing, setSigning] = useState(false)
  if (signing) {
    return (
      <SignerScreen
        onBack={() => {
          setSigning(false)
        }}
      />
    )
  }
  return (
    <FirstRunScreen
      runtimeIsStandIn={runtimeIsStandIn}
      onSign={() => {
        setSigning(true)
      }}
    />
  )
}
