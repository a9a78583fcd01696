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

  /** Writes every form that the vote has come to, so many, and gives where each file lies. */
  async writeAll(forms: number): Promise<string[]> {
    await this.window.getByRole('button', { name: this.t('documents.writeAll', { count: forms }) }).click()
    await this.window.locator('.docs__written li').first().waitFor()
    const places = await this.window
      .locator('.docs__written .ell')
      .evaluateAll((names) => names.map((name) => name.getAttribute('title')))
    return places.map((place) => place ?? '')
  }
}
