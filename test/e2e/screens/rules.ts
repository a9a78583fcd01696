import type { Locator, Page } from 'playwright'
import { OpenDialog } from './dialogs'
import type { Sentences } from './sentences'

/** The rule book of a day. */
export class RulesPage {
  readonly day: Locator
  readonly panel: Locator

  constructor(
    readonly window: Page,
    readonly t: Sentences,
  ) {
    this.day = window.getByRole('textbox', { name: t('asOf.day') })
    this.panel = window.getByRole('complementary', { name: t('rules.panel') })
  }

  /** One rule, by its key. */
  rule(key: string): Locator {
    return this.window.locator(`tr[data-rule="${key}"]`)
  }

  async asOf(typed: string): Promise<void> {
    await this.day.fill(typed)
    await this.day.press('Enter')
  }

  /** Opens the form over a rule, by the keyboard. */
  async beginTyping(key: string): Promise<OpenDialog> {
    await this.rule(key).click()
    await this.window.keyboard.press('KeyN')
    const dialog = new OpenDialog(this.window)
    await dialog.box.waitFor()
    return dialog
  }
}
