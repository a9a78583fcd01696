import type { FrameLocator, Locator, Page } from 'playwright'
import { OpenDialog } from './dialogs'
import type { Sentences } from './sentences'

/** The calm window in which a co-chair reads and signs. */
export class SignoffPage {
  readonly text: FrameLocator
  readonly slots: Locator
  readonly signed: Locator
  readonly back: Locator

  constructor(
    readonly window: Page,
    readonly t: Sentences,
  ) {
    this.text = window.frameLocator('.so iframe')
    this.slots = window.locator('.so__sign .slot')
    this.signed = window.locator('.slot--done')
    this.back = window.getByRole('button', { name: t('signoff.backDone') })
  }

  /** Opens the passphrase dialog for the slot whose turn it is. */
  async beginSigning(): Promise<OpenDialog> {
    await this.window.getByRole('button', { name: this.t('signoff.readAndSign') }).click()
    const dialog = new OpenDialog(this.window)
    await dialog.box.waitFor()
    return dialog
  }

  async sign(passphrase: string): Promise<void> {
    const dialog = await this.beginSigning()
    await dialog.field(this.t('sign.passphrase')).fill(passphrase)
    await dialog.act()
  }
}
