/** The two languages of the office. Korean is first; English is complete. */
export type Language = 'ko' | 'en'
