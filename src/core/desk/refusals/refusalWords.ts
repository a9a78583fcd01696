/** The words of one refusal. `{name}` is filled from its facts; `{name:은/는}` adds the particle that fits in Korean. */
export interface RefusalWords {
  readonly ko: { readonly what: string; readonly next: string }
  readonly en: { readonly what: string; readonly next: string }
}
