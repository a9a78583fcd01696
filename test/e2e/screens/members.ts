import type { Locator, Page } from 'playwright'
import type { Sentences } from './sentences'

/** The roster on a day. */
export class MembersPage {
  readonly day: Locator
  readonly lines: Locator
  readonly totals: Locator

  constructor(
    readonly window: Page,
    readonly t: Sentences,
  ) {
    this.day = window.getByRole('textbox', { name: t('asOf.day') })
    this.lines = window.getByRole('table', { name: t('members.roster') }).locator('tbody tr[data-seat]')
    this.totals = window.locator('.mem__filter > span')
  }

  async asOf(typed: string): Promise<void> {
    await this.day.fill(typed)
    await this.day.press('Enter')
  }
}
