import type { FrameLocator, Locator, Page } from 'playwright'
import type { DocumentForm } from '#core/desk/wire/wire'
import type { Sentences } from './sentences'

/** The papers of a vote: picker, live preview, export. */
export class DocumentsPage {
  readonly paper: FrameLocator
  readonly issued: Locator

  constructor(
    readonly window: Page,
    readonly t: Sentences,
  ) {
    this.paper = window.frameLocator('.docs iframe')
    this.issued = window.locator('.docs__issued li')
  }

  async choose(form: DocumentForm): Promise<void> {
    await this.window.getByRole('radio', { name: new RegExp(`^${form} `, 'u') }).click({ force: true })
  }

  /** Writes the chosen form in both formats and gives the names of the files. */
  async writeThis(): Promise<string[]> {
    await this.window.getByRole('button', { name: this.t('documents.writeOne') }).click()
    await this.window.locator('.docs__written li').first().waitFor()
    return this.window.locator('.docs__written .ell').allTextContents()
  }

  /** Writes one form, and waits until so many papers of the vote lie in the folder. */
  async write(form: DocumentForm, then: number): Promise<void> {
    await this.choose(form)
    await this.window.getByRole('button', { name: this.t('documents.writeOne') }).click()
    await this.issued.nth(then - 1).waitFor()
  }
}
