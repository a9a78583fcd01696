/** Names and honorifics: forms.md 4.7. */

/** Order 소속–직위–성명, without the parts that are not known: `행정안전부 차관`. */
export function affiliationPostName(affiliation: string, post: string, name: string): string {
  return [affiliation, post, name].filter((part) => part !== '').join(' ')
}

/** A person is 귀하, an organisation 귀중; never both, never 님 before it. */
export function addressed(name: string, kind: 'person' | 'organisation'): string {
  const bare = name.replace(/(?:\s*(?:님|귀하|귀중))+$/u, '')
  return `${bare} ${kind === 'person' ? '귀하' : '귀중'}`
}
