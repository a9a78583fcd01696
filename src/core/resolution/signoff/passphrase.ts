import { limits } from '../../desk/limits'

/** Fewest different characters; below it is a word typed twice or a row of one key. */
const differentMin = 5

/**
 * What is wrong with a passphrase for a signing key, or null. It is stretched by scrypt, so this only keeps out what would be guessed all the
 * same: too short, hardly any different characters, or digits alone such as a birthday.
 */
export function passphraseFault(passphrase: string): 'short' | 'weak' | null {
  const characters = Array.from(passphrase.normalize('NFC'))
  if (characters.length < limits.passphraseCharactersMin) return 'short'
  if (new Set(characters).size < differentMin || /^[\d\s.-]+$/u.test(passphrase)) return 'weak'
  return null
}
