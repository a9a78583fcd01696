import { Component, type ReactNode } from 'react'
import { faultOf } from '../client/useWork'
import { RefusalNotice } from '../ui/RefusalNotice'

interface FaultState {
  readonly error: unknown
}

/** A fault of the program in one screen: said plainly, with what is safe, instead of an empty window. */
export class FaultBoundary extends Component<{ readonly children: ReactNode }, FaultState> {
  override state: FaultState = { error: null }

  static getDerivedStateFromError(error: unknown): FaultState {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return (
      <main className="fault">
        <RefusalNotice refusal={faultOf(this.state.error)} />
      </main>
    )
  }
}
