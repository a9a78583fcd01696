import { limits } from '#core/desk/limits'
import { passphraseFault } from '#core/resolution/signoff/passphrase'
import { useWords } from '../../i18n/useWords'
import { Field } from '../../ui/controls/Field'

export interface TypedPassphrase {
  readonly first: string
  readonly again: string
}

/** The passphrase when it is good and was typed the same twice; null otherwise. */
export function passphraseOf({ first, again }: TypedPassphrase): string | null {
  const composed = first.normalize('NFC')
  return passphraseFault(composed) === null && composed === again.normalize('NFC') ? composed : null
}

interface NewPassphraseProps {
  readonly typed: TypedPassphrase
  readonly onChange: (typed: TypedPassphrase) => void
  readonly tried: boolean
  readonly autoFocus: boolean
}

/** A new passphrase, typed twice, with what is wrong with it. */
export function NewPassphrase({ typed, onChange, tried, autoFocus }: NewPassphraseProps) {
  const { t } = useWords()
  const min = limits.passphraseCharactersMin
  const fault = passphraseFault(typed.first.normalize('NFC'))
  const differs = typed.first.normalize('NFC') !== typed.again.normalize('NFC')
  return (
    <>
      <Field
        size="signing"
        label={t('makeKey.passphrase')}
        value={typed.first}
        onChange={(first) => {
          onChange({ ...typed, first })
        }}
        secret
        must
        autoFocus={autoFocus}
        hint={t('makeKey.passphraseHint', { min })}
        error={tried && fault !== null ? t(fault === 'short' ? 'makeKey.tooShort' : 'makeKey.weak', { min }) : undefined}
      />
      <Field
        size="signing"
        label={t('makeKey.again')}
        value={typed.again}
        onChange={(again) => {
          onChange({ ...typed, again })
        }}
        secret
        must
        error={tried && fault === null && differs ? t('makeKey.differs') : undefined}
      />
    </>
  )
}
