import type { Locator, Page } from 'playwright'

/** The dialog that is open; there is never more than one. */
export class OpenDialog {
  readonly box: Locator
  readonly title: Locator
  readonly refusal: Locator

  constructor(readonly window: Page) {
    this.box = window.locator('.dialog')
    this.title = this.box.getByRole('heading').first()
    this.refusal = this.box.getByRole('alert')
  }

  /** A field by the beginning of its label: the label of one that must be filled ends in a mark. */
  field(label: string): Locator {
    return this.box.getByRole('textbox', { name: new RegExp(`^${label}`, 'u') })
  }

  /** Presses the one act of the dialog and waits until it is done. */
  async act(): Promise<void> {
    await this.send()
    await this.box.waitFor({ state: 'detached' })
  }

  /** Presses the act and does not expect that it is done. */
  async send(): Promise<void> {
    await this.box.locator('button[type="submit"]').click()
  }
}
