import type { Locator, Page } from 'playwright'
import { type Language, words } from './words'

/** The first thing anyone sees: where the data shall lie. */
export class FirstRunPage {
  readonly title: Locator
  readonly practice: Locator

  constructor(
    readonly window: Page,
    language: Language,
  ) {
    this.title = window.getByRole('heading', { name: words[language].firstRun.title })
    this.practice = window.getByRole('radio', { name: words[language].firstRun.openSample.title })
  }

  /** By the keyboard alone, as the screen promises. */
  async openPractice(): Promise<void> {
    await this.title.waitFor()
    await this.window.keyboard.press('Digit3')
    await this.window.keyboard.press('Enter')
  }
}
