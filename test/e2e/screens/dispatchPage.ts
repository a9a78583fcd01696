import type { Locator, Page } from 'playwright'
import type { Sentences } from './sentences'

/** What was sent to whom, and what can be done about it. */
export class DispatchPage {
  readonly list: Locator
  readonly notes: Locator
  readonly bar: Locator

  constructor(
    readonly window: Page,
    readonly t: Sentences,
  ) {
    const main = window.getByRole('main')
    this.list = main.getByRole('table', { name: t('dispatch.list') })
    this.bar = main.locator('.dispatch__bar')
    this.notes = main.locator('.dispatch__acts .note')
  }

  line(seat: string): Locator {
    return this.list.locator('tbody tr').filter({ has: this.window.getByRole('rowheader', { name: seat, exact: true }) })
  }

  button(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true })
  }

  async choose(seat: string): Promise<void> {
    await this.line(seat).locator('.check-row').click()
  }
}
