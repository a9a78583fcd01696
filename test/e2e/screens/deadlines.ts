import type { Locator, Page } from 'playwright'
import type { Sentences } from './sentences'

/** The calendar of deadlines. */
export class DeadlinesPage {
  readonly from: Locator
  readonly lines: Locator
  readonly side: Locator

  constructor(
    readonly window: Page,
    readonly t: Sentences,
  ) {
    this.from = window.getByLabel(t('deadlines.from'), { exact: true })
    this.lines = window.getByRole('table', { name: t('deadlines.table') }).locator('tbody tr')
    this.side = window.getByRole('complementary', { name: t('deadlines.panel') })
  }

  async show(view: 'deadline' | 'move' | 'calendar'): Promise<void> {
    await this.side.getByRole('radio', { name: this.t(`deadlines.view.${view}`) }).click()
  }

  /** A field of the panel. */
  field(label: string): Locator {
    return this.side.getByRole('textbox', { name: label, exact: true })
  }
}
