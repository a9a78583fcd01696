/** The first eight digits of a fingerprint in groups of four, as they are compared over the telephone. */
export const shortHash = (hash: string): string => groupedHash(hash.slice(0, 8))

/** A fingerprint in groups of four. */
export const groupedHash = (hash: string): string => hash.replace(/(.{4})(?=.)/gu, '$1 ')
