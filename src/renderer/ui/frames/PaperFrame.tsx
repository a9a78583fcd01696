import type { Said } from '../../client/bridge'
import { Loading } from '../Loading'
import { RefusalNotice } from '../RefusalNotice'

interface PaperFrameProps {
  readonly preview: Said<{ readonly url: string }> | undefined
  readonly title: string
  /** 1 is the size of the paper on the screen. */
  readonly zoom?: number
}

/** A paper in a frame of its own: no script, another origin, nothing that could reach this window. */
export function PaperFrame({ preview, title, zoom = 1 }: PaperFrameProps) {
  if (!preview) return <Loading />
  if (!preview.ok) {
    return (
      <div className="paper__refused">
        <RefusalNotice refusal={preview.refusal} />
      </div>
    )
  }
  return (
    <div className="paper">
      <iframe
        className="paper__frame"
        sandbox=""
        src={preview.reply.url}
        title={title}
        style={{ width: `${100 / zoom}%`, height: `${100 / zoom}%`, transform: `scale(${zoom})` }}
      />
    </div>
  )
}
