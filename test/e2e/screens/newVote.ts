import type { Locator, Page } from 'playwright'
import { OpenDialog } from './dialogs'
import type { Sentences } from './sentences'

/** The sheet of a new written vote, and its items. */
export class NewVotePage {
  readonly create: Locator
  readonly refusal: Locator
  readonly addItem: Locator

  constructor(
    readonly window: Page,
    readonly t: Sentences,
  ) {
    const main = window.getByRole('main')
    this.create = main.getByRole('button', { name: t('draft.create') })
    this.refusal = main.getByRole('alert')
    this.addItem = main.getByRole('button', { name: t('draft.addItem') })
  }

  async fill(field: 'title' | 'reason' | 'opensAt' | 'closesAt' | 'returnTo', value: string): Promise<void> {
    // The label of a field that must be filled ends in a mark.
    await this.window
      .getByRole('main')
      .getByRole('textbox', { name: new RegExp(`^${this.t(`draft.${field}`)}`, 'u') })
      .fill(value)
  }

  async chooseGround(ground: string): Promise<void> {
    await this.window.getByRole('radio', { name: ground }).click({ force: true })
  }

  /** The call's annex: the next file dialog has to be answered with the file. */
  async annex(): Promise<void> {
    await this.window
      .getByRole('main')
      .getByRole('button', { name: this.t('annex.add') })
      .click()
    const dialog = new OpenDialog(this.window)
    await dialog.box.getByRole('button', { name: this.t('annex.file') }).click()
    await dialog.box.getByRole('button', { name: this.t('annex.fileAgain') }).waitFor()
    await dialog.act()
    await this.window.locator('.draft__annexes li').first().waitFor()
  }

  async add(title: string, motion: string): Promise<void> {
    await this.addItem.click()
    const dialog = new OpenDialog(this.window)
    await dialog.field(this.t('draft.item.title')).fill(title)
    await dialog.field(this.t('draft.item.motion')).fill(motion)
    await dialog.act()
  }
}
