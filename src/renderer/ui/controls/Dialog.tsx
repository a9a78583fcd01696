import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { WireRefusal } from '#core/desk/wire/wire'
import { useWords } from '../../i18n/useWords'
import { Button, type ButtonProps } from './Button'
import { RefusalNotice } from '../RefusalNotice'

interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  readonly onClose: () => void
  /** The one act of the dialog. Enter in a field does it too, unless a syllable is being composed. */
  readonly act: { readonly label: string; readonly run: () => void; readonly busy: boolean; readonly tone?: ButtonProps['tone'] }
  readonly refusal: WireRefusal | null
  /** For acts that change the official record: it is read out at once and does not close by a click beside it. */
  readonly official?: boolean
  readonly wide?: boolean
}

/** In a long form the refusal stands below what is in sight. */
function intoView(notice: HTMLElement | null): void {
  notice?.scrollIntoView({ block: 'nearest' })
}

const hasNobodyTheFocus = (): boolean => document.activeElement === null || document.activeElement === document.body

/**
 * When what had the focus is taken away (a button that stops something, once it has stopped), nothing has it, and Escape would reach no
 * dialog: then it is the uppermost one's.
 */
function useEscapeFromNowhere(box: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || !hasNobodyTheFocus()) return
      if (box.current?.contains([...document.querySelectorAll('.dialog form')].at(-1) ?? null)) close()
    }
    document.addEventListener('keydown', listen)
    return () => {
      document.removeEventListener('keydown', listen)
    }
  }, [box, close])
}

/** Asks before an act. It closes with Escape or 취소; never by a click beside it, so that nothing typed is lost. */
export function Dialog({ title, children, onClose, act, refusal, official = false, wide = false }: DialogProps) {
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  useEscapeFromNowhere(box, onClose)
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal ref={box} className={wide ? 'dialog dialog--wide' : 'dialog'}>
        <AriaDialog role={official ? 'alertdialog' : 'dialog'}>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (!act.busy) act.run()
            }}
            noValidate
          >
            <div className="dialog__h">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
            </div>
            <div className="dialog__b scroll">
              {children}
              <div ref={refusal ? intoView : null}>
                <RefusalNotice refusal={refusal} />
              </div>
            </div>
            <div className="dialog__f">
              <Button size="dialog" shortcut="Esc" onPress={onClose}>
                {t('common.cancel')}
              </Button>
              <Button size="dialog" type="submit" tone={act.tone ?? 'primary'} busy={act.busy}>
                {act.label}
              </Button>
            </div>
          </form>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
