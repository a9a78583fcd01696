import type { Locator, Page } from 'playwright'
import { type Language, words } from './words'

export type Section = keyof (typeof words)['ko']['shell']['section']

/** What stands around every screen of an open folder. */
export class ShellPage {
  readonly menu: Locator
  readonly changeLanguage: Locator

  constructor(
    readonly window: Page,
    readonly language: Language,
  ) {
    this.menu = window.getByRole('navigation', { name: words[language].shell.menu })
    this.changeLanguage = window.getByRole('button', { name: words[language].shell.changeLanguage })
  }

  entry(section: Section): Locator {
    return this.menu.getByRole('button', { name: words[this.language].shell.section[section] })
  }

  async goTo(section: Section): Promise<void> {
    await this.entry(section).click()
    await this.window.locator('main h1').first().waitFor()
  }

  /** The same window in the other language. */
  async inOtherLanguage(): Promise<ShellPage> {
    await this.changeLanguage.click()
    const other = new ShellPage(this.window, this.language === 'ko' ? 'en' : 'ko')
    await other.menu.waitFor()
    return other
  }
}
