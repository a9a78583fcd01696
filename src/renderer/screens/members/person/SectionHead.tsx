import { Button } from '../../../ui/controls/Button'

interface SectionHeadProps {
  readonly title: string
  readonly act: string
  readonly blocked: string | undefined
  readonly onAct: () => void
}

/** The name of a part of the panel, and the one thing that can be done there. */
export function SectionHead({ title, act, blocked, onAct }: SectionHeadProps) {
  return (
    <div className="person__head">
      <h3>{title}</h3>
      <Button size="table" blocked={blocked} onPress={onAct}>
        {act}
      </Button>
    </div>
  )
}
