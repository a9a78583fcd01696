import type { Locator, Page } from 'playwright'
import type { Sentences } from './sentences'

/** The first screen of an open folder. */
export class TodayPage {
  readonly title: Locator
  readonly newVote: Locator
  readonly openDesk: Locator
  readonly meters: Locator

  constructor(window: Page, t: Sentences) {
    const main = window.getByRole('main')
    this.title = main.getByRole('heading', { level: 1, name: t('shell.section.today') })
    this.newVote = main.getByRole('button', { name: t('votes.new') })
    this.openDesk = main.getByRole('button', { name: t('today.openDesk') }).first()
    this.meters = main.locator('.meter')
  }
}
